import { writeCursor } from '#lib/helpdesks/zendesk/export-cursor.ts';
import { showManyBatch } from '#lib/helpdesks/zendesk/facts.ts';
import type { Question } from '../question.ts';
import { refusedAs } from '../reading.ts';

const unknownCursor = writeCursor({ seconds: 0, after: 'bm90LWEtY3Vyc29y' });

/** Ids that no account has, to fill a batch up. */
const batchOf = (ids: readonly string[]): string[] => [
  ...ids.slice(0, showManyBatch),
  ...Array.from({ length: Math.max(0, showManyBatch - ids.length) }, (_, n) => `${999_999_000_000 + n}`),
];

export const zendeskQuestions: readonly Question[] = [
  {
    title: 'A cursor that is not known is refused as one',
    expected: 'a refusal that names the cursor',
    request: ({ adapter }) => adapter.list(unknownCursor, 1),
    isRefusable: true,
    readAnswer: refusedAs('cursor-lost'),
  },
  {
    title: `${showManyBatch} tickets are shown in one call`,
    expected: 'those that are there',
    request: ({ adapter, tickets }) => adapter.detail.request(batchOf(tickets.map(({ id }) => id))),
    readAnswer({ response }, { adapter, tickets }) {
      const ids = tickets.map(({ id }) => id).slice(0, showManyBatch);
      const read = adapter.detail.read(response, ids);
      const shown = read.kind === 'details' ? [...read.details.values()].filter(({ kind }) => kind === 'ticket') : [];
      return { isAsExpected: shown.length === ids.length, facts: { asked: ids.length, shown: shown.length } };
    },
  },
  {
    title: 'The export states a limit of its own',
    expected: 'a header that names it',
    read({ adapter, response }) {
      const learned = adapter.learnedLimits(response.headers, response.receivedAt);
      return { isAsExpected: learned.some(({ name }) => name === 'incremental') };
    },
  },
];
