import { afterEach, describe, expect, it } from 'vitest';
import { type Author, epochSeconds } from '#infra/local/helpdesks/intercom/conversation.ts';
import { alex, kim } from '#infra/local/helpdesks/intercom/desk.ts';
import { type Intercom, type IntercomOptions, startIntercom } from '#infra/local/helpdesks/intercom/server.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// The simulator by itself, as any client meets it.

let opened: Intercom | undefined;
afterEach(() => opened?.close());

type Body = {
  conversations: Record<string, unknown>[];
  pages: { page: number; total_pages: number; next?: { starting_after: string } | string | null };
  total_count: number;
  errors: { code: string; message: string }[];
} & Record<string, unknown>;
type Answer = { status: number; headers: Headers; text: string; body: Body };

const second = 1_000;
const minute = 60 * second;

const aWorkspace = async (options: IntercomOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const workspace = await startIntercom({ now: clock.now, ...options });
  opened = workspace;
  const ask = async (path: string, { headers = {}, ...init }: RequestInit = {}): Promise<Answer> => {
    const common = { authorization: 'Bearer simulated-token', 'intercom-version': '2.16', ...headers };
    const answer = await fetch(workspace.url + path, { ...init, headers: common });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  const post = (body: unknown, headers = {}) =>
    ask('/conversations/search', { method: 'POST', headers, body: JSON.stringify(body) });
  const search = (query: unknown, pagination = {}) => post({ query, pagination });
  const since = (at: number, pagination = {}) =>
    search({ operator: 'AND', value: [{ field: 'updated_at', operator: '>', value: epochSeconds(at) }] }, pagination);
  /** The ids of a whole search, page by page; between two pages something may happen. */
  const walk = async (per_page: number, between = () => {}): Promise<string[]> => {
    const met: string[] = [];
    let starting_after: string | undefined;
    do {
      const { body } = await since(0, { per_page, ...(starting_after && { starting_after }) });
      met.push(...ids(body));
      starting_after = typeof body.pages.next === 'object' ? body.pages.next?.starting_after : undefined;
      between();
    } while (starting_after);
    return met;
  };
  return { workspace, desk: workspace.desk, clock, ask, post, search, since, walk };
};

const ids = ({ conversations }: Body) => conversations.map(({ id }) => String(id));

describe('a search', () => {
  it('shows each conversation once, in any order, however many came to be in one second', async () => {
    const { workspace, desk, clock, walk } = await aWorkspace();
    for (let count = 0; count < 7; count++)
      desk.create({ created_at: clock.now() - (count < 4 ? minute : 2 * minute) });
    const all = desk.all().map(({ id }) => id);

    for (const order of ['newest-first', 'oldest-first', 'scattered'] as const) {
      workspace.change({ order });
      const met = await walk(2);
      expect(met).toHaveLength(7);
      expect(new Set(met)).toEqual(new Set(all));
    }
  });

  it('loses what moves to the front while it is read, where the newest come first', async () => {
    const { desk, clock, walk, since } = await aWorkspace({ indexLagMs: 0 });
    for (let count = 6; count > 0; count--) desk.create({ created_at: clock.now() - count * minute });
    const oldest = desk.all()[0]?.id ?? '';

    const met = await walk(2, () => desk.update(oldest, { state: 'closed' }));

    expect(met).not.toContain(oldest);
    expect(ids((await since(clock.now() - second)).body)).toEqual([oldest]);
  });

  it('learns of changes late, also of deletions', async () => {
    const { desk, clock, since, ask } = await aWorkspace({ indexLagMs: 20 * second });
    const [closed, deleted] = [1, 2].map(() => desk.create({ created_at: clock.now() - minute }).id) as [
      string,
      string,
    ];
    desk.update(closed, { state: 'closed' });
    desk.remove(deleted);
    const created = desk.create().id;
    const states = async () => (await since(0)).body.conversations.map(({ id, state }) => [id, state]);

    expect(new Map((await states()) as [string, string][])).toEqual(
      new Map([
        [closed, 'open'],
        [deleted, 'open'],
      ]),
    );
    expect((await ask(`/conversations/${created}`)).status).toBe(200);
    expect((await ask(`/conversations/${deleted}`)).status).toBe(404);
    clock.advance(20 * second);
    expect(new Map((await states()) as [string, string][])).toEqual(
      new Map([
        [closed, 'closed'],
        [created, 'open'],
      ]),
    );
  });

  it('takes > without the value itself, or with it, as is switched', async () => {
    const { workspace, desk, clock, since } = await aWorkspace();
    const at = clock.now() - minute;
    desk.create({ created_at: at });

    expect((await since(at)).body.total_count).toBe(0);
    expect((await since(at - second)).body.total_count).toBe(1);
    workspace.change({ includesBound: true });
    expect((await since(at)).body.total_count).toBe(1);
  });

  it('orders by `sort` only where that is switched on', async () => {
    const { workspace, desk, clock, post } = await aWorkspace();
    for (const minutes of [3, 1, 2]) desk.create({ created_at: clock.now() - minutes * minute });
    const query = { field: 'updated_at', operator: '>', value: 0 };
    const sorted = async () =>
      (await post({ query, sort: { field: 'updated_at', order: 'ascending' } })).body.conversations.map((one) =>
        Number(one.updated_at),
      );

    expect(await sorted()).toEqual((await sorted()).toSorted((one, other) => other - one));
    workspace.change({ honoursSort: true });
    expect(await sorted()).toEqual((await sorted()).toSorted((one, other) => one - other));
  });

  it.each([
    ['AND', 2],
    ['OR', 4],
  ])('joins filters by %s', async (operator, found) => {
    const { desk, clock, search } = await aWorkspace({ indexLagMs: 0 });
    for (const [state, tag] of [
      ['open', 'a@x.example'],
      ['open', 'b@x.example'],
      ['closed', 'a@x.example'],
      ['closed', 'c@y.example'],
      ['snoozed', 'c@y.example'],
    ] as const)
      desk.create({ state, author: { ...kim, email: tag }, created_at: clock.now() - minute });

    const filters = [
      { field: 'state', operator: 'IN', value: ['open', 'snoozed'] },
      {
        operator: 'OR',
        value: [
          { field: 'source.author.email', operator: '^', value: 'A@' },
          { field: 'source.author.email', operator: '~', value: 'b@x' },
        ],
      },
      { field: 'state', operator: '!=', value: 'none' },
    ];
    const { body } = await search({ operator, value: operator === 'AND' ? filters : filters.slice(0, 2) });

    expect(body.total_count).toBe(found);
  });

  it.each([
    [{ query: null }, 'object'],
    [{ query: { field: 'updated_at', operator: '>=', value: 1 } }, '>='],
    [{ query: { field: 'updated_at', operator: '>', value: '2026-03-01' } }, 'integer'],
    [{ query: { field: 'state', operator: '>', value: 'open' } }, 'not valid'],
    [{ query: { field: 'mood', operator: '=', value: 'good' } }, 'mood'],
    [{ query: { operator: 'AND', value: [] } }, 'filters'],
    [
      {
        query: {
          operator: 'OR',
          value: Array.from({ length: 16 }, () => ({ field: 'id', operator: '=', value: '1' })),
        },
      },
      '15',
    ],
    [{ query: { operator: 'AND', value: [{ operator: 'OR', value: [{ operator: 'AND', value: [] }] }] } }, 'filters'],
    [{ query: { field: 'id', operator: '=', value: '1' }, pagination: { per_page: 151 } }, '150'],
    [{ query: { field: 'id', operator: '=', value: '1' }, pagination: { starting_after: 'x' } }, 'starting_after'],
  ])('refuses %j', async (body, reason) => {
    const { post } = await aWorkspace();
    const answer = await post(body);
    expect(answer).toMatchObject({
      status: 400,
      body: { type: 'error.list', errors: [{ code: 'parameter_invalid' }] },
    });
    expect(answer.body.errors[0]?.message).toContain(reason);
  });
});

describe('a conversation', () => {
  it('is shown with its newest 500 parts, as HTML or as plain text', async () => {
    const { desk, ask } = await aWorkspace();
    const { id } = desk.create({ subject: 'A & B', text: 'Hello\n<you>', channel: 'email' });
    for (let count = 1; count <= 501; count++) desk.reply(id, count === 1 ? kim : alex, `Part ${count}`);

    const html = await ask(`/conversations/${id}`);
    const plain = await ask(`/conversations/${id}?display_as=plaintext`);

    expect(html.body.source).toMatchObject({ subject: '<p>A &amp; B</p>', body: '<p>Hello<br>&lt;you&gt;</p>' });
    expect(plain.body.source).toMatchObject({ subject: 'A & B', body: 'Hello\n<you>' });
    const { conversation_parts, total_count } = html.body.conversation_parts as {
      conversation_parts: { body: string; author: Author }[];
      total_count: number;
    };
    expect([conversation_parts.length, total_count]).toEqual([500, 501]);
    expect(conversation_parts[0]?.body).toBe('<p>Part 2</p>');
  });

  it('has no text once it is redacted, no contacts perhaps, and closes when it is merged', async () => {
    const { desk, ask, clock } = await aWorkspace();
    const [redacted, merged] = [desk.create({ contact_ids: [] }).id, desk.create().id];
    desk.redact(redacted);
    clock.advance(second);
    desk.merge(merged, redacted);

    const { body } = await ask(`/conversations/${redacted}`);
    expect(body).toMatchObject({
      contacts: { contacts: [] },
      source: { body: null, redacted: true },
      updated_at: epochSeconds(clock.now()),
    });
    expect(body.conversation_parts).toMatchObject({ conversation_parts: [{ part_type: 'note' }] });
    expect((await ask(`/conversations/${merged}`)).body).toMatchObject({ state: 'closed', open: false });
    expect(workspaceTruth()).toMatchObject([
      { text: '', gone: null },
      { state: 'closed', gone: null },
    ]);
  });

  const workspaceTruth = () => opened?.tickets.truth();
});

describe('a version', () => {
  it('decides about the words for priorities and nobody, and about the list of deleted ones', async () => {
    const { desk, ask } = await aWorkspace();
    const { id } = desk.create();
    const asked = (version: string) => ask(`/conversations/${id}`, { headers: { 'intercom-version': version } });

    expect((await asked('2.16')).body).toMatchObject({ priority: 'none', admin_assignee_id: 0 });
    expect((await asked('2.14')).body).toMatchObject({ priority: 'not_priority', admin_assignee_id: null });
    desk.update(id, { priority: 'urgent', admin_assignee_id: 814_860 });
    expect((await asked('2.16')).body).toMatchObject({ priority: 'urgent', admin_assignee_id: 814_860 });
    expect((await asked('2.11')).body).toMatchObject({ priority: 'priority' });
    for (const [version, path] of [
      ['9.9', '/me'],
      ['2.14', '/conversations/deleted'],
    ] as const)
      expect(await ask(path, { headers: { 'intercom-version': version } })).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'intercom_version_invalid' }] },
      });
  });

  it('may be another one than was asked for', async () => {
    const { workspace, desk, ask } = await aWorkspace();
    const { id } = desk.create();
    workspace.change({ answersAs: '2.11' });
    const answer = await ask(`/conversations/${id}`);
    expect(answer.headers.get('intercom-version')).toBe('2.11');
    expect(answer.body.priority).toBe('not_priority');
  });
});

