import { seeded } from '#infra/local/demo-provider/demo/random.ts';
import { type SimulatedKind, simulators } from '#infra/local/helpdesks/simulators.ts';
import { helpdeskAdapters } from '#lib/helpdesks/adapters.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { accountRules, helpdeskLab } from '#test/support/helpdesk-lab.ts';
import { pageMs } from '#test/support/helpdesk-runs.ts';
import { adapters, type BusyDesk, busyDesk, differing, isReadOneByOne, unavailableMs } from './busy-desk.ts';
import { leastTimeMs } from './least-time.ts';
import { rounded } from './measure.ts';

const minuteMs = 60_000;
const intervalMinutes = 5;
const minutes = 60;
const lookEveryMs = 10_000;

/**
 * Changes in a minute, each of one ticket and with a new one. What changes just after a list was read waits for the next one,
 * a whole interval later: it is stored within about an interval only if what changed in one is read at once. Where each
 * ticket is a call of its own and thirty calls a minute are ours, those are ten tickets with their list. Fifty would take
 * two to four minutes more.
 */
const changesAMinute = (kind: SimulatedKind): number => (isReadOneByOne(kind) ? 1 : 5);

/**
 * What is switched off for runs in an interval. Without its search, every pass over Zammad lists all tickets: two hundred
 * pages, of which thirty are ours in a minute, last longer than the interval.
 */
const offInIntervals: Partial<Record<SimulatedKind, object>> = { zammad: { hasElasticsearch: true } };

/** The first import, and which part of its time its calls take at least. */
const importAll = async (desk: BusyDesk, kind: SimulatedKind, share: number) => {
  const { account, lab, run } = desk;
  const { clock } = lab;
  const before = account.calls.length;
  const startedAt = clock.now();
  const { status, error } = await run();
  if (status !== 'completed') throw new Error(`The import is ${status}: ${error}`);
  const took = clock.now() - startedAt;
  const uses = account.limitUse().map((use) => ({ ...use, costs: use.costs.slice(before) }));
  const least = leastTimeMs(account.calls.slice(before), uses, {
    ...{ share, unavailableMs },
    // Where lists hold whole tickets, all calls are pages. Where they do not, the time of the pages is left out.
    pageMs: adapters[kind]?.capabilities.details === undefined ? pageMs : undefined,
  });
  return {
    calls: account.calls.length,
    'refused (429)': account.calls.filter((call) => call.status === 429).length,
    'most in a window': account
      .limitUse()
      .map(({ bucket, most, limit }) => `${bucket} ${most} of ${limit}`)
      .join(', '),
    minutes: rounded(took / minuteMs),
    'least possible / taken': Number((least / took).toFixed(3)),
  };
};

/** Runs until one takes no longer than an interval: what changed during a long import is no change of an interval. */
const catchUp = async ({ lab, run }: BusyDesk): Promise<void> => {
  for (let startedAt = lab.clock.now(); ; startedAt = lab.clock.now()) {
    const { status, error } = await run({ mode: 'incremental' });
    if (status !== 'completed') throw new Error(`A run is ${status}: ${error}`);
    if (lab.clock.now() - startedAt < intervalMinutes * minuteMs) return;
  }
};

/** An hour of changes at any time, and a run every five minutes: in how many minutes each change was stored. */
const follow = async (desk: BusyDesk, kind: SimulatedKind) => {
  const { account, lab, tenantId, move, changedAt, removed, schedule } = desk;
  const { clock, store } = lab;
  const settings = { ingest_every_minutes: intervalMinutes };
  await tenantsIn(store).put(tenantId, settings, new Date(clock.now()));
  account.change({ ...offInIntervals[kind] });
  await catchUp(desk);
  // From here on changes come by the minute: by the call, a pass of many calls would make its own work.
  account.change({ beforeAnswer: undefined });
  changedAt.clear();
  const lags: number[] = [];
  const startedAt = clock.now();
  const minutesGone = (): number => (clock.now() - startedAt) / minuteMs;
  const look = async (): Promise<void> => {
    const missing = await differing(desk, new Set(changedAt.keys()));
    for (const [id, at] of changedAt)
      if (!missing.has(id)) {
        if (!removed.has(id)) lags.push((clock.now() - at) / minuteMs);
        changedAt.delete(id);
      }
  };
  let moves = 0;
  let lookedAt = startedAt;
  /** A run may last longer than a minute: the desk changes, and is looked at, while it does. */
  const keepUp = async (): Promise<void> => {
    if (clock.now() < lookedAt + lookEveryMs) return;
    lookedAt = clock.now();
    await look();
    const due = changesAMinute(kind) * Math.min(minutes, minutesGone());
    for (; moves < due; moves++) move();
  };
  for (let minute = 1; minute <= minutes + 3 * intervalMinutes; minute++) {
    if (minute > minutes) account.change({ fault: undefined });
    clock.advance(Math.max(0, startedAt + minute * minuteMs - clock.now()));
    await keepUp();
    await schedule(minuteMs, keepUp);
    await look();
  }
  return lags.toSorted((one, other) => one - other);
};

