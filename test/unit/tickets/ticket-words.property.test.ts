import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded } from '#lib/analytics/names.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { keptKeyword, keywordsIn } from '#lib/triage/keyword.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';

describe('the keywords of a ticket', () => {
  it('are read as they were stored, and are valid field names, whatever the text', () => {
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
      '\u00a0',
      '\u3000',
      'ﷺ',
      '\u2028',
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
        const each = keywordsIn(keywords);
        expect(each).toEqual(keywordsOf(`${subject}\n${message}`).map(keptKeyword));
        expect(each.map(encoded)).toEqual(each);
        expect(keywords).not.toContain('\u0000');
      }),
      { numRuns: 500 },
    );
  });
});
