import type { AlertPolicy } from '../api/types.ts';
import { valuesIn } from '../parts/lines.ts';
import { newRowKey } from '../parts/row-key.ts';

export type Route = AlertPolicy['routes'][number];
export type Hours = AlertPolicy['business_hours'][number];
export type QuietAction = AlertPolicy['quiet_hours']['action'];
export type Weekday = Hours['days'][number];

/** What a route can ask of an alert, as lists of which one value is enough. */
export const matchLists = ['category', 'source', 'customer_id', 'status', 'language', 'urgency'] as const;
export type MatchList = (typeof matchLists)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** `key` stays when it is moved. */
export type HoursDraft = { key: number; days: readonly Weekday[]; from: string; to: string };

/** Minutes are as they were typed: the API says what is wrong with them. */
export type EscalationDraft = { key: number; minutes: string; to: readonly string[] };

export type RouteDraft = {
  key: number;
  /** As it is stored: what this page knows no field for is kept. */
  stored: Partial<Route>;
  name: string;
  /** One value on each line. */
  lists: Readonly<Record<MatchList, string>>;
  hours: '' | 'business' | 'off';
  /** None: all of the tenant's destinations. */
  to: readonly string[];
  goesOn: boolean;
  /** Empty: what the policy says. */
  quiet: '' | QuietAction;
  /** The minutes of a window; empty: each alert is sent by itself. */
  windowMinutes: string;
  escalation: readonly EscalationDraft[];
};

/** What is in the form of a policy. */
export type Draft = {
  timeZone: string;
  businessHours: readonly HoursDraft[];
  quietHours: readonly HoursDraft[];
  quietAction: QuietAction;
  routes: readonly RouteDraft[];
  /** Who hears of what is unusual; null: all of the tenant's destinations. */
  spikes: AlertPolicy['spikes'];
};

const workdays = weekdays.slice(0, 5);

export const newBusinessHours = (): HoursDraft => ({ key: newRowKey(), days: workdays, from: '09:00', to: '17:30' });
export const newQuietHours = (): HoursDraft => ({ key: newRowKey(), days: weekdays, from: '22:00', to: '06:00' });

export const newEscalation = (): EscalationDraft => ({ key: newRowKey(), minutes: '30', to: [] });

/** The fields of a route; of a new one, which every alert matches, without an argument. */
export const routeDraftOf = (stored: Partial<Route> = {}): RouteDraft => {
  const linesOf = (name: MatchList): string => (stored.match?.[name] ?? []).join('\n');
  return {
    ...{ key: newRowKey(), stored, name: stored.name ?? '' },
    lists: {
      category: linesOf('category'),
      source: linesOf('source'),
      customer_id: linesOf('customer_id'),
      status: linesOf('status'),
      language: linesOf('language'),
      urgency: linesOf('urgency'),
    },
    hours: stored.match?.hours ?? '',
    to: stored.to ?? [],
    goesOn: stored.continue ?? false,
    quiet: stored.quiet_hours ?? '',
    windowMinutes: stored.group ? `${stored.group.window_minutes}` : '',
    escalation: (stored.escalate ?? []).map(({ after_minutes, to }) => ({
      ...{ key: newRowKey(), minutes: `${after_minutes}`, to },
    })),
  };
};

export const hoursDraftOf = (hours: Hours): HoursDraft => ({ key: newRowKey(), ...hours });

export const draftOf = ({ time_zone, business_hours, quiet_hours, routes, spikes }: AlertPolicy): Draft => ({
  timeZone: time_zone,
  businessHours: business_hours.map(hoursDraftOf),
  quietHours: quiet_hours.hours.map(hoursDraftOf),
  quietAction: quiet_hours.action,
  routes: routes.map(routeDraftOf),
  spikes,
});

/** The body of the request that stores it. */
export const inputOf = ({ timeZone, businessHours, quietHours, quietAction, routes, spikes }: Draft): object => ({
  time_zone: timeZone.trim(),
  business_hours: businessHours.map(hoursOf),
  quiet_hours: { hours: quietHours.map(hoursOf), action: quietAction },
  routes: routes.map(routeOf),
  spikes,
});

export const hoursOf = ({ days, from, to }: HoursDraft): object => ({
  days: weekdays.filter((day) => days.includes(day)),
  from: from.trim(),
  to: to.trim(),
});

/** What this page has fields for. */
const fields = new Set(['name', 'match', 'to', 'continue', 'quiet_hours', 'group', 'escalate']);

const routeOf = ({ stored, name, lists, hours, to, goesOn, quiet, windowMinutes, escalation }: RouteDraft): object => {
  const others = Object.entries(stored).filter(([field]) => !fields.has(field));
  const asked = matchLists.flatMap((list) => {
    const values = valuesIn(lists[list]);
    return values.length === 0 ? [] : [[list, values] as const];
  });
  return {
    ...Object.fromEntries(others),
    ...(name.trim() !== '' && { name: name.trim() }),
    match: { ...Object.fromEntries(asked), ...(hours !== '' && { hours }) },
    ...(to.length > 0 && { to }),
    continue: goesOn,
    ...(quiet !== '' && { quiet_hours: quiet }),
    ...(windowMinutes.trim() !== '' && { group: { window_minutes: Number(windowMinutes) } }),
    ...(escalation.length > 0 && {
      escalate: escalation.map((step) => ({ after_minutes: Number(step.minutes), to: step.to })),
    }),
  };
};

/** The list with one entry a place earlier or later; the same list if there is no such place. */
export const moved = <T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] => {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  return list.with(index, other).with(index + by, one);
};
