import type { Document } from 'mongodb';
import { ticketCounts } from '#lib/metrics/tenant-states.ts';
import type { Store } from '#lib/mongo/store.ts';
import { rowsOfEach } from '#lib/mongo/union.ts';
import { readOpenStatuses } from './open-statuses.ts';

/** Tickets are counted up to so many, for each tenant and each question. */
export const ticketLimit = 100;
/** Corrected tickets that are read of a tenant, the newest. */
export const correctedLimit = 200;
/** An alert that was not handed on for longer waits. */
const alertWaitMs = 5 * 60_000;

type Count = { count: number; since: Date | null };

/** What there is to do with a tenant's open tickets, each counted up to the limit. */
export type TicketsAtHand = {
  urgent: number;
  /** Urgent ones with an alert that is neither suppressed nor acknowledged. */
  unacknowledged: Count;
  undeliverable: Count;
  waiting: Count;
  /** Among the newest corrected tickets. */
  falseAlarms: number;
  /** What triage says is urgent, as of the last fold of counts. */
  alarms: number;
};

type Row = { _id: string; count: number; since?: Date | null };
type UrgentRow = Row & { unacknowledged: number };
type CorrectedRow = { _id: string; falseAlarms: number; missed: number };

/** What there is to do in these tenants. Each query is bounded for each tenant, whatever the number of its tickets. */
export const readTicketsAtHand = async (
  store: Store,
  tenants: readonly { tenant_id: string; finished_statuses?: readonly string[] }[],
  now: Date,
): Promise<Map<string, TicketsAtHand>> => {
  const ids = tenants.map(({ tenant_id }) => tenant_id);
  const open = await readOpenStatuses(store, tenants);
  const statuses = (tenantId: string): readonly string[] => open.get(tenantId) ?? [];
  const living = (tenant_id: string) => ({ tenant_id, deleted_at: null });
  const read = <R extends Document = Row>(pipelineOf: (tenantId: string) => Document[]): Promise<R[]> =>
    rowsOfEach<R>(store, 'tickets', ids, pipelineOf);
  const before = new Date(now.getTime() - alertWaitMs);
  const [urgent, undeliverable, waiting, corrected, totals] = await Promise.all([
    read<UrgentRow>((id) => [
      { $match: { ...living(id), urgency: 'high', status: { $in: statuses(id) } } },
      ...[{ $limit: ticketLimit }, urgentGroup],
    ]),
    read((id) => [
      ...newestIn({ ...living(id), 'alert.state': 'undeliverable' }, ticketLimit),
      ...[{ $match: { status: { $in: statuses(id) } } }, alertGroup],
    ]),
    read((id) => [
      { $match: { ...living(id), 'alert.state': { $in: ['pending', 'queued'] } } },
      { $limit: ticketLimit },
      { $match: { 'alert.created_at': { $lt: before }, 'alert.routed_at': { $exists: false } } },
      alertGroup,
    ]),
    read<CorrectedRow>((id) => [
      ...newestIn({ ...living(id), correction: { $exists: true } }, correctedLimit),
      verdicts,
    ]),
    ticketCounts(store, ids),
  ]);
  const rows = { urgent: byId(urgent), undeliverable: byId(undeliverable), waiting: byId(waiting) };
  const said = byId(corrected);
  return new Map(
    ids.map((id) => {
      const { count = 0, unacknowledged = 0, since = null } = rows.urgent.get(id) ?? {};
      const { falseAlarms = 0, missed = 0 } = said.get(id) ?? {};
      return [
        id,
        {
          urgent: count,
          unacknowledged: { count: unacknowledged, since: since ?? null },
          undeliverable: countIn(rows.undeliverable.get(id)),
          waiting: countIn(rows.waiting.get(id)),
          falseAlarms,
          alarms: Math.max(falseAlarms, (totals.get(`${id}/high`) ?? 0) + falseAlarms - missed),
        },
      ];
    }),
  );
};

const newestIn = (filter: Document, limit: number): Document[] => [
  ...[{ $match: filter }, { $sort: { created_at: -1, _id: -1 } }, { $limit: limit }],
];

/** It has an alert that is neither suppressed nor acknowledged. */
const isUnacknowledged = {
  $and: [
    { $ne: [{ $ifNull: ['$alert.state', 'suppressed'] }, 'suppressed'] },
    { $eq: [{ $ifNull: ['$alert.acknowledged_at', null] }, null] },
  ],
};

const urgentGroup = {
  $group: {
    _id: '$tenant_id',
    count: { $sum: 1 },
    unacknowledged: { $sum: { $cond: [isUnacknowledged, 1, 0] } },
    since: { $min: { $cond: [isUnacknowledged, '$alert.created_at', null] } },
  },
};

const alertGroup = { $group: { _id: '$tenant_id', count: { $sum: 1 }, since: { $min: '$alert.created_at' } } };

const wasAlarm = { $eq: ['$correction.engine.urgency', 'high'] };
const isUrgent = { $eq: ['$urgency', 'high'] };
const counted = (one: object, other: object) => ({ $sum: { $cond: [{ $and: [one, other] }, 1, 0] } });

const verdicts = {
  $group: {
    _id: '$tenant_id',
    falseAlarms: counted(wasAlarm, { $ne: ['$urgency', 'high'] }),
    missed: counted(isUrgent, { $ne: ['$correction.engine.urgency', 'high'] }),
  },
};

const byId = <R extends { _id: string }>(rows: readonly R[]): Map<string, R> =>
  new Map(rows.map((row) => [row._id, row]));
const countIn = (row: Row | undefined): Count => ({ count: row?.count ?? 0, since: row?.since ?? null });
