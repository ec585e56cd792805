import { searchTermsOf } from '#lib/search/search-terms.ts';
import { keptKeyword } from '#lib/triage/keyword.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';
import { withoutMarks } from './erased.ts';
import type { IncomingTicket, TicketDoc } from './ticket.ts';

/** Keywords and search terms, stored beside a ticket's text so that no query reads texts. */
export type TicketWords = Required<Pick<TicketDoc, 'keywords' | 'search_terms'>>;

export const wordsOfTicket = (
  ticket: Pick<IncomingTicket, 'external_id' | 'customer_id' | 'subject' | 'message'>,
): TicketWords => {
  const said = withoutMarks(ticket);
  return {
    keywords: keywordsOf(`${said.subject}\n${said.message}`).map(keptKeyword),
    search_terms: searchTermsOf(said),
  };
};
