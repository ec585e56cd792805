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
import { formIn, stemIn } from '#lib/tickets/keyword.ts';

/** A ticket before and after a write; null if there was none before. */
export type TicketChange = { before: Counted | null; after: Counted | null };

/** What is to be added to each count; no zeros among them. */
export type Increments<Key extends string = string> = Map<Key, number>;

/** A period's facets but for the keywords, and its parts. */
export type PeriodDelta = { level: Level; name: string; counts: Increments<Facet>; parts: Increments };

/** A keyword's count in a month: its increments by day, and those of its forms. */
export type KeywordDelta = { month: string; stem: string; days: Increments; forms: Increments };

/** A customer's urgent tickets that came and went, by their ids; all names encoded. */
export type CustomerDelta = { came: string[]; went: string[] };

/** What changes of tickets do to their counts: over all time, and in each period that they touch. */
export type CountDelta = {
  totals: Increments<`${FacetKind}:${string}`>;
  /** By the keyword's stem. */
  forms: Map<string, Increments>;
  customers: Map<string, CustomerDelta>;
  periods: PeriodDelta[];
  keywords: KeywordDelta[];
};

/**
 * The counts after the changes, less those before. It adds up: the delta of changes one after the other is the sum of
 * their deltas, so counts that began at nothing and got every delta equal a recount.
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
