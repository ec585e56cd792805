import type { Fault } from '#infra/local/demo-provider/behaviour.ts';
import { seeded } from '#infra/local/demo-provider/demo/random.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { type SimulatedKind, simulators } from '#infra/local/helpdesks/simulators.ts';
import { activateConnection } from '#lib/connections/connections.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { HelpdeskLab } from '#test/support/helpdesk-lab.ts';
import { isTrue } from '#test/support/simulated-truth.ts';

const minuteMs = 60_000;

export const unavailableMs = 5_000;

/** Trouble that comes again and again, by the number of a call. */
const troubles: ReadonlyMap<number, Fault> = new Map([
  [7, { kind: 'status', status: 503, headers: { 'retry-after': `${unavailableMs / 1_000}` } }],
  [14, { kind: 'reset' }],
  [21, { kind: 'half-body' }],
]);
const troublesEvery = 25;

export const adapters: Partial<Record<SimulatedKind, HelpdeskAdapter>> = helpdeskAdapters;

/**
 * Calls between two changes. Where each ticket is a call of its own, one change for each call could never be caught up
 * with: more would change, and be created, than is read.
 */
const callsBetweenChanges = (kind: SimulatedKind): number => (isReadOneByOne(kind) ? 10 : 1);

export const isReadOneByOne = (kind: SimulatedKind): boolean => adapters[kind]?.capabilities.details === 'each';

/**
 * A connected desk with everything switched on: all that is odd about it, changes between calls, resets, halves, and 429s
 * that name no time.
 */
export const busyDesk = async (lab: HelpdeskLab, kind: SimulatedKind, count: number, othersShare: number) => {
  const opened = await lab.open<SimulatedHelpdesk>(simulators[kind]);
  const { account } = opened;
  const { tickets, states } = account;
  const random = seeded(count);
  const from = lab.clock.now();
  const ids = Array.from({ length: count }, (_, n) =>
    tickets.create({ subject: `Ticket ${n}`, createdAt: from + n * 15 }),
  );
  lab.clock.advance(60 * minuteMs);
  await activateConnection(lab.store, await opened.connect());

  /** When each ticket was changed last. */
  const changedAt = new Map<string, number>();
  const removed = new Set<string>();
  const move = (): void => {
    const id = random.pick(ids);
    if (removed.has(id)) return;
    const isRemoved = random.chance(0.05);
    if (isRemoved) tickets.remove(id);
    else tickets.update(id, { subject: `At ${lab.clock.now()}`, state: random.pick(states) });
    if (isRemoved) removed.add(id);
    for (const changed of [id, tickets.create({ subject: 'Another one' })]) changedAt.set(changed, lab.clock.now());
  };
  let calls = 0;
  const trouble = (): Fault | undefined => troubles.get(++calls % troublesEvery);
  const every = callsBetweenChanges(kind);
  let answers = 0;
  account.change(
    Object.assign({ othersShare, throttledWith: 'no-time' }, ...Object.values(account.quirks), {
      fault: trouble,
      beforeAnswer: () => ++answers % every === 0 && move(),
    }),
  );
  return { ...opened, lab, move, changedAt, removed, trouble };
};

export type BusyDesk = Awaited<ReturnType<typeof busyDesk>>;

/** The ids of those tickets that are stored otherwise than the desk has them; of all, if none are given. */
export const differing = async ({ account, stored }: BusyDesk, ids?: ReadonlySet<string>): Promise<Set<string>> => {
  const tickets = await stored(ids && [...ids]);
  const asked = account.tickets.truth().filter(({ id }) => !ids || ids.has(id));
  return new Set(asked.filter((ticket) => !isTrue(ticket, tickets.get(ticket.id))).map(({ id }) => id));
};
