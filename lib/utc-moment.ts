import * as z from 'zod';
import { momentOfWallTime, startOfDayIn, type TimeZone, utc } from './time-zone.ts';

// A blank may be the plus that an offset had before a query string was decoded, or stand for the T.
const written =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+\- ])(\d\d)(?::?(\d\d))?)?)?$/;

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** What a caller means by a moment, or by a day: then it ends where the next one begins, else where it begins. */
export type Meant = { start: Date; end: Date };

/** Reads ISO 8601. What names no offset is of the zone. Null for what is no time. */
export const readMoment = (text: string, zone: TimeZone = utc): Meant | null => {
  const [, day = '', time = '00:00', seconds = '00', fraction = '', z, sign, hours, minutes = '00'] =
    written.exec(text) ?? [];
  const clock = `${day}T${time}:${seconds}`;
  const wall = Date.parse(`${clock}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(clock)) return null; // no 30 February
  if (text.length === day.length) {
    const next = new Date(wall + dayMs).toISOString().slice(0, day.length);
    return { start: new Date(startOfDayIn(zone, day)), end: new Date(startOfDayIn(zone, next)) };
  }
  if (Number(hours ?? 0) > 23 || Number(minutes) > 59) return null;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes)) * minuteMs * (sign === '-' ? -1 : 1);
  const at = new Date(z || sign ? wall - offset : momentOfWallTime(zone, wall));
  return { start: at, end: at };
};

const mustBe = 'must be an ISO 8601 time, such as 2026-01-31T12:00:00Z';

/** ISO 8601; a time without a zone is UTC, and a date is its midnight. */
export const utcMoment = z
  .string()
  .transform((text, context) => {
    const meant = readMoment(text);
    if (meant) return meant.start;
    context.addIssue(mustBe);
    return z.NEVER;
  })
  .meta({ format: 'date-time', examples: ['2026-01-31T12:00:00Z'] });
