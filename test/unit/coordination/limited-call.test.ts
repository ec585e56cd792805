import { describe, expect, it } from 'vitest';
import type { CallResult, Permitted } from '#lib/coordination/circuit.ts';
import type { GuardedResult } from '#lib/coordination/guarded-limiter.ts';
import type { LimitNews } from '#lib/coordination/limit-news.ts';
import { limitedCall, type Turn } from '#lib/coordination/limited-call.ts';

const permit: Permitted = { kind: 'permitted', generation: 1 };
const granted: GuardedResult = { kind: 'granted', slotId: 'a-slot', permit };
const refused: GuardedResult = { kind: 'refused', waitMs: 700, awaits: 'time' };
const wait = (waitMs: number): GuardedResult => ({ kind: 'wait', reservationId: 'a-place', waitMs });

/** A call with a scripted limiter, which records everything it does in order. */
const call = async ({
  results,
  turn,
  outcome = 'success',
  blockedMs = 0,
  isFollowed = true,
  callTimeoutMs = 10_000,
}: {
  results: GuardedResult[];
  turn?: Turn;
  outcome?: CallResult;
  blockedMs?: number;
  isFollowed?: boolean;
  callTimeoutMs?: number;
}) => {
  const steps: string[] = [];
  const limiter = {
    rule: { requests: 1, windowMs: 60_000, callTimeoutMs },
    acquire: async ({ reservationId, lastCall }: Turn) => {
      steps.push(['acquire', lastCall && `after ${lastCall.slotId}`, reservationId].filter(Boolean).join(' '));
      return results.shift() ?? granted;
    },
    settle: async ({ slotId }: { slotId: string }) => void steps.push(`settle ${slotId}`),
    record: async (_: object, { outcome, news }: { outcome: CallResult; news: LimitNews }) =>
      void steps.push(`record ${outcome} ${news.blockedMs ?? 0}`),
    release: async (id: string) => void steps.push(`release ${id}`),
  };
  const sleep = async (ms: number) => void steps.push(`sleep ${ms}`);
  const made = {
    make: async (signal: AbortSignal) => {
      steps.push(signal.aborted ? 'call too late' : 'call');
      return 'an answer';
    },
    outcomeOf: () => outcome,
    newsOf: () => ({ blockedMs }),
    isFollowed: () => isFollowed,
  };
  return { answer: await limitedCall({ limiter, sleep }, made, turn), steps };
};

describe('a limited call', () => {
  const lastCall = { slotId: 'the-last', generation: 1 };

  it('leaves its slot to the call that follows, and settles the one before with its own request', async () => {
    const { answer, steps } = await call({ results: [granted], turn: { lastCall } });

    expect(answer).toEqual({ kind: 'called', answer: 'an answer', call: { slotId: 'a-slot', generation: 1 } });
    expect(steps).toEqual(['acquire after the-last', 'call']);
  });

  it.each([
    ['no call follows', { isFollowed: false }, 'settle a-slot'],
    ['it fails', { outcome: 'failure' }, 'record failure 0'],
    ['the service wants no calls for a while', { blockedMs: 5_000 }, 'record success 5000'],
    ['it is a probe', { results: [{ ...granted, permit: { ...permit, probeId: 'a-probe' } }] }, 'record success 0'],
  ] as const)('is settled at once if %s', async (_, parts, settled) => {
    const { answer, steps } = await call({ results: [granted], ...parts } as Parameters<typeof call>[0]);

    expect(answer).toEqual({ kind: 'called', answer: 'an answer' });
    expect(steps).toEqual(['acquire', 'call', settled]);
  });

  it('is deferred with its reservation if no slot is free for long', async () => {
    const { answer, steps } = await call({ results: [wait(1_001)], turn: { reservationId: 'a-place' } });

    expect(answer).toEqual({ kind: 'wait', waitMs: 1_001, reservationId: 'a-place' });
    expect(steps).toEqual(['acquire a-place']);
  });

  it('sleeps through a short wait and is made with its reservation', async () => {
    const { answer, steps } = await call({ results: [wait(1_000), granted], turn: { lastCall } });

    expect(answer).toMatchObject({ kind: 'called' });
    expect(steps).toEqual(['acquire after the-last', 'sleep 1000', 'acquire a-place', 'call']);
  });

  it('keeps its reservation if the circuit refuses it, at first or after its sleep', async () => {
    const atFirst = await call({ results: [refused], turn: { reservationId: 'a-place' } });
    const later = await call({ results: [wait(500), refused] });

    for (const { answer } of [atFirst, later])
      expect(answer).toEqual({ kind: 'wait', waitMs: 700, reservationId: 'a-place' });
    expect(later.steps).toEqual(['acquire', 'sleep 500', 'acquire a-place']);
  });

  it('is not made by an instance that was paused past its deadline, and its slot is released', async () => {
    const { answer, steps } = await call({ results: [granted], callTimeoutMs: 0 });

    expect(answer).toEqual({ kind: 'wait', waitMs: 0 });
    expect(steps).toEqual(['acquire', 'release a-slot']);
  });
});
