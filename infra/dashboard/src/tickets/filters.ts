import { timeZone } from '../overview/period.ts';
import type { Filters } from '../state/address.ts';

/** What can be asked of alerts, as states of the API. */
const alertStates: ReadonlyMap<string, { alert_state: readonly string[] }> = new Map([
  ['waiting', { alert_state: ['pending', 'queued'] }],
  ['sent', { alert_state: ['sent'] }],
  ['undeliverable', { alert_state: ['undeliverable'] }],
  ['suppressed', { alert_state: ['suppressed'] }],
]);

/** The API's query for these filters. Days are whole days of the reader's time zone. */
export const queryOf = (tenant: string, { from, to, alert, ...filters }: Filters, pageSize: number) => ({
  tenant_id: tenant,
  ...filters,
  ...alertStates.get(alert ?? ''),
  from_date: dayIn(from),
  to_date: dayIn(to),
  time_zone: dayIn(from) || dayIn(to) ? timeZone() : undefined,
  page_size: pageSize,
});

/** A date (`2026-01-10`); undefined for any other text, since an address may contain anything. */
export const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
