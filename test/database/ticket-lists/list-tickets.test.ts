import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { countDelta } from '#lib/analytics/count-delta.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import { responseBytes } from '#lib/response-budget.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { countTickets } from '#lib/ticket-lists/count-tickets.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { TicketFilters } from '#lib/tickets/ticket-query.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const docs = store.db.collection<TicketDoc>('tickets');
const list = (asked: Parameters<typeof listTickets>[2]) => listTickets(store, 'a', asked);
const noon = new Date('2026-01-10T12:00:00Z');

const aDoc = (fields: Partial<TicketDoc> = {}): TicketDoc => ({
  tenant_id: 'a',
  external_id: 'T-1',
  customer_id: 'C-1',
  source: 'email',
  subject: 'A question',
  message: 'How?',
  status: 'open',
  urgency: 'low',
  sentiment: 'neutral',
  requires_action: false,
  created_at: noon,
  updated_at: noon,
  version_at: noon,
  seen_by: 'job-1',
  ...fields,
});

/** Reads a list to its end, page by page; `between` runs after each page. */
const visit = async (
  filters: TicketFilters,
  pageSize: number,
  between: (page: number) => Promise<void> = async () => {},
) => {
  const visited: string[] = [];
  let cursor: string | undefined;
  for (let page = 1; ; page++) {
    const { tickets: found, next_cursor } = await list({ filters, pageSize, cursor });
    visited.push(...found.map(({ external_id }) => external_id));
    if (next_cursor === null) return visited;
    cursor = next_cursor;
    await between(page);
  }
};

beforeEach(() => emptyCollections(store));

