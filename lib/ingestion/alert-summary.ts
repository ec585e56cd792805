import type { Filter } from 'mongodb';
import type { SaidInSummary } from '#lib/deliveries/delivery.ts';
import { createImportSummaries } from '#lib/deliveries/import-summaries.ts';
import { maxSamples } from '#lib/destinations/notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { tenantScope } from '#lib/tickets/tenant-scope.ts';
import type { Alert, TicketDoc } from '#lib/tickets/ticket.ts';
import type { AlertSummary } from './run.ts';

/** Urgent tickets that are looked at, the newest; the summary says so if there are as many. */
const countLimit = 10_000;

type Group = { _id: Pick<TicketDoc, 'status' | 'state'> & { alert?: Alert['state'] }; tickets: number };

/**
 * Counts a tenant's urgent tickets that are open, with one read, whatever their number. If some of them were not alerted,
 * the tenant's destinations get a summary, in the same transaction.
 */
export const summarizeAlerts = async (store: Store, tenantId: string, now: Date): Promise<AlertSummary> => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  const isFinished = finishedBy(await tenantsIn(store).finishedStatuses(tenantId));
  const groups = await tickets
    .aggregate<Group>(
      [
        { $match: living({ urgency: 'high' }) },
        { $sort: { created_at: -1, _id: -1 } },
        { $limit: countLimit },
        { $group: { _id: { status: '$status', state: '$state', alert: '$alert.state' }, tickets: { $sum: 1 } } },
      ],
      session,
    )
    .toArray();
  const open = groups.filter(({ _id }) => !isClosedTicket(_id, isFinished));
  const suppressed = open.filter(({ _id }) => _id.alert === 'suppressed');
  const count = countIn(open);
  if (suppressed.length > 0)
    await createImportSummaries(store, tenantId, { count, samples: await newestOf(store, tenantId, suppressed) }, now);
  return summaryOf({
    urgent_open: count,
    suppressed: countIn(suppressed),
    isPartial: countIn(groups) >= countLimit,
  });
};

/** The newest tickets of these groups, as samples. */
const newestOf = async (
  store: Store,
  tenantId: string,
  groups: readonly Group[],
): Promise<SaidInSummary['samples']> => {
  const { tickets, session, living } = tenantScope(store, tenantId);
  const $or = groups.map(({ _id: { status, state = null, alert } }) => ({ status, state, 'alert.state': alert }));
  const found = await tickets
    .find<Pick<TicketDoc, 'external_id'> & { alert: Pick<Alert, 'id'> }>(
      living({ urgency: 'high', $or } as Filter<TicketDoc>),
      {
        ...session,
        projection: { _id: 0, external_id: 1, 'alert.id': 1 },
        sort: { created_at: -1, _id: -1 },
        limit: maxSamples,
      },
    )
    .toArray();
  return found.map(({ external_id: ticket_id, alert: { id: alert_id } }) => ({ ticket_id, alert_id }));
};

const countIn = (groups: readonly Group[]): number => groups.reduce((sum, { tickets }) => sum + tickets, 0);

const summaryOf = ({ isPartial, ...counts }: Omit<AlertSummary, 'text'> & { isPartial: boolean }): AlertSummary => {
  const { urgent_open: open, suppressed } = counts;
  const tickets = open === 1 ? 'urgent ticket is open' : 'urgent tickets are open';
  const old = suppressed === 0 ? '' : `, ${suppressed} of them older than 72 hours and not alerted`;
  return { ...counts, text: `${isPartial ? 'At least ' : ''}${open} ${tickets}${old}` };
};
