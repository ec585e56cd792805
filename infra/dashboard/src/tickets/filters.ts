import { timeZone } from '../overview/period.ts';
import { type Filters, filterNames, type Order } from '../state/address.ts';
import { boundIn } from './time-bounds.ts';

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
    from_date: boundIn(from),
    to_date: boundIn(to),
    time_zone: boundIn(from) || boundIn(to) ? timeZone() : undefined,
    order: order !== 'newest' && !filters.q ? order : undefined,
  };
};

/** The names in a filter that may have several, each on its line. */
export const namesIn = (value: string | undefined): string[] => value?.split('\n').filter((name) => name !== '') ?? [];
export const filterOfNames = (names: readonly string[]): string => names.join('\n');

export const isFiltered = (filters: Filters): boolean => filterNames.some((name) => filters[name]);

export const sameFilters = (one: Filters, other: Filters): boolean =>
  filterNames.every((name) => (one[name] ?? '') === (other[name] ?? ''));
