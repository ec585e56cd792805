import type { TicketView } from '#lib/tickets/ticket-view.ts';
import type { Query } from './api.ts';
import { type Command, countOf, type Option, ofTenant, tenant, textOf, UsageError, type Values } from './command.ts';
import { fieldsOf, plain } from './screen.ts';

const text = (about: string): Option => ({ type: 'string', about });

/** What a list or an export of tickets is narrowed by; the names are those of the API. */
export const filters: Readonly<Record<string, Option>> = {
  ...tenant,
  status: { type: 'string', multiple: true, about: 'only tickets of this status; repeatable' },
  open: text('true or false: only tickets that are open, or that are not'),
  urgency: text('high, medium or low'),
  sentiment: text('negative, neutral or positive'),
  source: text('only tickets of this source'),
  language: text('only tickets of this language, such as de; und: it is not known'),
  'customer-id': text('only tickets of this customer'),
  'from-date': text('created at or after this time or date'),
  'to-date': text('created before this time, or until this date'),
  'time-zone': text('time zone of the dates; default UTC'),
  q: text('words or numbers to search for'),
};

/** The filters that were given, as the API takes them. */
export const filtersIn = (values: Values): Query =>
  Object.fromEntries(
    Object.keys(filters).map((name) => [
      name === 'tenant' ? 'tenant_id' : name.replaceAll('-', '_'),
      values[name] as string | string[] | undefined,
    ]),
  );

const ticketLine = ({ ticket_id, urgency, status, created_at, subject }: TicketView): string =>
  plain([ticket_id, urgency, status, created_at, subject].join('  '));

const list: Command = {
  name: 'tickets list',
  about: 'List tickets, newest first',
  options: { ...filters, limit: text('at most so many; default 50') },
  required: ['tenant'],
  async run({ api, screen, values }) {
    const most = countOf(values, 'limit', 50);
    const page = { page_size: Math.min(100, most) };
    for await (const ticket of api.entries<TicketView>('/tickets', 'tickets', filtersIn(values), most, page))
      await screen.result(ticket, () => ticketLine(ticket));
    return true;
  },
};

const get: Command = {
  name: 'tickets get',
  about: 'Show a ticket',
  positionals: ['TICKET'],
  ...ofTenant,
  async run({ api, screen, positionals: [id = ''], values }) {
    const path = `/tickets/${encodeURIComponent(id)}`;
    const ticket = await api.json<TicketView>('GET', path, { tenant_id: textOf(values, 'tenant') });
    await screen.result(ticket, () => fieldsOf(ticket));
    return true;
  },
};

type Entry = { action: string; recorded_at: string; changes: Record<string, unknown> };

const mostEntries = 200;

const history: Command = {
  name: 'tickets history',
  about: 'Show the history of a ticket, newest first',
  positionals: ['TICKET'],
  options: { ...tenant, limit: text(`at most so many, up to ${mostEntries}; default 50`) },
  required: ['tenant'],
  async run({ api, screen, positionals: [id = ''], values }) {
    const limit = countOf(values, 'limit', 50);
    if (limit > mostEntries) throw new UsageError(`--limit must be at most ${mostEntries}`);
    const path = `/tickets/${encodeURIComponent(id)}/history`;
    const query = { tenant_id: textOf(values, 'tenant'), limit };
    const { history: entries } = await api.json<{ history: Entry[] }>('GET', path, query);
    for (const entry of entries)
      await screen.result(
        entry,
        () => `${entry.recorded_at}  ${entry.action}  ${plain(JSON.stringify(entry.changes))}`,
      );
    return true;
  },
};

export const ticketCommands = [list, get, history] as const;
