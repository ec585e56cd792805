import { adapterOf } from '#lib/destinations/adapters.ts';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import { alertFactsOf, ticketOf } from './alert-facts.ts';
import { collectSummary } from './collect-summary.ts';
import { deliveriesIn } from './deliveries.ts';
import { type DeliveryDoc, isRaising, type SummaryOf } from './delivery.ts';
import { isOfItsOwn } from './resolves.ts';

/** What a delivery says; `later` if something else is to be said before it. */
export type Said = { kind: 'say'; notice: Notice } | { kind: 'later' } | { kind: 'drop'; why: string };

/** What there is to say, now that a delivery is sent. */
export const noticeOf = async (store: Store, delivery: DeliveryDoc, destination: DestinationDoc): Promise<Said> => {
  if (delivery.notice === 'summary') return summaryNotice(store, delivery, destination);
  const ticket = await ticketOf(store, delivery);
  if (!ticket) return { kind: 'drop', why: 'Its ticket is gone' };
  const alert = alertFactsOf(delivery, ticket, destination);
  const { alert_id, because = 'calmed', created_at: at } = delivery;
  if (isRaising(delivery)) {
    if (ticket.alert?.id === alert_id) return { kind: 'say', notice: { type: 'trigger', at, alert } };
    return { kind: 'drop', why: 'A newer alert of its ticket replaced it' };
  }
  const raised = (await deliveriesIn(store).raisingAt(delivery)).filter(isOfItsOwn);
  if (raised.some(({ state }) => state === 'queued')) return { kind: 'later' };
  const taken = raised.filter(({ state }) => state === 'sent');
  if (taken.length === 0) return { kind: 'drop', why: 'Its trigger was not taken' };
  if (!adapterOf(destination).takes.has('resolve')) return { kind: 'drop', why: 'Its destination cannot resolve' };
  const ref = taken.find((one) => one.ref !== undefined)?.ref ?? null;
  return { kind: 'say', notice: { type: 'resolve', at, alert, because, ref } };
};

const summaryNotice = async (store: Store, delivery: DeliveryDoc, destination: DestinationDoc): Promise<Said> => {
  const { count, samples } = await collectSummary(store, delivery);
  if (count === 0) return { kind: 'drop', why: 'All that it would have said was over' };
  const { _id: summaryId, tenant_id: tenantId, created_at: at, summary } = delivery;
  const facts = await Promise.all(
    samples.map(async (sample) => {
      const ticket = await ticketOf(store, { tenant_id: tenantId, ticket_id: sample.ticket_id });
      return ticket ? [alertFactsOf({ ...delivery, ...sample }, ticket, destination)] : [];
    }),
  );
  const title = titleOf(count, summary);
  return {
    kind: 'say',
    notice: { type: 'summary', at, tenantId, summaryId, title, count, samples: facts.flat() },
  };
};

/** "12 more urgent tickets: outage" */
const titleOf = (count: number, summary: SummaryOf | undefined): string => {
  const tickets = count === 1 ? 'urgent ticket' : 'urgent tickets';
  if (summary?.kind === 'quiet_hours') return `${count} ${tickets} in quiet hours`;
  return `${count} more ${tickets}${summary?.category ? `: ${summary.category.replaceAll('-', ' ')}` : ''}`;
};
