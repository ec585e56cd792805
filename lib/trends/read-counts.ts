import type { Document } from 'mongodb';
import { signedTickets } from '#lib/analytics/count-delta.ts';
import { type FlowDelta, flowDelta, idOfFlow } from '#lib/analytics/flow.ts';
import { decoded, encoded } from '#lib/analytics/names.ts';
import { type DeltaDoc, openDeltas } from '#lib/analytics/open-deltas.ts';
import { nameOfPeriod, partsOfTicket, type Span } from '#lib/analytics/periods.ts';
import { countsCollection, idOfPeriod, kindsOfMonths, type MonthlyDoc } from '#lib/analytics/ticket-counts.ts';
import { addTo } from '#lib/analytics/ticket-tally.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { type Part, united } from '#lib/mongo/union.ts';
import { finishedStatusesAmong, finishedStatusesRow } from '#lib/tenants/finished-statuses.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';

/** Counts by the parts of a UTC day, by its name. */
export type ByDay = Map<string, Record<string, number>>;

export type Counts = {
  /** Tickets by quarter of an hour, of the days that a span touches. */
  created: ByDay;
  /** Openings and closings from its first day until now. */
  flow: ByDay;
  /** The first day with any; null if there is none. */
  flowSince: string | null;
  /** Those that folded tickets have, in their spellings. */
  statuses: string[];
  isFinished: IsFinished;
  deltas: DeltaDoc[];
};

type PartsRow = { created: string; parts: Record<string, number> } | { flow: string; parts: Record<string, number> };
type Row = PartsRow | { firstFlow: string } | { status: string };

/** More statuses than this are not looked at, the rarest ones. */
const mostStatuses = 10_000;

/** The counts of a span with the open deltas added: a document or two for each of its days, whatever the number of tickets. */
export const readCounts = async (store: Store, tenantId: string, span: Span, now: Date): Promise<Counts> => {
  const deltas = await openDeltas(store, tenantId).toArray();
  const [first, ...others] = partsOf(tenantId, span, now);
  const rows = await store.db
    .collection(countsCollection)
    .aggregate<Row>(united([first, ...others]), { ...inSession(store), batchSize: 2_000 })
    .toArray();
  const isFinished = finishedBy(finishedStatusesAmong(rows));
  const counts: Counts = {
    created: new Map(rows.flatMap((row) => ('created' in row ? [[row.created, row.parts]] : []))),
    flow: new Map(rows.flatMap((row) => ('flow' in row ? [[row.flow, row.parts]] : []))),
    flowSince: rows.flatMap((row) => ('firstFlow' in row ? [row.firstFlow] : []))[0] ?? null,
    statuses: rows.flatMap((row) => ('status' in row ? [decoded(row.status)] : [])),
    ...{ isFinished, deltas },
  };
  addDeltas(counts, span);
  return counts;
};

const nameInId = { $last: { $split: ['$_id', '/'] } };

const partsOf = (tenantId: string, { from, to }: Span, now: Date): [Part, ...Part[]] => {
  const last = new Date(Math.max(from.getTime(), to.getTime() - 1));
  const ofCounts = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });
  const between = (idOf: (day: string) => string, until: Date) => ({
    $match: {
      tenant_id: tenantId,
      _id: { $gte: idOf(nameOfPeriod('day', from)), $lte: idOf(nameOfPeriod('day', until)) },
    },
  });
  const idOfDay = (day: string) => idOfPeriod(tenantId, 'day', day);
  const idOfFlowDay = (day: string) => idOfFlow(tenantId, day);
  const flowDays = { $gte: idOfFlow(tenantId, ''), $lt: idOfFlow(tenantId, '~') };
  return [
    ofCounts([between(idOfDay, last), { $project: { _id: 0, created: nameInId, parts: { $ifNull: ['$parts', {}] } } }]),
    ofCounts([between(idOfFlowDay, now), { $project: { _id: 0, flow: nameInId, parts: 1 } }]),
    ofCounts([
      { $match: { tenant_id: tenantId, _id: flowDays } },
      { $sort: { _id: 1 } },
      { $limit: 1 },
      { $project: { _id: 0, firstFlow: nameInId } },
    ]),
    ofCounts([
      { $match: { tenant_id: tenantId, kind: 'status', count: { $gte: 1 } } },
      { $sort: { count: -1, key: 1 } },
      { $limit: mostStatuses },
      { $project: { _id: 0, status: '$key' } },
    ]),
    finishedStatusesRow(tenantId),
  ];
};

const addDeltas = (counts: Counts, { from, to }: Span): void => {
  const { created, flow, deltas, isFinished } = counts;
  const isOfSpan = (day: string): boolean => day >= nameOfPeriod('day', from) && day <= nameOfPeriod('day', to);
  for (const { changes } of deltas)
    for (const [ticket, sign] of signedTickets(changes)) {
      const day = nameOfPeriod('day', ticket.created_at);
      if (isOfSpan(day)) addParts(created, day, partsOfTicket('day', ticket), sign);
    }
  const added: FlowDelta = flowDelta(deltas, isFinished);
  for (const [day, parts] of added) {
    if (counts.flowSince === null || day < counts.flowSince) counts.flowSince = day;
    for (const [part, by] of parts) addParts(flow, day, [part], by);
  }
};

const addParts = (days: ByDay, day: string, names: readonly string[], by: number): void => {
  const parts = days.get(day) ?? {};
  for (const name of names) parts[name] = (parts[name] ?? 0) + by;
  days.set(day, parts);
};

/** The open tickets by the UTC day of their creation, from the months that still have some. */
export const readOpenDays = async (
  store: Store,
  tenantId: string,
  { statuses, isFinished, deltas }: Counts,
): Promise<Map<string, number>> => {
  const open = statuses.filter((status) => !isFinished(status));
  const days = new Map<string, number>();
  const months = store.db
    .collection<MonthlyDoc>(countsCollection)
    .find(
      { tenant_id: tenantId, kind: kindsOfMonths('status'), key: { $in: open.map(encoded) } },
      { ...inSession(store), projection: { kind: 1, days: 1 } },
    );
  for await (const { kind, days: ofMonth } of months)
    for (const [day, count] of Object.entries(ofMonth))
      addTo(days, `${kind.slice(kind.indexOf('/') + 1)}-${day}`, count);
  for (const { changes } of deltas)
    for (const [ticket, sign] of signedTickets(changes))
      if (!isFinished(ticket.status)) addTo(days, nameOfPeriod('day', ticket.created_at), sign);
  return days;
};
