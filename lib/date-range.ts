import { type TimeZone, utc, zoneNamed } from './time-zone.ts';
import { readMoment } from './utc-moment.ts';

/** A half-open range of time; without a bound it is open at that end. */
export type DateRange = { from?: Date | undefined; to?: Date | undefined };

/** A range, and the zone of its days. */
export type ZonedRange = DateRange & { zone: TimeZone };

/** A range as a caller writes it: times or days, and the zone of the days. */
export type WrittenRange = {
  from_date?: string | undefined;
  to_date?: string | undefined;
  time_zone?: string | undefined;
};

export const zoneOf = ({ time_zone }: WrittenRange): TimeZone => (time_zone && zoneNamed(time_zone)) || utc;

/** The meaning of a validated range: days at its ends are included whole. */
export const dateRangeOf = (written: WrittenRange): DateRange => {
  const zone = zoneOf(written);
  const { from_date, to_date } = written;
  return {
    ...(from_date !== undefined && { from: readMoment(from_date, zone)?.start }),
    ...(to_date !== undefined && { to: readMoment(to_date, zone)?.end }),
  };
};

export const zonedRangeOf = (written: WrittenRange): ZonedRange => ({ ...dateRangeOf(written), zone: zoneOf(written) });

/** Whether a validated range contradicts itself. One that ends where it begins is empty, not contradictory. */
export const endsBeforeItBegins = (written: WrittenRange): boolean => {
  if (written.from_date === undefined || written.to_date === undefined) return false;
  const zone = zoneOf(written);
  const [first, last] = [readMoment(written.from_date, zone), readMoment(written.to_date, zone)];
  if (!first || !last) return false;
  const isDay = last.end > last.start;
  return isDay ? first.start >= last.end : first.start > last.end;
};
