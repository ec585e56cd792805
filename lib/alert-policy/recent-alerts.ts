import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Alert, SuppressedReason, TicketDoc } from '#lib/tickets/ticket.ts';
import type { PastAlert } from './preview.ts';
import { type PolicyFields, policyFields, routedAlertOf } from './routed-ticket.ts';

/** The most alerts that one preview reads. */
const maxAlerts = 5_000;
const batchSize = 500;

type Row = PolicyFields & Pick<TicketDoc, 'external_id'> & { alert: Pick<Alert, 'id' | 'created_at'> };

/** What no policy has a say in. */
const suppressedBefore: readonly SuppressedReason[] = ['closed', 'first_import_old', 'imported'];

/** The newest alerts of a tenant since then, the oldest first. A ticket keeps its newest alert only. */
export const recentAlerts = async (
  store: Store,
  tenantId: string,
  since: Date,
): Promise<{ alerts: PastAlert[]; isComplete: boolean }> => {
  const filter = {
    tenant_id: tenantId,
    'alert.state': { $exists: true },
    'alert.created_at': { $gte: since },
    'alert.suppressed_reason': { $nin: suppressedBefore },
  };
  const rows = await store.db
    .collection<TicketDoc>('tickets')
    .find<Row>(filter, {
      ...inSession(store),
      projection: { _id: 0, external_id: 1, ...policyFields, 'alert.id': 1, 'alert.created_at': 1 },
      sort: { 'alert.created_at': -1 },
      limit: maxAlerts + 1,
      batchSize,
    })
    .toArray();
  const alerts = rows
    .slice(0, maxAlerts)
    .toReversed()
    .map((row) => ({
      ...routedAlertOf(row, row.alert.created_at),
      ticketId: row.external_id,
      alertId: row.alert.id,
    }));
  return { alerts, isComplete: rows.length <= maxAlerts };
};
