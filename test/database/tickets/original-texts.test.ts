import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { connect } from '#lib/mongo/client.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import { textFields } from '#lib/tickets/erased-texts.ts';
import { readChanges, readHistory } from '#lib/tickets/read-changes.ts';
import type { StoredHistory } from '#lib/tickets/ticket-history.ts';
import { aTicket } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { startedRun, tenantId, triage } from '#test/support/run-parts.ts';

const store = await testStore();
const stored = store.db.collection<StoredHistory>('ticket_history');
const feed = async () => (await readChanges(store, tenantId, 100)).changes;

let minutes = 0;
/** One run with these tickets, each newer than before, which ends without deletions. */
const ingest = async (...tickets: Record<string, unknown>[]): Promise<void> => {
  const updated_at = new Date(Date.UTC(2026, 0, 10, 8, ++minutes)).toISOString();
  const shown = tickets.map((ticket) => aTicket({ tenant_id: tenantId, updated_at, ...ticket }));
  const run = await startedRun(store);
  await applyPage(store, { run, page: 1, answer: { tickets: shown, nextPage: null, totalCount: null }, triage });
  await endRun(store, run, 'cancelled');
};

beforeEach(() => emptyCollections(store));

describe('the history entry of a new ticket', () => {
  it('is stored without its texts, and answered with them', async () => {
    await ingest({ id: 'T-1', subject: 'Parcel', message: 'It is late' });

    const [entry] = await stored.find().toArray();
    expect(JSON.stringify(entry)).not.toMatch(/Parcel|It is late/);
    expect(entry?.changes).toMatchObject({ message: { old: null }, status: { old: null, new: 'open' } });
    const [answered] = (await readHistory(store, tenantId, 'T-1', 10)) ?? [];
    expect(answered?.changes).toMatchObject({
      subject: { old: null, new: 'Parcel' },
      message: { old: null, new: 'It is late' },
    });
    expect(Object.keys(answered?.changes ?? {})).toEqual(Object.keys(entry?.changes ?? {}));
    expect(await feed()).toMatchObject([{ changes: answered?.changes }]);
  });

  it('has the first texts of a ticket that was rewritten since, deleted or not', async () => {
    await ingest({ id: 'T-1', subject: 'One', message: 'first' });
    await ingest({ id: 'T-1', subject: 'One', message: 'second' });
    await ingest({ id: 'T-1', subject: 'Two', message: 'third' });
    await deleteTicket(store, tenantId, 'T-1');

    expect((await feed())[0]?.changes).toMatchObject({ subject: { new: 'One' }, message: { new: 'first' } });
  });

  it('is answered as stored if an earlier release stored the texts', async () => {
    await ingest({ id: 'T-1', message: 'now' });
    await stored.updateOne({ action: 'created' }, { $set: { 'changes.message.new': 'as stored' } });

    expect((await feed())[0]?.changes).toMatchObject({ message: { old: null, new: 'as stored' } });
  });

  it('has another tenant’s texts never, though the tickets have the same number', async () => {
    await ingest({ id: 'T-1', message: 'ours' });
    await store.db.collection('tickets').updateMany({}, { $set: { tenant_id: 'another' } });

    expect((await feed())[0]?.changes.message).toEqual({ old: null, new: null });
  });
});

describe('a page of the change feed', () => {
  it('costs three commands, however many new tickets are on it, and one if there is none', async () => {
    await ingest(...Array.from({ length: 90 }, (_, n) => ({ id: `T-${n}` })));
    await ingest({ id: 'T-1', status: 'closed' });
    const commands: string[] = [];
    const client = await connect(inject('mongoUri'), { monitorCommands: true });
    afterAll(() => client.close());
    client.on('commandStarted', ({ commandName }) => commands.push(commandName));
    const watched = { db: client.db(store.db.databaseName) };

    const { next_cursor } = await readChanges(watched, tenantId, 90);
    expect(commands).toEqual(['find', 'find', 'aggregate']);
    await readChanges(watched, tenantId, 90, next_cursor);
    expect(commands).toEqual(['find', 'find', 'aggregate', 'find']);
  });
});

const text = fc.constantFrom('one', 'two', 'three', '');
const ticket = fc.constantFrom('T-1', 'T-2', 'T-3');
const customer = fc.constantFrom('anna', 'bert');
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('ingest' as const),
      id: ticket,
      customer_id: customer,
      subject: text,
      message: text,
    }),
  },
  fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const), id: ticket }),
  fc.record({ kind: fc.constant('erase' as const), customer_id: customer }),
);

/** What an erasure may do to what the feed said: names and texts become other ones. */
const shapeOf = (changes: Awaited<ReturnType<typeof feed>>) =>
  changes.map(({ changes: { customer_id: _, subject, message, ...others }, ...entry }) => ({
    ...entry,
    ...others,
    fields: [subject, message].map((field) => field && Object.keys(field)),
  }));

describe('whatever happens to the tickets', () => {
  it('what the feed said once it says again, and after an erasure each text or its mark', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        await emptyCollections(store);
        let said: Awaited<ReturnType<typeof feed>> = [];
        for (const { kind, ...one } of steps) {
          if (kind === 'ingest') await ingest(one);
          if (kind === 'delete' && 'id' in one) await deleteTicket(store, tenantId, one.id);
          if (kind === 'restore' && 'id' in one) await restoreTicket(store, tenantId, one.id);
          if (kind === 'erase' && 'customer_id' in one)
            await eraseCustomer(store, tenantId, one.customer_id, { deadline: Infinity });
          const says = await feed();
          const again = says.slice(0, said.length);

          if (kind === 'erase') {
            expect(shapeOf(again)).toEqual(shapeOf(said));
            for (const [n, { changes }] of again.entries())
              for (const field of textFields)
                if (changes[field]?.new !== said[n]?.changes[field]?.new) expect(changes[field]?.new).toBe('[erased]');
          } else expect(again).toEqual(said);
          for (const { action, changes } of says)
            if (action === 'created') expect([changes.subject?.new, changes.message?.new]).not.toContain(null);
          said = says;
        }
      }),
      { numRuns: casesHere(12) },
    );
  });
});
