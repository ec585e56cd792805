import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startZendesk, type Zendesk, type ZendeskOptions } from '#infra/local/helpdesks/zendesk/server.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// The simulator by itself, as any client meets it.

const client = { client_id: 'intake', client_secret: 'not-a-secret' };
const apiToken = { email: 'alex@acme.example', token: 'abc' };
const basic = { authorization: `Basic ${btoa('alex@acme.example/token:abc')}` };
const minute = 60_000;

let opened: Zendesk | undefined;
afterEach(() => opened?.close());

type Answer = { status: number; headers: Headers; text: string; body: Record<string, unknown> };

const anAccount = async (options: ZendeskOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const account = await startZendesk({ now: clock.now, clients: [client], apiTokens: [apiToken], ...options });
  opened = account;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const { status, headers, text } = await fetch(account.url + path, {
      headers: basic,
      redirect: 'manual',
      ...init,
    }).then(async (answer) => ({ status: answer.status, headers: answer.headers, text: await answer.text() }));
    const isJson = headers.get('content-type')?.startsWith('application/json');
    return { status, headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  const token = (body: object) => ask('/oauth/tokens', { method: 'POST', headers: {}, body: JSON.stringify(body) });
  const at = (minutesAgo: number) => clock.now() - minutesAgo * minute;
  return { account, clock, desk: account.desk, ask, token, at };
};

const exportPath = '/api/v2/incremental/tickets/cursor.json';
const ids = ({ body }: Answer) => (body.tickets as { id: number }[]).map(({ id }) => id);
const after = ({ body }: Answer) => `${exportPath}?cursor=${encodeURIComponent(String(body.after_cursor))}`;

describe('the cursor export', () => {
  it('lists by the last change of any kind, then by id, and ends where it says so', async () => {
    const { desk, ask, at } = await anAccount();
    for (const id of [3, 1, 2]) desk.create({ id, created_at: at(id === 3 ? 30 : 20) });

    const first = await ask(`${exportPath}?start_time=0&per_page=2`);
    const second = await ask(`${after(first)}&per_page=2`);
    const third = await ask(after(second));

    expect([first, second, third].map(ids)).toEqual([[3, 1], [2], []]);
    expect([first, second, third].map(({ body }) => body.end_of_stream)).toEqual([false, true, true]);
    expect(first.body.after_url).toContain('/api/v2/incremental/tickets/cursor.json?cursor=');
  });

  it('shows again what changed, and what the system touched without a new updated_at', async () => {
    const { desk, ask, clock, at } = await anAccount();
    for (const id of [1, 2, 3]) desk.create({ id, created_at: at(30) });
    const end = await ask(`${exportPath}?start_time=0`);
    desk.update(2, { status: 'solved' });
    desk.touch(1);
    clock.advance(minute);

    const next = await ask(after(end));

    expect(next.body.tickets).toMatchObject([
      { id: 1, updated_at: '2026-03-01T08:30:00Z', generated_timestamp: Date.parse('2026-03-01T09:00:00Z') / 1_000 },
      { id: 2, updated_at: '2026-03-01T09:00:00Z', status: 'solved' },
    ]);
  });

  it('holds deleted and archived tickets, and hides the last minute', async () => {
    const { desk, ask, clock, at } = await anAccount();
    for (const id of [1, 2, 3, 4]) desk.create({ id, created_at: at(30) });
    desk.remove(1);
    desk.archive(2);
    desk.merge(3, 4);
    expect(ids(await ask(`${exportPath}?start_time=0`))).toEqual([]);
    clock.advance(minute);

    const { body } = await ask(`${exportPath}?start_time=0`);

    expect(body.tickets).toMatchObject([
      { id: 1, status: 'deleted' },
      { id: 2, status: 'closed' },
      { id: 3, status: 'closed', tags: ['closed_by_merge'] },
      { id: 4, status: 'new' },
    ]);
    expect(desk.restore(1).status).toBe('new');
  });

  it('can show empty pages before its end, repeat the last ticket of a page, and lose old cursors', async () => {
    const { account, desk, ask, clock, at } = await anAccount({ emptyPages: 1, repeats: true, cursorLifeMs: minute });
    for (const id of [1, 2]) desk.create({ id, created_at: at(30) });

    const pages = [await ask(`${exportPath}?start_time=0&per_page=1`)];
    for (let page = 0; page < 3; page++) pages.push(await ask(`${after(pages.at(-1) as Answer)}&per_page=1`));

    expect(pages.map(ids)).toEqual([[], [1], [], [1, 2]]);
    expect(pages.map(({ body }) => body.end_of_stream)).toEqual([false, false, false, true]);
    clock.advance(minute + 1);
    expect((await ask(after(pages[1] as Answer))).status).toBe(400);
    account.change({ cursorLifeMs: Number.POSITIVE_INFINITY });
    expect((await ask(after(pages[1] as Answer))).status).toBe(200);
  });

  it.each(['', '?start_time=soon', `?start_time=${Date.parse('2026-03-01T08:59:01Z') / 1_000}`])(
    'refuses %s',
    async (query) => {
      const { ask } = await anAccount();
      expect(await ask(exportPath + query)).toMatchObject({ status: 422, body: { error: 'InvalidValue' } });
    },
  );
});

it('the export by time ends with its last second, and shows all of one second on one page', async () => {
  const { desk, ask, at } = await anAccount();
  for (const id of [1, 2, 3, 4]) desk.create({ id, created_at: at(id < 4 ? 30 : 20) });

  const first = await ask('/api/v2/incremental/tickets.json?start_time=0&per_page=2');
  const next = new URL(String(first.body.next_page));
  const second = await ask(next.pathname + next.search);

  expect(first.body).toMatchObject({
    count: 3,
    end_of_stream: false,
    end_time: Date.parse('2026-03-01T08:30:00Z') / 1_000,
  });
  expect(ids(second)).toEqual([1, 2, 3, 4]);
  expect(second.body.end_of_stream).toBe(true);
});

describe('other lists', () => {
  it('leave out deleted, archived and hidden tickets', async () => {
    const { account, desk, ask } = await anAccount({ hiddenGroups: [13] });
    for (let id = 1; id <= 6; id++) desk.create({ id, group_id: id === 6 ? 13 : 1 });
    desk.remove(2);
    desk.archive(3);

    const first = await ask('/api/v2/tickets.json?page[size]=2');
    const { next } = first.body.links as { next: string };
    const second = await ask(next.slice(account.url.length));
    const byNumber = await ask('/api/v2/tickets?per_page=2&page=2');

    expect(ids(first)).toEqual([1, 4]);
    expect(ids(second)).toEqual([5]);
    expect(second.body).toMatchObject({ meta: { has_more: false }, links: { next: null } });
    expect(byNumber.body).toMatchObject({ count: 3, next_page: null, tickets: [{ id: 5 }] });
    expect(await ask('/api/v2/tickets?page=102')).toMatchObject({
      status: 400,
      body: { error: 'InvalidPaginationDepth' },
    });
    expect(ids(await ask('/api/v2/tickets/show_many.json?ids=1,2,3,6,99'))).toEqual([1, 3]);
  });

  it('show one ticket, its comments, and who calls', async () => {
    const { desk, ask } = await anAccount();
    desk.create({ id: 1, description: 'Stuck <1>' });
    desk.comment(1, 'Ask the printer', false);

    expect((await ask('/api/v2/tickets/1.json')).body).toMatchObject({ ticket: { id: 1, description: 'Stuck <1>' } });
    expect((await ask('/api/v2/tickets/1/comments')).body).toMatchObject({
      count: 2,
      comments: [
        { plain_body: 'Stuck <1>', html_body: expect.stringContaining('&lt;1&gt;'), public: true },
        { public: false },
      ],
    });
    expect((await ask('/api/v2/users/me')).body).toMatchObject({ user: { role: 'admin' } });
    expect((await ask('/api/v2/account/settings')).status).toBe(200);
    desk.remove(1);
    expect(await ask('/api/v2/tickets/1/comments')).toMatchObject({ status: 404, body: { error: 'RecordNotFound' } });
  });
});

describe('the limits', () => {
  it('are of any minute, of the exports and of the account, and stated with each answer', async () => {
    const { account, ask, clock } = await anAccount({ limits: { account: 12, exports: 2 } });
    const exported = () => ask(`${exportPath}?start_time=0`);

    const first = await exported();
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-rate-limit': '12',
      'ratelimit-remaining': '11',
      'ratelimit-reset': '60',
      'zendesk-ratelimit-incremental-exports-cursor': 'total=2; remaining=1; resets=60',
    });
    clock.advance(40_000);
    await exported();
    const refused = await exported();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('20');
    expect((await ask('/api/v2/users/me')).headers.get('zendesk-ratelimit-incremental-exports-cursor')).toBeNull();
    clock.advance(20_000);
    expect((await exported()).status).toBe(200);
    expect((await exported()).status).toBe(429);
    expect(account.mostInAnyMinute('exports')).toBe(4);
    account.forgetLimit();
    expect((await exported()).status).toBe(200);
  });

  it('are partly used up by others', async () => {
    const { ask } = await anAccount({ limits: { account: 10, exports: 10 }, othersShare: 0.7 });
    const statuses = [];
    for (let call = 0; call < 4; call++) statuses.push((await ask('/api/v2/users/me')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('a refusal', () => {
  it('is a text, an object, or a web page', async () => {
    const { account, ask } = await anAccount({ hasExports: false });
    expect(await ask('/api/v2/users/me', { headers: {} })).toMatchObject({
      status: 401,
      body: { error: "Couldn't authenticate you" },
    });
    expect(await ask(exportPath)).toMatchObject({ status: 404, body: { error: { title: 'InvalidEndpoint' } } });
    expect((await ask('/api/v2/unknown')).status).toBe(404);
    expect((await ask('/api/v2/tickets', { method: 'DELETE' })).status).toBe(404);
    account.change({ role: 'end-user' });
    expect(await ask('/api/v2/tickets')).toMatchObject({ status: 403, body: { error: { title: 'Forbidden' } } });
    account.change({ isSuspended: true });
    const suspended = await ask('/api/v2/users/me');
    expect(suspended).toMatchObject({ status: 403, text: expect.stringContaining('<!DOCTYPE html>') });
    expect(suspended.headers.get('content-type')).toContain('text/html');
  });

  it('can be any status or fault, for any call', async () => {
    const { account, ask } = await anAccount();
    account.change({
      fault: ({ path }) =>
        path === '/api/v2/tickets' ? { kind: 'status', status: 422, body: { error: 'Odd' } } : undefined,
    });
    expect(await ask('/api/v2/tickets')).toMatchObject({ status: 422, body: { error: 'Odd' } });
    expect((await ask('/api/v2/users/me')).status).toBe(200);
    account.change({ fault: () => ({ kind: 'reset' }) });
    await expect(ask('/api/v2/users/me')).rejects.toThrow();
    account.change({
      fault: () => {
        throw new Error('a mistake in a test');
      },
    });
    expect(await ask('/api/v2/users/me')).toMatchObject({ status: 500, text: expect.stringContaining('a mistake') });
  });
});

describe('OAuth', () => {
  const me = (ask: (path: string, init: RequestInit) => Promise<Answer>, token: unknown) =>
    ask('/api/v2/users/me', { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);

  it('gives a client a token that expires', async () => {
    const { ask, token, clock } = await anAccount({ tokenSeconds: 100 });
    const { body } = await token({ grant_type: 'client_credentials', ...client, scope: 'read' });

    expect(body).toMatchObject({ token_type: 'bearer', scope: 'read', expires_in: 100 });
    expect(body).not.toHaveProperty('refresh_token');
    expect(await me(ask, body.access_token)).toBe(200);
    clock.advance(100_000);
    expect(await me(ask, body.access_token)).toBe(401);
    const longer = await token({ grant_type: 'client_credentials', ...client, expires_in: 300 });
    expect(longer.body.expires_in).toBe(300);
  });

  it('gives a new pair for a refresh token, which ends the old one', async () => {
    const { account, ask, token } = await anAccount();
    const old = account.tokens.issue('intake', 'read', 60, true);
    const refresh = () => token({ grant_type: 'refresh_token', ...client, refresh_token: old.refresh });

    const { body } = await refresh();

    expect(await me(ask, old.access)).toBe(401);
    expect(await me(ask, body.access_token)).toBe(200);
    expect(await refresh()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    account.tokens.expireAll();
    expect(await me(ask, body.access_token)).toBe(401);
    expect((await token({ grant_type: 'refresh_token', ...client, refresh_token: body.refresh_token })).status).toBe(
      200,
    );
    account.tokens.revokeAll();
  });

  it('sends a person back with a code that serves once, for the client that proves itself', async () => {
    const { ask, token } = await anAccount();
    const verifier = 'a-verifier';
    const redirect_uri = 'https://intake.example/oauth/callback';
    const query = new URLSearchParams({
      ...{ client_id: 'intake', redirect_uri, state: 'xyz', scope: 'read', response_type: 'code' },
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    });
    const consent = async () => {
      const { headers } = await ask(`/oauth/authorizations/new?${query}`);
      return new URL(headers.get('location') ?? '').searchParams;
    };
    const exchange = (code: string | null, code_verifier = verifier) =>
      token({ grant_type: 'authorization_code', ...client, code, redirect_uri, code_verifier });

    const answered = await consent();
    expect(answered.get('state')).toBe('xyz');
    const { body } = await exchange(answered.get('code'));
    expect(await me(ask, body.access_token)).toBe(200);
    expect(body.refresh_token).toEqual(expect.any(String));
    expect((await exchange(answered.get('code'))).status).toBe(400);
    expect((await exchange((await consent()).get('code'), 'another')).status).toBe(400);
    expect((await ask('/oauth/authorizations/new?client_id=other')).status).toBe(400);
  });

  it('refuses other clients, other grants, scopes that do not read, and what is no JSON', async () => {
    const { ask, token } = await anAccount();
    expect((await token({ grant_type: 'client_credentials', ...client, client_secret: 'x' })).status).toBe(401);
    expect((await token({ grant_type: 'password', ...client })).body.error).toBe('unsupported_grant_type');
    expect((await token({ grant_type: 'toString', ...client })).body.error).toBe('unsupported_grant_type');
    const { body } = await token({ grant_type: 'client_credentials', ...client, scope: 'write' });
    expect(await me(ask, body.access_token)).toBe(403);
    expect((await ask('/oauth/tokens', { method: 'POST', body: 'grant_type=x' })).status).toBe(400);
    expect((await ask('/oauth/tokens')).status).toBe(404);
  });
});
