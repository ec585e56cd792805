import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, faultsOfEachStep } from './faults.ts';
import { beginHeldStory, plots } from './held-story.ts';
import { startUniverse, type Universe } from './world.ts';

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

/** Between a destination's answer and our record of it, a delivery is unknown. */
const isBetween = (labels: readonly string[], { at }: Fault): boolean => labels[at] === 'sender.send';

/** The steps that differ from all before in what they are or in what they come after; every call, and what follows it. */
const distinctSteps = (labels: readonly string[]): number[] => {
  const pairs = labels.map((label, at) => `${labels[at - 1]} ${label}`);
  return pairs.flatMap((pair, at) => (pair.includes('sender.send') || pairs.indexOf(pair) === at ? [at] : []));
};

describe.each(Object.entries(plots))('an alert that %s', (_, plot) => {
  it.each(faultsOfEachStep)('is said at least once, and twice only if it was taken just before: %s', async (kind) => {
    const story = await beginHeldStory(universe, plot);
    const whole = await story.playWhole();
    expect(await story.takenTwice()).toEqual([]);
    let [points, repeated] = [0, 0];

    for (const [part, steps] of Object.entries(whole))
      for (const at of distinctSteps(steps)) {
        const fault: Fault = { at, kind };
        const where = `${kind} at step ${at} (${steps[at]}) of the part ${part}`;
        let twice: string[];
        let labels: readonly string[];
        try {
          labels = await story.playFrom(part, fault);
          twice = await story.takenTwice();
        } catch (cause) {
          throw new Error(where, { cause });
        }
        expect(twice.length, where).toBeLessThanOrEqual(isBetween(labels, fault) ? 1 : 0);
        points++;
        repeated += twice.length;
      }
    expect(points).toBeGreaterThan(20);
    console.log(`${kind}: ${points} fault points, ${repeated} deliveries twice`);
  });

  it('is said once if every message is delivered twice', async () => {
    const story = await beginHeldStory(universe, plot);
    story.deliverTwice(true);
    await story.playWhole();
    expect(await story.takenTwice()).toEqual([]);
  });
});
