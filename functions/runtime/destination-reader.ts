import { viewDestination } from '#lib/destinations/destination-view.ts';
import { findDestination } from '#lib/destinations/destinations.ts';
import type { DestinationView } from '#lib/destinations/views.ts';
import type { Store } from '#lib/mongo/store.ts';

/** Reads what may be shown of a destination; null if there is none. */
export const destinationReader =
  (store: Store, tenantId: string, destinationId: string) => async (): Promise<DestinationView | null> => {
    const destination = await findDestination(store, tenantId, destinationId);
    return destination && viewDestination(store, destination, new Date());
  };
