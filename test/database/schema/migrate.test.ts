import type { Document } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStats } from '#lib/analytics/read-stats.ts';
import { kindsOfMonths, kindsOfWindows } from '#lib/analytics/ticket-counts.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { migrate, migrations, migrationsBack } from '#lib/schema/migrate.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import type { PageRecord } from '#lib/tickets/page-records.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { previousRelease } from '#test/functions/releases.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { testStore } from '#test/support/mongo.ts';
import { recount } from '#test/support/recount.ts';

const store = await testStore();
const { db } = store;
const release = previousRelease();
const tenantId = 'recorded';
const counters = db.collection<{ _id: string } & Document>('change_counters');
const lastNumber = Number(release.documents.change_counters?.[0]?.seq);

/** The database as the previous release left it, prepared for this one. */
const restore = async () => {
  await db.dropDatabase();
  await prepareDatabase(store, { schema: release });
  await restoreDocuments();
  await prepareDatabase(store);
};

/** The schema, which a migration of the documents does not change, stays as it is. */
const restoreDocuments = async () => {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    await db.collection(name).deleteMany({});
    const documents = release.documents[name]?.map((document) => ({ ...document })) ?? [];
    if (documents.length > 0) await db.collection(name).insertMany(documents);
  }
};

const numbers = async () => (await historyOf(store, tenantId).after(0, 1_000)).map(({ seq }) => seq);
const state = async () => [
  await db.collection('ticket_counts').find().sort({ _id: 1 }).toArray(),
  await counters.find().toArray(),
];

/** A change as a release without a ledger makes it. */
const changeAsBefore = () =>
  inTransaction(store, async ({ session }) => {
    const counter = await counters.findOneAndUpdate(
      { _id: tenantId },
      [{ $set: { seq: { $add: [{ $ifNull: ['$seq', 0] }, 1] }, at: '$$NOW' } }],
      { session, upsert: true, returnDocument: 'after' },
    );
    const entry = { tenant_id: tenantId, ticket_id: 'T-1', action: 'updated', changes: {}, recorded_at: new Date() };
    await db.collection('ticket_history').insertOne({ ...entry, seq: counter?.seq }, { session });
    await db.collection('tickets').updateOne({ tenant_id: tenantId }, { $set: { status: 'lost' } }, { session });
  });

beforeEach(restore);

describe('the migration of a database of the previous release', () => {
  it('gives the next change the next number, and counts in their present form', async () => {
    expect(await migrate(store)).toMatchObject({ isDone: true });

    await deleteTicket(store, tenantId, 'T-1');
    expect((await numbers()).slice(-2)).toEqual([lastNumber, lastNumber + 1]);
    await restoreTicket(store, tenantId, 'T-1');
    expect(await verifyStats(store, tenantId)).toMatchObject({ differences: [], tickets: 4 });
    const { open_tickets: _, ...counted } = await recount(store, tenantId); // the tenant has finished statuses of its own
    expect(await readStats(store, tenantId, {}, new Date())).toMatchObject(counted);
    const old = { $or: [{ ticket_ids: { $exists: true } }, { 'counts.status:open': { $exists: true } }] };
    expect(await db.collection('ticket_counts').countDocuments(old)).toBe(0);
  });

  it('does nothing when it is repeated', async () => {
    await migrate(store);
    const before = await state();
    expect(await migrate(store)).toEqual({ steps: 0, isDone: true });
    expect(await state()).toEqual(before);
  });

  it('ends the same if it is interrupted after any step, or stopped at its deadline', async () => {
    const { steps } = await migrate(store);
    const whole = await state();
    expect(steps).toBeGreaterThan(1);
    for (let killedAfter = 0; killedAfter < steps; killedAfter++) {
      await restoreDocuments();
      let left = killedAfter;
      const interrupted = migrations.map(({ name, step }) => ({
        name,
        step: (of: typeof store) => {
          if (left-- === 0) throw new Error('Killed');
          return step(of);
        },
      }));
      await expect(migrate(store, { steps: interrupted })).rejects.toThrow('Killed');
      expect(await migrate(store, { deadline: 0 })).toEqual({ steps: 0, isDone: false });
      expect(await migrate(store)).toMatchObject({ isDone: true });
      expect(await state()).toEqual(whole);
    }
  });

  it('lets an instance of the previous release change nothing more, at any time', async () => {
    await migrate(store, { steps: migrations.map((one) => ({ ...one, step: onlyOnce(one.step) })) });
    await expect(changeAsBefore()).rejects.toThrow('E11000');
    await migrate(store);
    await expect(changeAsBefore()).rejects.toThrow('E11000');

    expect((await numbers()).at(-1)).toBe(lastNumber);
    expect(await db.collection('tickets').countDocuments({ status: 'lost' })).toBe(0);
    expect(await counters.countDocuments()).toBe(0);
  });
});

const aPageRecord = {
  kind: 'page' as const,
  hash: 'h',
  job_id: 'job-9',
  counted_by: 'job-9',
  seen_at: new Date('2026-11-01T00:00:00Z'),
};

