import type { Filter } from 'mongodb';
import { badInput } from '#lib/errors.ts';
import { maxQueryWords } from '#lib/search/limits.ts';
import { countWords, searchTiersOf } from '#lib/search/search-tiers.ts';
import { firstRecencyAt, lastRecencyAt } from './recency.ts';
import { termHashes } from './search-index.ts';
import type { TicketDoc } from './ticket.ts';
import type { ListPart } from './ticket-query.ts';

type Searched = { filter: Filter<TicketDoc>; from: Date | undefined; to: Date | undefined; former: boolean };

/**
 * The parts of a search among the tickets of a filter, tier by tier; see `partsOf`.
 * @throws RequestError 422
 */
export const searchParts = (tenantId: string, q: string, { filter, from, to, former }: Searched): ListPart[] => {
  const recency = { ...(from && { $gte: firstRecencyAt(from) }), ...(to && { $lte: lastRecencyAt(to) }) };
  const tiers = searchTiers(q);
  const found = inTiers(tiers, (terms) => ({ term_hashes: { $all: termHashes(tenantId, terms) } }));
  const formerly = former ? inTiers(tiers, (terms) => ({ search_terms: { $all: [...terms] } })) : [];
  return tiers.flatMap((_terms, tier): ListPart[] => [
    { tier, order: 'recency', filter: { ...filter, ...found[tier], ...((from || to) && { recency }) } },
    ...(former ? [{ tier, order: 'time' as const, filter: { ...filter, ...formerly[tier] } }] : []),
  ]);
};

const searchTiers = (q: string): string[][] => {
  const words = countWords(q);
  if (words > maxQueryWords)
    throw badInput([{ in: 'query', path: 'q', message: `has ${words} words; at most ${maxQueryWords} are allowed` }]);
  return searchTiersOf(q);
};

/** One filter per tier, without the tickets of earlier tiers. */
const inTiers = (
  tiers: readonly (readonly string[])[],
  filterOf: (terms: readonly string[]) => Filter<TicketDoc>,
): Filter<TicketDoc>[] => {
  const filters = tiers.map(filterOf);
  return filters.map((filter, at) => (at === 0 ? filter : { ...filter, $nor: filters.slice(0, at) }));
};
