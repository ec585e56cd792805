import { describe, expect, it } from 'vitest';
import { chatwoot } from '#lib/helpdesks/chatwoot/chatwoot.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const begin = chatwoot.start(null, receivedAt, { since: null });
const aPage = (payload: unknown[], all_count?: unknown) => ({ data: { meta: { all_count }, payload } });
const read = (cursor: string | null, json: unknown) => {
  const page = chatwoot.readList(cursor ?? '', aResponse(json));
  if (page.kind === 'broken') throw new Error(page.reason);
  return page.page;
};
const asked = (cursor: string | null) => {
  const { query } = chatwoot.list(cursor ?? '', 25);
  return cursor === null ? null : [query?.sort_by?.replace(/_at_.*/, ''), query?.page];
};

describe('a fault of Chatwoot', () => {
  it.each([
    [401, { errors: ['You need to sign in or sign up before continuing.'] }, 'unauthorized'],
    [401, { error: 'Invalid Access Token' }, 'unauthorized'],
    [401, { error: 'You are not authorized to do this action' }, 'forbidden'],
    [403, { error: 'Access denied' }, 'forbidden'],
    [404, { error: 'Resource could not be found' }, 'gone'],
    [422, { error: 'Invalid value' }, 'broken'],
    [500, { error: 'Internal Server Error' }, 'try-again'],
  ])('%i %j is %s', (status, json, kind) => {
    expect(chatwoot.classify(aResponse(json, { status }))).toMatchObject({ kind });
  });

  it('of a limit names no time', () => {
    const refused = aResponse(undefined, { status: 429, headers: { 'content-type': 'text/plain' } });
    expect(chatwoot.classify(refused)).toMatchObject({ kind: 'throttled', retryAfterMs: null });
  });
});

describe('a list of Chatwoot', () => {
  const at = (id: number, iso: string) => ({
    id,
    created_at: 1_767_225_600,
    last_activity_at: Date.parse(iso) / 1_000,
  });
  const old = at(1, '2026-02-01T08:00:00Z');
  const recent = at(2, '2026-03-01T08:59:55Z');

  it('ends with an empty page, is read back where nothing is known, and then what changed since', () => {
    const second = read(begin, aPage([old]));
    const end = read(second.next, aPage([]));
    const back = read(end.next, aPage([old, recent]));
    const changes = read(back.next, aPage([recent, old], 2));

    expect([begin, second.next, end.next, back.next, changes.next].map(asked)).toEqual([
      ['created', '1'],
      ['created', '2'],
      ['created', '1'],
      ['last_activity', '1'],
      null,
    ]);
    expect([second, end, back, changes].map(({ listsAgain = false }) => listsAgain)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    const known = chatwoot.start(changes.checkpoint, receivedAt, { since: null });
    expect(asked(read(read(known, aPage([old])).next, aPage([])).next)).toEqual(['last_activity', '1']);
  });

  it('of changes begins again where the account has fewer conversations than before, if it says so', () => {
    const { checkpoint } = read(
      read(read(read(begin, aPage([recent])).next, aPage([])).next, aPage([])).next,
      aPage([]),
    );
    const first = read(checkpoint, aPage([recent], 9));
    expect(asked(first.next)).toEqual(['last_activity', '2']);

    expect(asked(read(first.next, aPage([recent], 8)).next)).toEqual(['last_activity', '1']);
    expect(asked(read(first.next, aPage([recent], 10)).next)).toEqual(['last_activity', '3']);
    expect(asked(read(first.next, aPage([recent], 'many')).next)).toEqual(['last_activity', '3']);
    expect(asked(read(first.next, aPage([old], 9)).next)).toBeNull();
  });

  it('counts conversations only by a whole number', () => {
    const counted = (all_count: unknown) => chatwoot.count?.read(aResponse(aPage([], all_count)));
    expect([12, 0, -1, 1.5, '12', null].map(counted)).toEqual([12, 0, null, null, null, null]);
  });
});

it('a request is signed by the header that Chatwoot knows', () => {
  const credentials = chatwoot.credentials.parse({ access_token: 'abc' });
  expect(credentials).toEqual({ kind: 'api_key', key: 'abc' });
  expect(chatwoot.sign({ kind: 'api_key', key: 'abc' })).toEqual({ api_access_token: 'abc' });
});
