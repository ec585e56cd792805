import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FlowDoc, parsePart } from '#lib/analytics/flow.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { finishRun } from '#lib/ingestion/finish-run.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { rebuildStats } from '#lib/ledger/rebuild-stats.ts';
import { beginFlowRecount, recountFlowNext } from '#lib/ledger/recount-flow.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import { aTicket, aVerdict } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const ids = ['T-1', 'T-2', 'T-3'];
const hourMs = 3_600_000;

type Step =
  | { kind: 'list'; statuses: string[]; ageHours: number }
  | { kind: 'delete'; id: string }
  | { kind: 'restore'; id: string }
  | { kind: 'fold' };
const ofTicket = fc.record({
  kind: fc.constantFrom('delete' as const, 'restore' as const),
  id: fc.constantFrom(...ids),
});
const listed = fc.record({
  kind: fc.constant('list' as const),
  statuses: fc.array(fc.constantFrom('open', 'waiting', 'Closed', 'solved'), { minLength: 3, maxLength: 3 }),
  ageHours: fc.constantFrom(0.5, 30, 100, 5_000),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: listed },
  { weight: 1, arbitrary: ofTicket },
  { weight: 1, arbitrary: fc.constant({ kind: 'fold' as const }) },
);

let version = 0;
const take = async (one: Step): Promise<void> => {
  if (one.kind === 'fold') await foldCounts(store, tenantId);
  else if (one.kind === 'list') await takeList(one);
  else if (one.kind === 'delete') await deleteTicket(store, tenantId, one.id);
  else await restoreTicket(store, tenantId, one.id);
};

const takeList = async (one: Extract<Step, { kind: 'list' }>): Promise<void> => {
  const run = await startedRun(store);
  version++;
  const created_at = new Date(Date.now() - one.ageHours * hourMs).toISOString();
  const updated_at = new Date(Date.now() + version * 1_000).toISOString();
  const tickets = ids.map((id, n) =>
    aTicket({ id, tenant_id: tenantId, created_at, updated_at, status: one.statuses[n] }),
  );
  const answer = { tickets, nextPage: null, totalCount: null };
  const result = await applyPage(store, { run, page: 1, answer, triage: () => aVerdict() });
  if (result.kind === 'applied') await finishRun(store, result.run, { ttlMs, guard: { count: 10, share: 0.25 } });
};

const stored = async (): Promise<FlowDoc[]> =>
  store.db.collection<FlowDoc>('ticket_counts').find({ kind: 'flow' }).sort({ _id: 1 }).toArray();

const sums = (docs: readonly FlowDoc[]) => {
  const counts = { entered: 0, left: 0, reopened: 0, closed: 0 };
  for (const { parts } of docs)
    for (const [part, count] of Object.entries(parts)) counts[parsePart(part).step.kind] += count;
  return counts;
};

beforeEach(() => emptyCollections(store));

describe('how tickets opened and closed', () => {
  it('equals a recount of the history, also one that is made step by step beside folds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8, size: 'max' }), async (steps) => {
        await emptyCollections(store);
        for (const one of steps) await take(one);
        await foldCounts(store, tenantId);
        const folded = await stored();
        const open = await store.db
          .collection('tickets')
          .countDocuments({ tenant_id: tenantId, deleted_at: null, status: { $in: ['open', 'waiting'] } });
        const { entered, left } = sums(folded);
        expect(entered - left).toBe(open);

        await rebuildStats(store, tenantId);
        expect(await stored()).toEqual(folded);

        await beginFlowRecount(store, tenantId);
        await recountFlowNext(store, tenantId, 1);
        await take({ kind: 'list', statuses: ['solved', 'open', 'open'], ageHours: 1 });
        await foldCounts(store, tenantId);
        while ((await recountFlowNext(store, tenantId, 1)) !== null);
        const beside = await stored();
        await rebuildStats(store, tenantId);
        expect(await stored()).toEqual(beside);
      }),
      { numRuns: casesHere(30) },
    );
  });

  it('counts what was closed when it was first seen only while it is young', async () => {
    await take({ kind: 'list', statuses: ['closed', 'open', 'open'], ageHours: 30 });
    await foldCounts(store, tenantId);
    expect(sums(await stored())).toEqual({ entered: 2, left: 0, reopened: 0, closed: 1 });

    await emptyCollections(store);
    await take({ kind: 'list', statuses: ['closed', 'open', 'open'], ageHours: 100 });
    await take({ kind: 'list', statuses: ['open', 'closed', 'open'], ageHours: 100 });
    await foldCounts(store, tenantId);
    expect(sums(await stored())).toEqual({ entered: 3, left: 1, reopened: 1, closed: 1 });
  });
});
