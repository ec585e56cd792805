import type { TicketView } from './ticket.ts';

/** One ticket to a line, each a whole JSON document. */
export const ndjsonOf = (tickets: readonly TicketView[]): string =>
  tickets.map((ticket) => `${JSON.stringify(ticket)}\n`).join('');

const columns = [
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

/** RFC 4180, under a row of names if `withHeader`; pages put one behind the other make one table. */
export const csvOf = (tickets: readonly TicketView[], withHeader: boolean): string =>
  [...(withHeader ? [columns] : []), ...tickets.map((ticket) => columns.map((column) => `${ticket[column]}`))]
    .map((row) => `${row.map(cellOf).join(',')}\r\n`)
    .join('');

// A spreadsheet would run such a cell as a formula, and what a customer wrote must not run anywhere.
const formula = /^[=+\-@\t\r]/;

const cellOf = (text: string): string => {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
