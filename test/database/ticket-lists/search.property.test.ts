import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { convertSearch } from '#lib/schema/convert-search.ts';
import { searchTermsOf } from '#lib/search/search-terms.ts';
import { searchTiersOf } from '#lib/search/search-tiers.ts';
import { listTickets } from '#lib/ticket-lists/list-tickets.ts';
import { recencyOf } from '#lib/tickets/recency.ts';
import { formerSearchIndex, formerSearchIndexName, hashesIn } from '#lib/tickets/search-index.ts';
import { findSearchIndexes } from '#lib/tickets/search-indexes.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const tickets = store.db.collection<TicketDoc>('tickets');
const noon = Date.parse('2026-01-10T12:00:00Z');

const text = fc
  .array(fc.constantFrom('parcel', 'lost', 'card', 'the'), { maxLength: 3 })
  .map((words) => words.join(' '));
const drawn = fc.record({
  subject: text,
  message: text,
  minute: fc.nat(2),
  isDeleted: fc.boolean(),
  isFormer: fc.boolean(),
  tenant_id: fc.constantFrom('a', 'a', 'b'),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const stored = ({ minute, isDeleted, isFormer, tenant_id, ...texts }: Drawn, n: number): TicketDoc => {
  const created_at = new Date(noon + minute * 60_000);
  const ids = { external_id: `T-${n}`, customer_id: 'C-1' };
  const { keywords, term_hashes } = wordsOfTicket(tenant_id, { ...ids, ...texts });
  return aStoredTicket({
    ...ids,
    ...texts,
    tenant_id,
    created_at,
    keywords,
    ...(isDeleted && { deleted_at: created_at }),
    ...(isFormer
      ? { search_terms: searchTermsOf({ ...ids, ...texts }) }
      : { term_hashes: hashesIn(isDeleted, term_hashes), recency: recencyOf({ ...ids, created_at }) }),
  });
};

/** Tier and time of what a search should list; tickets of a former release come last in their tier. */
const expectedOf = (all: readonly TicketDoc[], q: string): Map<string, readonly number[]> => {
  const tiers = searchTiersOf(q);
  const found = all
    .filter(({ tenant_id, deleted_at }) => tenant_id === 'a' && !deleted_at)
    .map((ticket) => {
      const terms = new Set(searchTermsOf(ticket));
      const tier = tiers.findIndex((demanded) => demanded.every((term) => terms.has(term)));
      return [ticket.external_id, [tier, ticket.search_terms ? 1 : 0, -ticket.created_at.getTime()]] as const;
    });
  return new Map(found.filter(([, [tier = -1]]) => tier >= 0));
};

const visit = async (q: string, pageSize: number): Promise<string[]> => {
  const visited: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await listTickets(store, 'a', { filters: { q }, pageSize, cursor });
    visited.push(...page.tickets.map(({ ticket_id }) => ticket_id));
    if (page.next_cursor === null) return visited;
    cursor = page.next_cursor;
  }
};

const expectSearch = async (all: readonly TicketDoc[], q: string, pageSize: number): Promise<void> => {
  const expected = expectedOf(all, q);
  const visited = await visit(q, pageSize);
  expect(visited.toSorted()).toEqual([...expected.keys()].toSorted());
  const places = visited.map((id) => expected.get(id) ?? []);
  const inOrder = places.toSorted((one, other) => one.map((n, i) => n - (other[i] ?? 0)).find((n) => n !== 0) ?? 0);
  expect(places).toEqual(inOrder);
};

beforeEach(() => emptyCollections(store));

describe('a search', () => {
  it('lists every ticket that has the words once, tier by tier and newest first, in pages of any size', async () => {
    // As in a database that a former release has prepared; looked for once a minute, so it is there from the start.
    await tickets.createIndex(formerSearchIndex);
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { maxLength: 14 }),
        fc.constantFrom('parcel', 'lost parcel', 'the card', 'the', 'T-1', 'elephant'),
        fc.integer({ min: 1, max: 5 }),
        async (some, q, pageSize) => {
          await tickets.deleteMany({});
          const all = some.map(stored);
          if (all.length > 0) await tickets.insertMany(all);
          await expectSearch(all, q, pageSize);
        },
      ),
      { numRuns: casesHere(40) },
    );
  });

  it('lists the same when the terms of a former release were converted, whose index is then gone', async () => {
    const all = Array.from({ length: 30 }, (_, n) =>
      stored(
        { subject: 'parcel', message: 'lost', minute: 0, isDeleted: n % 5 === 0, isFormer: true, tenant_id: 'a' },
        n,
      ),
    );
    await tickets.insertMany(all);

    expect(await findSearchIndexes(store)).toEqual({ current: true, former: true });
    expect(await convertSearch(store)).toBe('30 tickets converted');
    expect(await convertSearch(store)).toBe(`index ${formerSearchIndexName} removed`);

    expect(await findSearchIndexes(store)).toEqual({ current: true, former: false });
    expect(await tickets.countDocuments({ search_terms: { $exists: true } })).toBe(0);
    const converted = all.map(({ search_terms: _, ...ticket }) => ticket);
    await expectSearch(converted, 'lost parcel', 4);
    expect(await convertSearch(store)).toBeNull();
  });
});

describe('many tickets of the same millisecond', () => {
  it('are each listed once, also those that share a recency', async () => {
    const all = Array.from({ length: 300 }, (_, n) =>
      stored({ subject: 'parcel', message: '', minute: 0, isDeleted: false, isFormer: false, tenant_id: 'a' }, n),
    ).map((ticket, n) => (n % 3 === 0 ? { ...ticket, recency: recencyOf({ ...ticket, external_id: 'T-0' }) } : ticket));
    await tickets.insertMany(all);

    for (const pageSize of [7, 1000]) await expectSearch(all, 'parcel', pageSize);
  });
});
