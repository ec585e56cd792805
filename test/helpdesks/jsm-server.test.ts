import { afterEach, describe, expect, it } from 'vitest';
import { type Jsm, type JsmOptions, startJsm } from '#infra/local/helpdesks/jsm/server.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// The simulator by itself, as any client meets it.

const minute = 60_000;
const basic = { authorization: `Basic ${btoa('alex@acme.example:abc')}` };
const client = { client_id: 'intake', client_secret: 'not-a-secret' };

let opened: Jsm | undefined;
afterEach(() => opened?.close());

type Fields = { summary: string; updated: string; description: unknown; [field: string]: unknown };
type Found = {
  issues: { id: string; key: string; fields: Fields }[];
  nextPageToken?: string;
  isLast?: boolean;
  errorMessages?: string[];
};
type Answer = { status: number; headers: Headers; text: string; body: Found };

const aSite = async (options: JsmOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const account = await startJsm({
    ...{ now: clock.now, apiToken: { email: 'alex@acme.example', token: 'abc' }, clients: [client], limits: null },
    ...{ searchLagMs: 0, ...options },
  });
  opened = account;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(account.url + path, { headers: basic, redirect: 'manual', ...init });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) });
  const search = (jql: string, more: object = {}) =>
    post('/rest/api/3/search/jql', { jql, fields: ['summary', 'updated'], ...more });
  const keys = async (jql: string, more: object = {}) => (await search(jql, more)).body.issues.map(({ key }) => key);
  return { account, clock, site: account.site, ask, post, search, keys, ago: (ms: number) => clock.now() - ms };
};

const byUpdate = 'ORDER BY updated ASC, key ASC';

