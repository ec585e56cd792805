import { afterEach, describe, expect, it } from 'vitest';
import { type Chatwoot, type ChatwootOptions, startChatwoot } from '#infra/local/helpdesks/chatwoot/server.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// The simulator by itself, as any client meets it.

let opened: Chatwoot | undefined;
afterEach(() => opened?.close());

type Entry = Record<string, unknown>;
type Page = { meta: Entry; payload: Entry[] };
type Answer = { status: number; headers: Headers; text: string; body: Entry & { data: Page } & Page };

const minute = 60_000;
const day = 24 * 60 * minute;

const anAccount = async (options: ChatwootOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const server = await startChatwoot({ now: clock.now, ...options });
  opened = server;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { api_access_token: 'simulated-token' };
    const answer = await fetch(`${server.url}/api/v1/${path}`, { headers, ...init });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  const list = (query: Record<string, string>) => ask(`accounts/1/conversations?${new URLSearchParams(query)}`);
  const filter = (payload: unknown, query = '') =>
    ask(`accounts/1/conversations/filter${query}`, {
      method: 'POST',
      headers: { 'api-access-token': 'simulated-token' },
      body: JSON.stringify({ payload }),
    });
  return { server, desk: server.desk, clock, ask, list, filter };
};

const ids = ({ body }: Answer) => (body.data ?? body).payload.map(({ id }) => id);

describe('the list', () => {
  it('has the open ones only, the latest activity first, unless it is asked for others', async () => {
    const { desk, clock, list } = await anAccount();
    for (let id = 1; id <= 4; id++) desk.create({ id, created_at: clock.now() - (9 - id) * minute });
    desk.update(2, { status: 'resolved', assignee_id: 3 });
    desk.touch(1);

    expect(ids(await list({}))).toEqual([4, 3, 1]);
    expect(ids(await list({ status: 'all', sort_by: 'created_at_asc' }))).toEqual([1, 2, 3, 4]);
    expect(ids(await list({ status: 'resolved' }))).toEqual([2]);
    const mine = await list({ status: 'all', assignee_type: 'me' });
    expect(ids(mine)).toEqual([2]);
    expect(mine.body.data.meta).toEqual({ mine_count: 1, assigned_count: 1, unassigned_count: 3, all_count: 4 });
  });

  it('has pages of a size that only the installation sets, and ends with an empty one', async () => {
    const { server, desk, list } = await anAccount();
    for (let id = 1; id <= 60; id++) desk.create({ id });
    const sizes = async () => {
      const pages = ['1', '2', '3', '4'].map((page) => list({ status: 'all', per_page: '100', page }));
      return (await Promise.all(pages)).map((page) => ids(page).length);
    };

    expect(await sizes()).toEqual([25, 25, 10, 0]);
    server.change({ resultsPerPage: 20 });
    expect(await sizes()).toEqual([20, 20, 20, 0]);
  });

  it('moves while it is read: up where one is deleted, and to the front where one changes', async () => {
    const { server, desk, clock, list } = await anAccount({ resultsPerPage: 2 });
    for (let id = 1; id <= 5; id++) desk.create({ id, created_at: clock.now() - (9 - id) * minute });
    let once = false;
    server.change({
      beforeAnswer: ({ query }) => {
        if (query.get('page') !== '2' || once) return;
        once = true;
        desk.remove(1);
        desk.update(5, {});
      },
    });
    const walk = async (sort_by: string) => [
      ...ids(await list({ sort_by })),
      ...ids(await list({ sort_by, page: '2' })),
    ];

    expect(await walk('created_at_asc')).toEqual([1, 2, 4, 5]);
    expect(await walk('last_activity_at_desc')).toEqual([5, 4, 3, 2]);
  });

  it('has all that changed within so many seconds on one page, of newer servers', async () => {
    const { desk, clock, list } = await anAccount();
    for (let id = 1; id <= 30; id++) desk.create({ id, created_at: clock.now() - day });
    for (let id = 1; id <= 29; id++) desk.touch(id);
    clock.advance(30_000);
    expect(ids(await list({ status: 'all', updated_within: '60' }))).toHaveLength(29);
    expect(ids(await list({ status: 'all', updated_within: '30' }))).toHaveLength(0);
  });
});

