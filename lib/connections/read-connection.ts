import type { Store } from '#lib/mongo/store.ts';
import { viewOfConnection } from './connection-view.ts';
import { connectionOf } from './connections.ts';
import type { ConnectionView } from './views.ts';

/** What may be shown of a tenant's connection; of one without, the generic one. */
export const readConnection = async (store: Store, tenantId: string, now: Date): Promise<ConnectionView> =>
  viewOfConnection(await connectionOf(store, tenantId), now);
