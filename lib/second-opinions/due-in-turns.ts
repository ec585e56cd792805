import type { Store } from '#lib/mongo/store.ts';
import { type TicketAddress, wantedOpinionsIn } from './wanted-opinions.ts';

/** Reads of one call: each after the first leaves out the tenants that are known by then. */
const mostReads = 10;

/**
 * Second opinions that may be asked for: of each tenant the longest wanted, then of each the next, so that a tenant that wants
 * many delays no other.
 */
export const dueInTurns = async (store: Store, now: Date, mostOfOneRead: number): Promise<TicketAddress[]> => {
  const wanted = wantedOpinionsIn(store);
  const byTenant = new Map<string, TicketAddress[]>();
  for (let reads = 0; reads < mostReads; reads++) {
    const found = await wanted.findDue(now, mostOfOneRead, [...byTenant.keys()]);
    for (const [tenantId, due] of Map.groupBy(found, ({ tenant_id }) => tenant_id)) byTenant.set(tenantId, due);
    if (found.length < mostOfOneRead) break;
  }
  return inTurns([...byTenant.values()]);
};

/** The first of each list, then the second of each, and so on. */
const inTurns = <T>(lists: readonly (readonly T[])[]): T[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
};
