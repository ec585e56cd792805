import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { TicketFilters } from '#lib/tickets/ticket-query.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { aStoredTicket } from './builders.ts';
import { casesHere } from './cases.ts';

const noon = Date.parse('2026-01-10T12:00:00Z');
export const minute = (n: number): Date => new Date(noon + n * 60_000);

/** Stores tickets as a page does. */
export const storeTickets = (
  store: Store,
  tickets: readonly (Partial<TicketDoc> & { external_id: string })[],
  tenantId = 'a',
) =>
  inTransaction(store, (tx) =>
    writeTickets(tx, tenantId, {
      writes: tickets.map((fields) => {
        const ticket = aStoredTicket({ customer_id: 'C-1', created_at: minute(0), ...fields, tenant_id: tenantId });
        return { externalId: ticket.external_id, before: null, set: { ...ticket, ...wordsOfTicket(tenantId, ticket) } };
      }),
      history: tickets.map(({ external_id }) => ({ ticket_id: external_id, action: 'created' as const, changes: {} })),
    }),
  );

/** All ids of a list, page by page. */
export const idsOf = async (
  store: Store,
  filters: TicketFilters,
  pageSize = 100,
  tenantId = 'a',
): Promise<string[]> => {
  const ids: string[] = [];
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const page = await listTickets(store, tenantId, { filters, pageSize, cursor });
    ids.push(...page.tickets.map(({ ticket_id }) => ticket_id));
    cursor = page.next_cursor;
  }
  return ids;
};

/** How the suite uses one search: its store, emptied before each test, and how long its index takes to follow. */
export type SearchUnderTest = {
  store: Store;
  empty: () => Promise<unknown>;
  /** Resolves when a search finds what was written before. */
  settle: () => Promise<unknown>;
};

