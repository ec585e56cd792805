import { describe, expect, it } from 'vitest';
import { intercom } from '#lib/helpdesks/intercom/intercom.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const settings = { since: null };
const begin = intercom.start(null, receivedAt, settings);
const seconds = (iso: string): number => Date.parse(iso) / 1_000;
const read = (cursor: string, json: unknown) => {
  const page = intercom.readList(cursor, aResponse(json));
  if (page.kind === 'broken') throw new Error(page.reason);
  return page.page;
};
const found = (after?: string) => ({
  conversations: [],
  pages: { page: 1, total_pages: 2, ...(after && { next: { starting_after: after } }) },
});
const deleted = (at: number, total_pages = 9) => ({
  conversations: [{ type: 'conversation', id: `${at}`, deleted_at: at }],
  pages: { page: 1, total_pages },
});

describe('a pass over conversations', () => {
  it('searches for a second more than it wants, by a version of its own', () => {
    expect(intercom.list(begin, 500)).toMatchObject({
      ...{ method: 'POST', path: '/conversations/search', headers: { 'intercom-version': '2.16' } },
      body: { query: { value: [{ field: 'updated_at', operator: '>', value: 0 }] }, pagination: { per_page: 150 } },
    });
    const checkpoint = read(read(begin, found()).next ?? '', { conversations: [], pages: {} }).checkpoint ?? '';
    const { body } = intercom.list(checkpoint, 150);
    // The pass began at 9 o'clock: half a minute before, with an overlap of a minute.
    expect(body).toMatchObject({ query: { value: [{ value: seconds('2026-03-01T08:58:30Z') - 1 }] } });
  });

  it('goes on where the search says, then down the deleted ones to where the last pass ended', () => {
    const second = read(begin, found('WzE3XQ==')).next ?? '';
    expect(intercom.list(second, 150).body).toMatchObject({ pagination: { starting_after: 'WzE3XQ==' } });

    const end = read(second, found());
    expect(end).toMatchObject({ endsTickets: true, checkpoint: null });
    const first = end.next ?? '';
    expect(intercom.list(first, 150)).toMatchObject({
      path: '/conversations/deleted',
      query: { page: '1', per_page: '60' },
    });
    const newer = read(first, deleted(seconds('2026-03-01T08:00:00Z')));
    expect(newer.entries).toMatchObject([{ kind: 'gone', gone: { kind: 'deleted' } }]);
    expect(intercom.list(newer.next ?? '', 150).query).toMatchObject({ page: '2' });
    expect(read(newer.next ?? '', deleted(seconds('2026-02-27T08:00:00Z'))).next).toBeNull();
  });

  it('ends with what changed meanwhile where a version has no list of deleted ones, and reads that list again later', () => {
    const refusal = { type: 'error.list', errors: [{ code: 'intercom_version_invalid', message: 'No' }] };
    expect(intercom.classify(aResponse(refusal, { status: 400 })).kind).toBe('cursor-lost');

    const list = read(begin, found()).next ?? '';
    const closing = intercom.restart(list);
    expect(intercom.list(closing, 150).path).toBe('/conversations/search');
    const { next, checkpoint } = read(closing, found());
    expect(next).toBeNull();
    const later = read(checkpoint ?? '', found()).next ?? '';
    expect(read(later, deleted(seconds('2026-02-28T10:00:00Z'))).next).not.toBeNull();
  });
});

describe('an answer of Intercom', () => {
  it('names its limit of ten seconds', () => {
    const headers = { 'x-ratelimit-limit': '167', 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '1772355607' };
    expect(intercom.learnedLimits(headers, receivedAt)).toEqual([
      { name: 'app', requests: 167, remaining: 3, resetAt: new Date('2026-03-01T09:00:07Z') },
    ]);
  });

  it('names the workspace to the test of a connection', () => {
    const me = { type: 'admin', app: { type: 'app', id_code: 'abc12345', name: 'Acme' } };
    expect(intercom.probe[0]?.read(aResponse(me))).toEqual({
      kind: 'found',
      account: { id: 'abc12345', name: 'Acme' },
    });
    expect(intercom.probe[0]?.read(aResponse({}))).toMatchObject({ kind: 'failed', fault: 'wrong-product' });
  });

  it('is of the workspace that its target names, which shares its host with all others', () => {
    const target = { region: 'eu', workspace_id: 'abc12345' };
    expect([intercom.baseUrl(target), intercom.account?.(target)]).toEqual(['https://api.eu.intercom.io', 'abc12345']);
  });
});
