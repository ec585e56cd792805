import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDelta, type TicketChange } from '#lib/analytics/count-delta.ts';
import { facetKinds } from '#lib/analytics/facets.ts';
import { countsByKey, countTicket, emptyTally, formsByStem } from '#lib/analytics/ticket-tally.ts';
import { aStoredTicket } from '#test/support/builders.ts';

const ticket = fc
  .record({
    status: fc.constantFrom('open', 'on.hold', 'a:b/%', '__proto__'),
    urgency: fc.constantFrom('high' as const, 'low' as const),
    sentiment: fc.constantFrom('neutral' as const, 'negative' as const),
    judged: fc.boolean(),
    customer_id: fc.constantFrom('C.1', 'C:2', 'constructor'),
    keywords: fc.constantFrom<string | string[]>(
      'parcel=parcels card',
      ['parcel=parcels', 'card'],
      ['parcel'],
      ['parcel=parcelled', 'card=cards'],
      [],
    ),
  })
  .map(aStoredTicket);
const changes = fc.array(fc.record({ before: fc.option(ticket), after: fc.option(ticket) }), { maxLength: 30 });

const tallied = (some: readonly TicketChange[]) => {
  const tally = emptyTally(facetKinds);
  for (const { before, after } of some) {
    if (before) countTicket(tally, before, -1);
    if (after) countTicket(tally, after, 1);
  }
  return tally;
};

describe('a tally of tickets', () => {
  it('has the counts that a fold adds, by key and by form', () => {
    fc.assert(
      fc.property(changes, (some) => {
        const { totals, forms } = countDelta(some);

        const tally = tallied(some);

        const counts = facetKinds.flatMap((kind) =>
          [...countsByKey(tally, kind)].map(([key, by]): [string, number] => [`${kind}:${key}`, by]),
        );
        expect(new Map(counts)).toEqual(totals);
        expect(formsByStem(tally)).toEqual(forms);
      }),
    );
  });
});
