import type { Store } from '#lib/mongo/store.ts';
import { adapterOf } from './adapters.ts';
import type { DestinationDoc } from './destination.ts';
import { listDestinations } from './destinations.ts';
import type { NoticeType } from './notice.ts';

/** The active destinations of a tenant that take such a notice. */
export const destinationsFor = async (store: Store, tenantId: string, type: NoticeType): Promise<DestinationDoc[]> => {
  const destinations = await listDestinations(store, tenantId);
  return destinations.filter((one) => one.state === 'active' && adapterOf(one).takes.has(type));
};
