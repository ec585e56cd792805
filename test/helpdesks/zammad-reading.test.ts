import { afterAll, describe, expect, it } from 'vitest';
import { startZammad, type Zammad, type ZammadOptions } from '#infra/local/helpdesks/zammad/server.ts';
import { zammad as adapter } from '#lib/helpdesks/zammad/zammad.ts';
import { plainText } from '#lib/text/plain-text.ts';
import { clockAt, helpdeskReader } from '#test/support/helpdesk-reader.ts';

// The adapter against a server that was written without it.

const opened: Zammad[] = [];
afterAll(() => Promise.all(opened.map((desk) => desk.close())));

const aServer = async (options: ZammadOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const account = await startZammad({ now: clock.now, ...options });
  opened.push(account);
  const credentials = adapter.credentials.parse(account.connection.credentials);
  const reader = (pageSize = 100) => helpdeskReader({ adapter, baseUrl: account.url, credentials, clock, pageSize });
  return { account, clock, reader, tickets: account.tickets };
};

const truth = ({ tickets }: Zammad) =>
  tickets
    .truth()
    .filter(({ gone }) => gone === null)
    .map(({ id, subject, text, state }) => [id, subject, text, state])
    .toSorted();
const held = ({ tickets }: Pick<ReturnType<typeof helpdeskReader>, 'tickets'>) =>
  [...tickets.values()].map(({ id, subject, message, state }) => [id, subject, plainText(message), state]).toSorted();
const paths = ({ calls }: Zammad) => calls.map(({ path }) => path.split('/').slice(3).join('/'));
const settle = (clock: { advance(ms: number): void }) => clock.advance(600_000);

describe('the first full pass', () => {
  it('holds every ticket, also one that a deletion moves onto a page that was read', async () => {
    const { account, reader, tickets, clock } = await aServer({ limits: null });
    const ids = Array.from({ length: 12 }, (_, n) => tickets.create({ subject: `Number ${n}` }));
    settle(clock);
    const deleteOne = () => {
      const [first] = ids.splice(0, 1);
      if (first && ids.length > 8) tickets.remove?.(first);
    };
    account.change({ beforeAnswer: deleteOne });
    const one = reader(3);

    const { verdicts, checkpoint } = await one.pass('full');
    account.change({ beforeAnswer: undefined });
    settle(clock);
    await one.pass('full', checkpoint);

    expect(verdicts.at(-1)?.kind).toBe('ok');
    expect(held(one)).toEqual(expect.arrayContaining(truth(account)));
  });

  it('ends with what changed while it was read', async () => {
    const { account, reader, tickets, clock } = await aServer({ limits: null });
    const id = tickets.create({ subject: 'Before' });
    settle(clock);
    const one = reader();
    const changed = () => {
      account.change({ beforeAnswer: undefined });
      tickets.update(id, { subject: 'Meanwhile' });
      tickets.create({ subject: 'New' });
      settle(clock);
    };
    account.change({ beforeAnswer: ({ path }) => (path.includes('by_ticket') ? changed() : undefined) });

    await one.pass('full');

    expect(held(one)).toEqual(truth(account));
  });
});

describe('a pass over changes', () => {
  it('searches for them, and reads no other ticket', async () => {
    const { account, reader, tickets, clock } = await aServer({ limits: null });
    const ids = Array.from({ length: 30 }, (_, n) => tickets.create({ subject: `Number ${n}` }));
    settle(clock);
    const one = reader(10);
    const { checkpoint } = await one.pass('full');
    settle(clock);
    tickets.update(ids[4] ?? '', { subject: 'Changed' });
    settle(clock);
    const before = account.calls.length;

    await one.pass('incremental', checkpoint);

    expect(held(one)).toEqual(truth(account));
    expect(paths(account).slice(before, before + 2)).toEqual(['tickets/search', 'tickets/search']);
  });

  it('reads the whole list where there is no search', async () => {
    const { account, reader, tickets, clock } = await aServer({ limits: null, hasElasticsearch: false });
    const id = tickets.create({ subject: 'Before' });
    settle(clock);
    const one = reader();
    const { checkpoint } = await one.pass('full');
    tickets.update(id, { subject: 'After' });
    settle(clock);

    await one.pass('incremental', checkpoint);

    expect(held(one)).toEqual(truth(account));
  });
});

describe('a server behind a proxy with a limit', () => {
  it.each(['retry-after', 'no-time', 'web-page', '503'] as const)(
    'is read whole where that refuses with %s',
    async (how) => {
      const { account, reader, tickets, clock } = await aServer({ throttledWith: how, limits: { proxy: 10 } });
      for (let n = 0; n < 15; n++) tickets.create({ subject: `Number ${n}` });
      settle(clock);
      const one = reader();

      const { verdicts } = await one.pass('full');

      expect(verdicts.at(-1)?.kind).toBe('ok');
      expect(held(one)).toEqual(truth(account));
    },
  );
});

it('a token of nobody is unauthorized, and one of an agent is found', async () => {
  const { account, clock, reader } = await aServer();
  const credentials = adapter.credentials.parse({ access_token: 'another' });
  const nobody = helpdeskReader({ adapter, baseUrl: account.url, credentials, clock });

  expect((await nobody.pass('full')).verdicts.map(({ kind }) => kind)).toEqual(['unauthorized']);
  const [whoAmI] = adapter.probe;
  if (!whoAmI) throw new Error('There is no probe');
  expect(whoAmI.read(await reader().ask(whoAmI.request))).toMatchObject({ kind: 'found' });
  expect(adapter.classify(await reader().ask(adapter.detail.request(['99']))).kind).toBe('gone');
});