describe('a search', () => {
  it('finds issues by project and time in the order of changes, as GET and as POST', async () => {
    const { site, ask, keys, search, ago } = await aSite({ projects: ['HELP', 'IT'] });
    for (const [project, age] of [
      ['HELP', 30],
      ['IT', 20],
      ['HELP', 20],
      ['HELP', 10],
    ] as const)
      site.create({ project, created_at: ago(age * minute) });
    const since = ago(20 * minute);

    const jql = `project in (HELP, "IT") AND updated >= ${since} ${byUpdate}`;
    expect(await keys(jql)).toEqual(['HELP-3', 'IT-2', 'HELP-4']);
    expect((await search(jql)).body).toMatchObject({ isLast: true, issues: [{ id: '10003' }, {}, {}] });
    const query = new URLSearchParams({ jql, fields: 'summary,updated' });
    expect((await ask(`/rest/api/3/search/jql?${query}`)).body).toEqual((await search(jql)).body);
    expect(await keys(`project = HELP AND updated < ${since} OR key = IT-2 ORDER BY created DESC`)).toEqual([
      'IT-2',
      'HELP-1',
    ]);
    expect(await keys(`NOT (project = IT) AND key > HELP-1 AND id != 10003 ORDER BY key`)).toEqual(['HELP-4']);
  });

  it('compares keys within the project of an issue that is there, wherever it was moved', async () => {
    const { site, keys, search } = await aSite({ projects: ['HELP', 'IT'] });
    for (const project of ['HELP', 'IT', 'HELP', 'IT', 'HELP']) site.create({ project });
    site.remove('10001');
    site.move('10003', 'IT');

    expect(await keys('key >= HELP-5 ORDER BY key')).toEqual(['HELP-5']);
    expect(await keys('key < IT-4 OR key > IT-4 ORDER BY key')).toEqual(['IT-2', 'IT-6']);
    expect(await keys('project = HELP AND key >= HELP-3')).toEqual([]);
    expect(await search('key >= HELP-1')).toMatchObject({
      status: 400,
      body: { errorMessages: ["An issue with key 'HELP-1' does not exist for field 'key'."] },
    });
  });

  it('reads dates in the zone of the user, to the minute, and milliseconds without a zone', async () => {
    const { account, site, keys, clock } = await aSite();
    site.create();

    expect(await keys('updated >= "2026-03-01 10:00"')).toEqual(['HELP-1']);
    expect(await keys('updated >= "2026-03-01 10:01"')).toEqual([]);
    account.change({ timeZone: 'America/New_York' });
    expect(await keys('updated >= "2026/03/01 04:00" AND updated <= "2026/03/01 04:00"')).toEqual(['HELP-1']);
    expect(await keys(`updated >= ${clock.now()}`)).toEqual(['HELP-1']);
    expect(await keys(`updated > ${clock.now()}`)).toEqual([]);
    clock.advance(3 * minute);
    expect([await keys('updated >= -2m'), await keys('updated >= -3m')]).toEqual([[], ['HELP-1']]);
  });

  it('goes on by a token, which serves for its query alone and as long as it lives', async () => {
    const { account, site, search, clock } = await aSite({ tokenLifeMs: minute });
    seedTickets(account, 5);
    const jql = `project = HELP ${byUpdate}`;
    const page = async (nextPageToken?: string) =>
      (await search(jql, { maxResults: 2, ...(nextPageToken !== undefined && { nextPageToken }) })).body;

    const first = await page();
    site.update('10001', { summary: 'Moved to the end' });
    const second = await page(first.nextPageToken);
    const third = await page(second.nextPageToken);

    expect([first, second, third].map(({ issues }) => issues.map(({ key }) => key))).toEqual([
      ['HELP-1', 'HELP-2'],
      ['HELP-3', 'HELP-4'],
      ['HELP-5', 'HELP-1'],
    ]);
    expect([first.isLast, third.isLast, third.nextPageToken]).toEqual([false, true, undefined]);
    expect((await search(`${jql} `, { nextPageToken: first.nextPageToken })).status).toBe(400);
    clock.advance(minute + 1);
    expect(await search(jql, { nextPageToken: first.nextPageToken })).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('expired')], errors: {} },
    });
  });

  it('can have smaller pages than asked for, and tokens that only count', async () => {
    const { account, site, search } = await aSite({ largestPage: 2, tokensCount: true });
    seedTickets(account, 4);
    const jql = `project = HELP ${byUpdate}`;
    const first = (await search(jql)).body;
    site.update('10001', {});
    const second = (await search(jql, { nextPageToken: first.nextPageToken })).body;

    expect([first, second].map(({ issues }) => issues.map(({ key }) => key))).toEqual([
      ['HELP-1', 'HELP-2'],
      ['HELP-4', 'HELP-1'],
    ]);
    expect((await search(jql, { fields: ['id'] })).body.issues).toHaveLength(4);
  });

  it('finds a change only after a delay, the later one perhaps first, unless it is reconciled', async () => {
    const { account, site, keys, search, clock, ago, ask } = await aSite({ searchLagMs: 40_000 });
    seedTickets(account, 4, { lastAt: ago(10 * minute) });
    for (const id of ['10001', '10002', '10003']) site.update(id, { summary: 'New' });
    site.remove('10004');
    const jql = `updated >= ${clock.now()} ${byUpdate}`;

    expect([await keys(jql), await keys('key = HELP-4')]).toEqual([[], ['HELP-4']]);
    expect(await keys(jql, { reconcileIssues: [10_001] })).toEqual(['HELP-1']);
    expect((await ask('/rest/api/3/issue/10001')).body).toMatchObject({ fields: { summary: 'New' } });
    clock.advance(20_000);
    const early = await keys(jql);
    expect(early.length).toBeGreaterThan(0);
    expect(early).not.toContain('HELP-1');
    expect(await keys('key = HELP-4')).toEqual([]);
    clock.advance(20_000);
    expect(await keys(jql)).toEqual(['HELP-1', 'HELP-2', 'HELP-3']);
    expect((await search(jql, { reconcileIssues: Array.from({ length: 51 }, (_, at) => at) })).status).toBe(400);
  });

  it('gives ids alone to whoever names no fields', async () => {
    const { account, post, search } = await aSite();
    seedTickets(account, 1);
    const jql = 'project = HELP';
    expect((await post('/rest/api/3/search/jql', { jql })).body).toEqual({ issues: [{ id: '10001' }], isLast: true });
    const all = (await search(jql, { fields: ['*all', '-summary'] })).body.issues[0];
    expect(Object.keys(all?.fields ?? {})).toContain('reporter');
    expect(all?.fields).not.toHaveProperty('summary');
  });

  it.each([
    [byUpdate, 'Unbounded JQL queries'],
    ['project = NONE', "The value 'NONE' does not exist for the field 'project'"],
    ['colour = red', "Field 'colour' does not exist"],
    ['project = HELP ORDER BY colour', "Field 'colour' does not exist"],
    ['updated >= "2026-03-01T09:00:00Z"', 'Date value'],
    ['key > HELP', 'The issue key'],
    ['project > HELP', "The operator '>' is not supported"],
    ['project = HELP AND', 'Error in the JQL Query'],
    ['project in (HELP', 'Error in the JQL Query'],
    ['project ~ HELP', 'Error in the JQL Query'],
    ['project = HELP updated > 0', 'Error in the JQL Query'],
    [`project = HELP ORDER BY ${Array.from({ length: 8 }, () => 'key').join()}`, 'at most 7 fields'],
    ['project = "HELP', 'Error in the JQL Query'],
  ])('refuses %s', async (jql, message) => {
    const { search } = await aSite();
    expect(await search(jql)).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining(message)], errors: {} },
    });
  });

  it('refuses pages of no size, and what is no JSON', async () => {
    const { search, ask } = await aSite();
    for (const maxResults of [0, 5_001]) expect((await search('key = HELP-1', { maxResults })).status).toBe(400);
    expect((await ask('/rest/api/3/search/jql', { method: 'POST', body: 'jql=' })).status).toBe(400);
  });
});

