import type { HelpdeskRequest } from '#lib/helpdesks/call.ts';
import { ticketsIn } from '#lib/helpdesks/zammad/entry.ts';
import { paths } from '#lib/helpdesks/zammad/facts.ts';
import { memberOf } from '#lib/json.ts';
import type { Question } from '../question.ts';
import { foundAmong } from '../reading.ts';

const expanded = (path: string, query: Readonly<Record<string, string>>): HelpdeskRequest => ({
  ...{ method: 'GET', path, query: { expand: 'true', ...query }, bucket: 'default' },
});

const searched = (query: string): HelpdeskRequest =>
  expanded(paths.search, { query, sort_by: 'updated_at', order_by: 'asc', per_page: '100', page: '1' });

export const zammadQuestions: readonly Question[] = [
  {
    title: 'The list is in the order of ids',
    expected: 'ascending ids',
    read({ tickets }) {
      const ids = tickets.map(({ id }) => Number(id));
      const isAscending = ids.every((id, at) => id > (ids[at - 1] ?? 0));
      return { isAsExpected: ids.length < 2 ? null : isAscending, facts: { tickets: ids.length } };
    },
  },
  {
    title: 'The list names states and channels',
    expected: 'a name of each ticket’s state',
    read({ page, tickets }) {
      const named = tickets.filter(({ raw }) => typeof memberOf(raw, 'state') === 'string').length;
      const isAsExpected = page.entries.length === 0 ? null : named === tickets.length;
      return { isAsExpected, facts: { tickets: tickets.length, named } };
    },
  },
  {
    title: 'Pages do not overlap',
    expected: 'page 2 of one ticket each is the second ticket',
    request: ({ page }) => (page.entries.length < 2 ? null : expanded(paths.tickets, { per_page: '1', page: '2' })),
    readAnswer: ({ response }, { page }) => foundAmong(ticketsIn(response.json), page.entries[1]?.id ?? ''),
  },
  {
    title: 'There is a search, which finds a ticket by its id',
    expected: 'the ticket',
    request: ({ tickets }) => (tickets[0] ? searched(`id:${tickets[0].id}`) : null),
    readAnswer: ({ response }, { tickets }) => foundAmong(ticketsIn(response.json), tickets[0]?.id ?? ''),
  },
  {
    title: 'The search from a time on finds what changed then',
    expected: 'the ticket that changed at that time',
    request: ({ tickets }) =>
      tickets[0]?.updatedAt ? searched(`updated_at:[${tickets[0].updatedAt.toISOString()} TO *]`) : null,
    readAnswer: ({ response }, { tickets }) => foundAmong(ticketsIn(response.json), tickets[0]?.id ?? ''),
  },
];
