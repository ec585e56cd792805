import { viewOfConnection } from '#lib/connections/connection-view.ts';
import { connectionOf } from '#lib/connections/connections.ts';
import type { ConnectionView } from '#lib/connections/views.ts';
import type { Store } from '#lib/mongo/store.ts';

/** Reads what may be shown of a tenant's connection. */
export const connectionReader = (store: Store, tenantId: string) => async (): Promise<ConnectionView> =>
  viewOfConnection(await connectionOf(store, tenantId), new Date());
