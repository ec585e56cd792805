import { searchTermsOf } from '#lib/search/search-terms.ts';
import { storedKeywords } from '#lib/triage/keyword.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';
import { withoutMarks } from './erased.ts';
import { termHashes } from './search-index.ts';
import type { IncomingTicket } from './ticket.ts';

/** Keywords and search terms, stored beside a ticket's text so that no query reads texts. */
export type TicketWords = { keywords: string; term_hashes: number[] };

export const wordsOfTicket = (
  tenantId: string,
  ticket: Pick<IncomingTicket, 'external_id' | 'customer_id' | 'subject' | 'message'>,
): TicketWords => {
  const said = withoutMarks(ticket);
  return {
    keywords: storedKeywords(keywordsOf(`${said.subject}\n${said.message}`)),
    term_hashes: termHashes(tenantId, searchTermsOf(said)),
  };
};
