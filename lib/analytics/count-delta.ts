import type { Counted } from '#lib/tickets/counted.ts';
import { formIn, stemIn } from '#lib/triage/keyword.ts';
import { type Facet, type FacetKind, facetsOf, isForm, isOpen, type OpenKind, parseFacet } from './facets.ts';
import { windowsAt } from './hopping-windows.ts';
import { type Level, levels, nameOfPart, nameOfPeriod, partsOfTicket } from './periods.ts';

/** A ticket before and after a write; null if it is new. */
export type TicketChange = { before: Counted | null; after: Counted | null };

/** The tickets of changes: each as it was, to be taken from counts (-1), and as it is now, to be added to them (1). */
export const signedTickets = function* (changes: readonly TicketChange[]): Generator<[ticket: Counted, sign: 1 | -1]> {
  for (const { before, after } of changes) {
    if (before) yield [before, -1];
    if (after) yield [after, 1];
  }
};

/** Increments by name; never zero. */
export type Increments<Key extends string = string> = Map<Key, number>;

/** The facets of fixed kinds of a period, and its parts. */
export type PeriodDelta = { level: Level; name: string; counts: Increments; parts: Increments };

/** A month's increments under one facet of an open kind, by day; those of a keyword's forms. */
export type MonthlyDelta = { month: string; kind: OpenKind; key: string; days: Increments; forms: Increments };

/** A hopping window's increments of urgent tickets, by customer. */
export type WindowDelta = { window: string; customers: Increments };

/** The increments that ticket changes cause: over all time, and in each period. */
export type CountDelta = {
  totals: Increments<`${FacetKind}:${string}`>;
  /** By the keyword's stem. */
  forms: Map<string, Increments>;
  periods: PeriodDelta[];
  monthly: MonthlyDelta[];
  windows: WindowDelta[];
};

/**
 * The counts after the changes minus those before. Deltas are additive: the delta of consecutive changes is the sum of
 * their deltas, so counts that start at zero and get every delta equal a recount.
 */
export const countDelta = (changes: readonly TicketChange[]): CountDelta => {
  const all: Increments<Facet> = new Map();
  const periods = new Map<string, PeriodDelta>();
  const monthly = new Map<string, MonthlyDelta>();
  const windows = new Map<string, Increments>();

  const periodAt = (level: Level, at: Date): PeriodDelta => {
    const name = nameOfPeriod(level, at);
    return getOr(periods, name, () => ({ level, name, counts: new Map(), parts: new Map() }));
  };
  const monthlyIn = (month: string, kind: OpenKind, key: string): MonthlyDelta =>
    getOr(monthly, `${month}/${kind}:${key}`, () => ({ month, kind, key, days: new Map(), forms: new Map() }));

  const count = (ticket: Counted, sign: 1 | -1): void => {
    const facets = facetsOf(ticket);
    if (facets.length === 0) return;
    const at = ticket.created_at;
    for (const level of levels) {
      const period = periodAt(level, at);
      for (const facet of facets) if (!isOpen(facet) && !isForm(facet)) add(period.counts, facet, sign);
      for (const part of partsOfTicket(level, ticket)) add(period.parts, part, sign);
    }
    const [month, day] = [nameOfPeriod('month', at), nameOfPart('month', at)];
    for (const facet of facets) {
      add(all, facet, sign);
      const { kind, key } = parseFacet(facet);
      if (isForm(facet)) add(monthlyIn(month, 'keyword', stemIn(key)).forms, formIn(key) ?? '', sign);
      else if (isOpen(facet)) add(monthlyIn(month, kind as OpenKind, key).days, day, sign);
      if (kind === 'customer')
        for (const window of windowsAt(at))
          add(
            getOr(windows, window, () => new Map()),
            key,
            sign,
          );
    }
  };
  for (const [ticket, sign] of signedTickets(changes)) count(ticket, sign);
  return {
    ...totalsOf(all),
    periods: [...periods.values()].filter(({ counts, parts }) => counts.size > 0 || parts.size > 0),
    monthly: [...monthly.values()].filter(({ days, forms }) => days.size > 0 || forms.size > 0),
    windows: [...windows].map(([window, customers]) => ({ window, customers })),
  };
};

const totalsOf = (all: Increments<Facet>): Pick<CountDelta, 'totals' | 'forms'> => {
  const totals: CountDelta['totals'] = new Map();
  const forms: CountDelta['forms'] = new Map();
  for (const [facet, by] of all)
    if (isForm(facet)) {
      const kept = parseFacet(facet).key;
      getOr(forms, stemIn(kept), () => new Map()).set(formIn(kept) ?? '', by);
    } else totals.set(facet as `${FacetKind}:${string}`, by);
  return { totals, forms };
};

const getOr = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

const add = <Key extends string>(increments: Increments<Key>, key: Key, by: number): void => {
  const sum = (increments.get(key) ?? 0) + by;
  if (sum === 0) increments.delete(key);
  else increments.set(key, sum);
};
