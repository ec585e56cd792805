import { afterEach, describe, expect, it } from 'vitest';
import { startZammad, type Zammad, type ZammadOptions } from '#infra/local/helpdesks/zammad/server.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// The simulator by itself, as any client meets it.

let opened: Zammad | undefined;
afterEach(() => opened?.close());

type Body = Record<string, unknown> & Record<string, unknown>[];
type Answer = { status: number; headers: Headers; text: string; body: Body };

const second = 1_000;
const minute = 60 * second;

const aServer = async (options: ZammadOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const server = await startZammad({ now: clock.now, ...options });
  opened = server;
  const ask = async (path: string, authorization = 'Token token=simulated-token'): Promise<Answer> => {
    const answer = await fetch(`${server.url}/api/v1/${path}`, { headers: authorization ? { authorization } : {} });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  const search = (query: string, more: Record<string, string> = {}) =>
    ask(`tickets/search?${new URLSearchParams({ query, expand: 'true', ...more })}`);
  return { server, desk: server.desk, clock, ask, search };
};

const ids = ({ body }: Answer) => body.map(({ id }) => id);

describe('the list', () => {
  it('is by id, of at most 100 a page, with names where it is expanded', async () => {
    const { desk, clock, ask } = await aServer();
    for (let id = 150; id >= 1; id--) desk.create({ id, created_at: clock.now() - id * minute });
    desk.update(2, { state_id: 4, priority_id: 3, owner_id: 4 });

    const [first, next, third] = [
      await ask('tickets?expand=true&per_page=500'),
      await ask('tickets?page=2'),
      await ask('tickets?page=3'),
    ];

    expect([first, next, third].map(({ body }) => body.length)).toEqual([100, 50, 0]);
    expect(ids(first).slice(0, 3)).toEqual([1, 2, 3]);
    expect(first.body[1]).toMatchObject({
      ...{
        number: '53002',
        state: 'closed',
        state_id: 4,
        priority: '3 high',
        owner: 'alex@acme.example',
        group: 'Sales',
      },
      ...{ customer: 'customer-7@example.com', create_article_type: 'email', article_ids: [149], article_count: 1 },
      ...{ created_at: '2026-03-01T08:58:00.000Z', updated_at: '2026-03-01T09:00:00.000Z' },
    });
    expect(next.body[0]).not.toHaveProperty('state');
  });

  it('moves up where a ticket before is deleted, and keeps merged ones', async () => {
    const { desk, ask } = await aServer();
    for (let id = 1; id <= 5; id++) desk.create({ id });

    const first = await ask('tickets?expand=true&per_page=2&page=1');
    desk.remove(1);
    desk.merge(5, 2);
    const next = await ask('tickets?expand=true&per_page=2&page=2');

    expect([ids(first), ids(next)]).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(next.body[1]).toMatchObject({ state: 'merged', article_ids: [] });
    expect((await ask('tickets/1')).status).toBe(404);
  });
});

describe('articles', () => {
  it('are all that were written, notes among agents, too, as text or as HTML', async () => {
    const { desk, clock, ask } = await aServer();
    const { id } = desk.create({}, [
      { sender: 'Agent', internal: true, text: 'Note' },
      { content_type: 'text/html', text: 'A & B\nC' },
    ]);
    clock.advance(second);
    desk.write(id, { sender: 'Agent', text: 'Hello' });

    const { body } = await ask(`ticket_articles/by_ticket/${id}`);

    expect(body).toMatchObject([
      { ticket_id: id, sender: 'Agent', internal: true, body: 'Note' },
      { sender: 'Customer', internal: false, content_type: 'text/html', body: '<p>A &amp; B<br>C</p>' },
      { sender: 'Agent', created_at: '2026-03-01T09:00:01.000Z' },
    ]);
    expect((await ask(`tickets/${id}`)).body).toMatchObject({ updated_at: '2026-03-01T09:00:01.000Z' });
  });

  it('of a merged ticket stand in the other one, in the order of their times', async () => {
    const { server, desk, clock, ask } = await aServer();
    desk.create({ id: 1, created_at: clock.now() - minute }, [{ text: 'older' }]);
    desk.create({ id: 2 }, [{ text: 'newer' }]);

    desk.merge(1, 2);

    expect((await ask('ticket_articles/by_ticket/1')).body).toEqual([]);
    expect((await ask('ticket_articles/by_ticket/2')).body).toMatchObject([{ body: 'older' }, { body: 'newer' }]);
    expect(server.tickets.truth()).toMatchObject([{ gone: 'merged' }, { text: 'older', gone: null }]);
  });
});

describe('a search', () => {
  it.each([
    ['updated_at:[2026-03-01T08:58:00.000Z TO *]', [2, 1]],
    ['updated_at:{2026-03-01T08:58:00.000Z TO *]', [1]],
    ['updated_at:[* TO "2026-03-01T08:57:00Z"}', [5, 4]],
    ['updated_at:>="2026-03-01T08:58:00Z"', [2, 1]],
    ['updated_at:>2026-03-01T08\\:58\\:00Z', [1]],
    ['id:3', [3]],
    ['id:99', []],
    ['(id:1 OR id:2) AND state.name:closed', [2]],
    ['*', [5, 4, 3, 2, 1]],
  ])('for %s', async (query, found) => {
    const { desk, clock, search } = await aServer();
    for (let id = 1; id <= 5; id++)
      desk.create({ id, state_id: id === 2 ? 4 : 1, created_at: clock.now() - id * minute });
    expect(ids(await search(query, { sort_by: 'updated_at', order_by: 'asc' }))).toEqual(found);
  });

  it.each([
    'updated_at:[2026-03-01T08:58:00Z TO',
    'updated_at:2026-03-01T08:58:00Z',
    'updated_at:soon',
    'mood:good',
    'id:1 id:2',
    '(id:1',
  ])('for %s fails without a reason', async (query) => {
    const { search } = await aServer();
    expect(await search(query)).toMatchObject({
      status: 500,
      body: { error: expect.stringContaining('contact your administrator') },
    });
  });

  it('gives 50 a page, 200 at most, and nothing beyond the ten thousandth', async () => {
    const { desk, clock, search } = await aServer();
    for (let id = 1; id <= 260; id++) desk.create({ id, created_at: clock.now() - minute });
    const sizes = [{}, { per_page: '500' }, { per_page: '200', page: '2' }, { per_page: '200', page: '50' }].map(
      async (page) => (await search('*', page)).body.length,
    );
    expect(await Promise.all(sizes)).toEqual([50, 200, 60, 0]);
    expect((await search('*', { per_page: '200', page: '51' })).status).toBe(500);
  });

  it('learns of changes late, and shows what it finds as it is now', async () => {
    const { desk, clock, search } = await aServer({ indexLagMs: 20 * second });
    for (const id of [1, 2]) desk.create({ id, created_at: clock.now() - minute });
    desk.update(1, { title: 'Other' });
    desk.remove(2);
    desk.create({ id: 3 });
    const recent = 'updated_at:[2026-03-01T09:00:00Z TO *]';

    expect(ids(await search(recent))).toEqual([]);
    expect((await search('*')).body).toMatchObject([{ id: 1, title: 'Other', updated_at: '2026-03-01T09:00:00.000Z' }]);
    clock.advance(20 * second);
    expect(ids(await search(recent))).toEqual([3, 1]);
  });

  it('without Elasticsearch looks for its own characters in titles and texts', async () => {
    const { desk, search } = await aServer({ hasElasticsearch: false });
    desk.create({ id: 1, title: 'About id:3' });
    for (const id of [2, 3]) desk.create({ id });
    expect(ids(await search('id:3'))).toEqual([1]);
    expect(ids(await search('updated_at:[2020-01-01T00:00:00Z TO *]'))).toEqual([]);
    expect(ids(await search('STUCK', { sort_by: 'id', order_by: 'asc' }))).toEqual([1, 2, 3]);
  });

  it('answers ids with their records beside unless it is expanded, and records in newer versions', async () => {
    const { server, desk, clock, search } = await aServer();
    desk.create({ id: 1, created_at: clock.now() - minute });
    expect((await search('id:1', { expand: 'false' })).body).toMatchObject({
      tickets: [1],
      tickets_count: 1,
      assets: { Ticket: { 1: { id: 1 } } },
    });
    server.change({ searchAnswers: 'list' });
    expect(ids(await search('id:1', { expand: 'false' }))).toEqual([1]);
  });
});

it('says who calls, which states there are, and the tags of a ticket', async () => {
  const { desk, ask } = await aServer();
  const { id } = desk.create({ tags: ['vip'] });
  expect((await ask('users/me')).body).toMatchObject({ id: 4, email: 'alex@acme.example' });
  expect((await ask(`tags?object=Ticket&o_id=${id}`)).body).toEqual({ tags: ['vip'] });
  const { body } = await ask('ticket_states?expand=true');
  expect(body.map(({ name, state_type }) => [name, state_type])).toContainEqual([
    'waiting for parts',
    'pending reminder',
  ]);
});

describe('a refusal', () => {
  it('says the same thing three times', async () => {
    const { server, desk, ask } = await aServer();
    const { id } = desk.create();
    const refusals = [
      ['users/me', 'Token token=other', 401, "Can't find User for Token"],
      ['users/me', 'Bearer x', 401, 'The provided token is invalid.'],
      ['users/me', '', 403, 'Authentication required'],
      ['tickets/99', 'Token token="simulated-token"', 404, "Couldn't find Ticket with 'id'=99"],
      ['unknown', 'Token token=simulated-token', 404, 'No route matches [GET] /api/v1/unknown'],
    ] as const;
    for (const [path, authorization, status, error] of refusals)
      expect(await ask(path, authorization)).toMatchObject({ status, body: { error, error_human: error } });
    server.change({ hides: (hidden) => hidden === `${id}` });
    for (const path of [`tickets/${id}`, `ticket_articles/by_ticket/${id}`]) {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('x-failure')]).toEqual([403, 'Not authorized']);
    }
    expect((await ask('tickets')).body).toEqual([]);
    server.change({ isForbidden: true });
    expect((await ask('users/me')).status).toBe(403);
  });

  it('of one call too many comes from a proxy, as a web page without a time', async () => {
    const { server, ask } = await aServer({ limits: { proxy: 1 } });
    await ask('users/me');
    const refused = await ask('users/me');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
    expect(refused.headers.get('content-type')).toContain('text/html');
    server.change({ throttledWith: 'retry-after' });
    expect((await ask('users/me')).headers.get('retry-after')).toBe('60');
  });
});
