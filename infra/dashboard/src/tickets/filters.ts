import { timeZone } from '../overview/period.ts';
import type { Filters } from '../state/address.ts';

/** What the API is asked with. Days are the reader's own, and each counts as a whole. */
export const queryOf = (tenant: string, { from, to, ...filters }: Filters, pageSize: number) => ({
  tenant_id: tenant,
  ...filters,
  from_date: dayIn(from),
  to_date: dayIn(to),
  time_zone: dayIn(from) || dayIn(to) ? timeZone() : undefined,
  page_size: pageSize,
});

/** A day as the address has it; undefined for anything else that may stand there. */
export const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
