import type { Store } from '#lib/mongo/store.ts';
import { type Increments, signedTickets, type TicketChange } from './count-delta.ts';
import { type FacetKind, fixedKinds } from './facets.ts';
import { encoded } from './names.ts';
import { openDeltas } from './open-deltas.ts';
import { ticketsOfPartialDays } from './partial-days.ts';
import { dayMs, nameOfPart, nameOfPeriod, namesOfParts, quarterMs, roundedToDays, type Span } from './periods.ts';
import { addTo, countsByKey, countTicket, emptyTally, formsByStem, type TicketTally } from './ticket-tally.ts';
import { type TopKind, topKinds } from './top-list.ts';

/** What an answer adds to the stored counts: open deltas, and the single tickets of a range's partial days. */
export type OpenCounts = {
  /** By facet, of all time or of a range. */
  counts: Increments;
  /** By kind and key of a list: what is added to the key's stored count, if it is something. */
  gains: Record<TopKind, Increments>;
  /** By key: what open deltas add to a customer's urgent tickets, if it is something; in a range, on all its days. */
  customers: Increments;
  /** Over all time, by the keyword's stem. */
  keywords: Increments;
  forms: Map<string, Increments>;
  /** Tickets by the parts of periods. */
  periods: { name: string; parts: Increments }[];
};

/** What statistics have; sources and languages are read by trends alone. */
const answeredKinds = [...fixedKinds, 'status', ...topKinds] as const;
type AnsweredTally = TicketTally<(typeof answeredKinds)[number]>;

/** The tickets that deltas add and take, counted as an answer needs them. */
type OpenTallies = {
  all: AnsweredTally;
  /** Of a range: what deltas add to whole days, and the tickets of its partial days. */
  range: AnsweredTally | null;
  /** What deltas add to a customer's urgent tickets on any of its days. */
  customersInRange: Increments;
  quarters: Quarters;
};
type Quarters = Map<number, number>;

/** Reads what stored counts lack of an answer over all time (null) or of a span, delta by delta and ticket by ticket. */
export const readOpenCounts = async (store: Store, tenantId: string, span: Span | null): Promise<OpenCounts> => {
  const tallies: OpenTallies = {
    all: emptyTally(answeredKinds),
    range: span && emptyTally(answeredKinds),
    customersInRange: new Map(),
    quarters: new Map(),
  };
  for await (const { changes } of openDeltas(store, tenantId)) countChanges(tallies, changes, span);
  if (tallies.range && span)
    for await (const [ticket, sign] of ticketsOfPartialDays(store, tenantId, span))
      countTicket(tallies.range, ticket, sign);
  return openCounts(tallies);
};

const countChanges = (tallies: OpenTallies, changes: readonly TicketChange[], span: Span | null): void => {
  const wholeDays = span && roundedToDays(span).days;
  for (const [ticket, sign] of signedTickets(changes)) {
    const at = ticket.created_at;
    countTicket(tallies.all, ticket, sign);
    if (tallies.range && isIn(at, wholeDays)) countTicket(tallies.range, ticket, sign);
    if (ticket.urgency === 'high' && isIn(at, span)) addTo(tallies.customersInRange, encoded(ticket.customer_id), sign);
    addTo(tallies.quarters, Math.floor(at.getTime() / quarterMs), sign);
  }
};

const isIn = (at: Date, span: Span | null): boolean => span !== null && at >= span.from && at < span.to;

const openCounts = ({ all, range, customersInRange, quarters }: OpenTallies): OpenCounts => {
  const asked = range ?? all;
  const [keyword, customer] = [countsByKey(asked, 'keyword'), countsByKey(asked, 'customer')];
  return {
    counts: new Map(answeredKinds.flatMap((kind) => withKind(kind, countsByKey(asked, kind)))),
    gains: { keyword: gainsOf(keyword), customer: gainsOf(customer) },
    customers: range ? gainsOf(customersInRange) : gainsOf(customer),
    keywords: countsByKey(all, 'keyword'),
    forms: formsByStem(all),
    periods: periodsOf(quarters),
  };
};

const withKind = (kind: FacetKind, counts: Increments): [string, number][] =>
  [...counts].map(([key, by]) => [`${kind}:${key}`, by]);

const gainsOf = (counts: Increments): Increments => new Map([...counts].filter(([, by]) => by > 0));

const quartersADay = dayMs / quarterMs;
const partsOfQuarters = Array.from({ length: quartersADay }, (_, quarter) =>
  namesOfParts('day', new Date(quarter * quarterMs)),
);

const periodsOf = (quarters: Quarters): OpenCounts['periods'] => {
  const periods = new Map<string, Increments>();
  const partsOf = (name: string): Increments => {
    const parts = periods.get(name) ?? new Map();
    periods.set(name, parts);
    return parts;
  };
  for (const [day, found] of Map.groupBy(quarters, ([quarter]) => Math.floor(quarter / quartersADay))) {
    const at = new Date(day * dayMs);
    const [ofDay, ofMonth] = [partsOf(nameOfPeriod('day', at)), partsOf(nameOfPeriod('month', at))];
    for (const [quarter, by] of found) {
      for (const part of partsOfQuarters[quarter - day * quartersADay] ?? []) addTo(ofDay, part, by);
      addTo(ofMonth, nameOfPart('month', at), by);
    }
  }
  return [...periods].map(([name, parts]) => ({ name, parts }));
};
