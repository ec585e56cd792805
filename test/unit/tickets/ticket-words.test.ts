import { describe, expect, it } from 'vitest';
import { erasedMark } from '#lib/tickets/erased.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';

const ids = { external_id: 'T-1', customer_id: 'C-1' };

describe('the words of a ticket with an erased text', () => {
  it.each(['subject', 'message'] as const)('are those of the ticket without its %s', (field) => {
    const ticket = { ...ids, subject: 'Parcel lost', message: 'The driver never came' };

    expect(wordsOfTicket({ ...ticket, [field]: erasedMark })).toEqual(wordsOfTicket({ ...ticket, [field]: '' }));
  });

  it('are its numbers only if both texts are erased', () => {
    const { keywords, search_terms } = wordsOfTicket({ ...ids, subject: erasedMark, message: erasedMark });

    expect(keywords).toEqual([]);
    expect(search_terms).toEqual(['#t1', '#c1']);
  });
});
