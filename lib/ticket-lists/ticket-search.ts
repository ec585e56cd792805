import type { Filter } from 'mongodb';
import { badInput } from '#lib/errors.ts';
import { maxQueryWords } from '#lib/search/limits.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { ListPart } from './list-part.ts';

/** What is searched for, and among which of a tenant's tickets: those of a filter, which has the range of time as well. */
export type Searched = {
  q: string;
  filter: Filter<TicketDoc>;
  from: Date | undefined;
  to: Date | undefined;
};

/** Finds tickets by words: by number first, then in the subject, then anywhere; each tier is newest first. */
export type TicketSearch = {
  /** A part of each cursor, since another search has other tiers. Absent where cursors of earlier releases hold. */
  readonly name?: string;
  /** The parts of a search, in order, each without the tickets of earlier ones. Nothing of another tenant is in one. */
  partsOf(tenantId: string, searched: Searched): Promise<ListPart[]>;
};

/** @throws RequestError 422 for a query of too many words */
export const checkWords = (words: number): void => {
  if (words > maxQueryWords)
    throw badInput([{ in: 'query', path: 'q', message: `has ${words} words; at most ${maxQueryWords} are allowed` }]);
};
