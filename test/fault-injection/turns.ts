import { setTimeout as sleep } from 'node:timers/promises';
import type { Scheduler } from 'fast-check';
import type { Steps } from './faults.ts';

/** A step that takes longer is blocked by another actor's transaction, so that actor continues first. */
const blockedMs = 30;

type Actor = { parked: number; isDone: boolean };

/**
 * Concurrent actors, of which one at a time does one step; the scheduler decides which. A step is over when every actor
 * waits for its next one.
 */
export const takeTurns = (scheduler: Scheduler) => {
  const actors: Actor[] = [];
  const ends: Promise<unknown>[] = [];

  const allStand = async (): Promise<void> => {
    const until = performance.now() + blockedMs;
    while (actors.some(({ parked, isDone }) => parked === 0 && !isDone) && performance.now() < until) await sleep(0);
  };

  const stepsOf = (actor: Actor, name: string): Steps => {
    const labels: string[] = [];
    return {
      labels,
      killed: new Promise(() => {}),
      async step(label, run) {
        labels.push(label);
        actor.parked++;
        await scheduler.schedule(Promise.resolve(), `${name}: ${label}`, undefined, async (turn) => {
          await turn();
          actor.parked--;
          await allStand();
        });
        return run();
      },
    };
  };

  return {
    /** Adds an actor; returns its result once `allDone` was awaited. */
    act<T>(name: string, work: (steps: Steps) => Promise<T>): Promise<T> {
      const actor: Actor = { parked: 0, isDone: false };
      actors.push(actor);
      const end = work(stepsOf(actor, name)).finally(() => {
        actor.isDone = true;
      });
      ends.push(end);
      return end;
    },

    allDone: (): Promise<unknown> => scheduler.waitFor(Promise.allSettled(ends)),
  };
};
