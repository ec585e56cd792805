import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';

/** The course of one call, and of the delivery of its message before it. */
export type Behaviour = {
  latencyMs: number;
  /** Throttled: the answer requests no calls for `blockedMs`. Crashed: there is no answer. */
  fate: 'answered' | 'throttled' | 'crashed';
  blockedMs: number;
  /** A person lifts the block this long after the answer. */
  unblockedAfterMs?: number | undefined;
  /** The delay of the waiting message's delivery; negative if it is early. */
  lateMs: number;
  /** The queue delivers the waiting message again, this much later. */
  twiceAfterMs?: number | undefined;
};

/** A call: it may reach the provider at any time between its grant and its answer. */
export type Call = { caller: number; from: number; to: number };

export type Simulation = { calls: Call[]; takes: number };

const inPlaceMs = 1_000;

type Event = { at: number; run: () => Promise<void> };

/** Runs events in order of time, and sets the clock to each. */
export const createTimeline = (clock: { now: number }) => {
  const events: Event[] = [];
  return {
    at(moment: number, run: () => Promise<void>): void {
      const behind = events.findIndex((event) => event.at > moment);
      events.splice(behind === -1 ? events.length : behind, 0, { at: moment, run });
    },
    async runUntil(end: number): Promise<void> {
      for (let event = events[0]; event && event.at < end; event = events[0]) {
        events.shift();
        clock.now = Math.max(clock.now, event.at);
        await event.run();
      }
      clock.now = end;
    },
  };
};

/**
 * Callers that make one call after the other, each with its own sequence of behaviours, over a limiter whose server uses
 * `clock`. A crashed caller returns as a new one when its message is redelivered.
 */
export const simulate = async (
  limiter: RateLimiter,
  clock: { now: number },
  callers: readonly (readonly [Behaviour, ...Behaviour[]])[],
  { forMs, callsOf = () => Number.POSITIVE_INFINITY }: { forMs: number; callsOf?: (caller: number) => number },
): Promise<Simulation> => {
  const timeline = createTimeline(clock);
  const calls: Call[] = [];
  const begun = callers.map(() => 0);
  let takes = 0;

  const call = (caller: number, isCopy: boolean, slotId: string, behaviour: Behaviour): void => {
    const { fate, latencyMs, blockedMs, unblockedAfterMs } = behaviour;
    const length = fate === 'crashed' ? limiter.rule.callTimeoutMs : latencyMs;
    const to = clock.now + length;
    calls.push({ caller, from: clock.now, to });
    timeline.at(to, async () => {
      if (fate !== 'crashed') await limiter.settle(slotId, fate === 'throttled' ? { blockedMs } : {});
      if (unblockedAfterMs !== undefined) timeline.at(clock.now + unblockedAfterMs, () => limiter.unblock());
      if (!isCopy && (begun[caller] ?? 0) < callsOf(caller)) await ask(caller);
    });
  };

  const ask = async (caller: number, reservationId?: string, isCopy = false): Promise<void> => {
    const behaviours = callers[caller] ?? callers[0];
    const behaviour = behaviours?.[(begun[caller] ?? 0) % behaviours.length];
    if (!behaviour) return;
    takes++;
    const permit = await limiter.acquire(reservationId);
    if (permit.kind === 'granted') {
      begun[caller] = (begun[caller] ?? 0) + 1;
      call(caller, isCopy, permit.slotId, behaviour);
      return;
    }
    // A short wait is slept in place and is over when it should be.
    const again = clock.now + permit.waitMs + (permit.waitMs > inPlaceMs ? behaviour.lateMs : 0);
    timeline.at(again, () => ask(caller, permit.reservationId, isCopy));
    if (behaviour.twiceAfterMs !== undefined && !isCopy)
      timeline.at(again + behaviour.twiceAfterMs, () => ask(caller, permit.reservationId, true));
  };

  const start = clock.now;
  for (const caller of callers.keys()) timeline.at(start + caller, () => ask(caller));
  await timeline.runUntil(start + forMs);
  return { calls, takes };
};

/** The maximum number of calls that can reach the provider in one window. */
export const worstWindow = (calls: readonly Call[], windowMs: number): number =>
  Math.max(
    0,
    // The fullest window starts at the end of some call.
    ...calls.map(({ to: begin }) => calls.filter(({ from, to }) => to >= begin && from < begin + windowMs).length),
  );
