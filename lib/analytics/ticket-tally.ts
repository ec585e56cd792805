import { type Counted, languageOf } from '#lib/tickets/counted.ts';
import { formIn, keywordsIn, stemIn } from '#lib/triage/keyword.ts';
import type { Increments } from './count-delta.ts';
import { type FacetKind, keysWithClasses } from './facets.ts';
import { encoded } from './names.ts';

/**
 * Tickets counted one by one, in memory. Facets are made of distinct values only, at the end: a page has a thousand
 * keywords, and few of them are different.
 */
export type TicketTally = Record<FacetKind, Increments>;

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

export const emptyTally = (): TicketTally => ({
  urgency: new Map(),
  sentiment: new Map(),
  judged: new Map(),
  status: new Map(),
  keyword: new Map(),
  customer: new Map(),
  source: new Map(),
  language: new Map(),
});

/** Counts a living ticket; `sign` is -1 for one as it was before a change. */
export const countTicket = (tally: TicketTally, ticket: Tallied, sign: 1 | -1): void => {
  addTo(tally.urgency, ticket.urgency, sign);
  addTo(tally.sentiment, ticket.sentiment, sign);
  if (ticket.judged === false) addTo(tally.judged, 'false', sign);
  addTo(tally.status, ticket.status, sign);
  if (ticket.urgency === 'high') addTo(tally.customer, ticket.customer_id, sign);
  for (const key of keysWithClasses(ticket.source, ticket)) addTo(tally.source, key, sign);
  const language = languageOf(ticket);
  if (language !== null) for (const key of keysWithClasses(language, ticket)) addTo(tally.language, key, sign);
  for (const kept of keywordsIn(ticket.keywords)) addTo(tally.keyword, kept, sign);
};

/** The counts of a kind by encoded key: those of keywords by stem. Zeros are left out. */
export const countsByKey = (tally: TicketTally, kind: FacetKind): Increments => {
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
export const formsByStem = (tally: TicketTally): Map<string, Increments> => {
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
