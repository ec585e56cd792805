import * as z from 'zod';
import { weekOf } from '#lib/alert-policy/policy-input.ts';
import { coversWeek } from '#lib/alert-policy/weekly-hours.ts';
import { urgencies } from '#lib/tickets/ticket.ts';
import { zoneField } from '#lib/zone-field.ts';
import { type BusinessCalendar, businessCalendar } from './calendar.ts';

/** What is measured: how long a ticket waits for its first response, is open, and goes without a change while it is. */
export const measures = ['response', 'resolution', 'no_change'] as const;
export type Measure = (typeof measures)[number];
export type Urgency = (typeof urgencies)[number];

export const maxHolidays = 400;
const maxMinutes = 129_600;

const minutes = () => z.int().min(1).max(maxMinutes).optional().describe('Minutes of business hours');
const targets = (meaning: string) =>
  z
    .strictObject({ high: minutes(), medium: minutes(), low: minutes() })
    .default({})
    .describe(`${meaning}, by urgency; an omitted target is not measured`);

const example = {
  time_zone: 'Europe/Berlin',
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' }],
  holidays: ['2026-12-25', '2026-12-26'],
  warning_share: 0.8,
  response: { high: 30 },
  resolution: { high: 240, medium: 960 },
  no_change: { high: 60 },
};

/** How fast a tenant wants its tickets to be taken care of. */
export const serviceLevelsInput = z.lazy(() =>
  z
    .strictObject({
      time_zone: zoneField()
        .default('UTC')
        .describe('IANA time zone of hours and holidays')
        .meta({ examples: ['Europe/Berlin'] }),
      hours: weekOf().default([]).describe('Business hours: time counts only within them. Empty: around the clock'),
      holidays: z
        .array(z.iso.date())
        .max(maxHolidays)
        .default([])
        .describe('Days on which no time counts')
        .meta({ examples: [['2026-12-25']] }),
      warning_share: z
        .number()
        .min(0.1)
        .max(0.99)
        .default(0.8)
        .describe('The share of a target after which destinations are warned'),
      response: targets('Maximum time until the first response, if the help desk reports it'),
      resolution: targets('Maximum total time that a ticket is open'),
      no_change: targets('Maximum time that an open ticket goes without a change at its help desk'),
    })
    .superRefine(checkLevels)
    .meta({ id: 'ServiceLevelsInput', examples: [example] }),
);

const checkLevels = ({ hours, ...levels }: Pick<ServiceLevels, 'hours' | Measure>, context: z.RefinementCtx): void => {
  if (coversWeek(hours))
    context.addIssue({ code: 'custom', path: ['hours'], message: 'must not cover the whole week: leave them out' });
  if (!measures.some((measure) => hasTargets(levels, measure)))
    context.addIssue({
      code: 'custom',
      path: ['resolution'],
      message: 'needs a target, here, in `response` or in `no_change`',
    });
};

type Targets = { [Each in Urgency]?: number | undefined };
export type ServiceLevels = {
  time_zone: string;
  hours: z.infer<ReturnType<typeof weekOf>>;
  holidays: string[];
  warning_share: number;
  /** Absent in what a release before 0.2 stored. */
  response?: Targets | undefined;
  resolution: Targets;
  no_change: Targets;
};

/** Whether anything is to be measured by these levels. */
export const hasTargets = (levels: Pick<ServiceLevels, Measure>, measure: Measure): boolean =>
  Object.values(levels[measure] ?? {}).some((value) => value !== undefined);

/** Service levels that are ready to use. */
export type LevelRules = {
  calendar: BusinessCalendar;
  warningShare: number;
  /** The target in milliseconds of business time; null if there is none. */
  targetOf: (measure: Measure, urgency: Urgency) => number | null;
};

const minuteMs = 60_000;

/** `responsesSaid`: whether the help desk is known to say when tickets were answered first; nothing is late otherwise. */
export const rulesOf = (levels: ServiceLevels, responsesSaid = true): LevelRules => ({
  calendar: businessCalendar(levels),
  warningShare: levels.warning_share,
  targetOf: (measure, urgency) => {
    const target = measure === 'response' && !responsesSaid ? undefined : levels[measure]?.[urgency];
    return target === undefined ? null : target * minuteMs;
  },
});

/** The targets that these hours never reach in three years, by where they are named. */
export const unreachable = (levels: ServiceLevels, now: Date): string[] => {
  const { calendar, targetOf } = rulesOf(levels);
  return measures.flatMap((measure) =>
    urgencies.flatMap((urgency) => {
      const target = targetOf(measure, urgency);
      return target !== null && calendar.after(now.getTime(), target) === null ? [`${measure}.${urgency}`] : [];
    }),
  );
};
