import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded } from '#lib/analytics/names.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';

describe('the keywords of a ticket', () => {
  it('are valid field names, whatever the text', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      'é',
      '字',
      '.',
      '%',
      ':',
      '/',
      "'",
      '’',
      '-',
      '_',
      '$',
      '@',
      ' ',
      '1',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), fc.string({ unit, maxLength: 200 }), (subject, message) => {
        const { keywords } = wordsOfTicket('harbour-bank', {
          external_id: 'T-1',
          customer_id: 'C-1',
          subject,
          message,
        });
        expect(keywords.map(encoded)).toEqual(keywords);
        expect(keywords.join('')).not.toContain('\u0000');
      }),
      { numRuns: 500 },
    );
  });
});