describe('a list of tickets', () => {
  const ids = Array.from({ length: 23 }, (_, n) => `T-${n}`);

  it('has each of many tickets of the same time once, for any page size', async () => {
    await docs.insertMany(ids.map((external_id) => aDoc({ external_id })));
    for (const pageSize of [1, 5, 22, 23, 24]) expect((await visit({}, pageSize)).toSorted()).toEqual(ids.toSorted());
  });

  it('has each ticket once, in the same order, for any page size and any size of a response', async () => {
    const many = Array.from({ length: 230 }, (_, n) => {
      const message = '"\n'.repeat(n % 50);
      return aDoc({ external_id: `T-${n}`, message, created_at: new Date(noon.getTime() + (n % 3)) });
    });
    await docs.insertMany(many);
    const inOrder = await visit({}, 1000);
    expect(inOrder.toSorted()).toEqual(many.map(({ external_id }) => external_id).toSorted());

    const sizes = fc.record({ pageSize: fc.integer({ min: 8, max: 1000 }), maxBytes: fc.integer({ max: 150_000 }) });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ pageSize, maxBytes }) => {
        const lengths: number[] = [];
        const visited: string[] = [];
        for (let cursor: string | undefined | null; cursor !== null; ) {
          const page = await list({ filters: {}, pageSize, cursor, maxBytes: Math.max(maxBytes, 6_000) });
          const bytes = page.tickets.reduce((sum, ticket) => sum + responseBytes(ticket), 0);
          expect(bytes).toBeLessThanOrEqual(Math.max(maxBytes, 6_000));
          lengths.push(page.tickets.length);
          visited.push(...page.tickets.map(({ external_id }) => external_id));
          cursor = page.next_cursor;
        }
        expect(visited).toEqual(inOrder);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(pageSize);
        expect(lengths).not.toContain(0);
      }),
      { numRuns: casesHere(12) },
    );
  });

  it('has a ticket that alone is larger than a response', async () => {
    await docs.insertMany(ids.map((external_id) => aDoc({ external_id })));
    const { tickets, next_cursor } = await list({ filters: {}, pageSize: 20, maxBytes: 1 });
    expect(tickets).toHaveLength(1);
    expect(next_cursor).not.toBeNull();
  });

  it('has those that triage could not judge, or the others, among which are those of an earlier release', async () => {
    await docs.insertMany([
      aDoc({ external_id: 'unjudged', judged: false, urgency: 'medium' }),
      aDoc({ external_id: 'judged', judged: true, created_at: new Date(noon.getTime() - 1) }),
      aDoc({ external_id: 'earlier', created_at: new Date(noon.getTime() - 2) }),
      aDoc({ external_id: 'deleted', judged: false, deleted_at: noon }),
    ]);
    expect(await visit({ judged: false }, 1)).toEqual(['unjudged']);
    expect(await visit({ judged: true }, 1)).toEqual(['judged', 'earlier']);
    expect(await visit({ judged: false, urgency: 'low' }, 1)).toEqual([]);
  });

  it('has those of a language, by the help desk or else by triage, or those whose language is not known', async () => {
    const detected = (language: string | null) => ({
      triage: { version: 'test', score: 0, reason: 'A test', signals: '[]', language },
    });
    const tickets: (Partial<TicketDoc> & { external_id: string })[] = [
      { external_id: 'said', language: 'de' },
      { external_id: 'said otherwise', language: 'fr', ...detected('de') },
      { external_id: 'detected', ...detected('de') },
      { external_id: 'regional', language: 'de-AT', ...detected('de') },
      { external_id: 'said to be unknown', language: 'und', ...detected('de') },
      { external_id: 'not detected', ...detected(null) },
      { external_id: 'not triaged' },
      { external_id: 'deleted', ...detected('de'), deleted_at: noon },
    ];
    await docs.insertMany(tickets.map((one, n) => aDoc({ ...one, created_at: new Date(noon.getTime() - n) })));
    expect(await visit({ language: 'de' }, 1)).toEqual(['said', 'detected']);
    expect(await visit({ language: 'fr' }, 1)).toEqual(['said otherwise']);
    expect(await visit({ language: 'de-AT' }, 1)).toEqual(['regional']);
    expect(await visit({ language: 'und' }, 1)).toEqual(['said to be unknown', 'not detected', 'not triaged']);
    expect(await visit({ language: 'de', urgency: 'high' }, 1)).toEqual([]);
    expect(await countTickets(store, 'a', { language: 'de' })).toBe(2);
  });

  it('has the newest ticket first', async () => {
    const at = (n: number) => new Date(noon.getTime() + (n % 7) * 1_000);
    await docs.insertMany(ids.map((external_id, n) => aDoc({ external_id, created_at: at(n) })));
    const moments = (await visit({}, 4)).map((id) => at(ids.indexOf(id)).getTime());
    expect(moments).toHaveLength(ids.length);
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  });

  it('misses and repeats nothing while tickets are added and deleted', async () => {
    await docs.insertMany(ids.map((external_id) => aDoc({ external_id })));
    const visited = await visit({}, 4, async (page) => {
      await docs.insertOne(aDoc({ external_id: `new-${page}`, created_at: new Date(noon.getTime() + page) }));
      await docs.insertOne(aDoc({ external_id: `same-${page}` }));
    });
    expect(visited.filter((id) => id.startsWith('T-')).toSorted()).toEqual(ids.toSorted());
    expect(new Set(visited).size).toBe(visited.length);
  });

  it('matches its filters and contains no other tenant’s tickets', async () => {
    await docs.insertMany([
      aDoc({ external_id: 'T-1', status: 'open', urgency: 'high' }),
      aDoc({ external_id: 'T-2', status: 'closed', urgency: 'high' }),
      aDoc({ external_id: 'T-3', status: 'open', urgency: 'high', deleted_at: noon }),
      aDoc({ external_id: 'T-4', status: 'open', urgency: 'high', tenant_id: 'b' }),
      aDoc({ external_id: 'T-5', status: 'open', urgency: 'high', created_at: new Date(noon.getTime() + 1) }),
    ]);
    expect(await visit({ status: ['open'], urgency: 'high' }, 1)).toEqual(['T-5', 'T-1']);
    const later = new Date(noon.getTime() + 1);
    expect(await visit({ status: ['open'], from_date: later }, 1)).toEqual(['T-5']);
    expect(await visit({ status: ['open'], to_date: later }, 1)).toEqual(['T-1']);
  });

  it('matches statuses in every spelling, and open or finished ones', async () => {
    const statuses = ['open', 'OPEN ', 'Waiting-for_us', 'waiting for us', 'Closed', 'geschlossen', 'parked'];
    const ticket = fc.record({ status: fc.constantFrom(...statuses), minute: fc.nat(3) });
    await tenantsIn(store).put('a', { ingest_every_minutes: null, finished_statuses: ['PARKED'] }, noon);
    const isOpen = (status: string) => ['open', 'OPEN ', 'Waiting-for_us', 'waiting for us'].includes(status);
    const spelt = (text: string) => text.toLowerCase().replaceAll(/[-_]/g, ' ').trim();
    await fc.assert(
      fc.asyncProperty(
        fc.array(ticket, { maxLength: 12 }),
        fc.option(fc.subarray(['Open', 'waiting_for_us', 'closed', 'nothing'], { minLength: 1 }), { nil: undefined }),
        fc.option(fc.boolean(), { nil: undefined }),
        fc.integer({ min: 1, max: 5 }),
        async (tickets, status, open, pageSize) => {
          for (const name of ['tickets', 'ticket_counts']) await store.db.collection(name).deleteMany({});
          const stored = tickets.map((one, n) =>
            aDoc({ external_id: `T-${n}`, status: one.status, created_at: new Date(noon.getTime() + one.minute) }),
          );
          if (stored.length > 0) await docs.insertMany(stored);
          await updateCounts(store, 'a', countDelta(stored.map((after) => ({ before: null, after }))));

          const visited = await visit({ status, open }, pageSize);

          const expected = stored
            .filter((doc) => !status || status.some((one) => spelt(one) === spelt(doc.status)))
            .filter((doc) => open === undefined || isOpen(doc.status) === open)
            .toSorted((one, other) => other.created_at.getTime() - one.created_at.getTime());
          expect(visited.toSorted()).toEqual(expected.map(({ external_id }) => external_id).toSorted());
          const moments = visited.map((id) =>
            stored.find(({ external_id }) => external_id === id)?.created_at.getTime(),
          );
          expect(moments).toEqual(expected.map(({ created_at }) => created_at.getTime()));
        },
      ),
      { numRuns: casesHere(40) },
    );
  });

  it('rejects a cursor of another list', async () => {
    await docs.insertMany(ids.map((external_id) => aDoc({ external_id })));
    const { next_cursor } = await list({ filters: {}, pageSize: 2 });
    const cursor = next_cursor ?? '';
    await expect(listTickets(store, 'b', { filters: {}, pageSize: 2, cursor })).rejects.toMatchObject({
      status: 422,
    });
    await expect(list({ filters: { status: ['open'] }, pageSize: 2, cursor })).rejects.toMatchObject({
      status: 422,
    });
  });
});
