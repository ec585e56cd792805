import {
  type Facet,
  type FacetKind,
  facetsOf,
  isForm,
  isKeyword,
  isUrgent,
  parseFacet,
  urgentOf,
} from '#lib/analytics/facets.ts';
import { type Level, levels, nameOfPart, nameOfPeriod, namesOfParts } from '#lib/analytics/periods.ts';
import type { Counted } from '#lib/tickets/counted.ts';
import { formIn, stemIn } from '#lib/triage/keyword.ts';

/** A ticket before and after a write; null if it is new. */
export type TicketChange = { before: Counted | null; after: Counted | null };

/** Increments by name; never zero. */
export type Increments<Key extends string = string> = Map<Key, number>;

/** A period's facets without keywords, and its parts. */
export type PeriodDelta = { level: Level; name: string; counts: Increments<Facet>; parts: Increments };

/** A keyword's increments in a month by day, and those of its forms. */
export type KeywordDelta = { month: string; stem: string; days: Increments; forms: Increments };

/** Ids of a customer's urgent tickets added and removed; names are encoded. */
export type CustomerDelta = { came: string[]; went: string[] };

/** The increments that ticket changes cause: over all time, and in each period. */
export type CountDelta = {
  totals: Increments<`${FacetKind}:${string}`>;
  /** By the keyword's stem. */
  forms: Map<string, Increments>;
  customers: Map<string, CustomerDelta>;
  periods: PeriodDelta[];
  keywords: KeywordDelta[];
};

/**
 * The counts after the changes minus those before. Deltas are additive: the delta of consecutive changes is the sum of
 * their deltas, so counts that start at zero and get every delta equal a recount.
 */
export const countDelta = (changes: readonly TicketChange[]): CountDelta => {
  const all: Increments<Facet> = new Map();
  const periods = new Map<string, PeriodDelta>();
  const keywords = new Map<string, KeywordDelta>();

  const periodAt = (level: Level, at: Date): PeriodDelta => {
    const name = nameOfPeriod(level, at);
    const known = periods.get(name);
    if (known) return known;
    const fresh: PeriodDelta = { level, name, counts: new Map(), parts: new Map() };
    periods.set(name, fresh);
    return fresh;
  };
  const keywordIn = (month: string, stem: string): KeywordDelta => {
    const name = `${month}/${stem}`;
    const known = keywords.get(name);
    if (known) return known;
    const fresh: KeywordDelta = { month, stem, days: new Map(), forms: new Map() };
    keywords.set(name, fresh);
    return fresh;
  };
  const count = (ticket: Counted, sign: 1 | -1): void => {
    const facets = facetsOf(ticket);
    if (facets.length === 0) return;
    for (const facet of facets) add(all, facet, sign);
    for (const level of levels) {
      const period = periodAt(level, ticket.created_at);
      for (const facet of facets) if (!isKeyword(facet) && !isForm(facet)) add(period.counts, facet, sign);
      for (const part of namesOfParts(level, ticket.created_at)) add(period.parts, part, sign);
    }
    const [month, day] = [nameOfPeriod('month', ticket.created_at), nameOfPart('month', ticket.created_at)];
    for (const kept of ticket.keywords ?? []) {
      const { days, forms } = keywordIn(month, stemIn(kept));
      add(days, day, sign);
      const form = formIn(kept);
      if (form !== undefined) add(forms, form, sign);
    }
  };
  for (const { before, after } of changes) {
    if (before) count(before, -1);
    if (after) count(after, 1);
  }
  return {
    ...totalsOf(all),
    periods: [...periods.values()].filter(({ counts, parts }) => counts.size > 0 || parts.size > 0),
    keywords: [...keywords.values()].filter(({ days, forms }) => days.size > 0 || forms.size > 0),
  };
};

const totalsOf = (all: Increments<Facet>): Pick<CountDelta, 'totals' | 'forms' | 'customers'> => {
  const totals: CountDelta['totals'] = new Map();
  const forms: CountDelta['forms'] = new Map();
  const customers: CountDelta['customers'] = new Map();
  for (const [facet, by] of all) {
    if (isForm(facet)) {
      const kept = parseFacet(facet).key;
      forms.set(stemIn(kept), (forms.get(stemIn(kept)) ?? new Map()).set(formIn(kept), by));
    } else if (isUrgent(facet)) {
      const { customer, ticket } = urgentOf(facet);
      const delta = customers.get(customer) ?? { came: [], went: [] };
      customers.set(customer, delta);
      (by > 0 ? delta.came : delta.went).push(ticket);
    } else totals.set(facet, by);
  }
  return { totals, forms, customers };
};

const add = <Key extends string>(increments: Increments<Key>, key: Key, by: number): void => {
  const sum = (increments.get(key) ?? 0) + by;
  if (sum === 0) increments.delete(key);
  else increments.set(key, sum);
};
