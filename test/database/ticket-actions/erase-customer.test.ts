import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStats } from '#lib/analytics/read-stats.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { readLogs } from '#lib/ingestion/read-logs.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { planBatch } from '#lib/replay/plan-batch.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import { maxErasedTexts } from '#lib/tickets/erased-texts.ts';
import { readChanges, readHistory } from '#lib/tickets/read-changes.ts';
import { termHashes } from '#lib/tickets/search-index.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { aStoredTicket, aTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { contentsOf, startedRun, tenantId } from '#test/support/run-parts.ts';

const store = await testStore();
const triage = triageBy(defaultRules());

// Words that appear only in this customer's texts.
const person = 'person-4711';
const words = /person-?4711|zanzibar|quetzal|pomegranate/i;
const written = (n: number, fields: Record<string, unknown> = {}) =>
  aTicket({
    id: `P-${n}`,
    tenant_id: tenantId,
    customer_id: person,
    subject: 'Outage in Zanzibar',
    message: 'Everything is down, says Quetzal, and I will sue you.',
    ...fields,
  });
const others = aTicket({ id: 'O-1', tenant_id: tenantId, subject: 'Quiet', customer_id: 'somebody-else' });

/** One run with these tickets, which ends without deletions. */
const ingest = async (...tickets: unknown[]): Promise<void> => {
  const run = await startedRun(store);
  const answer = { tickets, nextPage: null, totalCount: null };
  const applied = await applyPage(store, { run, page: 1, answer, triage });
  expect(applied.kind).toBe('applied');
  await endRun(store, run, 'cancelled');
};

const erase = (deadline = Number.POSITIVE_INFINITY) => eraseCustomer(store, tenantId, person, { deadline });

const trace = async (): Promise<string[]> =>
  Object.entries(await contentsOf(store)).flatMap(([name, docs]) =>
    docs.map((doc) => `${name} ${JSON.stringify(doc)}`).filter((text) => words.test(text)),
  );

const stored = (id: string) => store.db.collection<TicketDoc>('tickets').findOne({ external_id: id });

beforeEach(async () => {
  await emptyCollections(store);
  await ingest(...[1, 2, 3].map((n) => written(n)), others);
  await foldCounts(store, tenantId);
  await ingest(written(1, { message: 'It is down, and the pomegranate too', updated_at: '2026-01-11T00:00:00Z' }));
  await deleteTicket(store, tenantId, 'P-3');
});

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

