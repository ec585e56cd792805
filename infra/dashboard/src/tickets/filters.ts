import { timeZone } from '../overview/period.ts';
import { type Filters, filterNames, type Order } from '../state/address.ts';

export type Query = Readonly<Record<string, string | number | null | undefined | readonly string[]>>;

/** What can be asked of alerts, as states of the API: the first one names it. */
export const alertFilters: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['waiting', ['pending', 'queued']],
  ['sent', ['sent']],
  ['undeliverable', ['undeliverable']],
  ['suppressed', ['suppressed']],
]);

/** The API's query for these filters. Days are whole days of the reader's time zone; a search has its own order. */
export const queryOf = (tenant: string, filters: Filters, order: Order): Query => {
  const { from, to, alert, status, not_status, ...others } = filters;
  return {
    tenant_id: tenant,
    ...others,
    status: namesIn(status),
    not_status: namesIn(not_status),
    alert_state: alertFilters.get(alert ?? ''),
    from_date: dayIn(from),
    to_date: dayIn(to),
    time_zone: dayIn(from) || dayIn(to) ? timeZone() : undefined,
    order: order !== 'newest' && !filters.q ? order : undefined,
  };
};

/** The names in a filter that may have several, each on its line. */
export const namesIn = (value: string | undefined): string[] => value?.split('\n').filter((name) => name !== '') ?? [];
export const filterOfNames = (names: readonly string[]): string => names.join('\n');

/** A date (`2026-01-10`) or a time in UTC (`2026-01-10T08:00:00Z`); undefined for any other text, since an address may contain anything. */
export const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.000)?Z)?$/.test(text) ? text : undefined;

export const isFiltered = (filters: Filters): boolean => filterNames.some((name) => filters[name]);

export const sameFilters = (one: Filters, other: Filters): boolean =>
  filterNames.every((name) => (one[name] ?? '') === (other[name] ?? ''));
