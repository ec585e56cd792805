import * as z from 'zod';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import { type DeliveryDoc, deliveryStates } from '#lib/deliveries/delivery.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { type Alert, alertStates, suppressedReasons, type TicketDoc } from '#lib/tickets/ticket.ts';
import type { TrendRange } from './trend-range.ts';

/** The newest alerts and deliveries of the range that one report reads. */
export const mostInReport = 5_000;

const count = z.int();

export const alertReportView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      from_date: z.iso.datetime(),
      to_date: z.iso.datetime(),
      late_after_seconds: count,
      alerts: count.describe('Alerts raised in the range; only the newest one of each ticket'),
      by_state: z.record(z.enum(alertStates), count),
      suppressed_by_reason: z.record(z.enum(suppressedReasons), count),
      late: count.describe('Alerts that were sent, or are still waiting, later than `late_after_seconds`'),
      acknowledged: count,
      half_acknowledged_within_seconds: count
        .nullable()
        .describe('Median time from alert to acknowledgement; null without acknowledged alerts'),
      deliveries: z
        .array(z.object({ destination_id: z.string(), by_state: z.record(z.enum(deliveryStates), count) }))
        .describe('Deliveries to the destinations of the tenant in the range, while they are kept'),
      is_complete: z
        .boolean()
        .describe(`False if there were more than ${mostInReport} alerts or deliveries: only the newest are counted`),
    })
    .meta({ id: 'AlertReport' }),
);
export type AlertReport = z.infer<typeof alertReportView>;

type AlertRow = { alert: Pick<Alert, 'state' | 'created_at' | 'sent_at' | 'acknowledged_at' | 'suppressed_reason'> };

/** How a tenant's alerts of a range went, by one bounded read of alerts and one of deliveries, newest first. */
export const readAlertReport = async (
  store: Store,
  tenantId: string,
  range: TrendRange,
  lateAfterSeconds: number,
  now: Date,
): Promise<AlertReport> => {
  const [alerts, deliveries] = [
    await newestAlerts(store, tenantId, range),
    await newestDeliveries(store, tenantId, range),
  ];
  const counted = alerts.slice(0, mostInReport).map(({ alert }) => alert);
  const byState = tally(
    alertStates,
    counted.map(({ state }) => state),
  );
  const reasons = counted.flatMap(({ suppressed_reason: reason }) => (reason ? [reason] : []));
  const waits = counted.flatMap(({ created_at, acknowledged_at: at }) => (at ? [secondsBetween(created_at, at)] : []));
  const byDestination = Map.groupBy(deliveries.slice(0, mostInReport), ({ destination_id }) => destination_id);
  return {
    ...{ tenant_id: tenantId, from_date: range.from.toISOString(), to_date: range.to.toISOString() },
    late_after_seconds: lateAfterSeconds,
    alerts: counted.length,
    by_state: byState,
    suppressed_by_reason: tally(suppressedReasons, reasons),
    late: counted.filter((alert) => secondsOnTheWay(alert, now) > lateAfterSeconds).length,
    acknowledged: waits.length,
    half_acknowledged_within_seconds:
      waits.toSorted((one, other) => one - other)[Math.ceil(waits.length / 2) - 1] ?? null,
    deliveries: [...byDestination]
      .map(([destination_id, some]) => ({
        destination_id,
        by_state: tally(
          deliveryStates,
          some.map(({ state }) => state),
        ),
      }))
      .toSorted((one, other) => (one.destination_id < other.destination_id ? -1 : 1)),
    is_complete: alerts.length <= mostInReport && deliveries.length <= mostInReport,
  };
};

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1_000));

/** Of an alert that nobody is to get, or that was given up, none. */
const secondsOnTheWay = ({ state, created_at, sent_at }: AlertRow['alert'], now: Date): number => {
  if (state === 'sent') return sent_at ? secondsBetween(created_at, sent_at) : 0;
  return state === 'pending' || state === 'queued' ? secondsBetween(created_at, now) : 0;
};

const tally = <Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> => {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const name of found) counts[name]++;
  return counts;
};

const newestAlerts = (store: Store, tenant_id: string, { from, to }: TrendRange): Promise<AlertRow[]> =>
  store.db
    .collection<TicketDoc>('tickets')
    .find<AlertRow>(
      { tenant_id, 'alert.state': { $exists: true }, 'alert.created_at': { $gte: from, $lt: to }, deleted_at: null },
      {
        ...inSession(store),
        projection: {
          _id: 0,
          ...{ 'alert.state': 1, 'alert.created_at': 1, 'alert.sent_at': 1 },
          ...{ 'alert.acknowledged_at': 1, 'alert.suppressed_reason': 1 },
        },
        sort: { 'alert.created_at': -1 },
        ...{ limit: mostInReport + 1, batchSize: 1_000 },
      },
    )
    .toArray();

type DeliveryRow = Pick<DeliveryDoc, 'destination_id' | 'state'>;

const newestDeliveries = (store: Store, tenant_id: string, { from, to }: TrendRange): Promise<DeliveryRow[]> =>
  deliveriesCollection(store)
    .find<DeliveryRow>(
      { tenant_id, created_at: { $gte: from, $lt: to } },
      {
        ...inSession(store),
        projection: { _id: 0, destination_id: 1, state: 1 },
        sort: { created_at: -1, _id: -1 },
        ...{ limit: mostInReport + 1, batchSize: 1_000 },
      },
    )
    .toArray();
