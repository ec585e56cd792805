import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FreshdeskDesk } from '#infra/local/helpdesks/freshdesk/desk.ts';
import { type FreshdeskOptions, startFreshdesk } from '#infra/local/helpdesks/freshdesk/server.ts';
import { freshdesk as adapter } from '#lib/helpdesks/freshdesk/freshdesk.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { helpdeskReader } from '#test/support/helpdesk-reader.ts';
import { accountsOf, heldBy, kindsOf, truthOf } from './reading.ts';

// The adapter against an account that was written without it.

const open = accountsOf(adapter, startFreshdesk);
const anAccount = async (options: FreshdeskOptions = {}) => {
  const opened = await open(options);
  return { ...opened, desk: opened.account.desk };
};

describe('an account that changes while it is read', () => {
  type Change = (desk: FreshdeskDesk, id: number) => void;
  const changes = fc.constantFrom<Change>(
    (desk) => void desk.create(),
    (desk, id) => void desk.update(id, { status: 4, subject: `Changed ${id}` }),
    (desk, id) => desk.reply(id, 'And now it smokes'),
    (desk, id) => void desk.remove(id),
    (desk, id) => void desk.spam(id),
    (desk, id) => void desk.restore(id),
    (desk, id) => desk.merge(id, 1),
  );
  /** After each call: what changes, in which ticket, and how many seconds pass. */
  const moves = fc.array(fc.tuple(changes, fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 0, 1, 90)), {
    maxLength: 25,
  });
  let shared: Awaited<ReturnType<typeof anAccount>>;
  beforeAll(async () => {
    shared = await anAccount({ limits: null });
  });

  it('is held whole after a full pass and an incremental one, whatever happened between any two calls', async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (list, pageSize, isAtOnce) => {
        const { account, clock, desk, reader } = shared;
        for (const { id } of desk.all()) desk.lose(id);
        const at = clock.now();
        for (let id = 1; id <= 12; id++) desk.create({ id, created_at: isAtOnce ? at : at + 1_000 * (id % 3) });
        clock.advance(3_600_000);
        const left = [...list];
        const move = () => {
          const [change, id, seconds] = left.shift() ?? [];
          clock.advance((seconds ?? 0) * 1_000);
          change?.(desk, id ?? 1);
        };
        account.change({ beforeAnswer: move });
        const one = reader(pageSize);

        const full = await one.pass('full');
        while (left.length > 0) move();
        account.change({ beforeAnswer: undefined });
        clock.advance(61_000);
        const { verdicts } = await one.pass('incremental', full.checkpoint);

        expect(verdicts.at(-1)?.kind).toBe('ok');
        expect(heldBy(one)).toEqual(truthOf(account));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an account with a limit', () => {
  it.each(['retry-after', 'no-time', 'web-page', '503'] as const)(
    'is read whole where it refuses with %s',
    async (how) => {
      const { account, desk, reader, clock } = await anAccount({ throttledWith: how });
      for (let id = 1; id <= 100; id++) desk.create({ id, created_at: clock.now() - 4_000_000 + id * 1_000 });
      const one = reader(10);

      const { verdicts } = await one.pass('full');

      expect(heldBy(one)).toEqual(truthOf(account));
      expect(kindsOf(verdicts)).toEqual(['ok', how === '503' ? 'try-again' : 'throttled']);
    },
  );

  it('states what it and its other clients leave', async () => {
    const { reader, clock } = await anAccount({ limits: { account: 700, list: 200 }, othersShare: 0.7 });
    const start = adapter.start(null, new Date(clock.now()), { since: null });
    const response = await reader().ask(adapter.list(start, 1));

    expect(adapter.learnedLimits(response.headers, response.receivedAt)).toEqual([
      { name: 'account', requests: 700, remaining: 207 },
    ]);
  });
});

describe('what stops a pass', () => {
  it.each([
    ['a suspended account', { isSuspended: true }, 'forbidden'],
    ['an agent who may not read tickets', { isForbidden: true }, 'forbidden'],
    ['a page of another shape', { fault: () => ({ kind: 'wrong-shape' as const }) }, 'broken'],
    ['a page that is not JSON', { fault: () => ({ kind: 'garbage' as const }) }, 'broken'],
  ])('is %s', async (_, options, kind) => {
    const { reader } = await anAccount(options);

    expect((await reader().pass('full')).verdicts.at(-1)?.kind).toBe(kind);
  });

  it('is a key of nobody', async () => {
    const { account, clock } = await anAccount();
    const credentials = adapter.credentials.parse({ api_key: 'another' });
    const one = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock });

    expect((await one.pass('full')).verdicts.map(({ kind }) => kind)).toEqual(['unauthorized']);
  });
});

it('archived tickets are in no list and not by their id, deleted ones say so, and all others pass the parser', async () => {
  const { account, clock, desk, reader } = await anAccount({ listsDescriptions: true });
  const created_at = clock.now() - 100 * 86_400_000;
  desk.create({ id: 1, subject: null, text: null, created_at });
  desk.create({ id: 2, odd: { tags: null, source: 'pigeon', description_text: 'x'.repeat(100_000) }, created_at });
  desk.remove(desk.create({ id: 3 }).id);
  desk.archive(desk.create({ id: 4, created_at }).id);
  const one = reader();

  const shown = await Promise.all(['1', '3', '4'].map((id) => one.ask(adapter.detail.request([id]))));
  await one.pass('full');

  expect(shown.map((response) => adapter.classify(response).kind)).toEqual(['ok', 'ok', 'gone']);
  const [, deleted] = shown;
  expect(deleted && adapter.detail.read(deleted, ['3'])).toMatchObject({
    details: new Map([['3', { kind: 'gone', gone: { kind: 'deleted' } }]]),
  });
  expect([...one.tickets.keys()]).toEqual(['1', '2']);
  for (const ticket of one.tickets.values()) expect(parseTicket(ticket, 'acme').kind).toBe('ticket');
  expect(adapter.probe[0]?.read(await one.ask(adapter.probe[0].request))).toMatchObject({ kind: 'found' });
  expect(account.calls.every(({ status }) => status === 200 || status === 404)).toBe(true);
});
