import { beforeEach, describe, expect, it } from 'vitest';
import { keptStatuses } from '#lib/analytics/kept-statuses.ts';
import { readOpenCounts } from '#lib/analytics/open-counts.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { foldCounts, foldDueCounts, makesFoldDue } from '#lib/ledger/fold-counts.ts';
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

  it('is due after every twentieth delta of a tenant, and after every two thousand changes in them', async () => {
    const written = await write('a', numbered(41));
    expect(written.flatMap(({ isFoldDue }, n) => (isFoldDue ? [n + 1] : []))).toEqual([20, 40]);

    const head = { _id: 'a/head', tenant_id: 'a', kind: 'head' as const, seq: 9, at: new Date(), turns: 9 };
    const isDue = (changes: number, written: number) => makesFoldDue({ ...head, deltas: 7, changes }, written);
    expect([isDue(1_999, 500), isDue(2_000, 1), isDue(2_100, 500), isDue(2_100, 100)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('what is open while nobody folds', () => {
  it('stays below 80 deltas, and answers stay exact', async () => {
    const open = [];
    for (let part = 0; part < 12; part++) {
      await write('a', numbered(10, `P-${part}`));
      open.push(await openIn('a'));
    }

    expect(Math.max(...open)).toBe(70);
    const stats = await readStats(store, 'a', {}, new Date());
    expect(stats).toMatchObject({ ...(await recount(store, 'a')), total_tickets: 120 });
    expect(await verifyStats(store, 'a')).toMatchObject({ consistent: true, tickets: 120 });
  });

  it('is folded by its changes if each delta has many', async () => {
    await write('a', numbered(19));
    const delta = (await ledger.findOne({ kind: 'delta' } as never)) as { changes: unknown[] } | null;
    const [change] = delta?.changes ?? [];
    await ledger.updateMany({ kind: 'delta' } as never, { $set: { changes: Array(500).fill(change) } });

    await write('a', ['U-1']);

    expect(await openIn('a')).toBe(16);
    expect(await counts.findOne({ _id: 'a/status:open' as never })).toMatchObject({ count: 2_000 });
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

  it('has at most 500 changes: a page of more has several, which are counted and folded as one', async () => {
    const tickets = numbered(1_100).map((external_id) =>
      aStoredTicket({ tenant_id: 'a', external_id, status: 'open' }),
    );
    const writes = tickets.map((set) => ({ externalId: set.external_id, before: null, set }));
    const history = tickets.map(({ external_id }) => ({
      ticket_id: external_id,
      action: 'created' as const,
      changes: {},
    }));
    await inTransaction(store, (tx) => writeTickets(tx, 'a', { writes, history }));

    const sizes = (await ledger.find({ kind: 'delta' } as never, { sort: { _id: 1 } }).toArray()).map(
      ({ changes }) => (changes as unknown[]).length,
    );
    expect(sizes).toEqual([500, 500, 100]);
    expect(await readStats(store, 'a', {}, new Date())).toMatchObject({ total_tickets: 1_100 });
    await foldCounts(store, 'a');
    expect(await readStats(store, 'a', {}, new Date())).toMatchObject({ total_tickets: 1_100 });
  });

  it('of changes that cancel each other adds nothing', async () => {
    await write('a', ['T-1']);
    const ticket = aStoredTicket({ tenant_id: 'a', external_id: 'T-1', keywords: ['card'] });
    const deletion = { tickets: [ticket], at: new Date(), by: 'person' as const };
    await inTransaction(store, (tx) => writeTickets(tx, 'a', { deletion }));

    const { counts, gains, keywords, forms, periods } = await readOpenCounts(store, 'a', null);
    expect([counts.size, gains.keyword.size, gains.customer.size, keywords.size, forms.size]).toEqual([0, 0, 0, 0, 0]);
    expect(periods.flatMap(({ parts }) => [...parts.values()]).filter((by) => by !== 0)).toEqual([]);
  });

  it('brings its statuses to the filters of lists before it is folded', async () => {
    await write('a', ['T-1'], 'Wartet');
    expect(await keptStatuses(store, 'a')).toEqual(['Wartet']);
    await foldCounts(store, 'a');
    expect(await keptStatuses(store, 'a')).toEqual(['Wartet']);
  });
});
