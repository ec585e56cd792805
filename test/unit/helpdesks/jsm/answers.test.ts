import { describe, expect, it } from 'vitest';
import { jsm } from '#lib/helpdesks/jsm/jsm.ts';
import type { Target } from '#lib/helpdesks/target.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const classify = (status: number, json: unknown, headers = {}) => jsm.classify(aResponse(json, { status, headers }));
const failed = (message: string) => ({ errorMessages: [message], errors: {} });

describe('a fault of Jira', () => {
  it.each([
    [401, failed('Client must be authenticated, Kim'), 'unauthorized'],
    [403, failed('You do not have permission to use Jira.'), 'forbidden'],
    [404, failed('Issue does not exist or you do not have permission to see it.'), 'gone'],
    [400, failed("The value 'NOPE' does not exist for the field 'project'."), 'forbidden'],
    [400, failed('The provided nextPageToken is invalid.'), 'cursor-lost'],
    [400, failed('The page token has expired.'), 'cursor-lost'],
    [400, failed("An issue with key 'NOPE-1' does not exist for field 'key'."), 'cursor-lost'],
    [400, failed("Field 'Kim' does not exist."), 'broken'],
    [410, failed('The requested API has been removed.'), 'gone'],
    [429, failed('Rate limit exceeded.'), 'throttled'],
    [503, failed('Busy'), 'try-again'],
  ])('%i %j is %s', (status, json, kind) => {
    const verdict = classify(status, json);
    expect(verdict).toMatchObject({ kind, reason: expect.stringContaining(`answered ${status}`) });
    expect(JSON.stringify(verdict)).not.toMatch(/Kim|NOPE/);
  });

  it('of a limit says how long to wait, also as a 503', () => {
    expect(classify(429, {}, { 'retry-after': '37', 'ratelimit-reason': 'jira-burst-based' })).toMatchObject({
      retryAfterMs: 37_000,
      bucket: null,
    });
    expect(classify(503, {}, { 'retry-after': '5' })).toMatchObject({ kind: 'try-again', retryAfterMs: 5_000 });
  });
});

describe('the headers of Jira', () => {
  const learned = (reset: string) =>
    jsm.learnedLimits(
      { 'x-ratelimit-limit': '350', 'x-ratelimit-remaining': '349', 'x-ratelimit-reset': reset },
      receivedAt,
    );
  const at = new Date(receivedAt.getTime() + 30_000);

  it('state the limit of a burst, and its end in two ways', () => {
    const expected = [{ name: 'account', requests: 350, remaining: 349, resetAt: at }];
    expect(learned(at.toISOString())).toEqual(expected);
    expect(learned(`${at.getTime() / 1_000}`)).toEqual(expected);
    expect(learned('soon')).toEqual([{ name: 'account', requests: 350, remaining: 349 }]);
    expect(jsm.learnedLimits({}, receivedAt)).toEqual([]);
  });
});

describe('credentials of Jira', () => {
  it('are the email of a user with a token', () => {
    const given = jsm.credentials.parse({ email: 'kim@example.com', api_token: 'abc' });
    expect(given).toEqual({ kind: 'basic_token', user: 'kim@example.com', token: 'abc' });
    expect(jsm.assess(given, receivedAt)).toEqual({ kind: 'accepted', warning: null });
    const { authorization = '' } = jsm.sign({ kind: 'basic_token', user: 'kim@example.com', token: 'abc' });
    expect(atob(authorization.replace('Basic ', ''))).toBe('kim@example.com:abc');
  });

  it('are an OAuth client, before and after a consent', () => {
    const client = { client_id: 'intake', client_secret: 'abc' };
    expect(jsm.credentials.parse(client)).toEqual({ kind: 'oauth_client_credentials', ...client });
    const consented = jsm.credentials.parse({ ...client, refresh_token: 'r' });
    expect(consented).toEqual({ kind: 'oauth_refresh', ...client, refresh_token: 'r' });
    expect(jsm.sign({ kind: 'bearer', token: 'abc' })).toEqual({ authorization: 'Bearer abc' });
  });
});

describe('the probe of a connection to Jira', () => {
  const [whoAmI] = jsm.probe;
  const probe = (json: unknown, status = 200) => whoAmI?.read(aResponse(json, { status }));

  it('finds a user', () => {
    expect(whoAmI?.request.path).toBe('/rest/api/3/myself');
    expect(probe({ accountId: '712020:aaaa-1', timeZone: 'Europe/Berlin' })).toEqual({
      kind: 'found',
      account: { id: null, name: null },
    });
  });

  it.each([
    [200, {}, 'wrong-product'],
    [200, undefined, 'not-json'],
    [401, failed('x'), 'unauthorized'],
    [403, failed('x'), 'forbidden'],
    [404, failed('x'), 'wrong-product'],
    [429, {}, 'throttled'],
    [500, {}, 'other'],
  ])('fails after %i %j as %s', (status, json, fault) => {
    expect(probe(json, status)).toMatchObject({ kind: 'failed', fault });
  });
});

describe('an issue by its id', () => {
  const { batch, request, read } = jsm.detail;
  const detailOf = (json: unknown, target?: Target) => {
    const found = read(aResponse(json), ['7'], target);
    return found.kind === 'details' ? found.details.get('7')?.kind : found.kind;
  };

  it('is shown while it is in a service project', () => {
    expect(batch).toBe(1);
    expect(request(['7'])).toMatchObject({ path: '/rest/api/3/issue/7' });
    expect(request(['../myself']).path).toBe('/rest/api/3/issue/0');
    const inProject = (projectTypeKey: string) => ({ id: '7', fields: { project: { key: 'HELP', projectTypeKey } } });
    expect(detailOf(inProject('service_desk'))).toBe('ticket');
    expect(detailOf(inProject('software'))).toBe('absent');
    expect(detailOf({ id: '8' })).toBe('absent');
    expect(detailOf(inProject('service_desk'), { site: 'acme', projects: 'IT, HELP' })).toBe('ticket');
    expect(detailOf(inProject('service_desk'), { site: 'acme', projects: 'IT' })).toBe('elsewhere');
    expect(detailOf([])).toBe('broken');
  });

  it('has no page for agents where its site is not known', () => {
    const made = (baseUrl: string) => jsm.toTicket({ id: '7', key: 'HELP-7' }, undefined, { baseUrl, since: null });
    expect(made('https://acme.atlassian.net').url).toBe('https://acme.atlassian.net/browse/HELP-7');
    expect(made('http://127.0.0.1:9100').url).toBeUndefined();
    expect(made('https://api.atlassian.com/ex/jira/11223344').url).toBeUndefined();
  });
});
