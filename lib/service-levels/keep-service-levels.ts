import { queueDeliveries, type RouteDeps } from '#lib/deliveries/queue-deliveries.ts';
import { workThrough } from '#lib/jobs/work-through.ts';
import type { Store } from '#lib/mongo/store.ts';
import { followChanges, removeClocks, type Stepped, setClocks } from './follow.ts';
import { notifyDue } from './notify-due.ts';
import { serviceLevelsIn } from './service-levels.ts';

export type KeepDeps = {
  store: Store;
  queue: RouteDeps['queue'];
  now: () => Date;
  clock?: () => number;
};

/** `unfinished`: turns that ended with something left to do. */
export type Kept = { tenants: number; unfinished: number; warnings: number; breaches: number };

/** A tenant is looked at once in so long: a little less than the schedule's minute. */
const restMs = 50_000;

/** What one tenant may take of a pass, so that none keeps the others waiting. */
const turnMs = 5_000;

/**
 * Keeps the clocks of all tenants that have service levels, those that were looked at longest ago first, until the deadline.
 * A tenant that fails does not keep the others from theirs.
 * @throws the first failure, after the others
 */
export const keepServiceLevels = async (
  deps: KeepDeps,
  { deadline, atOnce }: { deadline: number; atOnce: number },
): Promise<Kept> => {
  const { now, clock = () => performance.now() } = deps;
  const levels = serviceLevelsIn(deps.store);
  const startedAt = now();
  const before = new Date(startedAt.getTime() - restMs);
  const kept: Kept = { tenants: 0, unfinished: 0, warnings: 0, breaches: 0 };
  await workThrough(
    () => levels.take(before, startedAt),
    { atOnce, deadline, clock },
    async (tenantId) => {
      kept.tenants++;
      const turn = await keepTenant(deps, tenantId, Math.min(deadline, clock() + turnMs));
      kept.warnings += turn.warnings;
      kept.breaches += turn.breaches;
      if (turn.isDone) return;
      kept.unfinished++;
      await levels.putBack(tenantId, new Date(before.getTime() - 1)); // behind those that wait longer
    },
  );
  return kept;
};

export type Turn = { warnings: number; breaches: number; isDone: boolean };

/**
 * One tenant's turn: its changes first, so that nothing is said of a ticket that is closed by now. What is left when time is up
 * is for its next turn.
 */
export const keepTenant = async (
  { store, queue, now, clock = () => performance.now() }: KeepDeps,
  tenantId: string,
  deadline: number,
): Promise<Turn> => {
  const turn: Turn = { warnings: 0, breaches: 0, isDone: false };
  const isDone = async (step: (store: Store, tenantId: string) => Promise<Stepped>): Promise<boolean> => {
    while ((await step(store, tenantId)) === 'more') if (clock() >= deadline) return false;
    return true;
  };
  if (!(await isDone(removeClocks)) || !(await isDone(followChanges))) return turn;
  for (;;) {
    const { warnings, breaches, deliveries } = await notifyDue(store, tenantId, now());
    if (warnings + breaches === 0) break;
    turn.warnings += warnings;
    turn.breaches += breaches;
    await queueDeliveries(
      { store, queue },
      deliveries.filter(({ due_at = now() }) => due_at <= now()),
    );
    if (clock() >= deadline) return turn;
  }
  turn.isDone = await isDone(setClocks);
  return turn;
};
