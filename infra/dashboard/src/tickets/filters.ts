import { timeZone } from '../overview/period.ts';
import type { Filters } from '../state/address.ts';

/** The API's query for these filters. Days are whole days of the reader's time zone. */
export const queryOf = (tenant: string, { from, to, ...filters }: Filters, pageSize: number) => ({
  tenant_id: tenant,
  ...filters,
  from_date: dayIn(from),
  to_date: dayIn(to),
  time_zone: dayIn(from) || dayIn(to) ? timeZone() : undefined,
  page_size: pageSize,
});

/** A date (`2026-01-10`); undefined for any other text, since an address may contain anything. */
export const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
