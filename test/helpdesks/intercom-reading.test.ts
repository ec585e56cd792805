import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { alex, type IntercomDesk, kim } from '#infra/local/helpdesks/intercom/desk.ts';
import { type IntercomOptions, startIntercom } from '#infra/local/helpdesks/intercom/server.ts';
import { intercom as adapter } from '#lib/helpdesks/intercom/intercom.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { plainText } from '#lib/text/plain-text.ts';
import { helpdeskReader } from '#test/support/helpdesk-reader.ts';
import { accountsOf, heldBy, kindsOf, truthOf } from './reading.ts';

// The adapter against a workspace that was written without it.

const open = accountsOf(adapter, startIntercom);
const aWorkspace = async (options: IntercomOptions = {}) => {
  const opened = await open(options);
  return { ...opened, desk: opened.account.desk, tickets: opened.account.tickets };
};

const plain = (message: unknown) => plainText(String(message));
const held = (reader: Parameters<typeof heldBy>[0]) => heldBy(reader, plain);
const settle = (clock: { advance(ms: number): void }) => clock.advance(600_000);

describe('a workspace that changes while it is read', () => {
  type Change = (desk: IntercomDesk, id: string) => void;
  const ifThere =
    (change: Change): Change =>
    (desk, id) =>
      desk.find(id) && change(desk, id);
  const changes = fc.constantFrom<Change>(
    (desk) => void desk.create({ author: alex }),
    ifThere((desk, id) => void desk.update(id, { state: 'closed', channel: 'email', subject: `Changed ${id}` })),
    ifThere((desk, id) => desk.reply(id, kim, 'And now it smokes')),
    ifThere((desk, id) => desk.rewrite(id, 'Other words')),
    ifThere((desk, id) => void desk.redact(id)),
    ifThere((desk, id) => desk.remove(id)),
  );
  /** After each call: what changes, in which conversation, and how many seconds pass. */
  const moves = fc.array(fc.tuple(changes, fc.nat({ max: 11 }), fc.constantFrom(0, 0, 1, 90)), { maxLength: 25 });
  const switches = fc.record({
    order: fc.constantFrom('newest-first' as const, 'oldest-first' as const, 'scattered' as const),
    indexLagMs: fc.constantFrom(0, 5_000, 25_000),
    includesBound: fc.boolean(),
    answersAs: fc.constantFrom(null, '2.11'),
  });
  let shared: Awaited<ReturnType<typeof aWorkspace>>;
  beforeAll(async () => {
    shared = await aWorkspace({ limits: null });
  });

  it('is held whole after a full pass and an incremental one, whatever happened between any two calls', async () => {
    await fc.assert(
      fc.asyncProperty(moves, switches, fc.integer({ min: 1, max: 5 }), async (list, behaviour, pageSize) => {
        const { account, clock, desk, reader } = shared;
        for (const { id } of desk.all()) desk.remove(id);
        const ids = Array.from({ length: 12 }, (_, at) => desk.create({ author: at % 3 ? kim : alex }).id);
        for (const id of ids.slice(0, 4)) desk.reply(id, kim, 'It is <b>stuck</b>');
        settle(clock);
        const left = [...list];
        const move = () => {
          const [change, at, seconds] = left.shift() ?? [];
          clock.advance((seconds ?? 0) * 1_000);
          change?.(desk, ids[at ?? 0] ?? '');
        };
        account.change({ ...behaviour, beforeAnswer: move });
        const one = reader(pageSize);

        const full = await one.pass('full');
        while (left.length > 0) move();
        account.change({ beforeAnswer: undefined });
        settle(clock);
        const { verdicts } = await one.pass('incremental', full.checkpoint);

        expect(verdicts.at(-1)?.kind).toBe('ok');
        // An older version has no list of what was deleted.
        if (behaviour.answersAs)
          for (const { id } of desk.deletedOnes().map(({ conversation }) => conversation)) one.tickets.delete(id);
        expect(held(one)).toEqual(truthOf(account));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a workspace with a limit', () => {
  it.each(['retry-after', 'no-time', 'web-page', '503'] as const)(
    'is read whole where it refuses with %s',
    async (how) => {
      const { account, clock, reader, tickets } = await aWorkspace({ throttledWith: how, limits: { app: 5 } });
      for (let n = 0; n < 60; n++) tickets.create({ subject: `Number ${n}` });
      settle(clock);
      const one = reader(5);

      const { verdicts } = await one.pass('full');

      expect(held(one)).toEqual(truthOf(account));
      expect(kindsOf(verdicts)).toEqual(['ok', how === '503' ? 'try-again' : 'throttled']);
    },
  );

  it('states what it and its other clients leave of ten seconds', async () => {
    const { reader, clock } = await aWorkspace({ limits: { app: 100 }, othersShare: 0.7 });
    const start = adapter.start(null, new Date(clock.now()), { since: null });
    const response = await reader().ask(adapter.list(start, 1));

    expect(adapter.learnedLimits(response.headers, response.receivedAt)).toMatchObject([
      { name: 'app', requests: 100, remaining: 29 },
    ]);
  });
});

describe('what stops a pass', () => {
  it.each([
    ['a suspended workspace', { isSuspended: true }, 'forbidden'],
    ['a plan without the API', { isForbidden: true }, 'forbidden'],
    ['a page of another shape', { fault: () => ({ kind: 'wrong-shape' as const }) }, 'broken'],
    ['a page that is not JSON', { fault: () => ({ kind: 'garbage' as const }) }, 'broken'],
  ])('is %s', async (_, options, kind) => {
    const { reader } = await aWorkspace(options);

    expect((await reader().pass('full')).verdicts.at(-1)?.kind).toBe(kind);
  });

  it('is a token of nobody', async () => {
    const { account, clock } = await aWorkspace();
    const credentials = adapter.credentials.parse({ access_token: 'another' });
    const one = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock });

    expect((await one.pass('full')).verdicts.map(({ kind }) => kind)).toEqual(['unauthorized']);
  });
});

it('deleted conversations are gone by their id and by their list, and all others pass the parser', async () => {
  const { account, clock, desk, reader } = await aWorkspace();
  const kept = [
    desk.create({ text: null, contact_ids: [], title: null }),
    desk.create({ odd: { tags: null, priority: 7, source: { type: 'pigeon', body: 'x'.repeat(100_000) } } }),
    desk.create({ author: alex }),
  ].map(({ id }) => id);
  const { id: deleted } = desk.create();
  settle(clock);
  const one = reader();
  const { checkpoint } = await one.pass('full');
  expect(one.tickets.size).toBe(4);
  desk.remove(deleted);

  const shown = await Promise.all([...kept, deleted].map((id) => one.ask(adapter.detail.request([id]))));
  await one.pass('incremental', checkpoint);

  expect(shown.map((response) => adapter.classify(response).kind)).toEqual(['ok', 'ok', 'ok', 'gone']);
  expect([...one.tickets.keys()].toSorted()).toEqual(kept.toSorted());
  for (const ticket of one.tickets.values()) expect(parseTicket(ticket, 'acme').kind).toBe('ticket');
  expect(adapter.probe[0]?.read(await one.ask(adapter.probe[0].request))).toMatchObject({ kind: 'found' });
  expect(account.calls.every(({ status }) => status === 200 || status === 404)).toBe(true);
});
