import { randomUUID } from 'node:crypto';
import { againIfDuplicate, inSession, type Store } from '#lib/mongo/store.ts';

/**
 * A ticket may have changed, as webhooks say, or answers that contradict each other. Never more than that, so a hint holds
 * no customer's words, and any number of events about one ticket are one hint until it is refreshed.
 */
export type HintDoc = {
  _id: string;
  tenant_id: string;
  ticket_id: string;
  /** Events so far. A refresh that began before the last one does not settle the hint. */
  seq: number;
  /** When it may be claimed: its visibility timeout. */
  visible_at: Date;
  /** Who refreshes the ticket, until then. */
  claim_id: string | null;
  /** When the desk did not show the ticket, as long as it was not looked for a second time. */
  absent_at: Date | null;
  first_at: Date;
  last_at: Date;
  /** What is still here then is left to the runs. */
  expires_at: Date;
};

export type Claim = { id: string; hints: readonly HintDoc[] };

/** Longer than a delivery takes: then another one may claim the same hints. */
export const claimMs = 120_000;

const keptMs = 24 * 3_600_000;

const hintsIn = (store: Store) => store.db.collection<HintDoc>('helpdesk_hints');

const noting = (tenant_id: string, ticket_id: string, now: Date) => ({
  updateOne: {
    filter: { _id: `${tenant_id}/${ticket_id}` },
    update: {
      $inc: { seq: 1 },
      $set: { last_at: now, expires_at: new Date(now.getTime() + keptMs) },
      $setOnInsert: { tenant_id, ticket_id, first_at: now, visible_at: now, claim_id: null, absent_at: null },
    },
    upsert: true,
  },
});

/** The hints of one tenant. */
export const hintsOf = (store: Store, tenantId: string) => {
  const hints = hintsIn(store);
  const claimed = (claimId: string) => ({ tenant_id: tenantId, claim_id: claimId });
  const idsOf = (some: readonly Pick<HintDoc, '_id'>[]) => ({ $in: some.map(({ _id }) => _id) });

  return {
    /** Stores that these tickets may have changed, in one write; answers how many of the hints are new. */
    async note(ticketIds: readonly string[], now: Date): Promise<number> {
      if (ticketIds.length === 0) return 0;
      const operations = ticketIds.map((ticketId) => noting(tenantId, ticketId, now));
      const options = { ...inSession(store), ordered: false };
      return (await againIfDuplicate(store, () => hints.bulkWrite(operations, options))).upsertedCount;
    },

    /** Claims visible hints, the oldest first, or finds what an earlier delivery has claimed. Each has one claim at a time. */
    async claim(size: number, now: Date, claimId: string = randomUUID()): Promise<Claim> {
      const mine = await hints.find(claimed(claimId)).limit(size).toArray();
      if (mine.length > 0) return { id: claimId, hints: mine };
      const visible = { tenant_id: tenantId, visible_at: { $lte: now } };
      const found = await hints
        .find(visible, { projection: { _id: 1 } })
        .sort({ visible_at: 1 })
        .limit(size)
        .toArray();
      if (found.length === 0) return { id: claimId, hints: [] };
      const claim = { claim_id: claimId, visible_at: new Date(now.getTime() + claimMs) };
      await hints.updateMany({ ...visible, _id: idsOf(found) }, { $set: claim });
      return { id: claimId, hints: await hints.find(claimed(claimId)).toArray() };
    },

    /** Keeps a claim for so much longer. */
    async extend(claimId: string, now: Date, waitMs: number): Promise<void> {
      const visible_at = new Date(now.getTime() + waitMs + claimMs);
      await hints.updateMany(claimed(claimId), { $set: { visible_at } });
    },

    /** Removes hints whose tickets were refreshed, unless something was said of them since; answers how many are left. */
    async settle(claimId: string, refreshed: readonly HintDoc[]): Promise<number> {
      if (refreshed.length === 0) return 0;
      const ofClaim = claimed(claimId);
      const operations = refreshed.map(({ _id, seq }) => ({ deleteOne: { filter: { _id, seq, ...ofClaim } } }));
      const { deletedCount } = await hints.bulkWrite(operations, { ordered: false });
      return refreshed.length - deletedCount;
    },

    /** Gives hints of a claim back, to be claimed again from then on. */
    async release(claimId: string, some: readonly HintDoc[], visibleAt: Date, absentAt?: Date): Promise<void> {
      if (some.length === 0) return;
      const freed = { claim_id: null, visible_at: visibleAt, ...(absentAt && { absent_at: absentAt }) };
      await hints.updateMany({ ...claimed(claimId), _id: idsOf(some) }, { $set: freed });
    },

    /** Gives up on hints of a claim, or on all of the tenant's: the next run reads these tickets. Answers how many. */
    async drop(claimId?: string): Promise<number> {
      const filter = claimId === undefined ? { tenant_id: tenantId } : claimed(claimId);
      return (await hints.deleteMany(filter)).deletedCount;
    },
  };
};

/** Hints that wait, and since when the oldest does. */
export type PendingHints = { count: number; oldestAt: Date | null };

/** Those of a tenant; counted, and looked at, no further than `limit`. */
export const pendingHints = async (store: Store, tenantId: string, limit: number): Promise<PendingHints> => {
  const pending = await hintsIn(store)
    .find({ tenant_id: tenantId }, { projection: { _id: 0, first_at: 1 } })
    .limit(limit)
    .toArray();
  const oldest = Math.min(...pending.map(({ first_at }) => first_at.getTime()));
  return { count: pending.length, oldestAt: pending.length === 0 ? null : new Date(oldest) };
};

/** Tenants with hints that were visible since before then: their message was lost, or never sent. */
export const tenantsWithOverdueHints = async (store: Store, before: Date, limit: number): Promise<string[]> => {
  const overdue = await hintsIn(store)
    .find({ visible_at: { $lte: before } }, { projection: { tenant_id: 1 } })
    .sort({ visible_at: 1 })
    .limit(limit)
    .toArray();
  return [...new Set(overdue.map(({ tenant_id }) => tenant_id))];
};