/** What every search of tickets does, whatever finds the words. */
export const itSearchesTickets = ({ store, empty, settle }: SearchUnderTest): void => {
  const put = async (tickets: Parameters<typeof storeTickets>[1], tenantId = 'a') => {
    await storeTickets(store, tickets, tenantId);
    await settle();
  };
  const search = (q: string, filters: TicketFilters = {}) => idsOf(store, { q, ...filters });

  beforeEach(empty);

  it('finds the tickets that have all words, in subject or message, whatever their case, accents and endings', async () => {
    await put([
      { external_id: 'both', subject: 'Lost Parcels', message: 'The café wanted a refund.' },
      { external_id: 'one', subject: 'A parcel', message: 'It came.' },
    ]);
    expect(await search('PARCEL')).toEqual(expect.arrayContaining(['both', 'one']));
    expect(await search('cafe parcel')).toEqual(['both']);
    expect(await search('Café, refunded!')).toEqual(['both']);
    expect(await search('parcel elephant')).toEqual([]);
    expect(await search('?!')).toEqual([]);
  });

  it('lists matches in the subject first, then the others, each newest first', async () => {
    await put([
      { external_id: 'old subject', subject: 'parcel', message: '', created_at: minute(0) },
      { external_id: 'new subject', subject: 'parcel', message: 'parcel', created_at: minute(2) },
      { external_id: 'newest message', subject: 'hello', message: 'a parcel', created_at: minute(3) },
      { external_id: 'message', subject: 'hello', message: 'my parcel', created_at: minute(1) },
    ]);
    expect(await search('parcel')).toEqual(['new subject', 'old subject', 'newest message', 'message']);
  });

  it('finds a ticket by its number and its customer’s, before those that only mention it', async () => {
    await put([
      {
        external_id: 'TCK-2024-00815',
        customer_id: 'cust:77',
        subject: 'Refund',
        message: 'please',
        created_at: minute(0),
      },
      { external_id: 'T-9', customer_id: 'C-9', subject: 'About TCK-2024-00815', message: '', created_at: minute(5) },
    ]);
    expect(await search('TCK-2024-00815')).toEqual(['TCK-2024-00815', 'T-9']);
    expect(await search('tck 2024 00815')).toContain('TCK-2024-00815');
    expect(await search('CUST:77')).toEqual(['TCK-2024-00815']);
    expect(await search('refund cust:77')).toEqual(['TCK-2024-00815']);
  });

  it('lets very common words affect the order only', async () => {
    await put([
      { external_id: 'without', subject: 'parcel', message: '', created_at: minute(1) },
      { external_id: 'with', subject: 'the parcel', message: '', created_at: minute(0) },
    ]);
    expect(await search('the parcel')).toEqual(['with', 'without']);
    expect(await search('the')).toEqual(['with']);
  });

  it('finds no other tenant’s tickets', async () => {
    await put([{ external_id: 'T-1', subject: 'parcel' }]);
    await put([{ external_id: 'T-2', subject: 'parcel' }], 'b');
    expect(await search('parcel')).toEqual(['T-1']);
    expect(await search('T-2')).toEqual([]);
    expect(await idsOf(store, { q: 'parcel' }, 10, 'b')).toEqual(['T-2']);
  });

  it('finds no ticket that was deleted', async () => {
    await put([{ external_id: 'T-1', subject: 'parcel' }]);
    await store.db.collection('tickets').updateOne({ external_id: 'T-1' }, [
      {
        $set: {
          deleted_at: minute(9),
          term_hashes: { $map: { input: '$term_hashes', in: { $multiply: ['$$this', -1] } } },
        },
      },
    ]);
    await settle();
    expect(await search('parcel')).toEqual([]);
    expect(await search('T-1')).toEqual([]);
  });

  it('finds nothing by what was erased', async () => {
    await put([
      { external_id: 'T-1', customer_id: 'jane@example.com', subject: 'parcel', message: 'My name is Quendolyn' },
      { external_id: 'T-2', customer_id: 'C-2', subject: 'parcel', message: '' },
    ]);
    await eraseCustomer(store, 'a', 'jane@example.com', { deadline: Number.POSITIVE_INFINITY });
    await settle();
    expect(await search('Quendolyn')).toEqual([]);
    expect(await search('jane@example.com')).toEqual([]);
    expect(await search('parcel')).toEqual(['T-2']);
    expect(await search('T-1')).toEqual(['T-1']);
  });

  it('keeps every filter of a list', async () => {
    await tenantsIn(store).put('a', { ingest_every_minutes: null, finished_statuses: ['parked'] }, minute(0));
    const subject = 'parcel';
    const alert = { id: 'x', reason: 'r', tries: 0, created_at: minute(1) };
    const inGerman = { triage: { version: 'test', score: 0, reason: 'A test', signals: '[]', language: 'de' } };
    await put([
      { external_id: 'T-1', subject, status: 'Waiting-for us', urgency: 'high', source: 'email', judged: true },
      { external_id: 'T-2', subject, status: 'parked', sentiment: 'negative', judged: false, created_at: minute(5) },
      {
        external_id: 'T-3',
        subject,
        status: 'open',
        requires_action: true,
        customer_id: 'C-3',
        created_at: minute(9),
        ...inGerman,
      },
      {
        external_id: 'T-4',
        subject,
        status: 'open',
        created_at: minute(-9),
        language: 'fr',
        ...inGerman,
        alert: { ...alert, state: 'sent' },
      },
    ]);
    const found: [TicketFilters, string[]][] = [
      [{ status: ['waiting_for_us'] }, ['T-1']],
      [{ status: ['OPEN', 'Parked'] }, ['T-3', 'T-2', 'T-4']],
      [{ status: ['unheard of'] }, []],
      [{ open: true }, ['T-3', 'T-1', 'T-4']],
      [{ open: false }, ['T-2']],
      [{ urgency: 'high' }, ['T-1']],
      [{ sentiment: 'negative' }, ['T-2']],
      [{ customer_id: 'C-3' }, ['T-3']],
      [{ requires_action: true }, ['T-3']],
      [{ requires_action: false }, ['T-2', 'T-1', 'T-4']],
      [{ judged: false }, ['T-2']],
      [{ judged: true }, ['T-3', 'T-1', 'T-4']],
      [{ alert_state: ['sent', 'queued'] }, ['T-4']],
      [{ alert_state: ['sent'], alert_before: minute(1) }, []],
      [{ from_date: minute(0), to_date: minute(9) }, ['T-2', 'T-1']],
      [{ source: 'fax' }, []],
      [{ language: 'de' }, ['T-3']],
      [{ language: 'fr' }, ['T-4']],
      [{ language: 'und' }, ['T-2', 'T-1']],
      [{ language: 'und', judged: true }, ['T-1']],
      [{ language: 'nl' }, []],
    ];
    for (const [filters, ids] of found) expect([filters, await search(subject, filters)]).toEqual([filters, ids]);
  });

  it('lists each match once and in order, for any page size, and while tickets are added', async () => {
    const drawn = fc.record({ inSubject: fc.boolean(), at: fc.nat(3), other: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (some, size) => {
          await empty();
          const tickets = some.map(({ inSubject, at, other }, n) => ({
            external_id: `T-${n}`,
            subject: inSubject ? 'parcel' : 'hello',
            message: other ? 'nothing' : 'parcel',
            created_at: minute(at),
          }));
          await put(tickets);
          const placeOf = (id: string) => {
            const { subject, created_at } = tickets.find(({ external_id }) => external_id === id) ?? {
              subject: '',
              created_at: minute(0),
            };
            return (subject === 'parcel' ? 1e15 : 0) + created_at.getTime();
          };
          const expected = tickets.filter(({ subject, message }) => subject === 'parcel' || message === 'parcel');

          const ids: string[] = [];
          let cursor: string | undefined | null;
          for (let page = 0; cursor !== null; page++) {
            const found = await listTickets(store, 'a', { filters: { q: 'parcel' }, pageSize: size, cursor });
            ids.push(...found.tickets.map(({ ticket_id }) => ticket_id));
            cursor = found.next_cursor;
            if (page === 0)
              await put([{ external_id: 'late', subject: 'parcel', message: '', created_at: minute(99) }]);
          }

          expect(ids.toSorted()).toEqual(expected.map(({ external_id }) => external_id).toSorted());
          expect(ids.map(placeOf)).toEqual(ids.map(placeOf).toSorted((one, other) => other - one));
        },
      ),
      { numRuns: casesHere(15) },
    );
  });

  it('refuses too many words, and a cursor of another list', async () => {
    await put([1, 2, 3].map((n) => ({ external_id: `T-${n}`, subject: 'parcel' })));
    await expect(search(Array.from({ length: 17 }, (_, n) => `word${n}`).join(' '))).rejects.toMatchObject({
      status: 422,
    });
    const page = await listTickets(store, 'a', { filters: { q: 'parcel' }, pageSize: 1 });
    const cursor = page.next_cursor ?? '';
    for (const filters of [{ q: 'parcels' }, { q: 'parcel', urgency: 'high' as const }, {}])
      await expect(listTickets(store, 'a', { filters, pageSize: 1, cursor })).rejects.toMatchObject({ status: 422 });
  });
};

/** The suite, with the name of what runs in it. */
export const describeTicketSearch = (name: string, underTest: SearchUnderTest): void => {
  describe(`a search of tickets by ${name}`, () => itSearchesTickets(underTest));
};
