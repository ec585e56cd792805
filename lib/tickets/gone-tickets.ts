import type { Store } from '#lib/mongo/store.ts';
import { type Counted, countedProjection } from './counted.ts';
import type { Gone } from './gone.ts';
import { tenantScope } from './tenant-scope.ts';

export type GoneTicket = Counted & { gone: Gone };

const isGone = { gone: { $exists: true } };
const projection = { ...countedProjection, gone: 1 };

/** A tenant's living tickets that are gone by their help desk's word. */
export const goneTicketsOf = (store: Store, tenantId: string) => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  return {
    count: (): Promise<number> => tickets.countDocuments(living(isGone), session),
    find: (limit: number): Promise<GoneTicket[]> =>
      tickets.find<GoneTicket>(living(isGone), { ...session, projection, limit }).toArray(),
  };
};
