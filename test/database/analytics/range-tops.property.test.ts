import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDelta } from '#lib/analytics/count-delta.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { maxKeywords } from '#lib/triage/keyword.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { recount } from '#test/support/recount.ts';

const store = await testStore();
const tenantId = 'a';
const now = new Date('2026-03-20T12:00:00Z');

/** More words than a month's list holds, with different ones each day, so that a month's frequencies are misleading. */
const words = Array.from({ length: 80 }, (_, n) => `word${n}`);
/** Every third ticket has its words in one of two other forms. */
const spelt = (n: number) => (word: number) =>
  n % 3 ? `${words[word]}` : `${words[word]}=${words[word]}${n % 2 ? 's' : 'ed'}`;
const dayMs = 86_400_000;

const day = fc.integer({ min: 0, max: 100 });
const tickets = fc.array(
  fc.record({ day, hour: fc.integer({ min: 0, max: 23 }), favourite: fc.nat(8), others: fc.array(fc.nat(79)) }),
  { minLength: 60, maxLength: 160, size: 'max' },
);
const start = Date.parse('2026-01-01T00:00:00Z');

it('the keywords of any range are its most frequent ones, even if they are rare in each month', async () => {
  await fc.assert(
    fc.asyncProperty(
      tickets,
      fc.array(fc.tuple(day, fc.integer({ min: 1, max: 60 }), fc.nat(dayMs)), { minLength: 4, maxLength: 4 }),
      async (drawn, ranges) => {
        await emptyCollections(store);
        const docs = drawn.map(({ day, hour, favourite, others }, n) => {
          const createdAt = new Date(start + day * dayMs + hour * 3_600_000);
          const keywords = [...new Set([(day * 7 + favourite) % 80, ...others])].slice(0, maxKeywords).map(spelt(n));
          return aStoredTicket({ tenant_id: tenantId, external_id: `T-${n}`, created_at: createdAt, keywords });
        });
        await store.db.collection<TicketDoc>('tickets').insertMany(docs);
        await updateCounts(store, tenantId, countDelta(docs.map((after) => ({ before: null, after }))));

        for (const [from, length, ms] of ranges) {
          const range = { from: new Date(start + from * dayMs), to: new Date(start + (from + length) * dayMs + ms) };
          const stats = await readStats(store, tenantId, range, now);
          const { top_keywords } = await recount(store, tenantId, range);
          expect(stats.top_keywords).toEqual(top_keywords);
        }
      },
    ),
    { numRuns: 30 },
  );
}, 120_000);
