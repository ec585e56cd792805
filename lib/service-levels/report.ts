import * as z from 'zod';
import type { Store } from '#lib/mongo/store.ts';
import { urgencies } from '#lib/tickets/ticket.ts';
import { lastNumberOf } from '#lib/tickets/ticket-history.ts';
import { type ClockDoc, clocksOf, type LevelCountsDoc, levelCountsCollection } from './clocks.ts';
import { measures } from './policy.ts';
import { serviceLevelsIn } from './service-levels.ts';

/** The open tickets that a report shows. */
export const maxShown = 20;
export const maxReportDays = 400;

const measure = z.enum(measures);
const urgency = z.enum(urgencies);

export const serviceLevelReportView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      version: z.int().describe('0 if the tenant has no service levels'),
      from_date: z.iso.date(),
      to_date: z.iso.date(),
      is_current: z
        .boolean()
        .describe('False while changes of tickets or new levels are still being taken into account'),
      responses_since: z.iso
        .datetime()
        .nullable()
        .describe('As in the service levels; null while `response` targets are not measured'),
      targets: z
        .array(
          z.object({
            ...{ measure, urgency },
            met: z.int(),
            missed: z.int(),
            met_ratio: z.number().min(0).max(1).nullable().describe('Null if no ticket was closed'),
          }),
        )
        .describe('How the tickets closed in these days met the targets, by their urgency at that time'),
      open: z
        .array(
          z.object({
            ticket_id: z.string(),
            ...{ urgency, measure },
            due_at: z.iso.datetime(),
            level: z.enum(['on_time', 'warning', 'breach']),
          }),
        )
        .describe(`Open tickets by due time, longest overdue first; at most ${maxShown}`),
    })
    .meta({ id: 'ServiceLevelReport' }),
);
export type ServiceLevelReport = z.infer<typeof serviceLevelReportView>;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The days that a query means: at first the last 30, and never more than there may be. */
export const reportDays = (
  { from_date, to_date }: { from_date?: string | undefined; to_date?: string | undefined },
  now: Date,
): { from_date: string; to_date: string } => {
  const last = to_date ?? (from_date === undefined ? dayOf(now.getTime()) : latestFrom(from_date, now));
  return { from_date: from_date ?? dayOf(Date.parse(last) - 30 * 86_400_000), to_date: last };
};

/** Today, or as many days after the first as there may be. */
const latestFrom = (from: string, now: Date): string => {
  const first = Date.parse(from);
  return dayOf(Math.max(first, Math.min(now.getTime(), first + maxReportDays * 86_400_000)));
};

/** How a tenant's service levels were met on some days, and which open tickets are due first. */
export const readReport = async (
  store: Store,
  tenantId: string,
  days: { from_date: string; to_date: string },
  now: Date,
): Promise<ServiceLevelReport> => {
  const levels = await serviceLevelsIn(store).find(tenantId);
  if (!levels || levels.removed_at)
    return { tenant_id: tenantId, version: 0, ...days, is_current: true, responses_since: null, targets: [], open: [] };
  const [lastChange, counts, open] = await Promise.all([
    lastNumberOf(store, tenantId),
    countsOf(store, tenantId, days),
    clocksOf(store, tenantId).bySoonest(maxShown),
  ]);
  const targets = measures.flatMap((each) =>
    urgencies.flatMap((of) => {
      const sumOf = (how: string): number => counts.reduce((sum, one) => sum + (one[each]?.[of]?.[how] ?? 0), 0);
      const [met, missed] = [sumOf('met'), sumOf('missed')];
      if (levels[each]?.[of] === undefined && met + missed === 0) return [];
      return [{ measure: each, urgency: of, met, missed, met_ratio: met + missed > 0 ? met / (met + missed) : null }];
    }),
  );
  return {
    ...{ tenant_id: tenantId, version: levels.version, ...days },
    is_current: levels.set_after === undefined && levels.cursor >= lastChange,
    responses_since: levels.responses_since?.toISOString() ?? null,
    ...{ targets, open: open.flatMap((clock) => openTicket(clock, now)) },
  };
};

/** What was counted on each of these days. */
const countsOf = async (
  store: Store,
  tenantId: string,
  { from_date, to_date }: { from_date: string; to_date: string },
): Promise<LevelCountsDoc['counts'][]> => {
  const ids = { $gte: `${tenantId}|${from_date}`, $lte: `${tenantId}|${to_date}` };
  const days = await levelCountsCollection(store).find({ _id: ids }).toArray();
  return days.map(({ counts }) => counts);
};

/** Its target that is due first. */
const openTicket = ({ ticket_id, urgency: of, dues = {} }: ClockDoc, now: Date): ServiceLevelReport['open'] => {
  const [first] = measures
    .flatMap((each) => (dues[each] ? [{ each, ...dues[each] }] : []))
    .toSorted((one, other) => one.due_at.getTime() - other.due_at.getTime());
  if (!first) return [];
  const isWarned = first.warn_at <= now ? ('warning' as const) : ('on_time' as const);
  const level = first.due_at <= now ? ('breach' as const) : isWarned;
  return [{ ticket_id, urgency: of, measure: first.each, due_at: first.due_at.toISOString(), level }];
};
