import { areAscending } from '#lib/helpdesks/change-times.ts';
import { lastActivity } from '#lib/helpdesks/chatwoot/entry.ts';
import { allOfThem, orders, paths } from '#lib/helpdesks/chatwoot/facts.ts';
import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import type { Finding, Question } from '../question.ts';

const listed = (query: Readonly<Record<string, string>>) => ({
  ...{ method: 'GET' as const, path: paths.conversations, bucket: 'default' },
  query: { ...allOfThem, ...query, page: '1' },
});

const conversationsIn = (json: unknown): readonly unknown[] => {
  const payload = memberOf(memberOf(json, 'data'), 'payload');
  return Array.isArray(payload) ? payload : [];
};

const timeOf = (value: unknown): number | null => parseTimestamp(value)?.getTime() ?? null;

/** Unknown for fewer than two conversations. */
const sorted = (times: readonly (number | null)[]): Finding => ({
  isAsExpected: times.length < 2 ? null : areAscending(times),
  facts: { conversations: times.length },
});

export const chatwootQuestions: readonly Question[] = [
  {
    title: 'The list can be had in the order of creation',
    expected: 'the oldest conversation first',
    read: ({ tickets }) => sorted(tickets.map(({ raw }) => timeOf(memberOf(raw, 'created_at')))),
  },
  {
    title: 'The list can be had in the order of the latest activity',
    expected: 'the latest conversation first',
    request: () => listed({ sort_by: orders.activity }),
    readAnswer: ({ response }) =>
      sorted(
        conversationsIn(response.json)
          .map((one) => timeOf(lastActivity(one)))
          .toReversed(),
      ),
  },
  {
    title: 'The server chooses the size of a page',
    expected: 'a page as long as the first one, although one of 1 was asked for',
    request: ({ page }) => (page.entries.length < 2 ? null : listed({ sort_by: orders.created, per_page: '1' })),
    readAnswer({ response }, { page }) {
      const conversations = conversationsIn(response.json).length;
      return { isAsExpected: conversations === page.entries.length, facts: { conversations } };
    },
  },
];
