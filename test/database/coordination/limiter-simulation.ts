import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';

/** How one call of a caller goes, and how the queue treats the caller's message before it. */
export type Behaviour = {
  latencyMs: number;
  /** Throttled: answered with a wish for no call at all for `blockedMs`. Crashed: never heard of again. */
  fate: 'answered' | 'throttled' | 'crashed';
  blockedMs: number;
  /** A person lifts the block so long after the answer. */
  unblockedAfterMs?: number | undefined;
  /** How much later than wanted the waiting message is delivered; negative: too early. */
  lateMs: number;
  /** The queue delivers the waiting message once more, this much later. */
  twiceAfterMs?: number | undefined;
};

/** A call that was made: it may reach the provider at any moment from its grant to its answer. */
export type Call = { caller: number; from: number; to: number };

export type Simulation = { calls: Call[]; takes: number };

const inPlaceMs = 1_000;

type Event = { at: number; run: () => Promise<void> };

/** Runs events in the order of their moments, and sets the clock to each. */
const createTimeline = (clock: { now: number }) => {
  const events: Event[] = [];
  return {
    at(moment: number, run: () => Promise<void>): void {
      const behind = events.findIndex((event) => event.at > moment);
      events.splice(behind === -1 ? events.length : behind, 0, { at: moment, run });
    },
    async runUntil(end: number): Promise<void> {
      for (let event = events.shift(); event && event.at < end; event = events.shift()) {
        clock.now = Math.max(clock.now, event.at);
        await event.run();
      }
      clock.now = end;
    },
  };
};

/**
 * Callers that want one call after the other, each with its own behaviours in turn, over a limiter whose server goes by
 * `clock`. A crashed caller comes back as a new one when its message is delivered again.
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
      if (fate !== 'crashed') await limiter.settle(slotId, fate === 'throttled' ? blockedMs : 0);
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
    timeline.at(again, () => ask(caller, permit.slotId, isCopy));
    if (behaviour.twiceAfterMs !== undefined && !isCopy)
      timeline.at(again + behaviour.twiceAfterMs, () => ask(caller, permit.slotId, true));
  };

  const start = clock.now;
  for (const caller of callers.keys()) timeline.at(start + caller, () => ask(caller));
  await timeline.runUntil(start + forMs);
  return { calls, takes };
};

/** The most calls that can reach the provider in one window, wherever between grant and answer each of them arrives. */
export const worstWindow = (calls: readonly Call[], windowMs: number): number =>
  Math.max(
    0,
    // The fullest window begins at some call's last moment.
    ...calls.map(({ to: begin }) => calls.filter(({ from, to }) => to >= begin && from < begin + windowMs).length),
  );
