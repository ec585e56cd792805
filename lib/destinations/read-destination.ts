import type { Store } from '#lib/mongo/store.ts';
import { viewDestination } from './destination-view.ts';
import { findDestination } from './destinations.ts';
import type { DestinationView } from './views.ts';

/** What may be shown of a destination; null if there is none. */
export const readDestination = async (
  store: Store,
  tenantId: string,
  destinationId: string,
  now: Date,
): Promise<DestinationView | null> => {
  const destination = await findDestination(store, tenantId, destinationId);
  return destination && viewDestination(store, destination, now);
};
