import { describe, expect, it } from 'vitest';
import { zammad } from '#lib/helpdesks/zammad/zammad.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const begin = zammad.start(null, receivedAt, { since: null });
const read = (cursor: string, json: unknown) => {
  const page = zammad.readList(cursor, aResponse(json));
  if (page.kind === 'broken') throw new Error(page.reason);
  return page.page;
};
const asked = (cursor: string | null) => zammad.list(cursor ?? '', 100);

/** A full page of tickets that changed at once. */
const atOnce = (updated_at: string) =>
  Array.from({ length: 100 }, (_, n) => ({ id: n + 1, state: 'open', updated_at }));

/** Reads full pages of one time until something else is asked for; how many there were, and that. */
const readAtOnce = (cursor: string | null, updated_at: string) => {
  const isSearch = (at: string | null) => at !== null && asked(at).query?.query?.startsWith('updated_at');
  let [next, pages] = [cursor, 0];
  for (; isSearch(next); pages++) next = read(next ?? '', atOnce(updated_at)).next;
  return { next, pages };
};

describe('more tickets of one time than the search shows', () => {
  const bulk = '2026-03-01T08:59:59.000Z';
  const one = [{ id: 7, state: 'open', updated_at: '2026-03-01T08:00:00.000Z' }];
  const ofFull = () => read(read(begin, one).next ?? '', one).next;

  it('are read by the list instead, up and back, and the pass ends after it', () => {
    const checkpoint = read(ofFull() ?? '', one).checkpoint ?? '';
    const search = read(checkpoint, one).next;

    const { next, pages } = readAtOnce(search, bulk);

    expect(pages).toBeLessThanOrEqual(101);
    expect(asked(next)).toMatchObject({ path: '/api/v1/tickets', query: { page: '1' } });
    const second = read(next ?? '', atOnce(bulk)).next;
    const back = read(second ?? '', one).next;
    expect([asked(second), asked(back)]).toMatchObject([{ query: { page: '2' } }, { query: { page: '1' } }]);
    expect(read(back ?? '', one)).toMatchObject({ next: null, checkpoint: expect.any(String), listsAgain: true });
  });

  it('that was just read are left to the next pass, which begins before that time', () => {
    let [next, end] = [ofFull(), read(begin, one)];
    while (next !== null) {
      end = read(next, atOnce(bulk));
      next = end.next;
    }

    const known = atOnce(bulk).slice(-1);
    const search = read(end.checkpoint ?? '', known).next;
    expect(asked(search).query?.query).toBe('updated_at:[2026-03-01T08:58:30.000Z TO *]');
  });
});
