import { beforeEach, describe, expect, it } from 'vitest';
import { type GuardedLimiter, guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { askForDetails } from '#lib/ingestion/ask-for-details.ts';
import type { DetailQuestions } from '#lib/ingestion/helpdesk-details.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const circuit = { failures: 2, window: 10, openMs: 30_000, probeMs: 15_000 };
const limit = { requests: 1_000, windowMs: 60_000, callTimeoutMs: 10_000 };
const limiter = guardedLimiterIn(store, 'a-desk', { limit, circuit });
const ids = Array.from({ length: 10 }, (_, n) => `${n + 1}`);

/** A desk that is not there for the calls for these tickets. */
const deskWithout = (missed: readonly string[]): DetailQuestions => ({
  batch: 1,
  asks: () => ({ bucket: 'default', cost: 1 }),
  at: async (asked) =>
    asked.some((id) => missed.includes(id))
      ? { kind: 'unavailable', reason: 'reset' }
      : { kind: 'details', details: new Map(asked.map((id) => [id, { kind: 'absent' }])) },
});

const ask = (missed: readonly string[], of: GuardedLimiter = limiter, asked = ids) =>
  askForDetails(
    { limiter: of, details: deskWithout(missed), during: (work) => work(), sleep: async () => {} },
    asked,
    undefined,
  );

/** How each of several rounds, one after the other, ended. */
const rounds = async (count: number, missed: readonly string[]): Promise<string[]> => {
  const kinds: string[] = [];
  for (let round = 0; round < count; round++) kinds.push((await ask(missed)).kind);
  return kinds;
};

beforeEach(() => emptyCollections(store));

describe('the calls for details of one slot', () => {
  it('leave the circuit closed when one of them fails among answers', async () => {
    expect(await rounds(4, ['5'])).toEqual(['called', 'called', 'called', 'called']);
  });

  it('are all made when one of them fails', async () => {
    const asked = await ask(['1']);

    expect(asked).toMatchObject({
      answer: { calls: 10, unavailable: 1, fault: null, failed: new Map([['1', 'reset']]) },
    });
  });

  it('end when most of them fail, and leave the others of the slot to later ones', async () => {
    const all = { name: 'all', buckets: '*' as const, requests: 20, windowMs: 60_000 };
    const rule = { windows: [all], share: 1, callTimeoutMs: 10_000 };

    const asked = await ask(ids.slice(0, 4), guardedLimiterIn(store, 'an-account', { limit: rule, circuit }));

    if (asked.kind !== 'called') throw new Error('No call was made');
    expect(asked.answer.fault).toEqual({ kind: 'unavailable', reason: 'reset' });
    expect(asked.answer.calls).toBeLessThan(10);
    const { windows } = await rateLimiterIn(store, 'an-account', rule).status();
    expect(windows).toMatchObject({ all: { current_requests: asked.answer.calls } });
  });

  it('are as many as the limit has room for', async () => {
    const all = { name: 'all', buckets: '*' as const, requests: 13, windowMs: 60_000 };
    const rule = { windows: [all], share: 1, callTimeoutMs: 10_000 };
    const account = guardedLimiterIn(store, 'an-account', { limit: rule, circuit });

    const asked = [await ask([], account), await ask([], account), await ask([], account)];

    expect(asked).toMatchObject([{ answer: { calls: 10 } }, { answer: { calls: 3 } }, { kind: 'wait' }]);
    const { windows } = await rateLimiterIn(store, 'an-account', rule).status();
    expect(windows).toMatchObject({ all: { current_requests: 13 } });
  });

  it('say why, when none of a few got an answer', async () => {
    expect(await ask(['1'], limiter, ['1'])).toMatchObject({ answer: { fault: { kind: 'unavailable' } } });
  });

  it('open it when the desk is there for none of them', async () => {
    expect(await rounds(4, ids)).toEqual(['called', 'called', 'wait', 'wait']);
  });

  it('open it when the desk is there for fewer than half of them', async () => {
    expect(await rounds(4, ['1', '2', '3'])).toEqual(['called', 'called', 'wait', 'wait']);
  });
});
