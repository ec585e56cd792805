import type { Store } from '#lib/mongo/store.ts';
import type { Counted } from '#lib/tickets/counted.ts';
import { seenTicketsOf, type Witnesses } from '#lib/tickets/seen-tickets.ts';
import type { RunDoc } from './run.ts';
import { runsOf } from './runs.ts';

/** Runs searched for a whole pass; if all of them were interrupted, two new ones are needed. */
const witnessLimit = 100;

/** Runs as witnesses; in a tenant's own help desk with all that has confirmed a ticket since the first of them began. */
export const witnessesAmong = (
  { pass }: RunDoc,
  runs: readonly Pick<RunDoc, 'job_id' | 'started_at'>[],
): Witnesses => ({
  jobIds: runs.map(({ job_id }) => job_id),
  ...(pass && { confirmedSince: runs.at(-1)?.started_at, archivedBefore: pass.archived_before }),
});

/**
 * The runs none of which may have seen a ticket that is considered gone. A one-page list is a snapshot, so its run
 * suffices, unless a help desk shows less for a while, as to an agent who has lost a group. Longer lists move while they
 * are read: then the last whole pass is included, with every run since, since even an interrupted run may have seen a
 * ticket. Null if no earlier run was a whole pass.
 */
export const witnessesOf = async (store: Store, run: RunDoc): Promise<Witnesses | null> => {
  if (run.processed_pages === 1 && !run.pass) return witnessesAmong(run, [run]);
  const passes = await runsOf(store, run.tenant_id).listPasses(witnessLimit);
  const last = passes.findIndex(
    ({ job_id, status, deletion }) => job_id !== run.job_id && status === 'completed' && deletion?.is_whole === true,
  );
  return last === -1 ? null : witnessesAmong(run, passes.slice(0, last + 1));
};

/** Living tickets that are considered gone, since all witnesses missed them. */
export const findMissed = async (store: Store, run: RunDoc, limit: number): Promise<Counted[]> => {
  const witnesses = await witnessesOf(store, run);
  return witnesses === null ? [] : seenTicketsOf(store, run.tenant_id).findMissedBy(witnesses, limit);
};
