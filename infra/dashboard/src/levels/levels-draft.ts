import type { ServiceLevels } from '../api/types.ts';
import { valuesIn } from '../parts/lines.ts';
import { type HoursDraft, hoursDraftOf, hoursOf } from '../policy/policy-draft.ts';

export const measures = ['response', 'resolution', 'no_change'] as const;
export type Measure = (typeof measures)[number];
export const urgencies = ['high', 'medium', 'low'] as const;
export type Urgency = (typeof urgencies)[number];

/** Minutes as they were typed; empty: not measured. */
export type TargetsDraft = Readonly<Record<Urgency, string>>;

/** What is in the form of service levels. Numbers are as they were typed: the API says what is wrong with them. */
export type LevelsDraft = {
  timeZone: string;
  hours: readonly HoursDraft[];
  /** One day on each line. */
  holidays: string;
  warningPercent: string;
  targets: Readonly<Record<Measure, TargetsDraft>>;
};

const minutesIn = (targets: ServiceLevels[Measure]): TargetsDraft => {
  const typed = (urgency: Urgency): string => `${targets[urgency] ?? ''}`;
  return { high: typed('high'), medium: typed('medium'), low: typed('low') };
};

export const levelsDraftOf = (levels: ServiceLevels): LevelsDraft => ({
  timeZone: levels.time_zone,
  hours: levels.hours.map(hoursDraftOf),
  holidays: levels.holidays.join('\n'),
  warningPercent: `${Math.round(levels.warning_share * 1_000) / 10}`,
  targets: {
    response: minutesIn(levels.response),
    resolution: minutesIn(levels.resolution),
    no_change: minutesIn(levels.no_change),
  },
});

/** The body of the request that stores it. */
export const levelsInputOf = ({ timeZone, hours, holidays, warningPercent, targets }: LevelsDraft): object => ({
  time_zone: timeZone.trim(),
  hours: hours.map(hoursOf),
  holidays: valuesIn(holidays),
  warning_share: Math.round(Number(warningPercent) * 10) / 1_000,
  ...Object.fromEntries(measures.map((measure) => [measure, targetsOf(targets[measure])])),
});

const targetsOf = (targets: TargetsDraft): object =>
  Object.fromEntries(
    urgencies.flatMap((urgency) => {
      const typed = targets[urgency].trim();
      return typed === '' ? [] : [[urgency, Number(typed)]];
    }),
  );
