import { randomUUID } from 'node:crypto';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { noPolicy } from '#lib/alert-policy/policy.ts';
import { routerOf } from '#lib/alert-policy/route-alert.ts';
import { type PolicyFields, routedAlertOf } from '#lib/alert-policy/routed-ticket.ts';
import { adapterOf } from '#lib/destinations/adapters.ts';
import { listDestinations } from '#lib/destinations/destinations.ts';
import { maxSamples } from '#lib/destinations/notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import { deliveriesIn } from './deliveries.ts';
import type { DeliveryDoc, ServiceLevelKind } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';

/** A ticket of which destinations are notified, with what routes may ask of it, and why in our words. */
export type LevelTicket = PolicyFields & { ticketId: string; kind: ServiceLevelKind; reason: string };

/** What routes call these alerts. */
const categories: Readonly<Record<ServiceLevelKind, string>> = {
  service_level_warning: 'service-level-warning',
  service_level_breach: 'service-level-breach',
};

type Collected = { destinationId: string; kind: ServiceLevelKind; dueAt: Date; tickets: LevelTicket[] };

/**
 * Makes a summary of tickets for each destination that the tenant's policy names for some of them and that can say one; one
 * for warnings and one for breaches. Quiet hours hold or drop it. In the transaction that notes what was said, so that there
 * is one. Groups and escalations are of urgent tickets alone.
 */
export const createLevelSummaries = async (
  store: Store,
  tenant_id: string,
  tickets: readonly LevelTicket[],
  now: Date,
): Promise<DeliveryDoc[]> => {
  const destinations = await listDestinations(store, tenant_id);
  const active = destinations.filter(({ state }) => state === 'active').map(({ _id }) => _id);
  if (active.length === 0) return [];
  const mute = new Set(destinations.filter((one) => !adapterOf(one).takes.has('summary')).map(({ _id }) => _id));
  const route = routerOf((await alertPoliciesIn(store).find(tenant_id)) ?? noPolicy);
  const collected = new Map<string, Collected>();
  for (const ticket of tickets) {
    const alert = { ...routedAlertOf(ticket, now), urgency: ticket.urgency, categories: [categories[ticket.kind]] };
    for (const { destinationId, step, dueAt } of route(alert, active, now).notices) {
      if (step > 0 || mute.has(destinationId)) continue;
      const key = [destinationId, ticket.kind, dueAt.getTime()].join('|');
      const summary = collected.get(key) ?? { destinationId, kind: ticket.kind, dueAt, tickets: [] };
      summary.tickets.push(ticket);
      collected.set(key, summary);
    }
  }
  const alert_id = randomUUID();
  const summaries = [...collected.values()].map((one) => summaryOf({ tenant_id, alert_id }, one, now));
  await deliveriesIn(store).create(summaries);
  return summaries;
};

const summaryOf = (
  { tenant_id, alert_id }: Pick<DeliveryDoc, 'tenant_id' | 'alert_id'>,
  { destinationId: destination_id, kind, dueAt, tickets }: Collected,
  now: Date,
): DeliveryDoc => {
  const samples = tickets
    .slice(0, maxSamples)
    .map(({ ticketId: ticket_id, urgency, reason }) => ({ ticket_id, alert_id, urgency, reason }));
  const [first] = samples;
  const part = `${kind}.${dueAt.getTime()}`;
  const summary = newDelivery(
    { tenant_id, ticket_id: first?.ticket_id ?? '', alert_id, destination_id, notice: 'summary', part },
    now,
  );
  const said = { count: tickets.length, samples };
  return { ...summary, due_at: dueAt, summary: { kind, category: null, said } };
};
