import { idTermsOf, searchTermsOf } from '#lib/search/search-terms.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';
import { isErased } from './erased.ts';
import { keptKeyword } from './keyword.ts';
import type { IncomingTicket, TicketDoc } from './ticket.ts';

/** What is stored beside a ticket's text, so that no question has to read texts: its keywords and its search terms. */
export type TicketWords = Required<Pick<TicketDoc, 'keywords' | 'search_terms'>>;

export const wordsOfTicket = (
  ticket: Pick<IncomingTicket, 'external_id' | 'customer_id' | 'subject' | 'message'>,
): TicketWords =>
  isErased(ticket)
    ? { keywords: [], search_terms: idTermsOf(ticket) }
    : {
        keywords: keywordsOf(`${ticket.subject}\n${ticket.message}`).map(keptKeyword),
        search_terms: searchTermsOf(ticket),
      };
