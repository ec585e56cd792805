import { CommandError } from '../errors.ts';

/** How far a zone's clocks are ahead of UTC, in ms, at an instant in ms. */
export type Zone = (instantMs: number) => number;

export const utc: Zone = () => 0;

const zones = new Map<string, Zone>();

/** A zone by its Olson name or its offset (`+05:30`, `-0300`, `+03`). */
export const zoneNamed = (name: string): Zone => {
  let zone = zones.get(name);
  if (!zone) {
    zone = offsetZone(name) ?? olsonZone(name);
    zones.set(name, zone);
  }
  return zone;
};

const offsetZone = (name: string): Zone | undefined => {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return utc;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(name) ?? [];
  if (!sign) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return () => offset;
};

const olsonZone = (name: string): Zone => {
  const format = formatFor(name);
  return (instantMs) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instantMs)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return utcMs(year, month, day, hour, minute, second) - Math.floor(instantMs / 1_000) * 1_000;
  };
};

const formatFor = (name: string): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new CommandError(40485, `unrecognized time zone identifier: "${name}"`);
  }
};

/** As `Date.UTC`, but a year below 100 is that year, and months count from 1. */
export const utcMs = (year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  return date.getTime();
};

/** What the zone's clocks show, as a date whose UTC fields are to be read. */
export const toLocal = (instantMs: number, zone: Zone): Date => new Date(instantMs + zone(instantMs));

/** The instant at which the zone's clocks show a time. Of a time that they skip, the instant after the gap. */
export const fromLocal = (localMs: number, zone: Zone): number => {
  const first = localMs - zone(localMs);
  const second = localMs - zone(first);
  if (second === first || zone(second) === zone(first)) return second;
  return Math.max(first, second);
};