it('deleted conversations are listed by pages of 60 at most, the last deleted first', async () => {
  const { workspace, desk, ask, clock } = await aWorkspace();
  for (let count = 0; count < 3; count++) {
    const { id } = desk.create();
    clock.advance(second);
    desk.remove(id);
  }

  const first = await ask('/conversations/deleted?per_page=2');
  const next = await ask(String(first.body.pages.next).slice(workspace.url.length));

  expect([first, next].map(({ body }) => body.conversations.map(({ deleted_at }) => deleted_at))).toEqual([
    [epochSeconds(clock.now()), epochSeconds(clock.now()) - 1],
    [epochSeconds(clock.now()) - 2],
  ]);
  expect(next.body).toMatchObject({ total_count: 3, pages: { page: 2, total_pages: 2, next: null } });
  expect(ids((await ask('/conversations/deleted?order=asc&per_page=1')).body)).toEqual([ids(next.body)[0]]);
  expect((await ask('/conversations/deleted?per_page=61')).status).toBe(400);
});

describe('the limit', () => {
  it('is of any ten seconds, and stated by headers to callers with a token', async () => {
    const { ask, clock } = await aWorkspace({ limits: { app: 2 } });

    const first = await ask('/me');
    await ask('/me');
    const refused = await ask('/me');

    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': `${epochSeconds(clock.now()) + 10}`,
    });
    expect(refused).toMatchObject({
      status: 429,
      body: { errors: [{ code: 'rate_limit_exceeded', message: 'Exceeded rate limit of 2 in 10_seconds' }] },
    });
    expect(refused.headers.get('retry-after')).toBeNull();
    expect((await ask('/me', { headers: { authorization: 'Bearer x' } })).headers.get('x-ratelimit-limit')).toBeNull();
    clock.advance(10 * second);
    expect((await ask('/me')).status).toBe(200);
  });

  it.each([
    ['no-time', 429, null],
    ['503', 503, '10'],
  ] as const)('can be refused as %s', async (throttledWith, status, retryAfter) => {
    const { ask } = await aWorkspace({ limits: { app: 0 }, throttledWith });
    const refused = await ask('/me');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([status, retryAfter]);
  });
});

