import { describe, expect, it } from 'vitest';
import { erasedMark } from '#lib/tickets/erased.ts';
import { termHashes } from '#lib/tickets/search-index.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';

const tenantId = 'harbour-bank';
const wordsOf = (ticket: Parameters<typeof wordsOfTicket>[1]) => wordsOfTicket(tenantId, ticket);

const ids = { external_id: 'T-1', customer_id: 'C-1' };

describe('the words of a ticket with an erased text', () => {
  it.each(['subject', 'message'] as const)('are those of the ticket without its %s', (field) => {
    const ticket = { ...ids, subject: 'Parcel lost', message: 'The driver never came' };

    expect(wordsOf({ ...ticket, [field]: erasedMark })).toEqual(wordsOf({ ...ticket, [field]: '' }));
  });

  it('are its numbers only if both texts are erased', () => {
    const { keywords, term_hashes } = wordsOf({ ...ids, subject: erasedMark, message: erasedMark });

    expect(keywords).toBe('');
    expect(term_hashes).toEqual(termHashes(tenantId, ['#t1', '#c1']));
  });
});
