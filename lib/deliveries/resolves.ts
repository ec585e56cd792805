import type { CalmedBecause } from '#lib/destinations/notice.ts';
import type { DeliveryDoc } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';

/** True if a destination got, or is to get, a notice of the alert that a later notice can change. */
export const isOfItsOwn = ({ state, is_collected }: DeliveryDoc): boolean =>
  state !== 'held' && state !== 'dropped' && is_collected !== true;

/** The notices that alerts are over, one for each destination that one of these deliveries raised its alert at. */
export const resolvesOf = (raised: readonly DeliveryDoc[], because: CalmedBecause, now: Date): DeliveryDoc[] => {
  const resolves = raised.filter(isOfItsOwn).map(({ tenant_id, ticket_id, alert_id, destination_id }) => ({
    ...newDelivery({ tenant_id, ticket_id, alert_id, destination_id, notice: 'resolve' }, now),
    because,
  }));
  return [...new Map(resolves.map((resolve) => [resolve._id, resolve])).values()];
};
