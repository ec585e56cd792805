import * as z from 'zod';
import type { AlertPolicy } from './policy-input.ts';
import { type PlannedNotice, type RoutedAlert, routerOf } from './route-alert.ts';

const maxSamples = 5;

const noticeCounts = {
  at_once: z.int().describe('Notices that would have been sent immediately'),
  held: z.int().describe('Alerts that quiet hours would have held for a summary'),
  grouped: z.int().describe('Alerts that would have waited for the summary of a window'),
  summaries: z.int().describe('Summaries, of windows and of quiet hours'),
  escalations: z.int().describe('Maximum number of escalations: if nobody had acknowledged an alert'),
};

export const policyPreviewView = z.lazy(() =>
  z
    .object({
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      alerts: z
        .int()
        .describe('Alerts: the newest of each ticket, except those that were suppressed regardless of a policy'),
      is_complete: z.boolean().describe('False if there were more alerts: only the newest are counted'),
      dropped: z.int().describe('Alerts that quiet hours would have dropped'),
      routes: z
        .array(
          z.object({
            route: z.int().nullable().describe('Place of the route, from 0; null: no route matched'),
            name: z.string().nullable(),
            alerts: z.int(),
            ...noticeCounts,
            samples: z.array(
              z.object({
                ticket_id: z.string(),
                alert_id: z.string(),
                category: z.string().nullable(),
                raised_at: z.iso.datetime(),
              }),
            ),
          }),
        )
        .describe('What each route would have done'),
      destinations: z.array(z.object({ destination_id: z.string(), ...noticeCounts })),
    })
    .meta({ id: 'AlertPolicyPreview' }),
);
export type PolicyPreview = z.infer<typeof policyPreviewView>;
type RoutePreview = PolicyPreview['routes'][number];
type NoticeCounts = { [Name in keyof typeof noticeCounts]: number };

/** An alert that was raised, with what identifies it. */
export type PastAlert = RoutedAlert & { ticketId: string; alertId: string };

const noNotices = (): NoticeCounts => ({ at_once: 0, held: 0, grouped: 0, summaries: 0, escalations: 0 });

/**
 * What a policy would have done with alerts, in the order in which they were raised. An alert is routed as of when it was
 * raised, by what its ticket is now.
 */
export const previewOf = (
  policy: AlertPolicy,
  alerts: readonly PastAlert[],
  destinationIds: readonly string[],
): Pick<PolicyPreview, 'dropped' | 'routes' | 'destinations'> => {
  const route = routerOf(policy);
  const countAs = collector();
  const rowOf = (index: number | null): RoutePreview => ({
    route: index,
    name: policy.routes[index ?? -1]?.name ?? null,
    alerts: 0,
    ...noNotices(),
    samples: [],
  });
  const rows = new Map([...policy.routes.keys(), null].map((index) => [index, rowOf(index)]));
  const destinations = new Map(destinationIds.map((id) => [id, { destination_id: id, ...noNotices() }]));
  let dropped = 0;
  for (const alert of alerts) {
    const routed = route(alert, destinationIds, alert.raisedAt);
    if (routed.dropped) dropped++;
    for (const index of routed.routes.length > 0 ? routed.routes : [null]) addAlert(rows.get(index), alert);
    for (const notice of routed.notices) {
      const counted = countAs(notice);
      for (const counts of [rows.get(notice.route), destinations.get(notice.destinationId)])
        for (const name of counted) if (counts) counts[name]++;
    }
  }
  return { dropped, routes: [...rows.values()], destinations: [...destinations.values()] };
};

const addAlert = (row: RoutePreview | undefined, { ticketId, alertId, categories, raisedAt }: PastAlert): void => {
  if (!row) return;
  row.alerts++;
  if (row.samples.length < maxSamples)
    row.samples.push({
      ticket_id: ticketId,
      alert_id: alertId,
      category: categories[0] ?? null,
      raised_at: raisedAt.toISOString(),
    });
};

/** Counts notices as they would have been sent, given in order. */
const collector = () => {
  const groups = new Map<string, { until: Date; hasSummary: boolean }>();
  return ({ destinationId, step, dueAt, group }: PlannedNotice): (keyof NoticeCounts)[] => {
    if (step > 0) return ['escalations'];
    if (!group) return ['at_once'];
    const { kind, until } = group;
    const key = [destinationId, kind, group.key].join('|');
    const counted = kind === 'window' ? 'grouped' : 'held';
    const open = groups.get(key);
    if (open?.hasSummary && (kind === 'quiet_hours' || dueAt < open.until)) return [counted];
    if (kind === 'window' && !(open && dueAt < open.until)) {
      groups.set(key, { until, hasSummary: false });
      return ['at_once'];
    }
    groups.set(key, { until: open?.until ?? until, hasSummary: true });
    return [counted, 'summaries'];
  };
};