it('an older server says neither when a conversation changed nor which ones changed lately', async () => {
  const { server, desk, clock, list } = await anAccount({ isOlder: true });
  desk.create({ id: 1, created_at: clock.now() - day });
  clock.advance(1_500);
  desk.touch(1);
  const { body } = await list({ updated_within: '60' });
  expect(body.data.payload[0]).toMatchObject({ id: 1, last_activity_at: (clock.now() - 1_500 - day) / 1_000 });
  expect(body.data.payload[0]).not.toHaveProperty('updated_at');
  expect(server.tickets.truth()).toMatchObject([{ updatedAt: clock.now() - 1_500 - day }]);
});

describe('a conversation', () => {
  it('has its subject, channel and people around the last message', async () => {
    const { desk, clock, ask } = await anAccount();
    const given = { channel: 'Channel::Email', mail_subject: 'Refund', labels: ['vip'], priority: 'urgent' } as const;
    const { id } = desk.create({ ...given, assignee_id: 3, team_id: 5 });
    clock.advance(1_250);
    desk.write(id, { message_type: 'outgoing', content: 'Hello' });

    expect((await ask(`accounts/1/conversations/${id}`)).body).toMatchObject({
      ...{ id, status: 'open', priority: 'urgent', labels: ['vip'], additional_attributes: { mail_subject: 'Refund' } },
      meta: { sender: { id: 7, type: 'contact' }, channel: 'Channel::Email', assignee: { id: 3 }, team: { id: 5 } },
      ...{
        created_at: (clock.now() - 1_250) / 1_000,
        updated_at: clock.now() / 1_000,
        last_activity_at: (clock.now() - 250) / 1_000,
      },
      messages: [{ content: 'Hello', message_type: 1 }],
    });
  });

  it('shows its newest 20 messages, 20 before another, or 100 after one', async () => {
    const { desk, ask } = await anAccount();
    const { id } = desk.create({}, [{ content: null }]);
    for (let count = 2; count <= 130; count++) desk.write(id, { message_type: 'outgoing', private: count === 2 });
    const messages = async (query: string) =>
      (await ask(`accounts/1/conversations/${id}/messages${query}`)).body.payload;

    expect((await messages('')).map((message) => message.id)).toEqual(Array.from({ length: 20 }, (_, at) => 111 + at));
    expect(await messages('?before=3')).toMatchObject([
      { id: 1, content: null, message_type: 0, private: false, sender: { type: 'contact' } },
      { id: 2, message_type: 1, private: true, sender: { type: 'user' } },
    ]);
    expect(await messages('?after=10')).toHaveLength(100);
    expect((await messages('?after=10&before=13')).map((message) => message.id)).toEqual([11, 12]);
  });

  it('reports a change of its status by a message', async () => {
    const { desk, ask } = await anAccount();
    const { id } = desk.create();
    desk.update(id, { status: 'resolved' });
    const { body } = await ask(`accounts/1/conversations/${id}/messages`);
    expect(body.payload.at(-1)).toMatchObject({
      message_type: 2,
      content: 'Conversation was marked resolved by Alex P.',
    });
  });
});

