import type { PlannedNotice } from '#lib/alert-policy/route-alert.ts';
import { type AlertedTicket, addressOf } from '#lib/alerts/alerted-ticket.ts';
import type { Store } from '#lib/mongo/store.ts';
import { joinGroup } from './alert-groups.ts';
import type { DeliveryDoc } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';

/** What a plan says of one delivery. */
export type Planned = Pick<PlannedNotice, 'destinationId' | 'step' | 'dueAt' | 'group'>;

/** So long after its end a group's summary is decided; what it has not collected is then sent on its own. */
const behindSummaryMs = 15 * 60_000;

/**
 * The deliveries of an alert: those that are due at once, those that are held, and the summaries that collect them. Can be
 * repeated: what is stored already stays as it is.
 */
export const planDeliveries = async (
  store: Store,
  ticket: AlertedTicket,
  notices: readonly Planned[],
  now: Date,
): Promise<DeliveryDoc[]> => {
  const planned = await Promise.all(notices.map((notice) => deliveriesOf(store, ticket, notice, now)));
  return planned.flat();
};

const deliveriesOf = async (
  store: Store,
  ticket: AlertedTicket,
  { destinationId: destination_id, step, dueAt, group }: Planned,
  now: Date,
): Promise<DeliveryDoc[]> => {
  const address = addressOf(ticket);
  const raising = step === 0 ? { notice: 'trigger' as const } : { notice: 'escalation' as const, part: `${step}` };
  const delivery = newDelivery({ ...address, destination_id, ...raising }, now);
  if (!group) return [dueAt > now ? { ...delivery, state: 'held', held_until: dueAt, due_at: dueAt } : delivery];
  const { until, opened_by } = await joinGroup(store, destination_id, group, address, now);
  if (group.kind === 'window' && opened_by.alert_id === address.alert_id) return [delivery];
  const { kind, category } = group;
  const { tenant_id } = address;
  const summary = newDelivery({ tenant_id, ...opened_by, destination_id, notice: 'summary', part: kind }, now);
  const due_at = new Date(until.getTime() + behindSummaryMs);
  return [
    { ...delivery, state: 'held', held_until: until, due_at, summary_id: summary._id },
    { ...summary, due_at: until, summary: { kind, category } },
  ];
};
