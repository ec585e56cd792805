import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { finishRun } from '#lib/ingestion/finish-run.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { languageOf } from '#lib/tickets/counted.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { utc, wallTimeAt, zoneNamed } from '#lib/time-zone.ts';
import { readTrends } from '#lib/trends/read-trends.ts';
import { type TrendRange, trendRange } from '#lib/trends/trend-range.ts';
import type { TrendsView } from '#lib/trends/trends.ts';
import { aTicket, aVerdict } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const now = new Date();
const dayMs = 86_400_000;
const ids = ['T-1', 'T-2', 'T-3', 'T-4'];
const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu'].map((name) => zoneNamed(name) ?? utc);

const entry = fc.record({
  status: fc.constantFrom('open', 'Closed', 'on.hold', 'solved'),
  source: fc.constantFrom('email', 'chat/web', 'a.b:c'),
  message: fc.constantFrom('fire', 'sad fire', 'rain', 'sad de', 'fr', ''),
  created_at: fc
    .integer({ min: 0, max: 40 * 96 })
    .map((quarters) => new Date(now.getTime() - quarters * 900_000 - 1).toISOString()),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
type Step = { kind: 'pass'; entries: Entry[] } | { kind: 'fold' } | { kind: 'delete'; id: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      entries: fc.array(entry, { minLength: 4, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'fold' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), id: fc.constantFrom(...ids) }) },
);

const verdictOf = (message: string) => {
  const verdict = aVerdict({
    urgency: message.includes('fire') ? 'high' : message.includes('rain') ? 'medium' : 'low',
    sentiment: message.includes('sad') ? 'negative' : 'neutral',
  });
  const language = /\b(de|fr)\b/.exec(message)?.[1];
  return { ...verdict, triage: { ...verdict.triage, ...(language && { language }) } };
};

let version = 0;
const take = async (one: Step): Promise<void> => {
  if (one.kind === 'fold') return void (await foldCounts(store, tenantId));
  if (one.kind === 'delete') return void (await deleteTicket(store, tenantId, one.id));
  const run = await startedRun(store);
  const updated_at = new Date(now.getTime() + ++version * 1_000).toISOString();
  const tickets = one.entries.map((fields, n) => aTicket({ ...fields, id: ids[n], tenant_id: tenantId, updated_at }));
  const answer = { tickets, nextPage: null, totalCount: null };
  const result = await applyPage(store, { run, page: 1, answer, triage: ({ message }) => verdictOf(message) });
  if (result.kind === 'applied') await finishRun(store, result.run, { ttlMs, guard: { count: 10, share: 0.25 } });
};

const isOpen = ({ status }: TicketDoc): boolean => status === 'open' || status === 'on.hold';
const countsOf = (some: readonly TicketDoc[]) => ({
  tickets: some.length,
  high: some.filter(({ urgency }) => urgency === 'high').length,
  negative: some.filter(({ sentiment }) => sentiment === 'negative').length,
});
const groupsOf = (some: readonly TicketDoc[], nameOf: (ticket: TicketDoc) => string | null) =>
  Object.fromEntries(
    [...Map.groupBy(some, nameOf)].flatMap(([name, group]) => (name === null ? [] : [[name, countsOf(group)]])),
  );

/** Every ticket read and counted, nothing taken from what was kept. */
const expectRecount = (all: readonly TicketDoc[], range: TrendRange, trends: TrendsView): void => {
  const inSpan = (from: number, to: number) =>
    all.filter(({ created_at }) => created_at.getTime() >= from && created_at.getTime() < to);
  const tickets = inSpan(range.from.getTime(), range.to.getTime());
  expect(trends.total_tickets).toBe(tickets.length);
  for (const [index, bucket] of trends.buckets.entries()) {
    const end = Date.parse(trends.buckets[index + 1]?.start ?? trends.to_date);
    const inBucket = inSpan(Date.parse(bucket.start), end);
    const medium = inBucket.filter(({ urgency }) => urgency === 'medium').length;
    const { tickets: count, high } = countsOf(inBucket);
    expect(bucket).toMatchObject({ ...countsOf(inBucket), medium, low: count - high - medium });
  }
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { created_at } of tickets) {
    const wall = new Date(wallTimeAt(range.zone, created_at.getTime()));
    const ofDay = hours[(wall.getUTCDay() + 6) % 7] ?? [];
    ofDay[wall.getUTCHours()] = (ofDay[wall.getUTCHours()] ?? 0) + 1;
  }
  expect(trends.hours_of_week.map(({ tickets: ofDay }) => ofDay)).toEqual(hours);
  expect(Object.fromEntries(trends.by_source.map(({ source, ...counts }) => [source, counts]))).toEqual(
    groupsOf(tickets, ({ source }) => source),
  );
  expect(Object.fromEntries(trends.by_language.map(({ language, ...counts }) => [language, counts]))).toEqual(
    groupsOf(tickets, languageOf),
  );
  expect(trends.undetermined_language).toBe(tickets.filter((ticket) => languageOf(ticket) === null).length);
  expect(trends.other_languages).toBe(0);
  expect(trends.open_tickets).toBe(all.filter(isOpen).length);
  for (const { created_from: from, created_before: before, tickets: count } of trends.open_by_age)
    expect(count).toBe(
      inSpan(from ? Date.parse(from) : 0, before ? Date.parse(before) : Number.POSITIVE_INFINITY).filter(isOpen).length,
    );
};

beforeEach(() => emptyCollections(store));

describe('the trends of a tenant', () => {
  it('equal a recount of the tickets, folded or not, over any range and in any zone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 7, size: 'max' }),
        fc.record({
          from: fc.integer({ min: 0, max: 60 * dayMs }),
          length: fc.integer({ min: 0, max: 60 * dayMs }),
          zone: fc.constantFrom(...zones),
        }),
        async (steps, { from, length, zone }) => {
          await emptyCollections(store);
          for (const one of steps) await take(one);
          const start = new Date(now.getTime() - from);
          for (const asked of [{}, { from: start, to: new Date(start.getTime() + length) }]) {
            const range = trendRange({ ...asked, zone }, new Date());
            const all = await store.db.collection<TicketDoc>('tickets').find({ deleted_at: null }).toArray();
            expectRecount(all, range, await readTrends(store, tenantId, range, new Date()));
          }
        },
      ),
      { numRuns: casesHere(40) },
    );
  });

  it('say at the end of each hour how many tickets were open, and when they were closed', async () => {
    const statuses = (...some: Entry['status'][]): Step => ({
      kind: 'pass',
      entries: some.map((status) => ({
        status,
        source: 'email',
        message: '',
        created_at: new Date(now.getTime() - 100 * dayMs).toISOString(),
      })),
    });
    for (const one of [
      statuses('open', 'open', 'open', 'solved'),
      statuses('solved', 'open', 'open', 'open'),
      { kind: 'fold' } as const,
      statuses('solved', 'solved', 'open', 'open'),
    ])
      await take(one);
    const range = trendRange({ from: new Date(Date.now() - dayMs), zone: utc }, new Date());
    const { buckets, closed, flow_since } = await readTrends(store, tenantId, range, new Date());
    const known = buckets.filter((bucket) => bucket.open !== null);
    expect(known.at(-1)).toMatchObject({ open: 2 });
    const sumOf = (field: 'closed' | 'reopened') => known.reduce((sum, bucket) => sum + (bucket[field] ?? 0), 0);
    expect([sumOf('closed'), sumOf('reopened'), closed.tickets]).toEqual([2, 1, 2]);
    expect(closed.half_within_hours).toBeNull();
    expect(flow_since).toBe(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`);
  });
});
