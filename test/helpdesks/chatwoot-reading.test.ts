import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChatwootDesk } from '#infra/local/helpdesks/chatwoot/desk.ts';
import { type ChatwootOptions, startChatwoot } from '#infra/local/helpdesks/chatwoot/server.ts';
import { chatwoot as adapter } from '#lib/helpdesks/chatwoot/chatwoot.ts';
import { baseUrlOf } from '#lib/helpdesks/target.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { helpdeskReader } from '#test/support/helpdesk-reader.ts';
import { accountsOf, heldBy, kindsOf, truthOf } from './reading.ts';

// The adapter against an installation that was written without it.

const open = accountsOf(adapter, startChatwoot);
const anAccount = async (options: ChatwootOptions = {}) => {
  const opened = await open(options);
  return { ...opened, desk: opened.account.desk, tickets: opened.account.tickets };
};

const minuteMs = 60_000;
const settle = (clock: { advance(ms: number): void }) => clock.advance(10 * minuteMs);

describe('an account that changes while it is read', () => {
  type Change = (desk: ChatwootDesk, id: number) => void;
  const ifThere =
    (change: Change): Change =>
    (desk, id) =>
      desk.find(id) && change(desk, id);
  const changes = fc.constantFrom<Change>(
    (desk) => void desk.create(),
    ifThere((desk, id) => void desk.update(id, { status: 'resolved', labels: [`l${id}`] })),
    ifThere((desk, id) => desk.write(id, { message_type: 'outgoing', content: 'And now?' })),
    ifThere((desk, id) => desk.rewrite(id, `Rewritten ${id}`)),
    ifThere((desk, id) => desk.remove(id)),
    ifThere((desk, id) => desk.remove(id)),
  );
  /** After each call: what changes, in which conversation, and how many seconds pass. */
  const moves = fc.array(fc.tuple(changes, fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 20, 90)), {
    maxLength: 20,
  });
  const accounts: Awaited<ReturnType<typeof anAccount>>[] = [];
  beforeAll(async () => {
    for (const isOlder of [false, true]) accounts.push(await anAccount({ limits: null, isOlder }));
  });

  it('is held whole after a full pass and an incremental one, whatever happened between any two calls of both', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(moves, moves),
        fc.integer({ min: 2, max: 5 }),
        fc.nat({ max: 1 }),
        async ([first, second], resultsPerPage, which) => {
          const { account, clock, desk, reader } = accounts[which] ?? (await anAccount());
          for (const { id } of desk.all()) desk.remove(id);
          for (let id = 1; id <= 12; id++) desk.create({ id, created_at: clock.now() + 40_000 * (id % 5) });
          clock.advance(60 * minuteMs);
          const one = reader();
          /** With changes between the calls, and those that are left after them. */
          const pass = async (mode: 'full' | 'incremental', left: typeof first, from: string | null = null) => {
            const move = () => {
              const [change, id, seconds] = left.shift() ?? [];
              clock.advance((seconds ?? 0) * 1_000);
              change?.(desk, id ?? 1);
            };
            account.change({ resultsPerPage, beforeAnswer: move });
            const read = await one.pass(mode, from);
            while (left.length > 0) move();
            account.change({ beforeAnswer: undefined });
            settle(clock);
            expect(read.verdicts.at(-1)?.kind).toBe('ok');
            return read.checkpoint;
          };

          const full = await pass('full', [...first]);
          const incremental = await pass('incremental', [...second], full);
          await pass('incremental', [], incremental);

          const living = new Set(desk.all().map(({ id }) => `${id}`));
          for (const id of one.tickets.keys()) if (!living.has(id)) one.tickets.delete(id);
          expect(heldBy(one)).toEqual(truthOf(account));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a pass', () => {
  it('reads conversations of every status, page by page, and each of their texts once', async () => {
    const { account, clock, reader, tickets } = await anAccount({ limits: null });
    for (let n = 0; n < 60; n++) tickets.create({ subject: `Number ${n}`, state: n % 2 ? 'solved' : 'on_hold' });
    settle(clock);
    const one = reader();

    await one.pass('full');

    expect(heldBy(one)).toEqual(truthOf(account));
    const listed = account.calls.filter(({ path }) => path.endsWith('/conversations'));
    expect(listed.map(({ query }) => [query.get('sort_by'), query.get('page')])).toEqual([
      ...['1', '2', '3', '4', '3', '2', '1'].map((page) => ['created_at_asc', page]),
      ...['1', '2', '3', '4'].map((page) => ['last_activity_at_desc', page]),
    ]);
  });

  it('over a quiet account is one call, and asks again for nothing before the last activity', async () => {
    const { account, clock, reader, tickets } = await anAccount({ limits: null });
    for (let n = 0; n < 60; n++) {
      tickets.create({ subject: `Number ${n}` });
      clock.advance(minuteMs);
    }
    settle(clock);
    const one = reader();
    let { checkpoint } = await one.pass('full');
    const lists = () => account.calls.filter(({ path }) => path.endsWith('/conversations')).length;

    for (let pass = 0; pass < 3; pass++) {
      const before = lists();
      settle(clock);
      ({ checkpoint } = await one.pass('incremental', checkpoint));
      expect(lists() - before).toBe(1);
    }
  });

  it('over changes reads nothing again that changed while all were listed', async () => {
    const { account, clock, desk, reader } = await anAccount({ limits: null, resultsPerPage: 2 });
    for (let id = 1; id <= 6; id++) desk.create({ id });
    settle(clock);
    const one = reader();
    let changed = 0;
    account.change({
      beforeAnswer: ({ query }) => {
        if (query.get('sort_by') !== 'created_at_asc' || changed === 6) return;
        desk.write(++changed, { message_type: 'outgoing', content: 'And now?' });
        settle(clock);
      },
    });
    const { checkpoint } = await one.pass('full');
    const lists = () => account.calls.filter(({ path }) => path.endsWith('/conversations')).length;
    const before = lists();

    await one.pass('incremental', checkpoint);

    expect(changed).toBe(6);
    expect(lists() - before).toBe(1);
    expect(heldBy(one)).toEqual(truthOf(account));
  });

  it('over changes begins again where a deletion moved one onto a page that was read', async () => {
    const { account, clock, desk, reader } = await anAccount({ limits: null, resultsPerPage: 2 });
    for (let id = 1; id <= 6; id++) desk.create({ id });
    settle(clock);
    const one = reader();
    const { checkpoint } = await one.pass('full');
    settle(clock);
    for (let id = 1; id <= 6; id++) {
      desk.update(id, { status: 'resolved' });
      clock.advance(1_000);
    }
    const page = ({ query }: { query: URLSearchParams }) => query.get('page') === '2' && desk.find(6) && desk.remove(6);
    account.change({ beforeAnswer: page });

    await one.pass('incremental', checkpoint);

    one.tickets.delete('6');
    expect(heldBy(one)).toEqual(truthOf(account));
  });

  it('leaves out what did not change since a time that a tenant chose', async () => {
    const { clock, desk, reader } = await anAccount();
    desk.create({ id: 1, created_at: clock.now() - 100 * minuteMs });
    desk.create({ id: 2, created_at: clock.now() - 100 * minuteMs });
    desk.write(2, { message_type: 'outgoing', content: 'Later' });
    const since = new Date(clock.now() - minuteMs);
    const cursor = adapter.start(null, new Date(clock.now()), { since });

    const read = adapter.readList(cursor, await reader().ask(adapter.list(cursor, 25)));

    expect(read).toMatchObject({ page: { entries: [{ id: '2' }] } });
  });

  it.each(['retry-after', 'no-time', 'web-page', '503'] as const)(
    'reads all where it is refused with %s now and then',
    async (how) => {
      const { account, clock, reader, tickets } = await anAccount({ throttledWith: how, limits: { address: 10 } });
      for (let n = 0; n < 15; n++) tickets.create({ subject: `Number ${n}` });
      settle(clock);
      const one = reader();

      const { verdicts } = await one.pass('full');

      expect(verdicts.at(-1)?.kind).toBe('ok');
      expect(heldBy(one)).toEqual(truthOf(account));
    },
  );
});

describe('what stops a pass', () => {
  it.each([
    ['an installation that is suspended', { isSuspended: true }, 'forbidden'],
    ['an agent who may not use it', { isForbidden: true }, 'forbidden'],
    ['a page of another shape', { fault: () => ({ kind: 'wrong-shape' as const }) }, 'broken'],
    ['a page that is not JSON', { fault: () => ({ kind: 'garbage' as const }) }, 'broken'],
  ])('is %s', async (_, options, kind) => {
    const { reader } = await anAccount(options);

    expect(kindsOf((await reader().pass('full')).verdicts)).toContain(kind);
  });

  it('is a token of nobody or of a bot, and another account', async () => {
    const { account, clock } = await anAccount({ botTokens: ['bot'] });
    const by = async (access_token: string, account_id = '1') => {
      const baseUrl = baseUrlOf(adapter, { base_url: account.url, account_id });
      const credentials = adapter.credentials.parse({ access_token });
      const one = helpdeskReader({ adapter, baseUrl, credentials, clock });
      const [whichAccount] = adapter.probe;
      const found = whichAccount?.read(await one.ask(whichAccount.request));
      return [found, kindsOf((await one.pass('full')).verdicts)];
    };

    const refused = [expect.objectContaining({ kind: 'failed', fault: 'unauthorized' }), ['unauthorized']];
    expect(await by('nobody')).toEqual(refused);
    expect(await by('bot')).toEqual(refused);
    expect(await by('simulated-token', '2')).toEqual(refused);
    expect(await by('simulated-token')).toEqual([{ kind: 'found', account: { id: '1', name: 'Acme' } }, ['ok']]);
  });
});

it('a deleted conversation is gone, one of an inbox without the agent is forbidden, and both say nothing of the token', async () => {
  const { account, desk, reader } = await anAccount({ hides: (id) => id === '2' });
  for (const id of [1, 2, 3]) desk.create({ id, odd: { labels: null, status: null, meta: null } });
  desk.remove(3);
  const one = reader();

  const shown = await Promise.all(['1', '2', '3'].map((id) => one.ask(adapter.detail.request([id]))));
  await one.pass('full');

  expect(shown.map((response) => adapter.classify(response).kind)).toEqual(['ok', 'forbidden', 'gone']);
  expect([...one.tickets.keys()]).toEqual(['1']);
  for (const ticket of one.tickets.values()) expect(parseTicket(ticket, 'acme').kind).toBe('ticket');
  expect(adapter.count?.read(await one.ask(adapter.count.request))).toBe(1);
  expect(account.calls.every(({ status }) => [200, 401, 404].includes(status ?? 0))).toBe(true);
});
