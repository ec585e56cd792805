import { countDelta } from '#lib/analytics/count-delta.ts';
import { flowDelta } from '#lib/analytics/flow.ts';
import { type DeltaDoc, deltasOf, ledgerCollection, openDeltas } from '#lib/analytics/open-deltas.ts';
import { inSession, inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { updateCounts } from './counts.ts';
import { arrivedIn, foldedCollection } from './folded.ts';
import type { HeadDoc } from './head.ts';

/** What one transaction folds: about 20 pages. */
const batch = { deltas: 100, changes: 2_000 };

/** A fold is due whenever a tenant has written so many more deltas, or changes in them. */
const foldEvery = { deltas: 20, changes: 2_000 };

/** More than this is not left open, even if nobody folds: an answer reads all of it. */
const mostOpen = { deltas: 60, changes: 6_000 };

/** Whether this transaction's delta makes a fold due. */
export const makesFoldDue = ({ deltas, changes = 0 }: HeadDoc, written: number): boolean =>
  deltas % foldEvery.deltas === 0 || changes % foldEvery.changes < written;

/**
 * Folds one batch inside a transaction that makes a fold due, if more is open than may be. So what is open is bounded by
 * who writes it, whatever becomes of the folds that follow commits and of the schedule.
 */
export const foldExcess = async (tx: Transaction, tenantId: string): Promise<void> => {
  const open = [
    { $match: deltasOf(tenantId) },
    { $group: { _id: null, deltas: { $sum: 1 }, changes: { $sum: { $size: '$changes' } } } },
  ];
  const [found] = await tx.db
    .collection<DeltaDoc>(ledgerCollection)
    .aggregate<{ deltas: number; changes: number }>(open, inSession(tx))
    .toArray();
  if (found && (found.deltas > mostOpen.deltas || found.changes > mostOpen.changes)) await foldBatch(tx, tenantId);
};

/**
 * Folds all open deltas of a tenant into its counts, in batches of one transaction each; answers their number. Two folds
 * at once, or a killed and repeated one, count nothing twice: a delta is removed by the transaction that counts it.
 */
export const foldCounts = async (
  store: Store,
  tenantId: string,
  { deadline = Number.POSITIVE_INFINITY }: { deadline?: number } = {},
): Promise<number> => {
  let folded = 0;
  for (;;) {
    const more = await inTransaction(store, (tx) => foldBatch(tx, tenantId));
    folded += more;
    if (more === 0 || performance.now() >= deadline) return folded;
  }
};

/** Folds what is open inside a transaction that needs the counts to be complete, or no delta to be left. */
export const foldWithin = async (tx: Transaction, tenantId: string): Promise<void> => {
  while ((await foldBatch(tx, tenantId)) > 0);
};

const foldBatch = async (tx: Transaction, tenantId: string): Promise<number> => {
  const deltas = await firstDeltas(tx, tenantId);
  const last = deltas.at(-1);
  if (!last) return 0;
  const arrived_at = arrivedIn(deltas);
  await foldedCollection(tx).updateOne(
    { _id: `${tenantId}/folded` },
    { $set: { tenant_id: tenantId, kind: 'folded', seq: last.seq, ...(arrived_at && { arrived_at }) } },
    { ...inSession(tx), upsert: true },
  );
  const isFinished = finishedBy(await tenantsIn(tx).finishedStatuses(tenantId));
  await updateCounts(tx, tenantId, countDelta(deltas.flatMap(({ changes }) => changes)), flowDelta(deltas, isFinished));
  await tx.db
    .collection<DeltaDoc>(ledgerCollection)
    .deleteMany({ _id: { $in: deltas.map(({ _id }) => _id) } }, inSession(tx));
  return deltas.length;
};

/** At least one whole delta, if any is open, so that every fold gets on. */
const firstDeltas = async (tx: Transaction, tenantId: string): Promise<DeltaDoc[]> => {
  const deltas: DeltaDoc[] = [];
  let changes = 0;
  for await (const delta of openDeltas(tx, tenantId).limit(batch.deltas)) {
    deltas.push(delta);
    changes += delta.changes.length;
    if (changes >= batch.changes) break;
  }
  return deltas;
};

export type FoldedDue = { tenants: number; deltas: number };

/**
 * Folds the open deltas of all tenants, those with the oldest first, until the deadline. A tenant whose fold fails does
 * not keep the others from theirs.
 * @throws the first failure, after the others
 */
export const foldDueCounts = async (
  store: Store,
  { deadline, clock = () => performance.now() }: { deadline: number; clock?: () => number },
): Promise<FoldedDue> => {
  const failures = new Map<string, unknown>();
  const done: FoldedDue = { tenants: 0, deltas: 0 };
  const tenants = new Set<string>();
  while (clock() < deadline) {
    const oldest = await store.db
      .collection<DeltaDoc>(ledgerCollection)
      .findOne(
        { open_since: { $exists: true }, tenant_id: { $nin: [...failures.keys()] } },
        { sort: { open_since: 1 }, projection: { tenant_id: 1 } },
      );
    if (!oldest) break;
    try {
      done.deltas += await inTransaction(store, (tx) => foldBatch(tx, oldest.tenant_id));
      tenants.add(oldest.tenant_id);
    } catch (error) {
      failures.set(oldest.tenant_id, error);
    }
  }
  for (const failure of failures.values()) throw failure;
  return { ...done, tenants: tenants.size };
};