describe('a filter', () => {
  const condition = (
    attribute_key: string,
    filter_operator: string,
    values: unknown[],
    query_operator: string | null = null,
  ) => ({ attribute_key, filter_operator, values, query_operator });

  it.each([
    ['dates by whole days', [condition('last_activity_at', 'is_greater_than', ['2026-02-27T12:00:00Z'])], [1, 2]],
    ['days before now', [condition('created_at', 'days_before', [2])], [4, 5]],
    ['one of several values', [condition('status', 'equal_to', ['open', 'snoozed'])], [1, 2, 3, 5]],
    ['any status', [condition('status', 'equal_to', ['all'])], [1, 2, 3, 4, 5]],
    ['labels', [condition('labels', 'is_present', [])], [5]],
    [
      'AND before OR',
      [
        condition('display_id', 'equal_to', ['1'], 'OR'),
        condition('status', 'not_equal_to', ['open'], 'and'),
        condition('assignee_id', 'is_not_present', []),
      ],
      [1, 4],
    ],
  ] as const)('compares %s', async (_, payload, found) => {
    const { desk, clock, filter } = await anAccount();
    for (let id = 1; id <= 5; id++)
      desk.create({
        id,
        created_at: clock.now() - (id - 1) * day,
        status: id === 4 ? 'resolved' : 'open',
        labels: id === 5 ? ['vip'] : [],
      });

    const answer = await filter(payload);

    expect(answer.body.data).toBeUndefined();
    expect([ids(answer), answer.body.meta.all_count]).toEqual([found, found.length]);
  });

  it('has pages, too', async () => {
    const { desk, filter } = await anAccount();
    for (let id = 1; id <= 27; id++) desk.create({ id });
    expect(ids(await filter([condition('status', 'equal_to', ['open'])], '?page=2'))).toHaveLength(2);
  });

  it.each([
    [[], 'empty'],
    [['status'], 'object'],
    [[condition('mood', 'equal_to', ['good'])], 'attribute key'],
    [[condition('created_at', 'equal_to', ['2026-01-01'])], 'operator'],
    [[condition('created_at', 'is_less_than', ['soon'])], 'Invalid value'],
    [[condition('status', 'equal_to', ['open'], 'XOR')], 'Query operator'],
  ])('refuses %j', async (payload, reason) => {
    const { filter } = await anAccount();
    expect(await filter(payload)).toMatchObject({ status: 422, body: { error: expect.stringContaining(reason) } });
  });
});

describe('a refusal', () => {
  it('is 401 for whoever may not, and 404 for what is not there', async () => {
    const { server, desk, ask } = await anAccount({ botTokens: ['bot'] });
    const { id } = desk.create();
    const refused = async (path: string, headers?: Record<string, string>) => {
      const { status, body } = await ask(path, headers && { headers });
      return [status, body.error ?? body.errors];
    };

    expect(await refused('profile', {})).toEqual([401, ['You need to sign in or sign up before continuing.']]);
    expect(await refused('profile', { api_access_token: 'x' })).toEqual([401, 'Invalid Access Token']);
    expect(await refused('profile', { api_access_token: 'bot' })).toEqual([
      401,
      'Access to this endpoint is not authorized for bots',
    ]);
    expect(await refused('accounts/2/conversations')).toEqual([401, 'You are not authorized to access this account']);
    expect(await refused('accounts/1/conversations/99')).toEqual([404, 'Resource could not be found']);
    expect(await refused('unknown')).toEqual([404, 'Resource could not be found']);
    server.change({ hides: (hidden) => hidden === `${id}` });
    expect(await refused(`accounts/1/conversations/${id}/messages`)).toEqual([
      401,
      'You are not authorized to do this action',
    ]);
    expect((await ask('profile')).body).toMatchObject({ id: 3, accounts: [{ id: 1 }] });
    expect((await ask('accounts/1')).body).toMatchObject({ name: 'Acme' });
    server.change({ isForbidden: true });
    expect(await refused('profile')).toEqual([403, 'Access denied']);
  });

  it('of one call too many is a text without a time', async () => {
    const { ask } = await anAccount({ limits: { address: 0 } });
    const { status, text, headers } = await ask('profile');
    expect([status, text, headers.get('retry-after')]).toEqual([429, 'Retry later\n', null]);
  });
});

it('some of its tickets begin with a greeting and a note, and some are longer than one page of messages', async () => {
  const { server, ask } = await anAccount();
  for (let made = 1; made <= 30; made++) server.tickets.create({ text: `Text ${made}` });
  const messages = async (id: number) => (await ask(`accounts/1/conversations/${id}/messages`)).body.payload;

  expect(await messages(4)).toMatchObject([
    { message_type: 3 },
    { private: true },
    { message_type: 0, content: 'Text 4' },
  ]);
  expect((await messages(30)).every((message) => message.message_type === 1)).toBe(true);
  expect(server.tickets.truth()[29]?.text).toBe('Text 30');
});
