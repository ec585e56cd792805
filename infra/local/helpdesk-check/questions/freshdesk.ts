import { type HelpdeskRequest, headerOf } from '#lib/helpdesks/call.ts';
import { capabilities, costWithInclude, maxPages, paths } from '#lib/helpdesks/freshdesk/facts.ts';
import { placeAt, readPlace, type TicketList, writePlace } from '#lib/helpdesks/freshdesk/list-place.ts';
import { wholeNumber } from '#lib/helpdesks/limits.ts';
import { memberOf } from '#lib/json.ts';
import type { ListedTicket, Question, Sample } from '../question.ts';
import { foundAmong, inOrderOfChange, readAsPage, refusedAs } from '../reading.ts';

const placeIn = (list: TicketList, { cursor }: Pick<Sample, 'cursor'>): string => {
  const { since, reached } = readPlace(cursor);
  return writePlace(placeAt({ list, reached }, since));
};

const listOf = (list: TicketList, what: string): Question => ({
  title: `The list of ${what} is read from a time on, in the order of change`,
  expected: 'a list, which may be empty',
  request: (sample) => sample.adapter.list(placeIn(list, sample), capabilities.pageSize.max),
  readAnswer: readAsPage((sample) => placeIn(list, sample)),
});

/** A list without texts, which costs one credit. */
const plainList = (query: Readonly<Record<string, string>>): HelpdeskRequest => ({
  ...{ method: 'GET', path: paths.tickets, bucket: 'list' },
  query: { updated_since: '1990-01-01T00:00:00Z', order_by: 'updated_at', order_type: 'asc', ...query },
});

const closedStatus = 5;
const dayMs = 86_400_000;

const isArchivable = ({ response: { receivedAt } }: Sample, { updatedAt }: ListedTicket): boolean =>
  updatedAt !== null && receivedAt.getTime() - updatedAt.getTime() > (capabilities.archiveAfterDays ?? 0) * dayMs;

export const freshdeskQuestions: readonly Question[] = [
  inOrderOfChange,
  listOf('deleted', 'deleted tickets'),
  listOf('spam', 'spam'),
  {
    title: 'A list from a second on has the tickets that changed in it',
    expected: 'the ticket that changed at that time',
    request: ({ tickets }) =>
      tickets[0]?.updatedAt ? plainList({ updated_since: tickets[0].updatedAt.toISOString(), per_page: '100' }) : null,
    readAnswer: ({ response }, { tickets }) => foundAmong(response.json, tickets[0]?.id ?? ''),
  },
  {
    title: `Page ${maxPages + 1} of a list is refused by its number`,
    expected: 'a refusal that names the page',
    request: () => plainList({ page: `${maxPages + 1}`, per_page: '1' }),
    isRefusable: true,
    readAnswer: refusedAs('cursor-lost'),
  },
  {
    title: 'A list with texts costs three calls',
    expected: `${costWithInclude} credits`,
    read({ response }) {
      const credits = wholeNumber(headerOf(response.headers, 'x-ratelimit-used-currentrequest'));
      return credits === undefined
        ? { isAsExpected: null }
        : { isAsExpected: credits === costWithInclude, facts: { credits } };
    },
  },
  {
    title: `Closed tickets are archived after ${capabilities.archiveAfterDays} days without a change`,
    expected: 'no older closed ticket is listed',
    read(sample) {
      const closed = sample.tickets.filter(({ raw }) => memberOf(raw, 'status') === closedStatus);
      const older = closed.filter((ticket) => isArchivable(sample, ticket)).length;
      return { isAsExpected: closed.length === 0 ? null : older === 0, facts: { closed: closed.length, older } };
    },
  },
];