describe('a ticket that was reassigned to another customer', () => {
  it('keeps what its new customer wrote and loses the texts of its history', async () => {
    const takenOver = { customer_id: 'somebody-else', subject: 'Quiet now', message: 'I have taken over' };
    await ingest(written(2, { ...takenOver, updated_at: '2026-01-11T00:00:00Z' }));

    expect(await erase()).toMatchObject({ tickets: 3, isDone: true });

    expect(await trace()).toEqual([]);
    expect(await stored('P-2')).toMatchObject(takenOver);
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  const moved = (n: number, fields: Record<string, unknown> = {}) =>
    written(n, { customer_id: 'somebody-else', updated_at: '2026-01-11T00:00:00Z', ...fields });

  it('loses what was written while it was the erased customer’s, in every field, and no run restores it', async () => {
    await ingest(moved(2));

    expect(await erase()).toMatchObject({ tickets: 3, passedOn: 1 });
    expect(await trace()).toEqual([]);

    await ingest(moved(2));
    await ingest(moved(2, { status: 'closed', updated_at: '2026-01-12T00:00:00Z' }));

    expect(await trace()).toEqual([]);
    expect(await stored('P-2')).toMatchObject({
      customer_id: 'somebody-else',
      subject: '[erased]',
      message: '[erased]',
      status: 'closed',
      urgency: 'high',
    });
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  it('loses a field unchanged since then and keeps one that was written later', async () => {
    await ingest(moved(2));
    await ingest(moved(2, { message: 'All is quiet here', updated_at: '2026-01-12T00:00:00Z' }));

    await erase();

    expect(await stored('P-2')).toMatchObject({ subject: '[erased]', message: 'All is quiet here' });
    expect(await trace()).toEqual([]);
  });

  it('keeps what was written before it was the erased customer’s', async () => {
    const first = aTicket({
      id: 'M-1',
      tenant_id: tenantId,
      customer_id: 'first',
      subject: 'Mine',
      message: 'My words',
    });
    await ingest(first);
    await ingest({ ...first, customer_id: person, updated_at: '2026-01-11T00:00:00Z' });
    await ingest({ ...first, customer_id: 'third', updated_at: '2026-01-12T00:00:00Z' });

    await erase();

    expect(await stored('M-1')).toMatchObject({ customer_id: 'third', subject: 'Mine', message: 'My words' });
    expect(await trace()).toEqual([]);
  });

  it('gets no text of the erased customer if it is reassigned after the erasure', async () => {
    await erase();
    await ingest(written(2, { message: 'Quetzal again, of Zanzibar', updated_at: '2026-01-10T12:00:00Z' }));

    await ingest(moved(2, { message: 'Quetzal again, of Zanzibar' }));

    expect(await stored('P-2')).toMatchObject({ customer_id: 'somebody-else', message: '[erased]' });
    expect(await trace()).toEqual([]);
  });
});

describe('a reassigned ticket without any text of the erased customer', () => {
  const takenOver = written(2, {
    customer_id: 'somebody-else',
    subject: 'Urgent',
    message: 'The site is down',
    updated_at: '2026-01-11T00:00:00Z',
  });

  it('has no alert that quotes the erased customer, even if it stayed urgent', async () => {
    await ingest(takenOver);
    expect(await stored('P-2')).toMatchObject({ urgency: 'high', alert: { reason: expect.stringMatching(/sue/) } });

    await erase();

    expect(await stored('P-2')).toMatchObject({
      message: 'The site is down',
      triage: { signals: expect.stringMatching(/site is down/) },
      alert: { reason: '[erased]' },
    });
  });

  it('keeps an alert that quotes its new customer', async () => {
    await ingest(written(2, { subject: 'All fine', message: 'Thanks', updated_at: '2026-01-10T12:00:00Z' }));
    await ingest(takenOver);

    await erase();

    expect(await stored('P-2')).toMatchObject({ alert: { reason: expect.stringMatching(/site is down/) } });
  });

  it('has no history entry without a change', async () => {
    await ingest(takenOver);
    const before = await readHistory(store, tenantId, 'P-2', 10);

    await erase();

    expect(await readHistory(store, tenantId, 'P-2', 10)).toHaveLength(before?.length ?? 0);
  });
});

describe('an earlier text of an erased customer', () => {
  const earlier = { message: 'Everything is down, says Quetzal, and I will sue you.' };

  it('does not reappear under another customer', async () => {
    await erase(); // P-1 says "pomegranate" by now

    await ingest(written(1, { ...earlier, customer_id: 'somebody-else', updated_at: '2026-01-12T00:00:00Z' }));

    expect(await stored('P-1')).toMatchObject({ customer_id: 'somebody-else', message: '[erased]' });
    expect(await trace()).toEqual([]);
  });

  it('does not reappear in a ticket that its new customer had rewritten', async () => {
    const rewritten = { customer_id: 'somebody-else', subject: 'Mine', message: 'My own words' };
    await ingest(written(2, { ...rewritten, updated_at: '2026-01-11T00:00:00Z' }));
    await erase();

    await ingest(written(2, { ...rewritten, ...earlier, updated_at: '2026-01-12T00:00:00Z' }));

    expect(await stored('P-2')).toMatchObject({ subject: 'Mine', message: '[erased]' });
    expect(await trace()).toEqual([]);
  });

  it('is recognised among everything that a run has seen since the erasure', async () => {
    await erase();
    for (const n of [1, 2, 3])
      await ingest(written(2, { message: `Quetzal wrote ${n}`, updated_at: `2026-01-1${n}T00:00:00Z` }));

    for (const n of [1, 2, 3])
      await ingest(
        written(2, {
          customer_id: 'somebody-else',
          message: `Quetzal wrote ${n}`,
          updated_at: `2026-01-2${n}T00:00:00Z`,
        }),
      );

    expect(await trace()).toEqual([]);
  });

  it('is one of a bounded number, the newest ones', async () => {
    for (let n = 0; n <= maxErasedTexts; n++)
      await ingest(
        written(2, { message: `Quetzal ${n}`, updated_at: new Date(Date.UTC(2026, 1, n + 1)).toISOString() }),
      );

    await erase();

    expect((await stored('P-2'))?.erased_texts?.message).toHaveLength(maxErasedTexts);
    await ingest(written(2, { customer_id: 'else', message: 'Quetzal 1', updated_at: '2026-05-01T00:00:00Z' }));
    expect(await trace()).toEqual([]);
  });
});

describe('two erased customers of the same ticket', () => {
  const second = { customer_id: 'somebody-else', subject: 'Mine', message: 'It hums, says Bramble' };
  const third = { customer_id: 'third', subject: 'Now mine', message: 'Quiet' };
  const messages = async () =>
    (await readHistory(store, tenantId, 'P-2', 10))?.map(({ changes }) => changes.message?.new);

  beforeEach(async () => {
    await ingest(written(2, { ...second, updated_at: '2026-01-11T00:00:00Z' }));
    await ingest(written(2, { ...second, message: 'Solved', updated_at: '2026-01-12T00:00:00Z' }));
    await ingest(written(2, { ...third, updated_at: '2026-01-13T00:00:00Z' }));
  });

  it('each lose their own texts of its history', async () => {
    await erase();
    expect(await messages()).toEqual(['Quiet', 'Solved', 'It hums, says Bramble', '[erased]']);

    await eraseCustomer(store, tenantId, 'somebody-else', { deadline: Infinity });
    expect(await messages()).toEqual(['Quiet', '[erased]', '[erased]', '[erased]']);
  });

  it('are both recognised by their earlier texts', async () => {
    await erase();
    await eraseCustomer(store, tenantId, 'somebody-else', { deadline: Infinity });

    await ingest(written(2, { ...third, message: second.message, updated_at: '2026-01-14T00:00:00Z' }));

    expect(await stored('P-2')).toMatchObject({ subject: 'Now mine', message: '[erased]' });
  });
});

describe('a text restored by the new customer', () => {
  it('still belongs to the customer who wrote it first', async () => {
    await ingest(written(2, { message: 'Quiet', updated_at: '2026-01-11T00:00:00Z' }));
    await ingest(written(2, { customer_id: 'somebody-else', subject: 'Mine', updated_at: '2026-01-12T00:00:00Z' }));

    await erase();

    expect(await stored('P-2')).toMatchObject({ subject: 'Mine', message: '[erased]' });
    expect(await trace()).toEqual([]);
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

describe('a run after the erasure of a customer', () => {
  it('changes nothing if its provider still says the same', async () => {
    await erase();
    const before = await store.db.collection('ticket_history').countDocuments();

    await ingest(
      written(1, { message: 'It is down, and the pomegranate too', updated_at: '2026-01-11T00:00:00Z' }),
      others,
    );

    expect(await trace()).toEqual([]);
    expect(await store.db.collection('ticket_history').countDocuments()).toBe(before);
  });

  it('ingests a new state without texts, and keeps the triage', async () => {
    const { alias } = await erase();

    await ingest(written(2, { status: 'closed', updated_at: '2026-02-01T00:00:00Z' }));

    expect(await trace()).toEqual([]);
    expect(await stored('P-2')).toMatchObject({ status: 'closed', urgency: 'high', customer_id: alias });
  });

  it('ingests new tickets of the customer without their texts', async () => {
    const { alias } = await erase();

    await ingest(written(9));

    expect(await trace()).toEqual([]);
    expect(await stored('P-9')).toMatchObject({ subject: '[erased]', urgency: 'high', customer_id: alias });
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
  });

  it('is not re-triaged when rules change, partly erased or fully', async () => {
    await ingest(written(2, { customer_id: 'else', message: 'Mine', updated_at: '2026-01-11T00:00:00Z' }));
    await erase();
    expect(await stored('P-2')).toMatchObject({ subject: '[erased]', message: 'Mine' });
    const tickets = await store.db.collection<TicketDoc>('tickets').find({ subject: '[erased]' }).toArray();
    expect(planBatch(tickets, triage).writes).toEqual([]);
  });

  it('restores nothing, even if both run concurrently, whichever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const more = Array.from({ length: 10 }, (_, n) => written(100 * round + n + 10));
      await Promise.all([ingest(...more), erase()]);
      expect(await trace()).toEqual([]);
    }
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true, tickets: 53 });
  });
});
