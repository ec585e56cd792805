import { guarded } from './formula-guard.ts';
import type { TicketView } from './ticket-view.ts';

/** NDJSON: one ticket per line. */
export const ndjsonOf = (tickets: readonly TicketView[]): string =>
  tickets.map((ticket) => `${JSON.stringify(ticket)}\n`).join('');

type Column = { name: string; of: (ticket: TicketView) => string };

const fields = [
  'ticket_id',
  'tenant_id',
  'customer_id',
  'source',
  'subject',
  'message',
  'status',
  'urgency',
  'sentiment',
  'requires_action',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof TicketView)[];

// Readers may rely on column positions, so new ones come last.
const columns: readonly Column[] = [
  ...fields.map((name) => ({ name, of: (ticket: TicketView) => `${ticket[name]}` })),
  { name: 'triage_reason', of: ({ triage }) => triage?.reason ?? '' },
  { name: 'alert_state', of: ({ alert }) => alert?.state ?? '' },
  { name: 'state', of: ({ state }) => state ?? '' },
  { name: 'priority', of: ({ priority }) => priority ?? '' },
  { name: 'tags', of: ({ tags }) => tags.join(', ') },
  { name: 'assignee_id', of: ({ assignee_id }) => assignee_id ?? '' },
  { name: 'group_id', of: ({ group_id }) => group_id ?? '' },
  { name: 'language', of: ({ language }) => language ?? '' },
  { name: 'url', of: ({ url }) => url ?? '' },
  { name: 'language_source', of: ({ language_source }) => language_source ?? '' },
  { name: 'judged', of: ({ triage }) => (triage ? `${triage.judged}` : '') },
  { name: 'first_responded_at', of: ({ first_responded_at }) => first_responded_at ?? '' },
];

/** The byte order mark by which spreadsheets detect UTF-8. */
const byteOrderMark = '\uFEFF';

/** CSV (RFC 4180); only the first page has a byte order mark and a header, so that concatenated pages make one file. */
export const csvOf = (tickets: readonly TicketView[], isFirst: boolean): string => {
  const names = columns.map(({ name }) => name);
  const rows = [...(isFirst ? [names] : []), ...tickets.map((ticket) => columns.map(({ of }) => of(ticket)))];
  return `${isFirst ? byteOrderMark : ''}${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
};

const cellOf = (text: string): string => {
  const harmless = guarded(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