describe('a refusal', () => {
  it('says whether the token, the plan or the conversation is missing', async () => {
    const { workspace, desk, ask } = await aWorkspace({ region: 'EU' });
    const { id } = desk.create();
    const codes = async (path: string, init?: RequestInit) => {
      const { status, body } = await ask(path, init);
      return [status, body.errors?.[0]?.code];
    };

    expect(await codes('/me', { headers: { authorization: 'Bearer other' } })).toEqual([401, 'unauthorized']);
    expect(await codes('/conversations/1')).toEqual([404, 'not_found']);
    expect(await codes('/conversations/search', { method: 'POST', body: '{' })).toEqual([400, 'bad_request']);
    expect((await ask('/me')).body.app).toMatchObject({ id_code: 'abc123', region: 'EU' });
    workspace.change({ hides: (hidden) => hidden === id });
    expect(await codes(`/conversations/${id}`)).toEqual([404, 'not_found']);
    expect((await ask('/conversations')).body.total_count).toBe(0);
    workspace.change({ isForbidden: true });
    expect(await codes('/me')).toEqual([403, 'api_plan_restricted']);
  });
});

it('its tickets are those of any desk, some of them begun by an agent', async () => {
  const { workspace, clock, since, ask } = await aWorkspace();
  seedTickets(workspace, 20_000, { lastAt: clock.now() - minute, everyMs: 0 });
  const truth = workspace.tickets.truth();
  const page = await since(0, { per_page: 150 });
  expect(page.body).toMatchObject({ total_count: 20_000, pages: { total_pages: 134 } });

  const begunByAgent = page.body.conversations.find(
    ({ source }) => (source as { author: Author }).author.type === 'admin',
  );
  const { body } = await ask(`/conversations/${begunByAgent?.id}?display_as=plaintext`);
  const text = truth.find(({ id }) => id === begunByAgent?.id)?.text;
  expect(body.conversation_parts).toMatchObject({ conversation_parts: [{ author: { type: 'user' }, body: text }] });
});
