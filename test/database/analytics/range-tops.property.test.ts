import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDelta, type TicketChange } from '#lib/analytics/count-delta.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { updateCounts } from '#lib/ledger/counts.ts';
import { deltaWrites } from '#lib/ledger/deltas.ts';
import { takeTurn } from '#lib/ledger/head.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { writesTo, writeTogether } from '#lib/mongo/write-together.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { maxKeywords } from '#lib/triage/keyword.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { casesHere } from '#test/support/cases.ts';
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
/** Few, so that lists of customers are cut as well. */
const customers = 3;

type AtRisk = { customer_id: string; high_urgency_count: number };
const withoutIds = ({ customer_id, high_urgency_count }: AtRisk) => [customer_id, high_urgency_count];

const day = fc.integer({ min: 0, max: 100 });
const tickets = fc.array(
  fc.record({
    day,
    hour: fc.integer({ min: 0, max: 23 }),
    favourite: fc.nat(8),
    others: fc.array(fc.nat(79)),
    customer: fc.nat(40),
    was: fc.constantFrom('folded', 'new', 'deleted', 'changed'),
  }),
  { minLength: 60, maxLength: 160, size: 'max' },
);
const start = Date.parse('2026-01-01T00:00:00Z');

it('the top lists of any range are its most frequent keys, even if they are rare in each month or not folded yet', async () => {
  await fc.assert(
    fc.asyncProperty(
      tickets,
      fc.array(fc.tuple(day, fc.integer({ min: 1, max: 60 }), fc.nat(dayMs)), { minLength: 4, maxLength: 4 }),
      async (drawn, ranges) => {
        await emptyCollections(store);
        const docs = drawn.map(({ day, hour, favourite, others, customer }, n) => {
          const createdAt = new Date(start + day * dayMs + hour * 3_600_000);
          const keywords = [...new Set([(day * 7 + favourite) % 80, ...others])].slice(0, maxKeywords).map(spelt(n));
          const urgent = { urgency: 'high' as const, customer_id: `C.${customer}` };
          return aStoredTicket({
            ...urgent,
            tenant_id: tenantId,
            external_id: `T-${n}`,
            created_at: createdAt,
            keywords,
          });
        });
        const was = (...kinds: string[]) => docs.filter((_, n) => kinds.includes(drawn[n]?.was ?? ''));
        const another = (doc: TicketDoc): TicketDoc => ({ ...doc, customer_id: 'C.0', keywords: ['word1', 'word79'] });
        const living = was('folded', 'new', 'changed');
        if (living.length > 0) await store.db.collection<TicketDoc>('tickets').insertMany(living);
        const folded = [...was('folded', 'deleted'), ...was('changed').map(another)];
        await updateCounts(store, tenantId, countDelta(folded.map((after) => ({ before: null, after }))));
        const changes: TicketChange[] = [
          ...was('new').map((after) => ({ before: null, after })),
          ...was('deleted').map((before) => ({ before, after: null })),
          ...was('changed').map((after) => ({ before: another(after), after })),
        ];
        await inTransaction(store, async (tx) => {
          const deltas = deltaWrites(await takeTurn(tx, tenantId, { numbers: 1 }), changes);
          await writeTogether(tx, [writesTo('ledger', deltas)]);
        });

        for (const [from, length, ms] of ranges) {
          const range = { from: new Date(start + from * dayMs), to: new Date(start + (from + length) * dayMs + ms) };
          const stats = await readStats(store, tenantId, { ...range, customers }, now);
          const { top_keywords, at_risk_customers } = await recount(store, tenantId, range);
          expect(stats.top_keywords).toEqual(top_keywords);
          expect(stats.at_risk_customers.map(withoutIds)).toEqual(
            at_risk_customers.slice(0, customers).map(withoutIds),
          );
        }
        const [all, expected] = [await readStats(store, tenantId, { customers }, now), await recount(store, tenantId)];
        expect(all.top_keywords).toEqual(expected.top_keywords);
        expect(all.at_risk_customers.map(withoutIds)).toEqual(
          expected.at_risk_customers.slice(0, customers).map(withoutIds),
        );
      },
    ),
    { numRuns: casesHere(40), endOnFailure: true },
  );
});
