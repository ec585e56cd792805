import type { TicketView } from './ticket.ts';

/** One ticket to a line, each a whole JSON document. */
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

// Readers may go by a column's place, so new ones come last.
const columns: readonly Column[] = [
  ...fields.map((name) => ({ name, of: (ticket: TicketView) => `${ticket[name]}` })),
  { name: 'triage_reason', of: ({ triage }) => triage?.reason ?? '' },
  { name: 'alert_state', of: ({ alert }) => alert?.state ?? '' },
];

/** By this a spreadsheet knows that a file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * RFC 4180; the first page begins with a byte order mark and a row of names, so that pages put one behind the other make one
 * file.
 */
export const csvOf = (tickets: readonly TicketView[], isFirst: boolean): string => {
  const names = columns.map(({ name }) => name);
  const rows = [...(isFirst ? [names] : []), ...tickets.map((ticket) => columns.map(({ of }) => of(ticket)))];
  return `${isFirst ? byteOrderMark : ''}${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
};

// A spreadsheet would run such a cell as a formula, and what a customer wrote must not run anywhere. Some overlook what
// cannot be seen before the sign, and read its other widths as well.
const formula = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

const cellOf = (text: string): string => {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
