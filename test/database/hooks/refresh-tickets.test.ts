import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startJsm } from '#infra/local/helpdesks/jsm/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { simulators } from '#infra/local/helpdesks/simulators.ts';
import { startZendesk, type Zendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import { activateConnection } from '#lib/connections/connections.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { HintDoc } from '#lib/hints/hints.ts';
import { type HelpdeskLab, helpdeskLab } from '#test/support/helpdesk-lab.ts';
import { hookedKinds } from '#test/support/hooked-kinds.ts';

let lab: HelpdeskLab;
beforeAll(async () => {
  lab = await helpdeskLab();
});
afterAll(() => lab.close());

const hintsLeft = (tenantId: string) =>
  lab.store.db.collection<HintDoc>('helpdesk_hints').find({ tenant_id: tenantId });

/** A tenant whose desk was read whole, some minutes ago. */
const openDesk = async <Desk extends SimulatedHelpdesk = Zendesk>(
  tickets: number,
  start: (options: SimulatorOptions) => Promise<Desk> = startZendesk as never,
) => {
  const desk = await lab.open(start);
  for (let n = 0; n < tickets; n++) desk.account.tickets.create({ subject: `Number ${n}`, text: 'As it was' });
  lab.clock.advance(120_000);
  await activateConnection(lab.store, await desk.connect());
  expect(await desk.run()).toMatchObject({ status: 'completed', new_ingested: tickets });
  lab.clock.advance(300_000);
  return desk;
};

const shown = ({ account }: Awaited<ReturnType<typeof openDesk>>) =>
  account.calls.filter(({ path }) => path.endsWith('/show_many')).map(({ query }) => query.get('ids'));

describe('tickets that webhooks name', () => {
  it('are asked for together, once for any number of events, and stored as the help desk shows them', async () => {
    const desk = await openDesk(3);
    const { account, hooks } = desk;
    for (const id of ['1', '2']) account.tickets.update(id, { subject: 'On fire', state: 'open' });
    for (let n = 0; n < 20; n++) await hooks.hint(['1', '2']);

    await hooks.work();

    expect(shown(desk)).toEqual(['1,2']);
    const stored = await desk.stored();
    expect([...stored.values()].map(({ subject }) => subject)).toEqual(['On fire', 'On fire', 'Number 2']);
    expect(hooks.reports).toEqual([{ refreshed: 2, changed: 2, dropped: 0 }]);
    expect(await hintsLeft(desk.tenantId).toArray()).toEqual([]);
  });

  it('are asked for again if something is said of them meanwhile', async () => {
    const desk = await openDesk(1);
    const { account, hooks } = desk;
    account.tickets.update('1', { subject: 'First' });
    await hooks.hint(['1']);
    let isAsked = false;
    account.change({
      fault: ({ path }) => {
        if (!path.endsWith('/show_many') || isAsked) return undefined;
        isAsked = true;
        return { kind: 'slow', ms: 100 };
      },
    });

    const working = hooks.work();
    await expect.poll(() => isAsked).toBe(true);
    account.tickets.update('1', { subject: 'Second' });
    await hooks.hint(['1']);
    await working;

    expect(shown(desk)).toEqual(['1', '1']);
    expect((await desk.stored()).get('1')).toMatchObject({ subject: 'Second' });
  });

  it('are marked as gone after a second look, and deleted by the next run', async () => {
    const desk = await openDesk(2);
    const { account, hooks, clock } = { ...desk, clock: lab.clock };
    account.change({ hides: (id) => id === '1' });
    account.tickets.remove('2');
    await hooks.hint(['1', '2']);
    const began = clock.now();
    const look = hooks.work();
    await expect.poll(() => shown(desk).length).toBeGreaterThan(0);
    await look;

    expect(shown(desk)).toEqual(['1,2', '1,2']);
    expect(clock.now() - began).toBeGreaterThanOrEqual(60_000);
    const marked = await desk.stored();
    expect(marked.get('2')).toMatchObject({ gone: { kind: 'deleted' } });
    expect(marked.get('2')?.deleted_at ?? null).toBeNull();

    clock.advance(120_000);
    expect(await desk.run()).toMatchObject({ status: 'completed', deleted: 2 });
  });

  it('are found by a schedule if their message is lost', async () => {
    const desk = await openDesk(1);
    const { account, hooks } = desk;
    account.tickets.update('1', { subject: 'Nobody heard' });
    await hooks.hint(['1']);
    hooks.loseMessages();
    expect(await hooks.sweep()).toBe(0);

    lab.clock.advance(121_000);
    expect(await hooks.sweep()).toBe(1);
    await hooks.work();

    expect((await desk.stored()).get('1')).toMatchObject({ subject: 'Nobody heard' });
  });

  it('are left to the next run after 20 tries', async () => {
    const desk = await openDesk(1);
    const { account, hooks } = desk;
    account.tickets.update('1', { subject: 'Later' });
    account.change({
      fault: ({ path }) => (path.endsWith('/show_many') ? { kind: 'status', status: 500 } : undefined),
    });
    await hooks.hint(['1']);

    await hooks.work();

    expect(shown(desk)).toHaveLength(20);
    expect(hooks.reports.at(-1)).toEqual({ refreshed: 0, changed: 0, dropped: 1 });
    account.change({ fault: undefined });
    lab.clock.advance(600_000);
    await desk.run();
    expect((await desk.stored()).get('1')).toMatchObject({ subject: 'Later' });
  });

  it('are left to the next run after six hours that the help desk asked to wait', async () => {
    const desk = await openDesk(1);
    const { account, hooks } = desk;
    const headers = { 'retry-after': '3600' };
    account.change({
      fault: ({ path }) => (path.endsWith('/show_many') ? { kind: 'status', status: 429, headers } : undefined),
    });
    await hooks.hint(['1']);

    await hooks.work();

    expect(shown(desk)).toHaveLength(7);
    expect(hooks.reports.at(-1)).toEqual({ refreshed: 0, changed: 0, dropped: 1 });
    expect(await hintsLeft(desk.tenantId).toArray()).toEqual([]);
  });

  it('are left to the runs of a connection that may not be called', async () => {
    const desk = await openDesk(1);
    await lab.store.db.collection('connections').updateOne({ tenant_id: desk.tenantId }, { $set: { state: 'draft' } });
    await desk.hooks.hint(['1']);

    await desk.hooks.work();

    expect(shown(desk)).toEqual([]);
    expect(await hintsLeft(desk.tenantId).toArray()).toEqual([]);
  });
});

describe.each(hookedKinds)('tickets that webhooks of %s name', (kind) => {
  const adapter = helpdeskAdapters[kind];
  // The storm is tried in full at one desk: hints are the same for all.
  const events = kind === 'freshdesk' ? 5_000 : 600;

  it('cost one fetch each, within the limit of the account, however many events come', async () => {
    const desk = await openDesk<SimulatedHelpdesk>(60, simulators[kind]);
    const { account, hooks } = desk;
    const ids = account.tickets.truth().map(({ id }) => id);
    for (const id of ids) account.tickets.update(id, { subject: `As ${id} is now` });
    const before = account.calls.length;
    for (let n = 0; n < events / ids.length; n++) await hooks.hint(ids);

    await hooks.work();

    const asked = account.calls.slice(before).filter(({ path }) => !path.startsWith('/oauth/'));
    expect(new Set(asked.map(({ path, query }) => `${path}?${query}`)).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(ids.length * (adapter.entry ? 2 : 1));
    expect(account.calls.every(({ status = 0 }) => status < 400)).toBe(true);
    for (const { most, limit } of account.limitUse()) expect(most).toBeLessThanOrEqual((limit ?? 0) / 2);
    const stored = await desk.stored();
    for (const id of ids) expect(stored.get(id)).toMatchObject({ subject: `As ${id} is now` });
    expect(await hintsLeft(desk.tenantId).toArray()).toEqual([]);
  });

  it('are stored as the runs before and after store them', async () => {
    const desk = await openDesk<SimulatedHelpdesk>(1, simulators[kind]);
    const { account, hooks } = desk;
    const { tickets, states } = account;
    const made = Array.from({ length: 12 }, (_, n) =>
      tickets.create({
        subject: `Number ${n}`,
        text: 'It is <stuck>\n\n& it smokes',
        state: states[n % states.length] ?? 'open',
      }),
    );
    await hooks.hint(made);
    await hooks.work();
    expect((await desk.stored()).size).toBe(13);

    for (const mode of ['incremental', 'full'] as const) {
      lab.clock.advance(300_000);
      expect(await desk.run({ mode })).toMatchObject({ status: 'completed', new_ingested: 0, updated: 0 });
    }
    for (const id of made) tickets.comment(id, 'And now?');
    lab.clock.advance(300_000);
    await desk.run();
    await hooks.hint(made);
    await hooks.work();
    expect(hooks.reports.at(-1)).toMatchObject({ changed: 0 });
  });
});

describe('issues of projects that a connection leaves out', () => {
  it('are not stored, and one that is moved there is left to the runs', async () => {
    const desk = await openDesk(1, (options) => startJsm({ ...options, projects: ['HELP', 'PAY'] }));
    const { account, hooks, tenantId } = desk;
    const target = { site: 'acme', projects: 'HELP' };
    await lab.store.db.collection('connections').updateOne({ tenant_id: tenantId }, { $set: { target } });
    const [first = ''] = account.tickets.truth().map(({ id }) => id);
    const ours = account.site.create({ project: 'HELP' }).id;
    const theirs = account.site.create({ project: 'PAY' }).id;
    account.site.move(first, 'PAY');

    await hooks.hint([first, ours, theirs]);
    await hooks.work();

    const stored = await desk.stored();
    expect([...stored.keys()].toSorted()).toEqual([first, ours].toSorted());
    expect(stored.get(first)?.gone ?? null).toBeNull();
    expect(await hintsLeft(tenantId).toArray()).toEqual([]);
  });
});
