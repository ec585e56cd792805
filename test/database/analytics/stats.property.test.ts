import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStats } from '#lib/analytics/read-stats.ts';
import type { StatsRange } from '#lib/analytics/stats.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { finishRun } from '#lib/ingestion/finish-run.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import { foldCounts, foldWithin } from '#lib/ledger/fold-counts.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { correctTriage, removeCorrection } from '#lib/ticket-actions/correct-triage.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import { zoneNamed } from '#lib/time-zone.ts';
import { aTicket, aVerdict } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recount, trendsOfTickets } from '#test/support/recount.ts';
import { startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();

// Moments near the edges of hours, days, months and years: that is where a bucket may take or leave too many.
const edges = ['2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00Z', '2026-01-31T22:00:00Z', '2026-02-01T00:00:00Z'];
const moment = fc
  .tuple(
    fc.constantFrom(...edges),
    fc.constantFrom(0, 1, -1, 899_999, 1_800_000, 2_700_000, 3_600_000, -3_599_999, 86_400_000, 40 * 86_400_000),
  )
  .map(([edge, ms]) => new Date(Date.parse(edge) + ms));

const triage: Classify = ({ message }) => ({
  ...aVerdict({
    urgency: message.includes('fire') ? 'high' : message.includes('rain') ? 'medium' : 'low',
    sentiment: message.includes('sad') ? 'negative' : 'neutral',
  }),
  judged: !message.includes('cellar') && !message.includes('Sad'),
});

const entry = fc.record({
  id: fc.constantFrom('T-1', 'T-2', 'T-3', 'T-4', 'T-5', 'T-6'),
  customer_id: fc.constantFrom('C.1', '$C%2E1', 'C:2/'),
  status: fc.constantFrom('open', 'OPEN ', 'Closed', 'on.hold', 'a$b:c/', '__proto__', '%'),
  message: fc.constantFrom(
    'The roof is on fire',
    'Sad: fire in the roof',
    'Rain in the roof',
    'A sad cellar',
    'Roofs on fire',
    '',
  ),
  created_at: moment.map((at) => at.toISOString()),
  updated_at: fc.constantFrom('2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'),
});

type Step =
  | { kind: 'pass'; tickets: Record<string, unknown>[]; fate: 'finished' | 'cancelled' | 'twice' }
  | { kind: 'delete' | 'restore' | 'uncorrect'; id: string }
  | { kind: 'correct'; id: string; urgency: 'high' | 'low'; sentiment: 'positive' | undefined }
  | { kind: 'fold'; fate: 'done' | 'killed' | 'twice' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      tickets: fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 6, size: 'max' }),
      fate: fc.constantFrom('finished', 'cancelled', 'twice'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete' as const, 'restore' as const, 'uncorrect' as const),
      id: fc.constantFrom('T-1', 'T-2'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      id: fc.constantFrom('T-1', 'T-2', 'T-3'),
      urgency: fc.constantFrom('high' as const, 'low' as const),
      sentiment: fc.constantFrom('positive' as const, undefined),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('fold' as const), fate: fc.constantFrom('done', 'killed', 'twice') }),
  },
);

const fold = async (fate: 'done' | 'killed' | 'twice'): Promise<void> => {
  if (fate === 'done') await foldCounts(store, tenantId);
  if (fate === 'twice') await Promise.all([foldCounts(store, tenantId), foldCounts(store, tenantId)]);
  if (fate === 'killed')
    await inTransaction(store, async (tx) => {
      await foldWithin(tx, tenantId);
      throw new Error('Killed before the commit');
    }).catch(() => {});
};

const change = async (one: Exclude<Step, { kind: 'pass' | 'fold' }>): Promise<void> => {
  const { id: ticketId } = one;
  if (one.kind === 'delete') await deleteTicket(store, tenantId, ticketId);
  if (one.kind === 'restore') await restoreTicket(store, tenantId, ticketId);
  if (one.kind === 'uncorrect') await removeCorrection(store, { tenantId, ticketId });
  if (one.kind === 'correct') {
    const { urgency, sentiment } = one;
    const fields = { urgency, ...(sentiment && { sentiment }) };
    await correctTriage(store, { tenantId, ticketId }, { fields, by: 'key k-1' });
  }
};

const take = async (one: Step): Promise<void> => {
  if (one.kind === 'fold') return fold(one.fate);
  if (one.kind !== 'pass') return change(one);
  const run = await startedRun(store);
  const tickets = one.tickets.map((fields) => aTicket({ ...fields, tenant_id: tenantId }));
  const answer = { tickets, nextPage: null, totalCount: null };
  if (one.fate === 'cancelled') await endRun(store, run, 'cancelled');
  const page = () => applyPage(store, { run, page: 1, answer, triage });
  const result =
    one.fate === 'twice' ? (await Promise.all([page(), page()])).find(({ kind }) => kind === 'applied') : await page();
  if (result?.kind === 'applied') await finishRun(store, result.run, { ttlMs, guard: { count: 10, share: 0.25 } });
};

const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Asia/Kathmandu'].map((name) => {
  const zone = zoneNamed(name);
  if (!zone) throw new Error(name);
  return zone;
});

const expectRecount = async (range: StatsRange, now: Date): Promise<void> => {
  const stats = await readStats(store, tenantId, range, now);
  const { hourly_trend, daily_trend, outside_daily_trend, ...counts } = stats;
  const ordered = counts.at_risk_customers.map((one) => ({ ...one, ticket_ids: one.ticket_ids.toSorted() }));
  expect({ ...counts, at_risk_customers: ordered }).toEqual(await recount(store, tenantId, range));

  const { days, hours, hourOf } = await trendsOfTickets(store, tenantId, range);
  for (const { day, count } of daily_trend) expect([day, count]).toEqual([day, days.get(day) ?? 0]);
  for (const { hour, count } of hourly_trend)
    expect([hour, count]).toEqual([hour, hours.get(hourOf(Date.parse(hour))) ?? 0]);
  expect(daily_trend.reduce((sum, { count }) => sum + count, outside_daily_trend)).toBe(counts.total_tickets);
  if (range.from && range.from > yearAgo) expect(outside_daily_trend).toBe(0);
};

const now = new Date('2026-02-01T10:30:00Z');
const yearAgo = new Date('2025-02-02T00:00:00Z');

beforeEach(() => emptyCollections(store));

describe('the statistics', () => {
  it('equal a recount of the tickets after every step of any history, folded or not, over any range', {}, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 9, size: 'max' }),
        fc.array(
          fc.record({
            from: fc.option(moment, { nil: undefined }),
            to: fc.option(moment, { nil: undefined }),
            zone: fc.constantFrom(...zones),
          }),
          { maxLength: 3 },
        ),
        async (steps, ranges) => {
          await emptyCollections(store);
          for (const one of steps) {
            await take(one);
            await expectRecount(ranges[0] ?? {}, now);
          }
          expect(await verifyStats(store, tenantId)).toMatchObject({ differences: [] });
          for (const range of [{}, ...ranges]) await expectRecount(range, now);
        },
      ),
      { numRuns: casesHere(60) },
    );
  });
});
