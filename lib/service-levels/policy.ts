import * as z from 'zod';
import { weekOf } from '#lib/alert-policy/policy.ts';
import { coversWeek } from '#lib/alert-policy/weekly-hours.ts';
import { urgencies } from '#lib/tickets/ticket.ts';
import { zoneField } from '#lib/zone-field.ts';
import { type BusinessCalendar, businessCalendar } from './calendar.ts';

/** What is measured: how long a ticket is open, and how long nothing of an open one changes. */
export const measures = ['resolution', 'no_change'] as const;
export type Measure = (typeof measures)[number];
export type Urgency = (typeof urgencies)[number];

export const maxHolidays = 400;
const maxMinutes = 129_600;

const minutes = () => z.int().min(1).max(maxMinutes).optional().describe('Minutes of business hours');
const targets = (meaning: string) =>
  z
    .strictObject({ high: minutes(), medium: minutes(), low: minutes() })
    .default({})
    .describe(`${meaning}, by urgency; one that is left out is not measured`);

const example = {
  time_zone: 'Europe/Berlin',
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' }],
  holidays: ['2026-12-25', '2026-12-26'],
  warning_share: 0.8,
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
      hours: weekOf().default([]).describe('Business hours: time counts in these alone. Empty: around the clock'),
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
      resolution: targets('How long a ticket may be open, in all'),
      no_change: targets('How long an open ticket may go without a change at its help desk'),
    })
    .superRefine(checkLevels)
    .meta({ id: 'ServiceLevelsInput', examples: [example] }),
);

const checkLevels = (
  { hours, resolution, no_change }: Pick<ServiceLevels, 'hours' | 'resolution' | 'no_change'>,
  context: z.RefinementCtx,
): void => {
  if (coversWeek(hours))
    context.addIssue({ code: 'custom', path: ['hours'], message: 'must not cover the whole week: leave them out' });
  if ([resolution, no_change].every((given) => Object.values(given).every((value) => value === undefined)))
    context.addIssue({ code: 'custom', path: ['resolution'], message: 'needs a target, here or in `no_change`' });
};

type Targets = { [Each in Urgency]?: number | undefined };
export type ServiceLevels = {
  time_zone: string;
  hours: z.infer<ReturnType<typeof weekOf>>;
  holidays: string[];
  warning_share: number;
  resolution: Targets;
  no_change: Targets;
};

/** Service levels that are ready to use. */
export type LevelRules = {
  calendar: BusinessCalendar;
  warningShare: number;
  /** The target in milliseconds of business time; null if there is none. */
  targetOf: (measure: Measure, urgency: Urgency) => number | null;
};

const minuteMs = 60_000;

export const rulesOf = (levels: ServiceLevels): LevelRules => ({
  calendar: businessCalendar(levels),
  warningShare: levels.warning_share,
  targetOf: (measure, urgency) => {
    const target = levels[measure][urgency];
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
