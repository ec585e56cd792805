import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { distortions } from '#infra/local/helpdesks/simulator/distortions.ts';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { type SimulatedKind, simulators } from '#infra/local/helpdesks/simulators.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import { baseUrlOf, targetSchema } from '#lib/helpdesks/target.ts';
import { clockAt } from '#test/support/helpdesk-reader.ts';

// What every simulated desk has, so that tests, benches and the demo need not know which one it is.

const kinds = Object.keys(simulators) as SimulatedKind[];

let opened: SimulatedHelpdesk | undefined;
afterEach(() => opened?.close());

const aDesk = async (kind: SimulatedKind) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const desk: SimulatedHelpdesk = await simulators[kind]({ now: clock.now });
  opened = desk;
  const ticket = (id: string) => desk.tickets.truth().find((one) => one.id === id);
  return { desk, clock, ticket };
};

describe.each(kinds)('%s', (kind) => {
  it('states what every change made of its tickets, at the time of its clock', async () => {
    const { desk, clock, ticket } = await aDesk(kind);
    const { tickets } = desk;
    const first = tickets.create({ subject: 'Printer', text: 'It is <stuck>\n& it smokes' });
    const [other, last] = [tickets.create(), tickets.create()];
    clock.advance(60_000);

    for (const state of desk.states) {
      tickets.update(first, { subject: `Now ${state}`, state });
      expect(ticket(first)).toEqual({
        ...{ id: first, subject: `Now ${state}`, text: expect.stringMatching(/^It is <stuck>\s& it smokes$/) },
        ...{ state, gone: null, updatedAt: clock.now() },
      });
    }
    clock.advance(60_000);
    tickets.comment(other, 'And now?');
    tickets.remove(last);

    expect(ticket(other)).toMatchObject({ gone: null, updatedAt: clock.now() });
    expect(ticket(last)?.gone ?? 'deleted').toBe('deleted');
    expect(() => tickets.update(last, { subject: 'Too late' })).toThrow(RangeError);
  });

  it('can restore, mark as spam and merge as far as the product can', async () => {
    const { desk, clock, ticket } = await aDesk(kind);
    const { tickets } = desk;
    const [first, second, third] = [tickets.create(), tickets.create(), tickets.create()];
    clock.advance(60_000);

    tickets.remove(first);
    tickets.restore?.(first);
    tickets.spam?.(second);
    tickets.merge?.(third, tickets.create());

    if (tickets.restore) expect(ticket(first)?.gone).toBeNull();
    if (tickets.spam) expect(ticket(second)?.gone).toMatch(/spam|deleted/);
    if (tickets.merge) expect(ticket(third)).toSatisfy((merged) => merged.gone !== null || merged.state === 'closed');
  });

  it('is filled with 20,000 tickets of all states', async () => {
    const { desk } = await aDesk(kind);

    seedTickets(desk, 20_000);

    const truth = desk.tickets.truth();
    expect(new Set(truth.map(({ id }) => id)).size).toBe(20_000);
    expect(new Set(truth.map(({ state }) => state))).toEqual(new Set(desk.states));
    expect(new Set(truth.map(({ updatedAt }) => updatedAt)).size).toBe(20_000);
    expect(truth.some(({ text }) => text === '')).toBe(true);
  });

  it('answers as its switches say, of which each quirk changes one', async () => {
    const { desk } = await aDesk(kind);
    const status = () => fetch(`${desk.url}/any`, { redirect: 'manual' }).then((answer) => answer.status);

    desk.change({ isSuspended: true });
    expect(await status()).toBe(403);
    desk.change({ fault: () => ({ kind: 'status', status: 418 }) });
    expect(await status()).toBe(418);
    expect(desk.calls.map((call) => [call.path, call.status])).toEqual([
      ['/any', 403],
      ['/any', 418],
    ]);
    for (const quirk of Object.values(desk.quirks)) desk.change(quirk);
  });

  it('states the most calls of each limit in any window', async () => {
    const { desk } = await aDesk(kind);
    const uses = desk.limitUse();
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) {
      expect(use.limit).toBeGreaterThan(0);
      expect(use).toMatchObject({ most: 0, windowMs: expect.any(Number) });
    }
    desk.change({ limits: null });
    expect(desk.limitUse().every(({ limit }) => limit === null)).toBe(true);
  });
});

it.each(Object.values(helpdeskAdapters))(
  'what connects to a simulated $kind is what a tenant enters for its adapter',
  async (adapter) => {
    const { desk } = await aDesk(adapter.kind as SimulatedKind);
    const { kind, target, credentials } = desk.connection;

    expect(kind).toBe(adapter.kind);
    const baseUrl = baseUrlOf(adapter, targetSchema(adapter, { allowLoopback: true }).parse(target));
    expect(new URL(baseUrl).origin).toBe(desk.url);
    expect(adapter.credentials.safeParse(credentials).success).toBe(true);
  },
);

it.each([
  ['otherIdTypes', { tickets: [{ id: '7', group_id: 5, key: null, ids: [3] }] }],
  [
    'unknownMembers',
    { tickets: [{ id: 7, group_id: '5', key: null, ids: [3], added_later: { tickets: [null] }, added_too: null }] },
  ],
  ['withoutNulls', { tickets: [{ id: 7, group_id: '5', ids: [3] }] }],
] as const)('%s is a distortion of answers, not of refusals and texts', async (name, distorted) => {
  const { desk } = await aDesk('zendesk');
  const ask = () => fetch(`${desk.url}/any`).then((answer) => answer.text());
  expect(distortions[name]({ tickets: [{ id: 7, group_id: '5', key: null, ids: [3] }] })).toEqual(distorted);

  const refused = await ask();
  desk.change({ distorts: distortions[name] });
  expect(await ask()).toBe(refused);
});

it('no simulator knows of an adapter, so that both cannot agree on the same mistake', () => {
  const root = new URL('../../infra/local/helpdesks/', import.meta.url).pathname;
  const files = globSync('**/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(readFileSync(root + file, 'utf8'), file).not.toMatch(/#lib\/|lib\/helpdesks/);
});
