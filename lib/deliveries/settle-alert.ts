import { routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { ticketOf } from './alert-facts.ts';
import { deliveriesIn } from './deliveries.ts';
import type { DeliveryDoc } from './delivery.ts';
import { suppressOver } from './reopen-alert.ts';

export type SettleDeps = {
  store: Store;
  events: EventBus;
  /** An alert was given up. */
  onUndeliverable?: () => void;
};

/**
 * Settles an alert after one of its deliveries was settled: it is sent once all triggers are settled and one was taken, or an
 * escalation was; undeliverable if none was. Where all were dropped it has gone nowhere: it is suppressed if it was over
 * while it was held, else routed again. Of deliveries that are settled at the same time at least the last one sees all.
 * False if its routing is not complete: then it is settled later, or what is missing would never be made.
 */
export const settleAlert = async (deps: SettleDeps, delivery: DeliveryDoc): Promise<boolean> => {
  const { tenant_id, ticket_id, alert_id } = delivery;
  if (await routedAlertsIn(deps.store).isUnrouted({ tenant_id, ticket_id, alert_id })) return false;
  await settleRouted(deps, delivery);
  return true;
};

const settleRouted = async (deps: SettleDeps, delivery: DeliveryDoc): Promise<void> => {
  const { store } = deps;
  const { tenant_id, ticket_id, alert_id } = delivery;
  const address: AlertMessage = { tenant_id, ticket_id, alert_id };
  const raising = await deliveriesIn(store).raisingOf(alert_id);
  const triggers = raising.filter(({ notice }) => notice === 'trigger');
  const isAny = (all: readonly DeliveryDoc[], ...states: DeliveryDoc['state'][]) =>
    all.some(({ state }) => states.includes(state));
  if (isAny(triggers, 'held', 'queued')) return;
  if (isAny(raising, 'sent')) return void (await routedAlertsIn(store).settle(address, { state: 'sent' }));
  const refused = triggers.find(({ state }) => state === 'undeliverable');
  if (refused) return giveUp(deps, address, `No destination accepted it: ${refused.error}`);
  if (triggers.some(({ over_because }) => over_because)) await suppressOver(store, address);
  else await routedAlertsIn(store).markUnrouted(address);
};

const giveUp = async (
  { store, events, onUndeliverable }: SettleDeps,
  address: AlertMessage,
  error: string,
): Promise<void> => {
  // Before it is settled: after a crash nothing would publish it.
  const ticket = await ticketOf(store, address);
  const isOpen = ticket?.alert?.id === address.alert_id && ticket.alert.state === 'queued';
  if (!isOpen || !ticket?.alert) return;
  const { reason, tries: made } = ticket.alert;
  await events.publish([
    { type: 'AlertUndeliverable', detail: { version: 1, ...address, reason, tries: made + 1, error } },
  ]);
  if (await routedAlertsIn(store).settle(address, { state: 'undeliverable', error })) onUndeliverable?.();
};
