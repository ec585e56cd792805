import { afterEach, describe, expect, it } from 'vitest';
import { type Freshdesk, type FreshdeskOptions, startFreshdesk } from '#infra/local/helpdesks/freshdesk/server.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// The simulator by itself, as any client meets it.

const minute = 60_000;
const day = 86_400_000;
const signed = { authorization: `Basic ${btoa('key:X')}` };

let opened: Freshdesk | undefined;
afterEach(() => opened?.close());

type Shown = { id: number; description?: string; description_text?: string };
type Answer = { status: number; headers: Headers; text: string; body: unknown };

const anAccount = async (options: FreshdeskOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const account = await startFreshdesk({ now: clock.now, apiKey: 'key', limits: null, ...options });
  opened = account;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(account.url + path, { headers: signed, redirect: 'manual', ...init });
    const text = await answer.text();
    const isJson = text !== '' && answer.headers.get('content-type')?.startsWith('application/json');
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined };
  };
  const ids = async (path: string) => ((await ask(path)).body as Shown[]).map(({ id }) => id);
  return { account, clock, desk: account.desk, ask, ids, ago: (ms: number) => clock.now() - ms };
};

const list = '/api/v2/tickets';
const byUpdate = `${list}?order_by=updated_at&order_type=asc`;

describe('the list of tickets', () => {
  it('has by default the newest first, only of the last 30 days, and without descriptions', async () => {
    const { account, desk, ask, ids, ago } = await anAccount();
    desk.create({ id: 1, created_at: ago(31 * day), updated_at: ago(minute) });
    for (const id of [2, 3]) desk.create({ id, created_at: ago(29 * day), text: 'No dial tone\nsince <9>' });

    expect(await ids(list)).toEqual([3, 2]);
    expect((await ask(list)).body).not.toMatchObject([{ description: expect.anything() }, {}]);
    expect((await ask(`${list}?include=description`)).body).toMatchObject([
      { description: '<div>No dial tone<br>since &lt;9&gt;</div>', description_text: 'No dial tone since <9>' },
      { id: 2 },
    ]);
    account.change({ listsDescriptions: true });
    expect((await ask(list)).body).toMatchObject([{ description: expect.anything() }, {}]);
  });

  it('has what changed since a second, that second included, in the order of changes', async () => {
    const { desk, ask, ids, clock } = await anAccount();
    for (const id of [1, 2, 3]) desk.create({ id, created_at: Date.UTC(2020, 0, id) });
    clock.advance(300);
    desk.update(2, { status: 6 });
    clock.advance(5_000);
    desk.update(1, { subject: null });

    expect(await ids(`${byUpdate}&updated_since=1990-01-01`)).toEqual([3, 2, 1]);
    expect(await ids(`${byUpdate}&updated_since=2026-03-01T09:00:00Z`)).toEqual([2, 1]);
    expect(await ids(`${byUpdate}&updated_since=2026-03-01T10:00:01%2B01:00`)).toEqual([1]);
    expect((await ask(`${byUpdate}&updated_since=2026-03-01T09:00:01Z`)).body).toMatchObject([
      { id: 1, subject: null, status: 2, created_at: '2020-01-01T00:00:00Z', updated_at: '2026-03-01T09:00:05Z' },
    ]);
  });

  it('leaves out deleted tickets and spam, which two views have for 30 days', async () => {
    const { desk, ids, clock, ask } = await anAccount();
    for (const id of [1, 2, 3, 4, 5]) desk.create({ id });
    desk.remove(1);
    desk.spam(2);
    desk.merge(3, 4);
    desk.archive(5);

    expect(await ids(list)).toEqual([4, 3]);
    expect(await ids(`${list}?filter=deleted`)).toEqual([1]);
    expect(await ids(`${list}?filter=spam`)).toEqual([2]);
    expect((await ask(`${list}?filter=deleted`)).body).toMatchObject([{ deleted: true, spam: false }]);
    desk.restore(2);
    expect(await ids(list)).toEqual([4, 3, 2]);
    clock.advance(31 * day);
    expect(await ids(`${list}?filter=deleted&updated_since=1990-01-01`)).toEqual([]);
    expect((await ask(`${list}/1`)).status).toBe(404);
  });

  it('goes on by page numbers, with a link to the next page, as far as page 300', async () => {
    const { account, ask, ids } = await anAccount();
    seedTickets(account, 601, { everyMs: 0 });
    const page = (number: number) => `${byUpdate}&updated_since=1990-01-01&per_page=2&page=${number}`;

    expect((await ask(page(299))).headers.get('link')).toMatch(/[?&]page=300\b.*>; rel="next"$/);
    expect(await ids(page(300))).toEqual([599, 600]);
    expect(await ask(page(301))).toMatchObject({
      status: 400,
      body: {
        description: 'Validation failed',
        errors: [{ field: 'page', code: 'invalid_value', message: expect.stringContaining('300th page') }],
      },
    });
    expect((await ask(`${list}?per_page=100&page=8`)).headers.get('link')).toBeNull();
  });

  it.each([
    ['page', 'page=0'],
    ['per_page', 'per_page=101'],
    ['order_by', 'order_by=id'],
    ['order_type', 'order_type=up'],
    ['filter', 'filter=all'],
    ['include', 'include=description,conversations'],
    ['updated_since', 'updated_since=1772352000'],
    ['sort', 'sort=updated_at'],
  ])('refuses %s of %s', async (field, query) => {
    const { ask } = await anAccount();
    expect(await ask(`${list}?${query}`)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});

it('one ticket is shown with its description and conversations, from the trash as well', async () => {
  const { account, desk, ask } = await anAccount();
  desk.create({ id: 1, text: null });
  desk.reply(1, 'Did you <restart> it?');
  desk.remove(1);

  expect((await ask(`${list}/1`)).body).toMatchObject({ id: 1, deleted: true, description: null });
  expect((await ask(`${list}/1?include=conversations`)).body).toMatchObject({
    conversations: [{ ticket_id: 1, body_text: 'Did you <restart> it?', incoming: false, private: false }],
  });
  expect((await ask(`${list}/1/conversations`)).body).toMatchObject([{ body: expect.stringContaining('&lt;') }]);
  expect(await ask(`${list}/2`)).toMatchObject({ status: 404, text: '' });
  account.change({ hides: (id) => id === '1' });
  expect((await ask(`${list}/1`)).status).toBe(404);
  expect((await ask(`${list}?filter=deleted`)).body).toEqual([]);
});

it('an account has an agent, a name, and words for its statuses', async () => {
  const { ask } = await anAccount();
  expect((await ask('/api/v2/agents/me')).body).toMatchObject({ type: 'support_agent', contact: { name: 'Alex P.' } });
  expect((await ask('/api/v2/account')).body).toMatchObject({ account_id: expect.any(Number) });
  expect((await ask('/api/v2/ticket_fields?type=default_status')).body).toMatchObject([
    { name: 'status', choices: { 2: ['Open', 'Being Processed'], 6: ['Waiting on Customer', expect.any(String)] } },
  ]);
});

describe('the limits', () => {
  it('count an embedded part as two credits more, of lists and of the account', async () => {
    const { account, ask, clock } = await anAccount({ limits: { account: 12, list: 7 } });
    const listed = () => ask(`${list}?include=description`);

    const first = await listed();
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-total': '12',
      'x-ratelimit-remaining': '9',
      'x-ratelimit-used-currentrequest': '3',
    });
    clock.advance(20_000);
    await listed();
    const refused = await listed();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40']);
    expect((await ask(list)).status).toBe(200);
    expect((await ask('/api/v2/agents/me', { headers: {} })).headers.get('x-ratelimit-remaining')).toBe('4');
    clock.advance(40_000);
    expect((await listed()).status).toBe(200);
    expect(account.limitUse()).toMatchObject([
      { bucket: 'account', windowMs: minute, limit: 12, most: 11 },
      { bucket: 'list', windowMs: minute, limit: 7, most: 10 },
    ]);
  });

  it.each([
    ['no-time', 429],
    ['web-page', 429],
    ['503', 503],
  ] as const)('are refused %s, when another client has used them up', async (throttledWith, status) => {
    const { ask } = await anAccount({ limits: { account: 10, list: 10 }, othersShare: 1, throttledWith });
    const refused = await ask(list);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([status, status === 503 ? '60' : null]);
  });
});

it('a caller with another key, a plan without the API and a suspended account are refused each in its form', async () => {
  const { account, ask } = await anAccount();
  const headers = { authorization: `Basic ${btoa('other:X')}` };
  expect(await ask(list, { headers })).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
  expect((await ask(list, { method: 'DELETE' })).status).toBe(405);
  account.change({ isForbidden: true });
  expect(await ask(list)).toMatchObject({ status: 403, body: { code: 'access_denied' } });
  account.change({ isSuspended: true });
  expect(await ask(list)).toMatchObject({ status: 403, text: expect.stringContaining('<!DOCTYPE html>') });
});