const hookedChanges = 180;
const hookedEveryMs = 10_000;

/** Changes of which events tell, and no run: in how many seconds each was stored. None where the adapter reads no webhooks. */
const followByHooks = async (desk: BusyDesk, kind: SimulatedKind): Promise<number[]> => {
  if (!adapters[kind]?.hook) return [];
  const { account, lab, hooks } = desk;
  const { clock } = lab;
  const random = seeded(hookedChanges);
  const living = account.tickets.truth().filter(({ gone }) => gone === null);
  const unseen = new Map<string, number>();
  const lags: number[] = [];
  for (let change = 0; change < hookedChanges; change++) {
    clock.advance(hookedEveryMs);
    const { id } = random.pick(living);
    account.tickets.update(id, { subject: `At ${clock.now()}`, state: random.pick(account.states) });
    unseen.set(id, clock.now());
    await hooks.hint([id]);
    await hooks.work();
    const missing = await differing(desk, new Set(unseen.keys()));
    for (const [seen, at] of unseen)
      if (!missing.has(seen)) {
        lags.push((clock.now() - at) / 1_000);
        unseen.delete(seen);
      }
  }
  if (unseen.size > 0) throw new Error(`${unseen.size} changes that webhooks announced are not stored`);
  return lags.toSorted((one, other) => one - other);
};

const percentile = (sorted: readonly number[], part: number): number =>
  rounded(sorted[Math.floor(sorted.length * part)] ?? Number.NaN);

/** Deletions that an incremental run does not show are seen by two whole lists. */
const wrongAtLast = async (desk: BusyDesk): Promise<number> => {
  for (let pass = 0; pass < 2 && (await differing(desk)).size > 0; pass++)
    await desk.run({ mode: 'full', allowDeletions: desk.removed.size });
  return (await differing(desk)).size;
};

/** A machine that is busy with other things is not a desk that does not answer. */
const timeoutMs = 60_000;

/**
 * Help desks of so many tickets with every trouble that their simulators have, on a clock that waits let go on. Half of
 * each account's limits is ours; other clients use none, their half, or more.
 */
export const benchHelpdesks = async (
  [tickets = 0]: readonly number[],
  only?: readonly string[],
  others: readonly number[] = [0, 50, 70],
): Promise<void> => {
  console.log(`${tickets} tickets; a run every ${intervalMinutes} minutes; times in simulated minutes`);
  const kinds = (Object.keys(simulators) as SimulatedKind[])
    .filter((kind) => Object.hasOwn(helpdeskAdapters, kind))
    .filter((kind) => !only || only.includes(kind));
  for (const kind of kinds)
    for (const othersShare of others.map((percent) => percent / 100)) {
      const lab = await helpdeskLab({ timeoutMs });
      const desk = await busyDesk(lab, kind, tickets, othersShare);
      const imported = await importAll(desk, kind, Math.min(accountRules.share, 1 - othersShare));
      const lags = await follow(desk, kind);
      desk.account.change({ fault: desk.trouble });
      const byHooks = await followByHooks(desk, kind);
      desk.account.change({ fault: undefined });
      const row = {
        ...imported,
        'changes seen': lags.length,
        'median lag': percentile(lags, 0.5),
        'longest lag': rounded(lags.at(-1) ?? Number.NaN),
        'p50 by webhook (s)': percentile(byHooks, 0.5),
        'p95 by webhook (s)': percentile(byHooks, 0.95),
        'stored otherwise': await wrongAtLast(desk),
      };
      // Each as soon as it is known: who stops the bench keeps those before.
      console.table({ [`${kind}, others use ${Math.round(othersShare * 100)} %`]: row });
      await desk.account.close();
      await lab.close();
    }
};
