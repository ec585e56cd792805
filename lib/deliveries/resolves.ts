import type { CalmedBecause } from '#lib/destinations/notice.ts';
import type { Alert } from '#lib/tickets/ticket.ts';
import type { DeliveryDoc } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';

/** True if a destination got, or is to get, a notice of the alert that a later notice can change. */
export const isOfItsOwn = ({ state, is_collected }: DeliveryDoc): boolean =>
  state !== 'held' && state !== 'dropped' && is_collected !== true;

/** The notices that alerts are over, one for each destination that one of these deliveries raised its alert at. */
export const resolvesOf = (raised: readonly DeliveryDoc[], because: CalmedBecause, now: Date): DeliveryDoc[] =>
  followingOf(raised, 'resolve', now).map((resolve) => ({ ...resolve, because }));

/** The notices that somebody has acknowledged an alert, one for each such destination; none where nobody has. */
export const acknowledgementsOf = (
  raised: readonly DeliveryDoc[],
  { acknowledged_at: at, acknowledged_by: by = null }: Pick<Alert, 'acknowledged_at' | 'acknowledged_by'>,
  now: Date,
): DeliveryDoc[] =>
  at === undefined ? [] : followingOf(raised, 'acknowledge', now).map((one) => ({ ...one, acknowledged: { at, by } }));

const followingOf = (raised: readonly DeliveryDoc[], notice: 'acknowledge' | 'resolve', now: Date): DeliveryDoc[] => {
  const following = raised
    .filter(isOfItsOwn)
    .map(({ tenant_id, ticket_id, alert_id, destination_id }) =>
      newDelivery({ tenant_id, ticket_id, alert_id, destination_id, notice }, now),
    );
  return [...new Map(following.map((delivery) => [delivery._id, delivery])).values()];
};
