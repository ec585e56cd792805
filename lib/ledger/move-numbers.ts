import { type CountDoc, countsCollection, idOfPeriod, kindOfMonth } from '#lib/analytics/ticket-counts.ts';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import { foldWithin } from './fold-counts.ts';
import { headsIn, idOfHead, takeTurn } from './head.ts';

/**
 * A tenant's change number as releases before the ledger keep it. While it moves: `moved_to_ledger` says that the ledger
 * has it, `recounted` is the last month whose counts are of this release.
 */
type CounterDoc = { _id: string; seq: number; at: Date; turns?: number; moved_to_ledger?: true; recounted?: string };

const collection = 'change_counters';
const countersIn = ({ db }: Store) => db.collection<CounterDoc>(collection);

/** A tenant whose number, or at least whose counts, an earlier release wrote. */
export const tenantToMove = async (store: Store): Promise<{ tenantId: string; recounted: string | null } | null> => {
  const found = await countersIn(store).findOne({}, { sort: { _id: 1 } });
  return found && { tenantId: found._id, recounted: found.recounted ?? null };
};

/** The tenants with a head, in the order of their documents. Each is found by a seek, past all others of the one before. */
async function* tenantsInLedger(store: Store): AsyncGenerator<string> {
  const heads = headsIn(store);
  const only = { projection: { _id: 1 as const } };
  for (let from = ''; ; ) {
    const next = await heads.findOne({ _id: { $gte: from } }, { ...only, sort: { _id: 1 } });
    if (!next) return;
    const tenantId = next._id.slice(0, next._id.indexOf('/'));
    if (await heads.findOne({ _id: idOfHead(tenantId) }, only)) yield tenantId;
    from = `${tenantId}0`; // what follows all that begins with the tenant and a slash
  }
}

/** Some of the tenants in the ledger whose first month is not counted by source, as the first builds with a ledger left them. */
export const tenantsWithoutSources = async (store: Store, limit: number): Promise<string[]> => {
  const counts = store.db.collection<CountDoc>(countsCollection);
  const only = { projection: { _id: 1 as const } };
  const found: string[] = [];
  for await (const tenant_id of tenantsInLedger(store)) {
    if (found.length === limit) break;
    const months = { $gte: idOfPeriod(tenant_id, 'month', ''), $lt: idOfPeriod(tenant_id, 'month', '~') };
    const first = await counts.findOne({ tenant_id, _id: months }, { ...only, sort: { _id: 1 } });
    const kind = first && kindOfMonth('source', first._id.slice(first._id.lastIndexOf('/') + 1));
    if (!kind || (await counts.findOne({ tenant_id, kind }, only))) continue;
    if (!(await countersIn(store).findOne({ _id: tenant_id }))) found.push(tenant_id);
  }
  return found;
};

/** Leaves a tenant's tickets to be counted again. */
export const leaveToRecount = async (store: Store, tenantId: string): Promise<void> => {
  await countersIn(store).updateOne(
    { _id: tenantId },
    { $setOnInsert: { seq: 0, at: new Date(), moved_to_ledger: true } },
    { upsert: true },
  );
};

/** Notes how far a tenant's counts are. */
export const noteRecounted = async (store: Store, tenantId: string, month: string): Promise<void> => {
  await countersIn(store).updateOne({ _id: tenantId, moved_to_ledger: true }, { $set: { recounted: month } });
};

/**
 * Moves a tenant's change number to its head. What an earlier release still writes then fails whole: its counter begins
 * at one again, a number that the history has, and the unique index of the history refuses it.
 */
export const moveNumber = (store: Store, tenantId: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    const counter = await countersIn(tx).findOne({ _id: tenantId }, inSession(tx));
    if (!counter || counter.moved_to_ledger) return;
    await takeTurn(tx, tenantId);
    await headsIn(tx).updateOne(
      { _id: idOfHead(tenantId) },
      { $max: { seq: counter.seq, at: counter.at } },
      inSession(tx),
    );
    await countersIn(tx).updateOne({ _id: tenantId }, { $set: { seq: 0, moved_to_ledger: true } }, inSession(tx));
  });

/** Ends a tenant's move, once its counts are of this release. */
export const endMove = async (store: Store, tenantId: string): Promise<void> => {
  await countersIn(store).deleteOne({ _id: tenantId, moved_to_ledger: true });
};

/** A tenant whose change number is in the ledger. */
export const tenantInLedger = async (store: Store): Promise<string | null> => {
  for await (const tenantId of tenantsInLedger(store)) return tenantId;
  return null;
};

/**
 * Gives a tenant's change number back to an earlier release, with every change in the counts, and empties its ledger.
 * What this release still writes then fails in the same way.
 */
export const moveNumberBack = (store: Store, tenantId: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    const { seq, at, turns } = await takeTurn(tx, tenantId);
    await foldWithin(tx, tenantId);
    await countersIn(tx).replaceOne({ _id: tenantId }, { seq, at, turns }, { ...inSession(tx), upsert: true });
    await headsIn(tx).deleteMany({ _id: { $gte: `${tenantId}/`, $lt: `${tenantId}0` } }, inSession(tx));
  });

/** A collection cannot be made inside a transaction on every server. */
export const makeCounters = async ({ db }: Store): Promise<void> => {
  const known = await db.listCollections({ name: collection }, { nameOnly: true }).toArray();
  if (known.length === 0) await db.createCollection(collection);
};
