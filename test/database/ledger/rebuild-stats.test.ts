import { beforeEach, describe, expect, it } from 'vitest';
import { readStats } from '#lib/analytics/read-stats.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { lockOf } from '#lib/ingestion/run.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { rebuildStats } from '#lib/ledger/rebuild-stats.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recount } from '#test/support/recount.ts';
import { applied, startedRun, tenantId } from '#test/support/run-parts.ts';

const store = await testStore();
const tickets = store.db.collection('tickets');
const counts = store.db.collection('ticket_counts');

const take = async (tenant: string): Promise<void> => {
  const run = await startedRun(store, 0, tenant);
  const days = ['2025-12-31T23:00:00Z', '2026-01-01T10:00:00Z', '2026-03-05T11:00:00Z'];
  const entries = days.map((created_at, n) =>
    aTicket({ id: `T-${n}`, tenant_id: tenant, created_at, status: 'on.hold' }),
  );
  await applied(store, run, 1, { tickets: entries, nextPage: null, totalCount: null });
};

beforeEach(async () => {
  await emptyCollections(store);
  await take(tenantId);
  await take('other');
});

const ofTenant = { tenant_id: tenantId };
const kept = async () => {
  await foldCounts(store, tenantId);
  await foldCounts(store, 'other');
  return counts.find().sort({ _id: 1 }).toArray();
};

describe('verifying statistics', () => {
  it('finds them equal to the tickets', async () => {
    expect(await verifyStats(store, tenantId)).toEqual({
      tenant_id: tenantId,
      consistent: true,
      tickets: 3,
      difference_count: 0,
      differences: [],
    });
  });

  it('reports what differs, and where', async () => {
    await tickets.updateOne({ ...ofTenant, external_id: 'T-2' }, { $set: { status: 'closed' } });

    const { consistent, difference_count, differences } = await verifyStats(store, tenantId);

    expect({ consistent, difference_count }).toEqual({ consistent: false, difference_count: 2 });
    expect(differences).toContainEqual({ period: '2026-03-05', counted: 'status:on%2Ehold', kept: 1, found: 0 });
    expect(differences).toContainEqual({ period: '2026-03-05', counted: 'status:closed', kept: 0, found: 1 });
    expect((await verifyStats(store, 'other')).consistent).toBe(true);
  });
});

describe('rebuilding statistics', () => {
  it('restores them, whatever their state', async () => {
    const before = await kept();
    await counts.updateMany(
      { ...ofTenant, kind: { $in: ['day', 'keyword'] } },
      { $inc: { count: 7, 'counts.x:y': 1 } },
    );
    await counts.deleteMany({ ...ofTenant, kind: 'month' });
    await counts.insertOne({
      _id: `${tenantId}/month/2024-05` as never,
      ...ofTenant,
      kind: 'month',
      counts: { 'urgency:low': 3 },
    });

    await rebuildStats(store, tenantId);

    expect((await verifyStats(store, tenantId)).consistent).toBe(true);
    expect(await kept()).toEqual(before.map((doc) => expect.objectContaining({ _id: doc._id, kind: doc.kind })));
    expect(await readStats(store, tenantId, {}, new Date())).toMatchObject(await recount(store, tenantId));
  });

  it('makes tickets without stored words searchable and counted', async () => {
    await tickets.updateMany(ofTenant, { $unset: { keywords: 1, term_hashes: 1, recency: 1 } });
    await counts.deleteMany(ofTenant);

    expect(await rebuildStats(store, tenantId)).toEqual({ worded: 3, months: 4 });

    const { top_keywords } = await readStats(store, tenantId, {}, new Date());
    expect(top_keywords).toContainEqual({ keyword: 'delivery', count: 3 });
    const found = await listTickets(store, tenantId, { filters: { q: 'delivery' }, pageSize: 10 });
    expect(found.tickets).toHaveLength(3);
  });

  it('replaces words that were stored by other rules, and only those', async () => {
    await tickets.updateOne({ ...ofTenant, external_id: 'T-1' }, { $set: { term_hashes: [1], keywords: ['x'] } });

    expect(await rebuildStats(store, tenantId)).toMatchObject({ worded: 1 });
    expect(await rebuildStats(store, tenantId)).toMatchObject({ worded: 0 });

    const found = await listTickets(store, tenantId, { filters: { q: 'T-1' }, pageSize: 10 });
    expect(found.tickets.map(({ ticket_id }) => ticket_id)).toEqual(['T-1']);
    expect((await verifyStats(store, tenantId)).consistent).toBe(true);
  });

  it('loses nothing while pages are applied concurrently', async () => {
    await Promise.all([rebuildStats(store, tenantId), take('third'), takeMore(), rebuildStats(store, tenantId)]);
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true, tickets: 23 });
  });

  const takeMore = async (): Promise<void> => {
    await store.db.collection('ingestion_jobs').updateMany(ofTenant, { $set: { status: 'completed' } });
    await store.db.collection('distributed_locks').deleteMany({ resource_id: lockOf(tenantId) });
    let run = await startedRun(store);
    for (let page = 1; page <= 4; page++) {
      const more = Array.from({ length: 5 }, (_, n) =>
        aTicket({ id: `M-${page}-${n}`, tenant_id: tenantId, created_at: `2026-0${page}-05T11:00:00Z` }),
      );
      run = await applied(store, run, page, { tickets: more, nextPage: page < 4 ? page + 1 : null, totalCount: null });
    }
  };
});
