import { beforeEach, describe, expect, it } from 'vitest';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
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

const ask = (missed: readonly string[]) =>
  askForDetails(
    { limiter, details: deskWithout(missed), during: (work) => work(), sleep: async () => {} },
    ids,
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

  it('open it when the desk is there for none of them', async () => {
    expect(await rounds(4, ids)).toEqual(['called', 'called', 'wait', 'wait']);
  });

  it('open it when the desk is there for fewer than half of them', async () => {
    expect(await rounds(4, ['1', '2', '3'])).toEqual(['called', 'called', 'wait', 'wait']);
  });
});
