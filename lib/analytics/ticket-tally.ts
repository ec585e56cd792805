import { type Counted, languageOf } from '#lib/tickets/counted.ts';
import { formIn, keywordsIn, stemIn } from '#lib/triage/keyword.ts';
import type { Increments } from './count-delta.ts';
import { type FacetKind, facetKinds, keysWithClasses } from './facets.ts';
import { encoded } from './names.ts';

/**
 * Tickets counted one by one, in memory. Facets are made of distinct values only, at the end: a page has a thousand
 * keywords, and few of them are different.
 */
export type TicketTally<Kind extends FacetKind = FacetKind> = Record<Kind, Increments>;

export const talliedFields = [
  'urgency',
  'sentiment',
  'judged',
  'status',
  'keywords',
  'customer_id',
  'source',
  'language',
] as const satisfies readonly (keyof Counted)[];

/** What is counted of a ticket. */
export type Tallied = Pick<Counted, (typeof talliedFields)[number] | 'triage'>;

/** A tally of some kinds: what an answer does not have need not be counted. */
export const emptyTally = <Kind extends FacetKind>(kinds: readonly Kind[]): TicketTally<Kind> =>
  Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as TicketTally<Kind>;

const valuesOf: Record<FacetKind, (ticket: Tallied) => readonly string[]> = {
  urgency: ({ urgency }) => [urgency],
  sentiment: ({ sentiment }) => [sentiment],
  judged: ({ judged }) => (judged === false ? ['false'] : []),
  status: ({ status }) => [status],
  keyword: ({ keywords }) => keywordsIn(keywords),
  customer: ({ urgency, customer_id }) => (urgency === 'high' ? [customer_id] : []),
  source: (ticket) => keysWithClasses(ticket.source, ticket),
  language: (ticket) => {
    const language = languageOf(ticket);
    return language === null ? [] : keysWithClasses(language, ticket);
  },
};

/** Counts a living ticket under the kinds of a tally; `sign` is -1 for one as it was before a change. */
export const countTicket = (tally: Partial<TicketTally>, ticket: Tallied, sign: 1 | -1): void => {
  for (const kind of facetKinds) {
    const counts = tally[kind];
    if (counts) for (const value of valuesOf[kind](ticket)) addTo(counts, value, sign);
  }
};

/** The counts of a kind by encoded key: those of keywords by stem. Zeros are left out. */
export const countsByKey = <Kind extends FacetKind>(tally: TicketTally<Kind>, kind: Kind): Increments => {
  const keyOf = keyOfValue(kind);
  const counts: Increments = new Map();
  for (const [value, by] of tally[kind]) if (by !== 0) addTo(counts, keyOf(value), by);
  for (const [key, by] of counts) if (by === 0) counts.delete(key);
  return counts;
};

const keyOfValue = (kind: FacetKind): ((value: string) => string) => {
  if (kind === 'keyword') return stemIn;
  return kind === 'source' || kind === 'language' ? (key) => key : encoded;
};

/** The counts of the forms of keywords that are not their stems, by stem. */
export const formsByStem = (tally: TicketTally<'keyword'>): Map<string, Increments> => {
  const forms = new Map<string, Increments>();
  for (const [kept, by] of tally.keyword) {
    const form = formIn(kept);
    if (form === undefined || by === 0) continue;
    const ofStem = forms.get(stemIn(kept)) ?? new Map();
    forms.set(stemIn(kept), ofStem.set(form, by));
  }
  return forms;
};

/** Adds to a count, which may become zero. */
export const addTo = <Key>(counts: Map<Key, number>, key: Key, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
