import { memberOf } from '#lib/json.ts';
import { readId, readText } from '../canonical-ticket.ts';
import type { DetailReader } from '../detail.ts';
import { paths } from './facts.ts';

/** The articles of one ticket: its text is in them. */
export const articles: DetailReader = {
  batch: 1,
  request: ([id = '']) => ({
    method: 'GET',
    path: `${paths.articles}/${/^\d+$/.test(id) ? id : 0}`, // another id would be another path
    bucket: 'default',
  }),
  read({ json }, ids) {
    if (!Array.isArray(json)) return { kind: 'broken', reason: 'The help desk’s answer is no list of articles' };
    return { kind: 'details', details: new Map(ids.map((id) => [id, { kind: 'ticket', raw: json }])) };
  },
};

/** The first that the customer wrote, and may read. */
export const textIn = (detail: unknown): string => {
  const written = Array.isArray(detail) ? detail.filter(isOfCustomer) : [];
  const [first] = written.toSorted((one, other) => idOf(one) - idOf(other));
  return readText(memberOf(first, 'body'));
};

const isOfCustomer = (article: unknown): boolean =>
  readText(memberOf(article, 'sender')) === 'Customer' && memberOf(article, 'internal') !== true;

const idOf = (article: unknown): number => Number(readId(memberOf(article, 'id')) ?? Number.MAX_SAFE_INTEGER);
