import { acknowledgeUrl } from '#lib/alerts/acknowledge-link.ts';
import { adapterOf } from '#lib/destinations/adapters.ts';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import { alertFactsOf, type NoticedTicket, ticketOf } from './alert-facts.ts';
import { collectSummary } from './collect-summary.ts';
import { deliveriesIn } from './deliveries.ts';
import { type DeliveryDoc, deliveryId, isRaising, type SummaryOf } from './delivery.ts';
import { deliveryTriesIn } from './delivery-tries.ts';
import { isOfItsOwn } from './resolves.ts';

/** What a delivery says; `later` if something else is to be said before it. */
export type Said = { kind: 'say'; notice: Notice } | { kind: 'later' } | { kind: 'drop'; why: string };

export type NoticeDeps = {
  store: Store;
  /** Where people reach this API; null: no notice has a link to acknowledge it. */
  publicUrl: string | null;
};

/** What there is to say, now that a delivery is sent. */
export const noticeOf = async (deps: NoticeDeps, delivery: DeliveryDoc, destination: DestinationDoc): Promise<Said> => {
  const { store } = deps;
  if (delivery.notice === 'summary') return summaryNotice(store, delivery, destination);
  if (delivery.notice === 'spike') return spikeNotice(store, delivery, destination);
  const ticket = await ticketOf(store, delivery);
  if (!ticket) return { kind: 'drop', why: 'Its ticket is gone' };
  if (!isRaising(delivery)) return followingNotice(store, delivery, destination, ticket);
  if (ticket.alert?.id !== delivery.alert_id) return { kind: 'drop', why: 'A newer alert of its ticket replaced it' };
  const alert = { ...alertFactsOf(delivery, ticket, destination), acknowledgeUrl: await linkOf(deps, delivery) };
  return { kind: 'say', notice: { type: 'trigger', at: delivery.created_at, alert } };
};

/** The same for all tries of a delivery. */
const linkOf = async ({ store, publicUrl }: NoticeDeps, delivery: DeliveryDoc): Promise<string | null> =>
  publicUrl === null ? null : acknowledgeUrl(store, publicUrl, delivery, delivery.held_until ?? delivery.created_at);

/** What is said of an alert after it was raised: only where it was accepted, and never before that. */
const followingNotice = async (
  store: Store,
  delivery: DeliveryDoc,
  destination: DestinationDoc,
  ticket: NoticedTicket,
): Promise<Said> => {
  const type = delivery.notice === 'acknowledge' ? 'acknowledge' : 'resolve';
  const raised = (await deliveriesIn(store).raisingAt(delivery)).filter(isOfItsOwn);
  if (raised.some(({ state }) => state === 'queued')) return { kind: 'later' };
  const accepted = raised.filter(({ state }) => state === 'sent');
  if (accepted.length === 0) return { kind: 'drop', why: 'Its alert was not delivered' };
  if (!adapterOf(destination).takes.has(type)) return { kind: 'drop', why: `Its destination cannot ${type}` };
  const alert = alertFactsOf(delivery, ticket, destination);
  const ref = accepted.find((one) => one.ref !== undefined)?.ref ?? null;
  const { because = 'calmed', created_at: at } = delivery;
  if (type === 'resolve') {
    if (!(await isAcknowledgeSettled(store, delivery))) return { kind: 'later' };
    return { kind: 'say', notice: { type, at, alert, because, ref } };
  }
  if (ticket.alert?.id !== delivery.alert_id || ticket.alert.resolved_at)
    return { kind: 'drop', why: 'Its alert is over' };
  return { kind: 'say', notice: { type, at, alert, by: ticket.alert.acknowledged_by ?? null, ref } };
};

/** Nothing follows a resolve: an acknowledgement that waits is dropped, and one that is being sent goes first. */
const isAcknowledgeSettled = async (store: Store, { tenant_id, alert_id, destination_id }: DeliveryDoc) => {
  const message = { tenant_id, delivery_id: deliveryId({ alert_id, destination_id, notice: 'acknowledge' }) };
  const acknowledge = await deliveriesIn(store).find(message);
  return acknowledge?.state !== 'queued' || deliveryTriesIn(store).dropUnclaimed(message, 'Its alert is over');
};

/** Of tickets that are gone meanwhile only their number is said. */
const spikeNotice = async (store: Store, delivery: DeliveryDoc, destination: DestinationDoc): Promise<Said> => {
  const { tenant_id: tenantId, alert_id: spikeId, created_at: at, spike } = delivery;
  if (!spike) return { kind: 'drop', why: 'It says nothing' };
  const { ticket_ids, ...figures } = spike;
  const samples = await Promise.all(
    ticket_ids.map(async (ticketId) => {
      const ticket = await ticketOf(store, { tenant_id: tenantId, ticket_id: ticketId });
      const subject = destination.include.includes('subject') ? ticket?.subject : undefined;
      return ticket ? [{ ticketId, subject: subject ?? null, ticketUrl: ticket.url ?? null }] : [];
    }),
  );
  return {
    kind: 'say',
    notice: { type: 'spike', at, tenantId, spikeId, spike: { ...figures, samples: samples.flat() } },
  };
};

const summaryNotice = async (store: Store, delivery: DeliveryDoc, destination: DestinationDoc): Promise<Said> => {
  const { count, samples } = await collectSummary(store, delivery);
  if (count === 0) return { kind: 'drop', why: 'All that it would have said was over' };
  const { _id: summaryId, tenant_id: tenantId, created_at: at, summary } = delivery;
  const facts = await Promise.all(
    samples.map(async (sample) => {
      const ticket = await ticketOf(store, { tenant_id: tenantId, ticket_id: sample.ticket_id });
      if (!ticket) return [];
      const { urgency, reason, ...alert } = sample;
      const facts = alertFactsOf({ ...delivery, ...alert }, ticket, destination);
      return [{ ...facts, ...(urgency && { urgency }), ...(reason !== undefined && { reason }) }];
    }),
  );
  const title = titleOf(count, summary);
  return {
    kind: 'say',
    notice: { type: 'summary', at, tenantId, summaryId, title, count, samples: facts.flat() },
  };
};

const levelTitles: Partial<Record<SummaryOf['kind'], string>> = {
  service_level_warning: 'will soon miss a service level',
  service_level_breach: 'missed a service level',
};

/** "12 more urgent tickets: outage" */
const titleOf = (count: number, summary: SummaryOf | undefined): string => {
  const tickets = count === 1 ? 'urgent ticket' : 'urgent tickets';
  if (summary?.kind === 'first_import') return `${count} ${tickets} ${count === 1 ? 'is' : 'are'} open`;
  const levelTitle = summary && levelTitles[summary.kind];
  if (levelTitle) return `${count} ${count === 1 ? 'ticket' : 'tickets'} ${levelTitle}`;
  if (summary?.kind === 'quiet_hours') return `${count} ${tickets} in quiet hours`;
  return `${count} more ${tickets}${summary?.category ? `: ${summary.category.replaceAll('-', ' ')}` : ''}`;
};
