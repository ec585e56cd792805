import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStats } from '#lib/analytics/read-stats.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { readLogs } from '#lib/ingestion/read-logs.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import { readChanges, readHistory } from '#lib/tickets/read-changes.ts';
import { termHashes } from '#lib/tickets/search-index.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket, aTicket } from '#test/support/builders.ts';
import { contentsOf, tenantId } from '#test/support/run-parts.ts';
import { erase, ingest, ingestPerson, person, store, stored, trace, written } from './erasure.ts';

beforeEach(ingestPerson);

describe('the erasure of a customer', () => {
  it('leaves no text and no name of the person in the database', async () => {
    expect((await trace()).length).toBeGreaterThan(10);

    expect(await erase()).toMatchObject({ tickets: 3, isDone: true });

    expect(await trace()).toEqual([]);
    expect(await stored('O-1')).toMatchObject({ subject: 'Quiet', customer_id: 'somebody-else' });
  });

  it('keeps every ticket, every count and the shape of the history', async () => {
    const before = await readStats(store, tenantId, {}, new Date());
    const history = await readHistory(store, tenantId, 'P-1', 10);

    const { alias } = await erase();

    const after = await readStats(store, tenantId, {}, new Date());
    expect(after).toMatchObject({
      total_tickets: before.total_tickets,
      by_urgency: before.by_urgency,
      by_sentiment: before.by_sentiment,
      at_risk_customers: [{ customer_id: alias, high_urgency_count: 2 }],
    });
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
    const [erased, ...kept] = (await readHistory(store, tenantId, 'P-1', 10)) ?? [];
    expect(erased).toMatchObject({ action: 'updated', changes: { message: { old: '[erased]', new: '[erased]' } } });
    expect(kept.map(({ action, changes }) => [action, Object.keys(changes)])).toEqual(
      history?.map(({ action, changes }) => [action, Object.keys(changes)]),
    );
    expect(kept.at(-1)?.changes).toMatchObject({
      customer_id: { old: null, new: alias },
      subject: { old: null, new: '[erased]' },
      status: { old: null, new: 'open' },
    });
  });

  it('is in the change feed and in the log', async () => {
    const { next_cursor } = await readChanges(store, tenantId, 100);

    const { alias } = await erase();

    const { changes } = await readChanges(store, tenantId, 100, next_cursor);
    expect(changes.map(({ ticket_id, action }) => `${ticket_id} ${action}`).toSorted()).toEqual(
      [1, 2, 3].map((n) => `P-${n} updated`),
    );
    const { logs } = await readLogs(store, tenantId, 1);
    expect(logs).toMatchObject([{ status: 'completed', new_ingested: 0, erasure: { alias, tickets: 3 } }]);
  });

  it('removes its tickets from the search by their words', async () => {
    await erase();
    const { tickets } = await listTickets(store, tenantId, { filters: { q: 'zanzibar' }, pageSize: 10 });
    expect(tickets).toEqual([]);
  });

  it('continues where it was interrupted, and changes nothing when repeated', async () => {
    expect(await erase(0)).toMatchObject({ tickets: 0, isDone: false });
    const { alias, tickets } = await erase();
    const before = await contentsOf(store);

    expect(await erase()).toEqual({ alias, tickets: 0, passedOn: 0, similarCustomers: 0, isDone: true });

    expect(tickets).toBe(3);
    expect({ ...(await contentsOf(store)), ingestion_logs: [], ledger: [] }).toEqual({
      ...before,
      ingestion_logs: [],
      ledger: [],
    });
  });
});

describe('an empty text', () => {
  it('is not recognised as anybody’s', async () => {
    await ingest(written(4, { subject: '' }));
    await ingest(written(5, { subject: '' }));
    await ingest(written(5, { subject: '', customer_id: 'somebody-else', updated_at: '2026-01-11T00:00:00Z' }));

    await erase();
    await ingest(written(4, { subject: '', customer_id: 'somebody-else', updated_at: '2026-01-12T00:00:00Z' }));

    const codes = { message: [expect.any(String)] };
    expect(await stored('P-4')).toMatchObject({ subject: '', message: '[erased]' });
    expect((await stored('P-4'))?.erased_texts).toEqual(codes);
    expect(await stored('P-5')).toMatchObject({ subject: '', message: '[erased]' });
    expect((await stored('P-5'))?.erased_texts).toEqual(codes);
  });
});

describe('customers that may be the same person', () => {
  it('are counted, however many tickets the customer has', async () => {
    const docs = Array.from({ length: 1_001 }, (_, n) => {
      const ticket = { external_id: `D-${n}`, customer_id: n === 1_000 ? 'Person-4711' : person };
      const created_at = new Date(Date.UTC(2025, 0, 1) - n);
      return aStoredTicket({
        ...ticket,
        tenant_id: tenantId,
        created_at,
        term_hashes: termHashes(tenantId, ['#person4711']),
      });
    });
    await store.db.collection<TicketDoc>('tickets').insertMany(docs);

    expect(await erase(0)).toMatchObject({ similarCustomers: 1 });
  });

  it('are counted if their ids differ only in case or blanks', async () => {
    const ids = [' Person-4711', 'PERSON-4711', 'person 4711', 'person-47110'];
    await ingest(...ids.map((customer_id, n) => aTicket({ id: `S-${n}`, tenant_id: tenantId, customer_id })));

    expect(await erase()).toMatchObject({ similarCustomers: 2 });
  });
});

describe('an erasure from before hashes were keyed', () => {
  it('stays effective, and is keyed when it is requested again', async () => {
    const { alias } = await erase();
    const erasures = store.db.collection('erasures');
    const plain = createHash('sha256')
      .update(JSON.stringify([tenantId, person]))
      .digest('base64url');
    await erasures.updateOne({ alias }, { $set: { customer_hash: plain } });

    await ingest(written(9));

    expect(await trace()).toEqual([]);
    expect(await erase()).toMatchObject({ alias });
    expect(await erasures.find({ customer_hash: { $ne: plain } }).toArray()).toMatchObject([{ alias }]);
  });

  it('is keyed with the erasure of any customer of the tenant, and stays effective', async () => {
    const { alias } = await erase();
    const erasures = store.db.collection('erasures');
    const plain = createHash('sha256')
      .update(JSON.stringify([tenantId, person]))
      .digest('base64url');
    await erasures.updateOne({ alias }, { $set: { customer_hash: plain } });

    await eraseCustomer(store, tenantId, 'somebody-else', { deadline: Infinity });
    await ingest(written(9));

    expect(await erasures.countDocuments({ customer_hash: plain })).toBe(0);
    expect(await stored('P-9')).toMatchObject({ customer_id: alias });
    expect(await trace()).toEqual([]);
    expect(await erase()).toMatchObject({ alias });
    expect(await erasures.countDocuments({ alias })).toBe(1);
  });
});
