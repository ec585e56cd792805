import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ZendeskDesk } from '#infra/local/helpdesks/zendesk/desk.ts';
import { startZendesk, type ZendeskOptions } from '#infra/local/helpdesks/zendesk/server.ts';
import { zendesk as adapter } from '#lib/helpdesks/zendesk/zendesk.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { helpdeskReader } from '#test/support/helpdesk-reader.ts';
import { accountsOf, kindsOf } from './reading.ts';

// The adapter against an account that was written without it.

const client = { client_id: 'intake', client_secret: 'not-a-secret' };
const open = accountsOf(adapter, startZendesk);
const anAccount = async (options: ZendeskOptions = {}) => {
  const opened = await open({ clients: [client], ...options });
  return { ...opened, desk: opened.account.desk };
};

/** What must be held of a desk. */
const truth = (desk: ZendeskDesk) =>
  desk
    .all()
    .filter(({ status }) => status !== 'deleted')
    .map(({ id, status, subject }) => [`${id}`, status, subject ?? ''])
    .toSorted();
const held = ({ tickets }: Pick<ReturnType<typeof helpdeskReader>, 'tickets'>) =>
  [...tickets.values()].map(({ id, status, subject }) => [id, status, subject]).toSorted();

describe('a desk that changes while it is read', () => {
  type Change = (desk: ZendeskDesk, id: number) => void;
  const changes = fc.constantFrom<Change>(
    (desk) => void desk.create(),
    (desk, id) => void desk.update(id, { status: 'solved', subject: `Changed ${id}` }),
    (desk, id) => void desk.touch(id),
    (desk, id) => void desk.archive(id),
    (desk, id) => void desk.remove(id),
    (desk, id) => void desk.restore(id),
    (desk, id) => desk.comment(id, 'And now it smokes'),
    (desk, id) => desk.merge(id, 1),
  );
  /** After each call: what changes, in which ticket, and how many seconds pass. */
  const moves = fc.array(fc.tuple(changes, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 90 })), {
    maxLength: 25,
  });
  let shared: Awaited<ReturnType<typeof anAccount>>;
  beforeAll(async () => {
    shared = await anAccount({ limits: null });
  });

  it('is held whole after a full pass and an incremental one, whatever happened between any two calls', async () => {
    const switches = fc.record({
      emptyPages: fc.nat({ max: 2 }),
      repeats: fc.boolean(),
      cursorLifeMs: fc.constantFrom(Number.POSITIVE_INFINITY, 45_000),
      tokenSeconds: fc.constantFrom(1_800, 100),
    });
    await fc.assert(
      fc.asyncProperty(moves, switches, fc.integer({ min: 1, max: 5 }), async (list, behaviour, pageSize) => {
        const { account, clock, desk, reader } = shared;
        desk.clear();
        for (let id = 1; id <= 12; id++) desk.create({ created_at: clock.now() - 3_600_000 + id * 1_000 * (id % 3) });
        clock.advance(3_600_000); // nothing of an earlier example is as young as an hour
        const left = [...list];
        const move = () => {
          const [change, id, seconds] = left.shift() ?? [];
          clock.advance((seconds ?? 0) * 1_000);
          change?.(desk, id ?? 1);
        };
        account.change({ ...behaviour, beforeAnswer: move });
        const one = reader(pageSize);

        const full = await one.pass('full');
        while (left.length > 0) move();
        account.change({ beforeAnswer: undefined, cursorLifeMs: Number.POSITIVE_INFINITY });
        clock.advance(61_000);
        const { verdicts } = await one.pass('incremental', full.checkpoint);

        expect(verdicts.at(-1)?.kind).toBe('ok');
        expect(held(one)).toEqual(truth(desk));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an account with a limit', () => {
  const many = (desk: ZendeskDesk, count: number) => {
    for (let id = 1; id <= count; id++) desk.create({ id, created_at: Date.UTC(2026, 0, 1) + id * 1_000 });
  };

  it.each(['retry-after', 'no-time', 'web-page', '503'] as const)(
    'is read whole where it refuses with %s',
    async (how) => {
      const { account, desk, reader } = await anAccount({ throttledWith: how });
      many(desk, 250);
      const one = reader(10);

      const { verdicts } = await one.pass('full');

      expect(held(one)).toEqual(truth(desk));
      expect(kindsOf(verdicts)).toEqual(['ok', how === '503' ? 'try-again' : 'throttled']);
      const throttled = verdicts.find(({ kind }) => kind === 'throttled');
      if (how === 'retry-after') expect(throttled).toMatchObject({ bucket: 'incremental' });
      expect(account.mostInAnyMinute('exports')).toBeGreaterThanOrEqual(10);
    },
  );

  it('states what it and its other clients leave', async () => {
    const { reader, clock } = await anAccount({ limits: { account: 700, exports: 30 }, othersShare: 0.7 });
    const response = await reader().ask(adapter.list(adapter.start(null, new Date(clock.now()), { since: null }), 1));

    const resetAt = new Date(clock.now() + 60_000);
    expect(adapter.learnedLimits(response.headers, response.receivedAt)).toEqual([
      { name: 'account', requests: 700, remaining: 209, resetAt },
      { name: 'incremental', requests: 30, remaining: 8, resetAt },
    ]);
  });
});

describe('what stops a pass', () => {
  it.each([
    ['a suspended account', { isSuspended: true }, 'forbidden'],
    ['a plan without exports', { hasExports: false }, 'forbidden'],
    ['a user who is no agent', { role: 'end-user' as const }, 'forbidden'],
    ['a page of another shape', { fault: () => ({ kind: 'wrong-shape' as const }) }, 'broken'],
    ['a page that is not JSON', { fault: () => ({ kind: 'garbage' as const }) }, 'broken'],
  ])('is %s', async (_, options, kind) => {
    const { reader } = await anAccount(options);
    const one = reader();

    expect((await one.pass('full')).verdicts.at(-1)?.kind).toBe(kind);
  });

  it('is no half of an answer, no reset, and no fault of the server', async () => {
    const { account, desk, reader } = await anAccount({ limits: null });
    desk.create({ created_at: Date.UTC(2026, 0, 1) });
    const faults = [{ kind: 'half-body' }, { kind: 'reset' }, { kind: 'status', status: 502 }, undefined] as const;
    const one = reader();
    await one.token();
    let at = 0;
    account.change({ fault: () => faults[at++] });

    const { verdicts } = await one.pass('full');

    expect(verdicts.map(({ kind }) => kind)).toEqual(['try-again', 'try-again', 'try-again', 'ok']);
    expect(held(one)).toEqual(truth(desk));
  });

  it('is a list without an end, for whoever counts its pages', async () => {
    const { desk, reader } = await anAccount({ limits: null, emptyPages: Number.POSITIVE_INFINITY });
    desk.create({ created_at: Date.UTC(2026, 0, 1) });
    const one = reader();

    const { verdicts } = await one.pass('full');

    expect(verdicts).toHaveLength(400);
    expect(kindsOf(verdicts)).toEqual(['ok']);
  });
});

describe('the tokens of an account', () => {
  it('are renewed when they expire within a pass, and each refresh token serves once', async () => {
    const { account, clock, desk } = await anAccount({ limits: null, tokenSeconds: 100 });
    for (let id = 1; id <= 10; id++) desk.create({ created_at: Date.UTC(2026, 0, 1) + id * 1_000 });
    const refresh_token = account.tokens.issue(client.client_id, 'read', 100, true).refresh ?? '';
    const credentials = { kind: 'oauth_refresh' as const, ...client, refresh_token };
    const one = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock, pageSize: 1 });
    account.change({ beforeAnswer: () => clock.advance(30_000) });

    const { verdicts } = await one.pass('full');

    expect(kindsOf(verdicts)).toEqual(['ok', 'unauthorized']);
    expect(held(one)).toEqual(truth(desk));
    const again = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock });
    expect(await again.token()).toMatchObject({ kind: 'invalid-grant' });
  });

  it('are lost with the answer of a refresh: the next one needs a person', async () => {
    const { account, clock } = await anAccount({ losesRefreshAnswers: true });
    const refresh_token = account.tokens.issue(client.client_id, 'read', 100, true).refresh ?? '';
    const credentials = { kind: 'oauth_refresh' as const, ...client, refresh_token };
    const one = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock });

    expect((await one.token()).kind).toBe('try-again');
    expect((await one.token()).kind).toBe('invalid-grant');
  });

  it('of a client that it does not know are refused, and API tokens are accepted', async () => {
    const { account, clock } = await anAccount({ apiTokens: [{ email: 'alex@acme.example', token: 'abc' }] });
    const unknown = { kind: 'oauth_client_credentials' as const, client_id: 'intake', client_secret: 'other' };
    const refused = helpdeskReader({ adapter, baseUrl: account.url, credentials: unknown, clock });
    expect(await refused.token()).toEqual({ kind: 'refused', reason: 'The help desk answered 401 (invalid_client)' });
    expect((await refused.pass('full')).verdicts.map(({ kind }) => kind)).toEqual(['unauthorized']);

    const basic = { kind: 'basic_token' as const, user: 'alex@acme.example', token: 'abc' };
    const accepted = helpdeskReader({ adapter, baseUrl: account.url, credentials: basic, clock });
    expect(kindsOf((await accepted.pass('full')).verdicts)).toEqual(['ok']);
    expect(adapter.probe[0]?.read(await accepted.ask(adapter.probe[0].request))).toMatchObject({ kind: 'found' });
  });
});

it('details and every ticket of an account pass the parser', async () => {
  const { account, clock, desk, reader } = await anAccount();
  desk.create({ id: 1, subject: null, description: null, requester_id: null, created_at: clock.now() - 3_600_000 });
  desk.create({
    id: 2,
    odd: { tags: null, via: null, description: 'x'.repeat(100_000) },
    created_at: clock.now() - 3_600_000,
  });
  desk.remove(desk.create().id);
  const one = reader();

  const details = adapter.detail.read(await one.ask(adapter.detail.request(['1', '2', '3', '4'])), [
    '1',
    '2',
    '3',
    '4',
  ]);
  await one.pass('full');

  expect(details.kind === 'details' ? [...details.details.values()].map(({ kind }) => kind) : details).toEqual([
    'ticket',
    'ticket',
    'absent',
    'absent',
  ]);
  for (const ticket of one.tickets.values()) expect(parseTicket(ticket, 'acme').kind).toBe('ticket');
  expect(one.tickets.size).toBe(2);
  expect(account.calls.every(({ status }) => status === 200)).toBe(true);
});