describe('an issue', () => {
  it('has its text as a document, its times with an offset without a colon, and nulls', async () => {
    const { site, ask } = await aSite();
    const { id } = site.create({ text: 'VPN is down\nsince nine', reporter: null, priority: null });
    site.create({ text: null, status: 'Resolved' });

    expect((await ask(`/rest/api/3/issue/${id}`)).body).toMatchObject({
      ...{ id, key: 'HELP-1', self: expect.stringContaining(`/rest/api/3/issue/${id}`) },
      fields: {
        description: {
          ...{ type: 'doc', version: 1 },
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'VPN is' },
                { type: 'text', text: ' down', marks: [{ type: 'strong' }] },
                { type: 'hardBreak' },
                { type: 'text', text: 'since' },
                { type: 'text', text: ' nine', marks: [{ type: 'strong' }] },
              ],
            },
          ],
        },
        ...{ reporter: null, assignee: null, priority: null, updated: '2026-03-01T10:00:00.000+0100' },
        status: { name: 'Open', statusCategory: { key: 'new' } },
      },
    });
    expect((await ask('/rest/api/3/issue/help-2?fields=description,status')).body).toMatchObject({
      fields: { description: null, status: { statusCategory: { key: 'done' } } },
    });
  });

  it('is fetched with others, and has comments; what was deleted or is hidden does not exist', async () => {
    const { account, site, post, ask, search } = await aSite({ projects: ['HELP', 'IT'] });
    seedTickets(account, 4);
    site.comment('10001', 'Did you restart it?', false);
    site.remove('10002');
    site.move('10003', 'IT');
    account.change({ hides: (id) => id === '10004' });

    const fetched = await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['10001', 10_002, 'IT-5', 'HELP-4'] });
    expect(fetched.body.issues.map(({ key }) => key)).toEqual(['HELP-1', 'IT-5']);
    expect((await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [] })).status).toBe(400);
    expect((await ask('/rest/api/3/issue/10001/comment')).body).toMatchObject({
      ...{ total: 1, startAt: 0 },
      comments: [{ jsdPublic: false, body: { type: 'doc' }, author: { accountId: expect.any(String) } }],
    });
    expect((await ask('/rest/api/3/issue/HELP-3')).body).toMatchObject({ id: '10003', key: 'IT-5' });
    for (const id of ['10002', '10004', 'HELP-2', 'x/y'])
      expect((await ask(`/rest/api/3/issue/${id}`)).status).toBe(404);
    expect((await search('project = HELP')).body.issues).toHaveLength(1);
    expect((await post('/rest/api/3/search/approximate-count', { jql: 'project = HELP' })).body).toEqual({ count: 1 });
  });
});

it('a site has a user with a zone, and service projects', async () => {
  const { ask } = await aSite({ projects: ['HELP', 'IT'] });
  expect((await ask('/rest/api/3/myself')).body).toMatchObject({ timeZone: 'Europe/Berlin', accountType: 'atlassian' });
  expect((await ask('/rest/api/3/serverInfo')).body).toMatchObject({ deploymentType: 'Cloud' });
  expect((await ask('/rest/api/3/project/search?typeKey=service_desk&maxResults=1')).body).toMatchObject({
    ...{ total: 2, isLast: false },
    values: [{ key: 'HELP', projectTypeKey: 'service_desk' }],
  });
  expect((await ask('/rest/api/3/project/search?typeKey=software')).body).toMatchObject({ total: 0, isLast: true });
});

