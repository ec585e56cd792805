import type { Store } from '#lib/mongo/store.ts';
import { type Counted, countedFields } from './counted.ts';
import { only, tenantScope } from './tenant-scope.ts';

/** Which tickets of a tenant its runs have met, and which they have missed. */
export const seenTicketsOf = (store: Store, tenantId: string) => {
  const { tickets, session, ofTenant, living } = tenantScope(store, tenantId);
  const missedBy = (jobIds: readonly string[]) => living({ seen_by: { $nin: [...jobIds] } });

  return {
    /** How many tickets a run has met, deleted ones with them. */
    countSeenBy: (jobId: string): Promise<number> => tickets.countDocuments(ofTenant({ seen_by: jobId }), session),

    /** How many living tickets none of these runs has met. */
    countMissedBy: (jobIds: readonly string[]): Promise<number> => tickets.countDocuments(missedBy(jobIds), session),

    /** Living tickets that none of these runs has met. */
    findMissedBy: (jobIds: readonly string[], limit: number): Promise<Counted[]> =>
      tickets
        .find<Counted>(missedBy(jobIds), { ...session, projection: only(countedFields), sort: { _id: 1 }, limit })
        .toArray(),
  };
};
