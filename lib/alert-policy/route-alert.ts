import { foldedStatus } from '#lib/tickets/status.ts';
import { type TimeZone, utc, zoneNamed } from '#lib/time-zone.ts';
import type { AlertPolicy, Match, QuietAction, Route } from './policy.ts';
import { type WeeklyHours, weeklyHours } from './weekly-hours.ts';

/** What routes can ask of an alert. */
export type RoutedAlert = {
  urgency: 'high' | 'medium' | 'low';
  /** The triage rules that made the ticket urgent, the strongest first. */
  categories: readonly string[];
  source: string;
  customer_id: string;
  status: string;
  language: string | null;
  raisedAt: Date;
};

export type PlannedNotice = {
  destinationId: string;
  /** The place of the route among those of the policy; null if none matched. */
  route: number | null;
  /** Later than now if quiet hours hold it. */
  dueAt: Date;
};

export type Routed = {
  /** At most one for a destination. */
  notices: PlannedNotice[];
  /** The routes that matched, in order. */
  routes: number[];
  /** Why nobody is alerted; null if somebody is. */
  dropped: 'quiet_hours' | null;
};

type RouteOfPolicy = { index: number | null; route: Pick<Route, 'to' | 'quiet_hours'> };

/** A policy that is ready to route: its hours are of its zone. */
export type Router = (alert: RoutedAlert, destinationIds: readonly string[], now: Date) => Routed;

/**
 * Makes a policy's router. Its answers are the same for the same arguments. Destinations that a route names and that do
 * not exist any more are left out; an alert that would reach none for that reason goes to all.
 */
export const routerOf = (policy: AlertPolicy): Router => {
  const zone: TimeZone = zoneNamed(policy.time_zone) ?? utc;
  const business = weeklyHours(policy.business_hours, zone);
  const quiet = weeklyHours(policy.quiet_hours.hours, zone);
  return (alert, destinationIds, now) => {
    const matching = matchingRoutes(policy.routes, alert, business);
    const plan = (routes: readonly RouteOfPolicy[]) =>
      routes.map((each) => noticesOf(each, { destinationIds, now, quiet, quietAction: policy.quiet_hours.action }));
    let planned = plan(matching);
    if (planned.every((one) => one.notices.length === 0 && !one.isDropped)) planned = plan([toAll]);
    const notices = firstOfEach(planned.flatMap((one) => one.notices));
    return {
      notices,
      routes: matching.flatMap(({ index }) => (index === null ? [] : [index])),
      dropped: notices.length === 0 && planned.some(({ isDropped }) => isDropped) ? 'quiet_hours' : null,
    };
  };
};

const toAll: RouteOfPolicy = { index: null, route: {} };

const matchingRoutes = (routes: readonly Route[], alert: RoutedAlert, business: WeeklyHours): RouteOfPolicy[] => {
  const matching: RouteOfPolicy[] = [];
  for (const [index, route] of routes.entries()) {
    if (!isMatch(route.match, alert, business)) continue;
    matching.push({ index, route });
    if (!route.continue) break;
  }
  return matching;
};

const isMatch = (match: Match, alert: RoutedAlert, business: WeeklyHours): boolean =>
  isOneOf(match.urgency, (urgency) => urgency === alert.urgency) &&
  isOneOf(match.category, (category) => alert.categories.includes(category)) &&
  isOneOf(match.source, (source) => source.toLowerCase() === alert.source.toLowerCase()) &&
  isOneOf(match.customer_id, (customer) => customer === alert.customer_id) &&
  isOneOf(match.status, (status) => foldedStatus(status) === foldedStatus(alert.status)) &&
  isOneOf(match.language, (tag) => isLanguage(tag, alert.language)) &&
  (match.hours === undefined || business.includes(alert.raisedAt.getTime()) === (match.hours === 'business'));

const isOneOf = <T>(wanted: readonly T[] | undefined, is: (value: T) => boolean): boolean =>
  wanted === undefined || wanted.some(is);

/** `de` is also `de-AT`, as in the lookup of BCP 47. */
const isLanguage = (wanted: string, language: string | null): boolean =>
  language !== null && `${language.toLowerCase()}-`.startsWith(`${wanted.toLowerCase()}-`);

type PlanContext = {
  destinationIds: readonly string[];
  now: Date;
  quiet: WeeklyHours;
  quietAction: QuietAction;
};

/** The notices of one matching route, and whether quiet hours drop them. */
const noticesOf = (
  { index, route }: RouteOfPolicy,
  { destinationIds, now, quiet, quietAction }: PlanContext,
): { notices: PlannedNotice[]; isDropped: boolean } => {
  const dueAt = dueAfter(now, quiet, route.quiet_hours ?? quietAction);
  if (dueAt === null) return { notices: [], isDropped: true };
  const to = (route.to ?? destinationIds).filter((id) => destinationIds.includes(id));
  return { notices: to.map((destinationId) => ({ destinationId, route: index, dueAt })), isDropped: false };
};

/** When a notice is due that quiet hours may hold; null if they drop it. */
const dueAfter = (now: Date, quiet: WeeklyHours, action: QuietAction): Date | null => {
  const at = now.getTime();
  if (action === 'deliver' || !quiet.includes(at)) return now;
  return action === 'drop' ? null : new Date(quiet.endOf(at));
};

/** Of several notices of a destination, the first: that of the earlier route. */
const firstOfEach = (notices: readonly PlannedNotice[]): PlannedNotice[] =>
  notices.filter(({ destinationId }, i) => notices.findIndex((one) => one.destinationId === destinationId) === i);
