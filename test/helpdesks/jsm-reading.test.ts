import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Jsm, type JsmOptions, startJsm } from '#infra/local/helpdesks/jsm/server.ts';
import type { JsmSite } from '#infra/local/helpdesks/jsm/site.ts';
import { jsm as adapter } from '#lib/helpdesks/jsm/jsm.ts';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { helpdeskReader } from '#test/support/helpdesk-reader.ts';
import { accountsOf, kindsOf } from './reading.ts';

// The adapter against a site that was written without it.

const open = accountsOf(adapter, startJsm);
const aSite = async (options: JsmOptions = {}) => {
  const opened = await open(options);
  return { ...opened, site: opened.account.site };
};

/** What must be held of a site; the search says nothing of what is gone. */
const truth = ({ tickets }: Jsm) => {
  const living = tickets.truth().filter(({ gone }) => gone === null);
  return living.map(({ id, subject, state }) => [id, subject, state]).toSorted();
};
const held = (reader: Pick<ReturnType<typeof helpdeskReader>, 'tickets'>, { site }: Jsm) =>
  [...reader.tickets.values()]
    .filter(({ id }) => id !== null && site.find(id))
    .map(({ id, subject, state }) => [id, subject, state])
    .toSorted();

describe('a site that changes while it is read', () => {
  type Change = (site: JsmSite, id: string) => void;
  const ifThere =
    (change: Change): Change =>
    (site, id) =>
      site.find(id) && change(site, id);
  const changes = fc.constantFrom<Change>(
    (site) => void site.create(),
    ifThere((site, id) => void site.move(id, site.find(id)?.project === 'IT' ? 'HELP' : 'IT')),
    ifThere((site, id) => void site.update(id, { status: 'Resolved', summary: `Changed ${id}` })),
    ifThere((site, id) => site.comment(id, 'And now it smokes')),
    ifThere((site, id) => site.remove(id)),
  );
  const moves = fc.array(fc.tuple(changes, fc.nat({ max: 11 }), fc.constantFrom(0, 1, 20, 90)), { maxLength: 25 });
  let shared: Awaited<ReturnType<typeof aSite>>;
  beforeAll(async () => {
    shared = await aSite({ limits: null, projects: ['HELP', 'IT'] });
  });

  it('is held whole after a full pass and an incremental one, whatever happened between any two calls', async () => {
    const switches = fc.record({
      searchLagMs: fc.constantFrom(0, 5_000, 45_000),
      tokenLifeMs: fc.constantFrom(Number.POSITIVE_INFINITY, 60_000),
      tokensCount: fc.boolean(),
      timeZone: fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'America/St_Johns'),
    });
    await fc.assert(
      fc.asyncProperty(
        moves,
        switches,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(0, 40_000),
        async (list, behaviour, pageSize, apartMs) => {
          const { account, clock, site, reader } = shared;
          for (const { id } of site.all()) site.remove(id);
          const ids = Array.from({ length: 12 }, (_, at) => {
            const project = at % 3 === 0 ? 'IT' : 'HELP';
            return site.create({ project, created_at: clock.now() + apartMs * at }).id;
          });
          clock.advance(3_600_000);
          const left = [...list];
          const move = () => {
            const [change, at, seconds] = left.shift() ?? [];
            clock.advance((seconds ?? 0) * 1_000);
            change?.(site, ids[at ?? 0] ?? '');
          };
          account.change({ ...behaviour, beforeAnswer: move });
          const one = reader(pageSize);

          const full = await one.pass('full');
          while (left.length > 0) move();
          account.change({ beforeAnswer: undefined, tokenLifeMs: Number.POSITIVE_INFINITY });
          clock.advance(61_000);
          const { verdicts } = await one.pass('incremental', full.checkpoint);

          expect(verdicts.at(-1)?.kind).toBe('ok');
          expect(held(one, account)).toEqual(truth(account));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a site with more than a page of issues', () => {
  /** So many issues of two projects that all changed at once. */
  const changedAtOnce = async (count: number, options: JsmOptions = {}) => {
    const opened = await aSite({ limits: null, projects: ['HELP', 'IT'], ...options });
    const created_at = opened.clock.now() - 3_600_000;
    for (let n = 0; n < count; n++) opened.site.create({ project: n % 3 === 0 ? 'IT' : 'HELP', created_at });
    return opened;
  };

  it('is read whole where it cuts pages smaller, and where all changed at once', async () => {
    const { account, reader } = await changedAtOnce(300, { largestPage: 40 });
    const one = reader();

    const { verdicts } = await one.pass('full');

    expect(kindsOf(verdicts)).toEqual(['ok']);
    expect(held(one, account)).toEqual(truth(account));
  });

  it('has each page of one minute searched for once, although an issue changes before every call', async () => {
    const { account, clock, site, reader } = await changedAtOnce(2_000, { searchLagMs: 45_000 });
    const ids = site.all().map(({ id }) => id);
    account.change({
      beforeAnswer: () => {
        clock.advance(1_000);
        const id = ids[(account.calls.length * 37) % ids.length] ?? '';
        site.update(id, { summary: `Changed ${account.calls.length}` });
      },
    });
    const one = reader();

    const full = await one.pass('full');

    // The first of the twenty twice, an end of the minute, and what changed since.
    expect(account.calls.length).toBeLessThan(28);
    account.change({ beforeAnswer: undefined });
    clock.advance(61_000);
    await one.pass('incremental', full.checkpoint);
    expect(held(one, account)).toEqual(truth(account));
  });

  it.each<[string, (site: JsmSite, id: string) => unknown, string[]]>([
    ['deleted', (site, id) => site.remove(id), ['ok', 'cursor-lost']],
    ['moved', (site, id) => site.move(id, 'IT'), ['ok', 'cursor-lost']],
    ['changed', (site, id) => site.update(id, { summary: 'Other words' }), ['ok']],
  ])('is read whole where the issue that a page ended with is %s', async (_, change, kinds) => {
    const { account, site, clock, reader } = await changedAtOnce(300, { tokenLifeMs: 60_000 });
    const ofHelp = site.all().filter(({ project }) => project === 'HELP');
    let calls = 0;
    account.change({
      beforeAnswer: () => {
        // The first page is of all that changed, the next one of its minute: the third goes on after that.
        if (++calls === 3) change(site, ofHelp[99]?.id ?? '');
        // Where the key is of no use, the minute is read by tokens, and one ends.
        clock.advance(calls === 5 ? 61_000 : 1_000);
      },
    });
    const one = reader();

    const full = await one.pass('full');
    clock.advance(61_000);
    await one.pass('incremental', full.checkpoint);

    expect(kindsOf(full.verdicts)).toEqual(kinds);
    expect(held(one, account)).toEqual(truth(account));
  });

  it('ends, and none is lost, where 35,000 of them have one timestamp', async () => {
    const { account, clock, site, reader } = await aSite({ limits: null });
    const at = clock.now() - 3_600_000;
    for (let n = 0; n < 35_000; n++) site.create({ created_at: at });
    const one = reader();

    const { verdicts } = await one.pass('full');

    expect(verdicts.at(-1)?.kind).toBe('ok');
    expect(held(one, account)).toEqual(truth(account));
  });

  it.each(['retry-after', 'no-time', 'web-page', '503'] as const)(
    'is read whole where it refuses with %s',
    async (how) => {
      const { account, clock, site, reader } = await aSite({ throttledWith: how, limits: { search: 5, other: 5 } });
      for (let n = 0; n < 100; n++) site.create({ created_at: clock.now() - 36_000_000 + n * 90_000 });
      const one = reader(10);

      const { verdicts } = await one.pass('full');

      expect(held(one, account)).toEqual(truth(account));
      expect(kindsOf(verdicts)).toEqual(['ok', how === '503' ? 'try-again' : 'throttled']);
    },
  );
});

describe('what stops a pass', () => {
  it.each([
    ['a suspended site', { isSuspended: true }, 'forbidden'],
    ['a user who may not use it', { isForbidden: true }, 'forbidden'],
    ['a page of another shape', { fault: () => ({ kind: 'wrong-shape' as const }) }, 'broken'],
    ['a page that is not JSON', { fault: () => ({ kind: 'garbage' as const }) }, 'broken'],
  ])('is %s', async (_, options, kind) => {
    const { reader } = await aSite(options);

    expect((await reader().pass('full')).verdicts.at(-1)?.kind).toBe(kind);
  });

  it('is a project that is not there', async () => {
    const { reader, clock } = await aSite({ projects: ['HELP', 'IT'] });
    const ask = async (projects: string) => {
      const target = { site: 'acme', projects };
      const start = adapter.start(null, new Date(clock.now()), { since: null, target });
      return adapter.classify(await reader().ask(adapter.list(start, 1))).kind;
    };

    expect([await ask('HELP,IT'), await ask('NOPE')]).toEqual(['ok', 'forbidden']);
  });

  it('is a token of nobody, also where a search without one is answered', async () => {
    const { account, clock } = await aSite({ answersAnonymously: true });
    const credentials = adapter.credentials.parse({ email: 'alex@acme.example', api_token: 'another' });
    const one = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock });

    const [whoAmI] = adapter.probe;
    expect(whoAmI?.read(await one.ask(whoAmI.request))).toMatchObject({ kind: 'failed', fault: 'unauthorized' });
    expect((await one.pass('full')).verdicts.map(({ kind }) => kind)).toEqual(['unauthorized']);
  });
});

it('a consented client reads through the gateway, and its refresh tokens serve once', async () => {
  const client = { client_id: 'intake', client_secret: 'not-a-secret' };
  const { account, clock, site } = await aSite({ clients: [client], accessTokenSeconds: 60 });
  for (let n = 0; n < 5; n++) site.create({ created_at: clock.now() - 36_000_000 + n * 90_000 });
  const scope = 'read:jira-work offline_access';
  const refresh_token = account.tokens.issue(client.client_id, scope, 60, true).refresh ?? '';
  const credentials = adapter.credentials.parse({ ...client, refresh_token });
  const baseUrl = `${account.url}/ex/jira/${account.cloudId}`;
  const one = helpdeskReader({ adapter, baseUrl, credentials, clock, pageSize: 1 });
  account.change({ beforeAnswer: () => clock.advance(25_000) });

  const { verdicts } = await one.pass('full');

  expect(kindsOf(verdicts)).toEqual(['ok', 'unauthorized']);
  expect(held(one, account)).toEqual(truth(account));
  const again = helpdeskReader({ adapter, baseUrl, credentials, clock });
  expect(await again.token()).toMatchObject({ kind: 'invalid-grant' });
});

it('issues by their ids are as fresh as they are, and all of them pass the parser', async () => {
  const { account, clock, site, reader } = await aSite({ searchLagMs: 45_000 });
  const first = site.create({ text: null, reporter: null, priority: null, created_at: clock.now() - 3_600_000 }).id;
  const gone = site.create({ created_at: clock.now() - 3_600_000 }).id;
  site.remove(gone);
  site.update(first, { summary: 'Just now' });
  const one = reader();

  const shown = await Promise.all([first, gone].map((id) => one.ask(adapter.detail.request([id]))));
  await one.pass('full');

  expect(shown.map((response) => adapter.classify(response).kind)).toEqual(['ok', 'gone']);
  const detail = shown[0] && adapter.detail.read(shown[0], [first]);
  expect(detail).toMatchObject({ details: new Map([[first, { raw: { fields: { summary: 'Just now' } } }]]) });
  for (const ticket of one.tickets.values()) expect(parseTicket(ticket, 'acme').kind).toBe('ticket');
  expect(account.calls.every(({ status }) => status === 200 || status === 404)).toBe(true);
});
