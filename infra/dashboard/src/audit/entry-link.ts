import type { AuditEntry } from '../api/types.ts';
import type { Address, View } from '../state/address.ts';

/** The view in which a thing is set, by what has changed it. */
const viewsOf: readonly (readonly [RegExp, View])[] = [
  [/-key$/, 'keys'],
  [/connection|authorization/, 'connection'],
  [/destination|redeliver/, 'destinations'],
  [/alert-policy$/, 'policy'],
  [/service-levels$/, 'levels'],
  [/triage-(?:rules|replay)$/, 'rules'],
  [/import/, 'imports'],
  [/ingest$|circuit$/, 'runs'],
  [/^put-tenant$|verification$|customer$|rate-limit$/, 'settings'],
];

/** Where the thing of an entry is; null if it is in no view of the page. */
export const addressOf = ({ action, subject, tenants }: AuditEntry, tenant: string): Partial<Address> | null => {
  const [only = '*', ...others] = tenants;
  const there = { tenant: only === '*' || others.length > 0 ? tenant : only, filters: {}, audit: {} };
  if (subject.ticket_id !== undefined) return { ...there, ticket: subject.ticket_id };
  const view = viewsOf.find(([pattern]) => pattern.test(action))?.[1];
  return view === undefined ? null : { ...there, view, ticket: null };
};
