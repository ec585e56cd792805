import type { Fault } from '#infra/local/demo-provider/behaviour.ts';
import { seeded } from '#infra/local/demo-provider/demo/random.ts';
import { isExport } from '#infra/local/helpdesks/zendesk/buckets.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { accountRules, helpdeskLab } from '#test/support/helpdesk-lab.ts';
import { tenantId } from '#test/support/run-parts.ts';
import { rounded } from './measure.ts';

const minuteMs = 60_000;
const intervalMinutes = 5;
const minutes = 60;
const exportsAMinute = 10;

/** Trouble that comes again and again, by the number of a call. */
const troubles: ReadonlyMap<number, Fault> = new Map([
  [7, { kind: 'status', status: 503, headers: { 'retry-after': '5' } }],
  [14, { kind: 'reset' }],
  [21, { kind: 'half-body' }],
]);
const troublesEvery = 25;

/**
 * An account with everything switched on: it changes between any two calls, hides its last minute, repeats entries, sends
 * empty pages, forgets a cursor, resets calls, sends halves, and ends tokens as they are refreshed; a 429 names no time.
 */
const busyDesk = async (tickets: number, othersShare: number) => {
  const lab = await helpdeskLab({
    ...{ limits: { account: 200, exports: exportsAMinute }, othersShare, throttledWith: 'no-time' as const },
    ...{ emptyPages: 1, repeats: true, tokenSeconds: 400 },
  });
  const { account, clock } = lab;
  const { desk } = account;
  const random = seeded(tickets);
  /** When each ticket was changed last. */
  const changedAt = new Map<number, number>();
  for (let id = 1; id <= tickets; id++) desk.create({ id, subject: `Ticket ${id}` });
  clock.advance(5 * minuteMs);
  await lab.connect({ credentials: lab.consented() });

  const move = (): void => {
    const id = random.between(1, tickets);
    if (random.chance(0.1)) desk.remove(id);
    else desk.update(id, { subject: `Ticket ${id} at ${clock.now()}`, status: random.pick(['open', 'solved']) });
    for (const changed of [id, desk.create().id]) changedAt.set(changed, clock.now());
  };
  let calls = 0;
  account.change({
    fault: (call) => (isExport(call) ? troubles.get(++calls % troublesEvery) : undefined),
    beforeAnswer: (call) => {
      account.change({ cursorLifeMs: calls === 30 ? 0 : Number.POSITIVE_INFINITY });
      if (isExport(call)) move();
    },
  });
  return { ...lab, move, changedAt };
};

type BusyDesk = Awaited<ReturnType<typeof busyDesk>>;

/** Ids of tickets that are stored otherwise than the desk has them. */
const differing = async ({ store, account }: BusyDesk, ids: readonly number[]): Promise<Set<number>> => {
  const stored = await store.db
    .collection<TicketDoc>('tickets')
    .find({ tenant_id: tenantId, external_id: { $in: ids.map(String) } })
    .toArray();
  const byId = new Map(stored.map((ticket) => [Number(ticket.external_id), ticket]));
  const isStored = (id: number): boolean => {
    const [atDesk, found] = [account.desk.find(id), byId.get(id)];
    const isGone = !found || Boolean(found.deleted_at);
    if (!atDesk || atDesk.status === 'deleted') return isGone;
    return !isGone && found.subject === atDesk.subject && found.status === atDesk.status;
  };
  return new Set(ids.filter((id) => !isStored(id)));
};

/** The first import: how much of the calls that were ours to make were made. */
const importAll = async ({ account, clock, run }: BusyDesk, ours: number) => {
  const startedAt = clock.now();
  const { status, error } = await run();
  if (status !== 'completed') throw new Error(`The import is ${status}: ${error}`);
  const calls = account.calls.filter(isExport);
  const took = (clock.now() - startedAt) / minuteMs;
  const leastMinutes = Math.ceil(calls.length / ours) - 1;
  return {
    'export calls': calls.length,
    'refused (429)': calls.filter((call) => call.status === 429).length,
    'most in a minute': account.mostInAnyMinute('exports'),
    minutes: rounded(took),
    'least possible / taken': Number((leastMinutes / took).toFixed(3)),
  };
};

/** An hour of changes at any time, and a run every five minutes: in how many minutes each change was stored. */
const follow = async (desk: BusyDesk) => {
  const { account, clock, store, move, changedAt, schedule } = desk;
  const settings = { ingest_every_minutes: intervalMinutes };
  await tenantsIn(store).put(tenantId, settings, new Date(clock.now()));
  changedAt.clear();
  const lags: number[] = [];
  const startedAt = clock.now();
  for (let minute = 1; minute <= minutes + 2 * intervalMinutes; minute++) {
    if (minute > minutes) account.change({ beforeAnswer: undefined, fault: undefined });
    for (let moves = 0; moves < 5 && minute <= minutes; moves++) {
      clock.advance(5_000);
      move();
    }
    clock.advance(Math.max(0, startedAt + minute * minuteMs - clock.now()));
    await schedule(minuteMs);
    const missing = await differing(desk, [...changedAt.keys()]);
    for (const [id, at] of changedAt)
      if (!missing.has(id)) {
        lags.push((clock.now() - at) / minuteMs);
        changedAt.delete(id);
      }
  }
  return lags.toSorted((one, other) => one - other);
};

/**
 * A help desk of so many tickets with every trouble that the simulator has, on a clock that waits let go on. Its account
 * allows ten exports a minute, and half of them are ours; other clients use none, their half, or more.
 */
export const benchHelpdesks = async ([tickets = 0]: readonly number[]): Promise<void> => {
  const rows: Record<string, unknown> = {};
  for (const [name, othersShare] of [
    ['alone', 0],
    ['others use half', 0.5],
    ['others use 70 %', 0.7],
  ] as const) {
    const desk = await busyDesk(tickets, othersShare);
    const imported = await importAll(desk, exportsAMinute * Math.min(accountRules.share, 1 - othersShare));
    const lags = await follow(desk);
    const wrong = await differing(
      desk,
      desk.account.desk.all().map(({ id }) => id),
    );
    rows[name] = {
      ...imported,
      'changes seen': lags.length,
      'median lag': rounded(lags[Math.floor(lags.length / 2)] ?? Number.NaN),
      'longest lag': rounded(lags.at(-1) ?? Number.NaN),
      'stored otherwise': wrong.size,
    };
    await desk.close();
  }
  console.log(`${tickets} tickets; a run every ${intervalMinutes} minutes; times in simulated minutes`);
  console.table(rows);
};
