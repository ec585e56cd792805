import { foldedStatus } from '#lib/tickets/status.ts';
import { type TimeZone, utc, zoneNamed } from '#lib/time-zone.ts';
import type { AlertPolicy, Match, QuietAction, Route } from './policy-input.ts';
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

/** What a summary is of: alerts that followed another one, or that quiet hours held. */
export const groupKinds = ['window', 'quiet_hours'] as const;
export type GroupKind = (typeof groupKinds)[number];

/**
 * The group of a notice at its destination. The first alert of a window is sent at once, the others in a summary at its end;
 * all that quiet hours hold is in one summary. `until` is when a group ends that this alert opens.
 */
export type Group = { kind: GroupKind; key: string; category: string | null; until: Date };

export type PlannedNotice = {
  destinationId: string;
  /** The place of the route among those of the policy; null if none matched. */
  route: number | null;
  /** 0: the alert itself; else an escalation, to be dropped if it was acknowledged or resolved by then. */
  step: number;
  /** Later than now if quiet hours hold it, and for an escalation. */
  dueAt: Date;
  group: Group | null;
};

export type Routed = {
  /** At most one for a destination and step, and for a destination and its quiet hours. */
  notices: PlannedNotice[];
  /** The routes that matched, in order. */
  routes: number[];
  /** Why nobody is alerted; null if somebody is. */
  dropped: 'quiet_hours' | null;
};

const minuteMs = 60_000;

type RouteOfPolicy = { index: number | null; route: Pick<Route, 'to' | 'group' | 'escalate' | 'quiet_hours'> };

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
      routes.map((each) =>
        noticesOf(each, { alert, destinationIds, now, quiet, quietAction: policy.quiet_hours.action }),
      );
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
  alert: RoutedAlert;
  destinationIds: readonly string[];
  now: Date;
  quiet: WeeklyHours;
  quietAction: QuietAction;
};

/** The notices of one matching route, and whether quiet hours drop them. */
const noticesOf = (
  { index, route }: RouteOfPolicy,
  { alert, destinationIds, now, quiet, quietAction }: PlanContext,
): { notices: PlannedNotice[]; isDropped: boolean } => {
  const rule = { quiet, action: route.quiet_hours ?? quietAction, group: route.group };
  const first = dueAfter(now.getTime(), rule);
  if (first === null) return { notices: [], isDropped: true };
  const steps = [
    { step: 0, to: route.to ?? destinationIds, due: first },
    ...(route.escalate ?? []).flatMap(({ after_minutes, to }, i) => {
      const due = dueAfter(first.at + after_minutes * minuteMs, rule);
      return due === null ? [] : [{ step: i + 1, to, due }];
    }),
  ];
  const notices = steps.flatMap(({ step, to, due }) =>
    to
      .filter((id) => destinationIds.includes(id))
      .map((destinationId): PlannedNotice => {
        const group = groupOf({ step, category: alert.categories[0] ?? null }, due, rule);
        return { destinationId, route: index, step, dueAt: new Date(due.at), group };
      }),
  );
  return { notices: notices.some(({ step }) => step === 0) ? notices : [], isDropped: false };
};

type Rule = { quiet: WeeklyHours; action: QuietAction; group: Route['group'] };
type Due = { at: number; isHeld: boolean };

/** When a notice is due that quiet hours may hold; null if they drop it. */
const dueAfter = (at: number, { quiet, action }: Rule): Due | null => {
  if (action === 'deliver' || !quiet.includes(at)) return { at, isHeld: false };
  return action === 'drop' ? null : { at: quiet.endOf(at), isHeld: true };
};

const groupOf = (
  { step, category }: { step: number; category: string | null },
  { at, isHeld }: Due,
  { quiet, action, group }: Rule,
): Group | null => {
  if (isHeld) {
    const until = new Date(at);
    return { kind: 'quiet_hours', key: until.toISOString(), category: null, until };
  }
  if (!group || step > 0) return null;
  // A window ends where quiet hours start, so that its summary comes before them.
  const quietFrom = action === 'deliver' ? null : quiet.startFrom(at);
  const until = new Date(Math.min(at + group.window_minutes * minuteMs, quietFrom ?? Infinity));
  return { kind: 'window', key: category ?? '', category, until };
};

/**
 * Of several notices of a step to a destination, the first: that of the earlier route. And of several that quiet hours
 * hold for one summary, the first: that of the earlier step.
 */
const firstOfEach = (notices: readonly PlannedNotice[]): PlannedNotice[] =>
  firstBy(
    firstBy(notices, ({ destinationId, step }) => `${destinationId}|${step}`),
    ({ destinationId, step, group }) => `${destinationId}|${group?.kind === 'quiet_hours' ? group.key : step}`,
  );

const firstBy = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
