import type { Store } from '#lib/mongo/store.ts';
import { idTermsOf, searchTermsOf, type TicketIds } from '#lib/search/search-terms.ts';
import { storedKeywords } from '#lib/triage/keyword.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';
import { withoutMarks } from './erased.ts';
import { termHashes } from './search-index.ts';
import type { IncomingTicket, TicketDoc } from './ticket.ts';

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

/**
 * The term hashes that are stored of a ticket. Where Atlas Search finds words, only numbers are kept as terms; a ticket of
 * which texts were erased keeps all, by which a search checks what the index finds until it follows.
 */
export const storedHashes = (
  { atlasIndex }: Store,
  tenantId: string,
  ticket: TicketIds & Pick<TicketDoc, 'erased_texts'>,
  hashes: readonly number[],
): readonly number[] =>
  atlasIndex === undefined || ticket.erased_texts ? hashes : termHashes(tenantId, idTermsOf(ticket));
