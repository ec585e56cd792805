import { describe, expect, it } from 'vitest';
import { freshdesk } from '#lib/helpdesks/freshdesk/freshdesk.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const classify = (status: number, json: unknown, headers = {}) =>
  freshdesk.classify(aResponse(json, { status, headers }));

describe('a fault of Freshdesk', () => {
  const invalid = (field: string) => ({
    description: 'Validation failed',
    errors: [{ field, message: 'You cannot do that, Kim', code: 'invalid_value' }],
  });

  it.each([
    [401, { code: 'invalid_credentials', message: 'You have to be logged in' }, 'unauthorized', 'invalid_credentials'],
    [403, { code: 'access_denied', message: 'You are not authorized' }, 'forbidden', '403 (access_denied)'],
    [403, { code: 'require_feature', message: 'The feature is not there' }, 'forbidden', '403 (require_feature)'],
    [400, invalid('page'), 'cursor-lost', '400 (invalid page)'],
    [400, invalid('order_by'), 'broken', '400 (invalid order_by)'],
    [400, invalid('Kim R.'), 'broken', 'answered 400'],
    [404, {}, 'gone', '404'],
    [500, { code: 'Oh no' }, 'try-again', 'answered 500'],
  ])('%i %j is %s', (status, json, kind, reason) => {
    expect(classify(status, json)).toMatchObject({ kind, reason: expect.stringContaining(reason) });
    expect(JSON.stringify(classify(status, json))).not.toContain('Kim');
  });

  it('of a limit says how long to wait, and of a suspended account is a web page', () => {
    expect(classify(429, undefined, { 'retry-after': '37' })).toMatchObject({
      kind: 'throttled',
      retryAfterMs: 37_000,
      bucket: null,
    });
    expect(classify(403, undefined, { 'content-type': 'text/html' })).toMatchObject({ kind: 'forbidden' });
  });
});

describe('the headers of Freshdesk', () => {
  const learned = (headers: Record<string, string>) => freshdesk.learnedLimits(headers, receivedAt);

  it('state the limit of the account', () => {
    const headers = {
      'x-ratelimit-total': '400',
      'x-ratelimit-remaining': '388',
      'x-ratelimit-used-currentrequest': '3',
    };
    expect(learned(headers)).toEqual([{ name: 'account', requests: 400, remaining: 388 }]);
  });

  it('state it by the hour in older plans', () => {
    expect(learned({ 'x-ratelimit-total': '3000', 'x-ratelimit-remaining': '2000' })).toEqual([
      { name: 'account', requests: 50 },
    ]);
  });

  it('of a proxy, or of a plan without calls, teach nothing', () => {
    expect(learned({ 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999' })).toEqual([]);
    expect(learned({ 'x-ratelimit-total': '0' })).toEqual([]);
  });
});

describe('credentials of Freshdesk', () => {
  it('are an API key, which signs as the name of a user', () => {
    const given = freshdesk.credentials.parse({ api_key: 'abc' });
    expect(given).toEqual({ kind: 'api_key', key: 'abc' });
    expect(freshdesk.assess(given, receivedAt)).toEqual({ kind: 'accepted', warning: null });
    const { authorization = '' } = freshdesk.sign({ kind: 'api_key', key: 'abc' });
    expect(atob(authorization.replace('Basic ', ''))).toBe('abc:X');
  });
});

describe('the probe of a connection to Freshdesk', () => {
  const [whoAmI] = freshdesk.probe;
  const probe = (json: unknown, status = 200) => whoAmI?.read(aResponse(json, { status }));

  it('finds an agent', () => {
    expect(whoAmI?.request.path).toBe('/api/v2/agents/me');
    expect(probe({ id: 81_000_234_009, contact: { name: 'Alex' } })).toEqual({
      kind: 'found',
      account: { id: null, name: null },
    });
  });

  it.each([
    [200, {}, 'wrong-product'],
    [200, undefined, 'not-json'],
    [401, { code: 'invalid_credentials' }, 'unauthorized'],
    [403, { code: 'access_denied' }, 'forbidden'],
    [404, {}, 'wrong-product'],
    [429, {}, 'throttled'],
    [500, {}, 'other'],
  ])('fails after %i %j as %s', (status, json, fault) => {
    expect(probe(json, status)).toMatchObject({ kind: 'failed', fault });
  });
});

describe('a ticket by its id', () => {
  const { batch, request, read } = freshdesk.detail;
  const shown = (json: unknown) => read(aResponse(json), ['7']);

  it('is shown, or says that it is gone', () => {
    expect(batch).toBe(1);
    expect(request(['7'])).toMatchObject({ path: '/api/v2/tickets/7', bucket: 'default' });
    expect(request(['../agents']).path).toBe('/api/v2/tickets/0');
    const raw = { id: 7, status: 2 };
    expect(shown(raw)).toMatchObject({ details: new Map([['7', { kind: 'ticket', raw }]]) });
    expect(shown({ id: 7, deleted: true })).toMatchObject({
      details: new Map([['7', { kind: 'gone', gone: { kind: 'deleted' } }]]),
    });
    expect(shown({ id: 7, spam: true })).toMatchObject({
      details: new Map([['7', { kind: 'gone', gone: { kind: 'spam' } }]]),
    });
    expect(shown({ id: 8 })).toMatchObject({ details: new Map([['7', { kind: 'absent' }]]) });
    expect(shown([]).kind).toBe('broken');
  });

  it('makes the ticket, where it was read later than the list', () => {
    const context = { baseUrl: 'https://acme.freshdesk.com', since: null };
    const made = freshdesk.toTicket({ id: 7, status: 2 }, { id: 7, status: 4 }, context);
    expect(made).toMatchObject({ status: 'resolved', state: 'solved' });
  });
});