describe('the limits', () => {
  it('are of searches and of other calls, and state when they end as a time or in seconds', async () => {
    const { account, search, ask, clock } = await aSite({ limits: { search: 2, other: 5 } });
    const first = await search('key = HELP-1');
    expect(Object.fromEntries(first.headers)).toMatchObject({
      ...{ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1' },
      'x-ratelimit-reset': '2026-03-01T09:01:00.000Z',
    });
    await search('key = HELP-1');
    clock.advance(20_000);
    account.change({ resetsAs: 'unix' });
    const refused = await search('key = HELP-1');
    expect(refused.status).toBe(429);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      ...{ 'retry-after': '40', 'ratelimit-reason': 'jira-burst-based', 'x-ratelimit-nearlimit': 'true' },
      'x-ratelimit-reset': `${Date.parse('2026-03-01T09:01:00Z') / 1_000}`,
    });
    expect((await ask('/rest/api/3/myself')).status).toBe(200);
    account.change({ throttledWith: '503' });
    const unavailable = await search('key = HELP-1');
    expect([unavailable.status, unavailable.headers.get('retry-after')]).toEqual([503, '40']);
    expect(account.limitUse()).toMatchObject([
      { bucket: 'search', windowMs: minute, limit: 2, most: 4 },
      { bucket: 'other', windowMs: minute, limit: 5, most: 1 },
    ]);
  });
});

describe('a refusal', () => {
  it('has messages; who cannot be authenticated may be answered as anybody is', async () => {
    const { account, ask, search } = await aSite();
    seedTickets(account, 1);
    const unknown = { headers: { authorization: `Basic ${btoa('alex@acme.example:old')}` } };
    expect(await ask('/rest/api/3/myself', unknown)).toMatchObject({ status: 401, body: { errors: {} } });
    account.change({ answersAnonymously: true });
    const query = (jql: string) => ask(`/rest/api/3/search/jql?${new URLSearchParams({ jql })}`, unknown);
    expect(await query('updated > 0')).toMatchObject({ status: 200, body: { issues: [], isLast: true } });
    expect((await query('updated > 0')).headers.get('x-seraph-loginreason')).toBe('AUTHENTICATED_FAILED');
    expect((await query('project = HELP')).status).toBe(400);
    expect((await ask('/rest/api/3/myself', unknown)).status).toBe(401);
    expect((await ask('/rest/api/3/project/search', unknown)).body).toMatchObject({ total: 0 });
    account.change({ isForbidden: true });
    expect((await search('key = HELP-1')).status).toBe(403);
    account.change({ isSuspended: true });
    expect((await search('key = HELP-1')).text).toContain('<!DOCTYPE html>');
  });

  it('says of the old search that it is gone', async () => {
    const { ask } = await aSite();
    expect((await ask('/rest/api/3/search?jql=')).status).toBe(410);
    expect((await ask('/rest/api/3/unknown')).status).toBe(404);
    expect((await ask('/rest/api/3/myself', { method: 'DELETE' })).status).toBe(405);
  });
});

it('an access token reads through the gateway of its site, and a refresh token serves once', async () => {
  const { account, ask } = await aSite();
  const { access, refresh } = account.tokens.issue('intake', 'read:jira-work offline_access', 60, true);
  const myself = (token: unknown) =>
    ask(`/ex/jira/${account.cloudId}/rest/api/3/myself`, { headers: { authorization: `Bearer ${token}` } });
  const renew = (refresh_token: unknown) =>
    ask('/oauth/token', {
      method: 'POST',
      headers: {},
      body: JSON.stringify({ grant_type: 'refresh_token', ...client, refresh_token }),
    });

  expect((await myself(access)).status).toBe(200);
  expect((await myself(account.tokens.issue('intake', 'read:me', 60, false).access)).status).toBe(401);
  expect((await ask('/oauth/token/accessible-resources')).body).toMatchObject([{ id: account.cloudId }]);
  expect((await ask('/authorize?client_id=other')).status).toBe(400);
  const renewed = await renew(refresh);
  expect(renewed.body).toMatchObject({ access_token: expect.any(String), expires_in: 3_600 });
  expect(await renew(refresh)).toMatchObject({ status: 403, body: { error: 'invalid_grant' } });
  account.change({ losesRefreshAnswers: true });
  await expect(renew((renewed.body as unknown as { refresh_token: string }).refresh_token)).rejects.toThrow();
  expect((await ask('/oauth/token', { method: 'POST', body: 'grant_type=x' })).status).toBe(400);
});
