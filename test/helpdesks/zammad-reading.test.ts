import { describe, expect, it } from 'vitest';
import { startZammad, type Zammad, type ZammadOptions } from '#infra/local/helpdesks/zammad/server.ts';
import { zammad as adapter } from '#lib/helpdesks/zammad/zammad.ts';
import { plainText } from '#lib/text/plain-text.ts';
import { helpdeskReader } from '#test/support/helpdesk-reader.ts';
import { accountsOf, heldBy, truthOf } from './reading.ts';

// The adapter against a server that was written without it.

const open = accountsOf(adapter, startZammad);
const aServer = async (options: ZammadOptions = {}) => {
  const opened = await open(options);
  return { ...opened, tickets: opened.account.tickets };
};

const textOf = (message: unknown) => plainText(String(message));
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
    expect(heldBy(one, textOf)).toEqual(expect.arrayContaining(truthOf(account)));
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

    expect(heldBy(one, textOf)).toEqual(truthOf(account));
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

    expect(heldBy(one, textOf)).toEqual(truthOf(account));
    expect(paths(account).slice(before, before + 2)).toEqual(['tickets/search', 'tickets/search']);
  });

  it('reads nothing again that changed while the list was read, and was searched for after it', async () => {
    const { account, reader, tickets, clock } = await aServer({ limits: null });
    const ids = Array.from({ length: 30 }, (_, n) => tickets.create({ subject: `Number ${n}` }));
    settle(clock);
    const one = reader(10);
    const changing = [ids[4], ids[6], ids[8]];
    account.change({
      beforeAnswer: ({ path }) => {
        const id = path.endsWith('/tickets') && changing.shift();
        if (!id) return;
        tickets.update(id, { subject: 'Changed' });
        settle(clock);
      },
    });
    const { checkpoint } = await one.pass('full');
    const before = account.calls.length;

    await one.pass('incremental', checkpoint);

    expect(changing).toEqual([]);
    expect(heldBy(one, textOf)).toEqual(truthOf(account));
    // The newest change is always read again.
    const read = ['tickets/search', 'tickets/search', `ticket_articles/by_ticket/${ids[8]}`];
    expect(paths(account).slice(before)).toEqual(read);
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

    expect(heldBy(one, textOf)).toEqual(truthOf(account));
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
      expect(heldBy(one, textOf)).toEqual(truthOf(account));
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