const onlyOnce = (step: (typeof migrations)[number]['step']): typeof step => {
  let isDone = false;
  return async (of) => {
    if (isDone) return null;
    isDone = true;
    return step(of);
  };
};

describe('the migration of a tenant whose counts are of an earlier build', () => {
  const windows = () => db.collection('ticket_counts').find({ kind: kindsOfWindows }).sort({ _id: 1 }).toArray();
  const unfolded = async () => {
    await migrate(store);
    const urgent = { tenant_id: tenantId, urgency: 'high' as const, customer_id: 'C-risky' };
    const tickets = ['T-8', 'T-9'].map((external_id) => aStoredTicket({ ...urgent, external_id }));
    await inTransaction(store, (tx) =>
      writeTickets(tx, tenantId, {
        writes: tickets.map((set) => ({ externalId: set.external_id, before: null, set })),
        history: tickets.map(({ external_id }) => ({ ticket_id: external_id, action: 'created', changes: {} })),
      }),
    );
    await foldCounts(store, tenantId);
    const counted = await windows();
    await db
      .collection('ticket_counts')
      .deleteMany({ $or: [{ kind: kindsOfMonths('source') }, { kind: kindsOfWindows }] });
    return counted;
  };

  it('counts its tickets again, and goes on where it was interrupted', async () => {
    const counted = await unfolded();
    expect(counted.length).toBeGreaterThanOrEqual(8);

    const once = () => migrate(store, { steps: migrations.map((one) => ({ ...one, step: onlyOnce(one.step) })) });
    let calls = 0;
    while ((await once()).steps > 0) calls++;

    expect(calls).toBeGreaterThan(8);
    expect(await windows()).toEqual(counted);
    expect(await verifyStats(store, tenantId)).toMatchObject({ differences: [] });
    expect(await migrate(store)).toEqual({ steps: 0, isDone: true });
  });
});

describe('an instance of this release on a database that was not migrated', () => {
  it('changes nothing', async () => {
    await expect(deleteTicket(store, tenantId, 'T-1')).rejects.toThrow('E11000');
    expect((await numbers()).at(-1)).toBe(lastNumber);
    expect(await db.collection<TicketDoc>('tickets').findOne({ external_id: 'T-1' })).not.toHaveProperty('deleted_at');
  });
});

describe('the migration back', () => {
  it('gives the numbers back with every change counted, and lets this release change nothing more', async () => {
    await migrate(store);
    const set = aStoredTicket({ tenant_id: tenantId, external_id: 'T-new' });
    const writes = [{ externalId: 'T-new', before: null, set }];
    const history = [{ ticket_id: 'T-new', action: 'created' as const, changes: {} }];
    await inTransaction(store, (tx) => writeTickets(tx, tenantId, { writes, history }));

    await migrate(store, { steps: migrationsBack });

    expect(await counters.findOne({ _id: tenantId })).toMatchObject({ seq: lastNumber + 1 });
    expect(await db.collection('ledger').countDocuments()).toBe(0);
    await expect(deleteTicket(store, tenantId, 'T-1')).rejects.toThrow('E11000');
    await changeAsBefore();
    expect((await numbers()).at(-1)).toBe(lastNumber + 2);
  });

  it('gives each ticket the mark of the run that saw its page last', async () => {
    await migrate(store);
    await db.collection('tickets').updateOne({ external_id: 'T-1' }, { $unset: { seen_by: true } });
    await db
      .collection<PageRecord>('ledger')
      .insertOne({ ...aPageRecord, _id: `${tenantId}/page/100/1`, tenant_id: tenantId, ids: ['T-1', 'T-gone'] });

    await migrate(store, { steps: migrationsBack });

    expect(await db.collection('tickets').findOne({ external_id: 'T-1' })).toMatchObject({ seen_by: 'job-9' });
    expect(await db.collection('ledger').countDocuments()).toBe(0);
  });

  it('gives each ticket the form that the previous release stored and reads', async () => {
    const byId = () => db.collection('tickets').find().sort({ external_id: 1 }).toArray();
    const former = (tickets: Document[]) =>
      tickets.map(({ _id, term_hashes, search_terms, recency, ...stored }) => stored);
    const before = await byId();
    await migrate(store);
    const migrated = await byId();
    for (const ticket of migrated) {
      expect(ticket).not.toHaveProperty('fingerprint');
      expect(ticket).toMatchObject({ keywords: expect.any(String), triage: { signals: expect.any(String) } });
    }

    await migrate(store, { steps: migrationsBack });

    expect(former(await byId())).toEqual(former(before));
  });

  it('can be followed by the migration again', async () => {
    await migrate(store);
    await migrate(store, { steps: migrationsBack });
    await changeAsBefore();
    await migrate(store);
    await deleteTicket(store, tenantId, 'T-1');

    expect((await numbers()).at(-1)).toBe(lastNumber + 2);
    expect(await verifyStats(store, tenantId)).toMatchObject({ differences: [] });
  });
});
