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

/** Counts a tenant's urgent tickets that are open. One read, whatever their number. */
export const summarizeAlerts = async (store: Store, tenantId: string): Promise<AlertSummary> => {
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
  return summaryOf({
    urgent_open: countIn(open),
    suppressed: countIn(open.filter(({ _id }) => _id.alert === 'suppressed')),
    isPartial: countIn(groups) >= countLimit,
  });
};

const countIn = (groups: readonly Group[]): number => groups.reduce((sum, { tickets }) => sum + tickets, 0);

const summaryOf = ({ isPartial, ...counts }: Omit<AlertSummary, 'text'> & { isPartial: boolean }): AlertSummary => {
  const { urgent_open: open, suppressed } = counts;
  const tickets = open === 1 ? 'urgent ticket is open' : 'urgent tickets are open';
  const old = suppressed === 0 ? '' : `, ${suppressed} of them older than 72 hours and not alerted`;
  return { ...counts, text: `${isPartial ? 'At least ' : ''}${open} ${tickets}${old}` };
};
