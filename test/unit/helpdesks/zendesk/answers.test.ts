import { describe, expect, it } from 'vitest';
import { zendesk } from '#lib/helpdesks/zendesk/zendesk.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const classify = (status: number, json: unknown, headers = {}) =>
  zendesk.classify(aResponse(json, { status, headers }));

describe('a fault of Zendesk', () => {
  it.each([
    [401, { error: "Couldn't authenticate you" }, 'unauthorized', "401 (Couldn't authenticate you)"],
    [403, { error: { title: 'Forbidden', message: 'You do not have access' } }, 'forbidden', '403 (Forbidden)'],
    [404, { error: 'RecordNotFound', description: 'Not found' }, 'gone', '404 (RecordNotFound)'],
    [404, { error: { title: 'InvalidEndpoint', message: 'Not found' } }, 'forbidden', 'not in its plan'],
    [422, { error: 'Search Response Limits' }, 'broken', '422 (Search Response Limits)'],
    [400, { error: 'InvalidPaginationDepth', description: 'x' }, 'broken', '400 (InvalidPaginationDepth)'],
    [400, { error: 'InvalidCursor', description: 'x' }, 'cursor-lost', '400 (InvalidCursor)'],
    [422, { error: { title: 'Invalid', message: 'The cursor has expired' } }, 'cursor-lost', '422 (Invalid)'],
    [500, { error: 7 }, 'try-again', '500'],
  ])('%i %j is %s', (status, json, kind, reason) => {
    expect(classify(status, json)).toMatchObject({ kind, reason: expect.stringContaining(reason) });
  });

  it('of a limit names the export’s bucket if that is what is used up', () => {
    const spent = {
      'retry-after': '42',
      'zendesk-ratelimit-incremental-exports-cursor': 'total=10; remaining=0; resets=42',
    };
    expect(classify(429, {}, spent)).toMatchObject({ kind: 'throttled', retryAfterMs: 42_000, bucket: 'incremental' });
    const left = { 'zendesk-ratelimit-incremental-exports': 'total=10; remaining=9; resets=60' };
    expect(classify(429, {}, left)).toMatchObject({ retryAfterMs: null, bucket: null });
    expect(classify(429, {}, { 'zendesk-ratelimit-tickets-index': 'total=50; remaining=0; resets=60' })).toMatchObject({
      bucket: null,
    });
  });
});

describe('the headers of Zendesk', () => {
  const learned = (headers: Record<string, string>) => zendesk.learnedLimits(headers, receivedAt);
  const resetAt = new Date(receivedAt.getTime() + 60_000);

  it('state the limit of the account, in two ways', () => {
    expect(learned({ 'x-rate-limit': '700', 'x-rate-limit-remaining': '699' })).toEqual([
      { name: 'account', requests: 700, remaining: 699 },
    ]);
    expect(
      learned({ 'ratelimit-limit': '400', 'ratelimit-remaining': '398', 'ratelimit-reset': '60', 'x-rate-limit': '9' }),
    ).toEqual([{ name: 'account', requests: 400, remaining: 398, resetAt }]);
  });

  it.each(['zendesk-ratelimit-incremental-exports', 'zendesk-ratelimit-incremental-exports-cursor'])(
    'state the limit of the export, as %s',
    (name) => {
      expect(learned({ [name]: 'total=30; remaining=9; resets=60' })).toEqual([
        { name: 'incremental', requests: 30, remaining: 9, resetAt },
      ]);
    },
  );

  it('state those of other buckets under their own names', () => {
    expect(learned({ 'zendesk-ratelimit-tickets-index': 'remaining=5;total=50' })).toEqual([
      { name: 'tickets-index', requests: 50, remaining: 5 },
    ]);
  });

  it('of a proxy, or without a number, teach nothing', () => {
    expect(
      learned({
        'x-ratelimit-limit': '5000',
        'x-rate-limit': 'many',
        'zendesk-ratelimit-x': 'soon',
        'ratelimit-limit': '0',
      }),
    ).toEqual([]);
  });
});

describe('credentials of Zendesk', () => {
  const read = (given: unknown) => zendesk.credentials.parse(given);
  const token = { email: 'kim@example.com', api_token: 'abc' };
  const client = { client_id: 'intake', client_secret: 'abc' };

  it('are an OAuth client, with or without a refresh token, or an API token', () => {
    expect(read(client)).toEqual({ kind: 'oauth_client_credentials', ...client });
    expect(read({ ...client, refresh_token: 'r' })).toEqual({ kind: 'oauth_refresh', ...client, refresh_token: 'r' });
    expect(read(token)).toEqual({ kind: 'basic_token', user: 'kim@example.com', token: 'abc' });
  });

  it('sign a request as a bearer, or as the user with a token', () => {
    expect(zendesk.sign({ kind: 'bearer', token: 'abc' })).toEqual({ authorization: 'Bearer abc' });
    const { authorization = '' } = zendesk.sign({ kind: 'basic_token', user: 'kim@example.com', token: 'abc' });
    expect(atob(authorization.replace('Basic ', ''))).toBe('kim@example.com/token:abc');
  });

  it('that are an API token are accepted with a warning, and refused after 2027-04-30', () => {
    const assessed = (at: string) => zendesk.assess(read(token), new Date(at));
    expect(assessed('2027-04-30T23:59:59Z')).toEqual({
      kind: 'accepted',
      warning: expect.stringContaining('2027-04-30'),
    });
    expect(assessed('2027-05-01T00:00:00Z')).toEqual({ kind: 'refused', reason: expect.stringContaining('OAuth') });
    expect(zendesk.assess(read(client), new Date('2028-01-01'))).toEqual({ kind: 'accepted', warning: null });
  });
});

describe('the probe of a connection to Zendesk', () => {
  const [whoAmI] = zendesk.probe;
  const probe = (json: unknown, status = 200) => whoAmI?.read(aResponse(json, { status }));

  it('finds an agent or an admin', () => {
    expect(whoAmI?.request.path).toBe('/api/v2/users/me');
    for (const role of ['agent', 'admin'])
      expect(probe({ user: { id: 46_407_218_913_001, role } })).toEqual({
        kind: 'found',
        account: { id: null, name: null },
      });
  });

  it.each([
    [200, { user: { id: 7, role: 'end-user' } }, 'forbidden'],
    [200, { user: { id: null, role: 'end-user', name: 'Anonymous user' } }, 'unauthorized'],
    [200, { users: [] }, 'wrong-product'],
    [200, undefined, 'not-json'],
    [401, { error: "Couldn't authenticate you" }, 'unauthorized'],
    [403, { error: { title: 'Forbidden' } }, 'forbidden'],
    [404, { error: 'RecordNotFound' }, 'wrong-product'],
    [400, { message: 'x' }, 'wrong-product'],
    [429, {}, 'throttled'],
    [500, {}, 'other'],
  ])('fails after %i %j as %s', (status, json, fault) => {
    expect(probe(json, status)).toMatchObject({ kind: 'failed', fault });
  });
});
