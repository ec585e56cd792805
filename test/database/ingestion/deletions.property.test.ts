import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endRun } from '#lib/ingestion/end-run.ts';
import { type FinishResult, finishRun } from '#lib/ingestion/finish-run.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import type { HistoryDoc } from '#lib/tickets/ticket-history.ts';
import { aTicket } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { applied, startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();

type Entry = Record<string, unknown>;
type Story = { pages: Entry[][]; end: 'completed' | 'failed' | 'cancelled' }[];

const ids = ['a', 'b', 'c'] as const;

/** Entries of few ids, many of them odd; `null` is an unreadable id. */
const entries: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.oneof({ weight: 12, arbitrary: fc.constantFrom<unknown>(...ids) }, fc.constantFrom<unknown>(null, {}, '')),
    odd: fc.constantFrom({}, {}, {}, { subject: null }, { created_at: 'once' }, { message: 7, updated_at: '' }),
  })
  .map(({ id, odd }) => aTicket({ id, tenant_id: tenantId, ...odd }));

const stories: fc.Arbitrary<Story> = fc.array(
  fc.record({
    pages: fc.array(fc.array(entries, { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    end: fc.constantFrom('completed', 'completed', 'completed', 'failed', 'cancelled'),
  }),
  { minLength: 3, maxLength: 5 },
);

const isReadable = ({ id }: Entry): boolean => typeof id === 'string' && id !== '';

const finish = async (run: RunDoc): Promise<FinishResult> => {
  const result = await finishRun(store, run, { ttlMs, guard: { count: 1_000, share: 1 } });
  return result.kind === 'more' ? finish(result.run) : result;
};

/** Executes one run of the story and returns the ids that it deleted. */
const executed = async ({ pages, end }: Story[number]): Promise<string[]> => {
  let run = await startedRun(store);
  // An interrupted run does not read the last page.
  for (const [index, tickets] of (end === 'completed' ? pages : pages.slice(0, -1)).entries()) {
    const answer: ProviderPage = { tickets, nextPage: index + 1 < pages.length ? index + 2 : null, totalCount: null };
    run = await applied(store, run, index + 1, answer);
  }
  const isFinished = end === 'completed' && (await finish(run)).kind === 'finished';
  // A run that could read nothing fails.
  if (!isFinished) await endRun(store, run, end === 'completed' ? 'failed' : end);
  const deletions = await store.db
    .collection<HistoryDoc>('ticket_history')
    .find({ job_id: run.job_id, action: 'deleted' })
    .toArray();
  return deletions.map(({ ticket_id }) => ticket_id);
};

const isWhole = ({ pages, end }: Story[number]): boolean => end === 'completed' && pages.flat().every(isReadable);

it('tickets are soft-deleted only after complete passes that missed them: one of a single page, or two in a row', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      await emptyCollections(store);
      for (const [index, run] of story.entries()) {
        const deleted = await executed(run);
        const seen = new Set(run.pages.flat().map(({ id }) => id));
        const lastWhole = story.slice(0, index).findLastIndex(isWhole);
        const witnesses = run.pages.length === 1 ? [run] : story.slice(Math.max(lastWhole, 0), index + 1);

        expect(deleted.filter((id) => seen.has(id))).toEqual([]);
        if (!isWhole(run) || (run.pages.length > 1 && lastWhole === -1)) expect(deleted).toEqual([]);
        for (const { pages, end } of witnesses) {
          const read = end === 'completed' ? pages : pages.slice(0, -1);
          const met = read.flat().map(({ id }) => id);
          expect(deleted.filter((id) => met.includes(id))).toEqual([]);
        }
      }
    }),
    { numRuns: casesHere(25) },
  );
});

it('after two passes that agree on every page, only the tickets they saw are live', async () => {
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      await emptyCollections(store);
      for (const run of story) await executed(run);
      const last: Story[number] = { pages: [[aTicket({ id: 'a', tenant_id: tenantId })], []], end: 'completed' };
      await executed(last);
      await executed(last);

      const living = await store.db.collection('tickets').find({ deleted_at: null }).toArray();
      expect(living.map(({ external_id }) => external_id)).toEqual(['a']);
    }),
    { numRuns: casesHere(8) },
  );
});
