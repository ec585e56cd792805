import { beforeEach, describe, expect, it } from 'vitest';
import { openDelta } from '#lib/analytics/open-deltas.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { keptStatuses } from '#lib/analytics/ticket-counts.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { foldCounts, foldDueCounts, foldEvery } from '#lib/ledger/fold-counts.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recount } from '#test/support/recount.ts';

const store = await testStore();
const ledger = store.db.collection<{ _id: string; changes?: unknown }>('ledger');
const counts = store.db.collection('ticket_counts');

/** Writes tickets in one transaction each. */
const write = async (tenantId: string, ids: readonly string[], status = 'open') => {
  const written = [];
  for (const external_id of ids) {
    const set = aStoredTicket({ tenant_id: tenantId, external_id, status, keywords: ['card'] });
    const history = [{ ticket_id: external_id, action: 'created' as const, changes: {} }];
    const writes = [{ externalId: external_id, before: null, set }];
    written.push(await inTransaction(store, (tx) => writeTickets(tx, tenantId, { writes, history })));
  }
  return written;
};
const numbered = (count: number, prefix = 'T'): string[] => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
const openIn = (tenantId: string) => ledger.countDocuments({ tenant_id: tenantId, kind: 'delta' });
const soon = () => ({ deadline: performance.now() + 60_000 });

beforeEach(() => emptyCollections(store));

describe('a fold', () => {
  it('moves what is open into the counts, and removes it', async () => {
    await write('a', numbered(3));
    expect([await openIn('a'), await counts.countDocuments()]).toEqual([3, 0]);

    expect(await foldCounts(store, 'a')).toBe(3);

    expect(await openIn('a')).toBe(0);
    expect(await counts.findOne({ _id: 'a/status:open' as never })).toMatchObject({ count: 3 });
    expect(await ledger.findOne({ _id: 'a/folded' })).toMatchObject({ seq: 3 });
    expect(await foldCounts(store, 'a')).toBe(0);
  });

  it('counts nothing twice beside others and beside writes, and answers stay exact', async () => {
    await write('a', numbered(6));
    const folds = Array.from({ length: 4 }, () => foldCounts(store, 'a'));
    const reads = Array.from({ length: 4 }, () => readStats(store, 'a', {}, new Date()));

    const [, answers, folded] = await Promise.all([
      write('a', numbered(4, 'U')),
      Promise.all(reads),
      Promise.all(folds),
    ]);

    for (const { total_tickets, by_status, top_keywords } of answers)
      expect([by_status, top_keywords]).toEqual([{ open: total_tickets }, [{ keyword: 'card', count: total_tickets }]]);
    await foldCounts(store, 'a');
    expect(folded.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(6);
    expect(await counts.findOne({ _id: 'a/status:open' as never })).toMatchObject({ count: 10 });
    expect(await readStats(store, 'a', {}, new Date())).toMatchObject(await recount(store, 'a'));
  });

  it('takes many deltas in batches of one transaction each', async () => {
    await write('a', ['T-0']);
    const delta = (await ledger.findOne({ kind: 'delta' } as never)) as Record<string, unknown> | null;
    const many = Array.from({ length: 250 }, (_, n) => ({
      ...delta,
      _id: `a/delta/${`${n + 2}`.padStart(16, '0')}`,
      seq: n + 2,
    }));
    await ledger.insertMany(many);

    expect(await foldCounts(store, 'a', { deadline: 0 })).toBe(100);
    expect(await openIn('a')).toBe(151);
    expect(await foldCounts(store, 'a')).toBe(151);
    expect(await counts.findOne({ _id: 'a/status:open' as never })).toMatchObject({ count: 251 });
  });

  it('is due after every twentieth delta of a tenant', async () => {
    const written = await write('a', numbered(2 * foldEvery + 1));
    const due = written.flatMap(({ isFoldDue }, n) => (isFoldDue ? [n + 1] : []));
    expect(due).toEqual([foldEvery, 2 * foldEvery]);
  });
});

describe('the folds that are due', () => {
  it('are of all tenants', async () => {
    await write('a', numbered(2));
    await write('b', numbered(3));

    expect(await foldDueCounts(store, soon())).toEqual({ tenants: 2, deltas: 5 });

    expect(await foldDueCounts(store, soon())).toEqual({ tenants: 0, deltas: 0 });
    for (const tenantId of ['a', 'b']) expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  it('begin with the oldest delta, and end at the deadline', async () => {
    await write('b', ['T-1']);
    await write('a', ['T-1']);
    await ledger.updateOne({ tenant_id: 'a', kind: 'delta' } as never, { $set: { open_since: new Date(0) } });
    let now = 0;
    expect(await foldDueCounts(store, { deadline: 1, clock: () => now++ })).toEqual({ tenants: 1, deltas: 1 });
    expect([await openIn('a'), await openIn('b')]).toEqual([0, 1]);
  });

  it('do not wait for a tenant whose fold fails, and report it', async () => {
    await write('a', ['T-1']);
    await ledger.updateOne({ tenant_id: 'a', kind: 'delta' } as never, {
      $set: { changes: [{ after: { status: 7 } }] },
    });
    await write('b', ['T-1']);

    await expect(foldDueCounts(store, soon())).rejects.toThrow();

    expect([await openIn('a'), await openIn('b')]).toEqual([1, 0]);
  });
});

describe('a delta', () => {
  it('is written only if the counts change, and without the texts', async () => {
    await write('a', ['T-1']);
    const [{ before } = { before: null }] = [
      { before: aStoredTicket({ tenant_id: 'a', external_id: 'T-1', keywords: ['card'] }) },
    ];
    const writes = [{ externalId: 'T-1', before, set: { subject: 'Another' } }];
    const history = [{ ticket_id: 'T-1', action: 'updated' as const, changes: {} }];
    await inTransaction(store, (tx) => writeTickets(tx, 'a', { writes, history }));

    const deltas = await ledger.find({ kind: 'delta' } as never).toArray();
    expect(deltas).toHaveLength(1);
    expect(JSON.stringify(deltas)).not.toMatch(/subject|message/);
  });

  it('of changes that cancel each other adds nothing', async () => {
    await write('a', ['T-1']);
    const ticket = aStoredTicket({ tenant_id: 'a', external_id: 'T-1', keywords: ['card'] });
    const deletion = { tickets: [ticket], at: new Date(), by: 'person' as const };
    await inTransaction(store, (tx) => writeTickets(tx, 'a', { deletion }));

    const { totals, forms, periods, monthly } = await openDelta(store, 'a');
    expect([totals.size, forms.size, periods, monthly]).toEqual([0, 0, [], []]);
  });

  it('brings its statuses to the filters of lists before it is folded', async () => {
    await write('a', ['T-1'], 'Wartet');
    expect(await keptStatuses(store, 'a')).toEqual(['Wartet']);
    await foldCounts(store, 'a');
    expect(await keptStatuses(store, 'a')).toEqual(['Wartet']);
  });
});
