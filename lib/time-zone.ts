/** A time zone by its IANA name. Times are milliseconds since 1970; wall times are read as if they were UTC. */
export type TimeZone = {
  name: string;
  /** The UTC offset at a time, in milliseconds. */
  offsetAt: (at: number) => number;
};

export const utc: TimeZone = { name: 'UTC', offsetAt: () => 0 };

const dayMs = 86_400_000;
const minuteMs = 60_000;
const nameOfZone = /^[A-Za-z][\w+\-/]{0,63}$/;

/** The zone of that name; null if there is none. A blank stands for the plus of an undecoded query string. */
export const zoneNamed = (text: string): TimeZone | null => {
  const name = text.replaceAll(' ', '+');
  if (name === utc.name) return utc;
  if (!nameOfZone.test(name)) return null;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return { name, offsetAt: remembered((at) => offsetIn(format.format(at))) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** `1/31/2026, GMT+05:30`; at the offset zero it ends in plain `GMT`. */
const offsetIn = (text: string): number => {
  const [, sign, hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * minuteMs * (sign === '-' ? -1 : 1);
};

/** A year's range asks for each day more than once. */
const remembered = (offsetAt: (at: number) => number): ((at: number) => number) => {
  const known = new Map<number, number>();
  return (at) => {
    const offset = known.get(at) ?? offsetAt(at);
    known.set(at, offset);
    return offset;
  };
};

/** The wall time in the zone. */
export const wallTimeAt = ({ offsetAt }: TimeZone, at: number): number => at + offsetAt(at);

/**
 * The first time at which the zone's clocks show a wall time or are past it: the earlier one of an ambiguous time, and
 * for a skipped one the transition.
 */
export const momentOfWallTime = (zone: TimeZone, wall: number): number => {
  if (zone === utc) return wall;
  const { offsetAt } = zone;
  const [one, other] = [wall - offsetAt(wall - dayMs), wall - offsetAt(wall + dayMs)];
  const [early, late] = one < other ? [one, other] : [other, one];
  if (wallTimeAt(zone, early) >= wall) return early;
  return wallTimeAt(zone, late) === wall ? late : transitionBetween(zone, early, late);
};

/** When the clocks went forward between two times, in at most thirty looks. */
const transitionBetween = ({ offsetAt }: TimeZone, before: number, after: number): number => {
  const offsetBefore = offsetAt(before);
  let [last, first] = [before, after];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(middle) === offsetBefore) last = middle;
    else first = middle;
  }
  return first;
};

/** `2026-10-25`: the day in the zone. */
export const dayAt = (zone: TimeZone, at: number): string => dayOfWallTime(wallTimeAt(zone, at));

const dayOfWallTime = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** When a day begins in the zone: not always at midnight, and for a skipped day where it would be. */
export const startOfDayIn = (zone: TimeZone, day: string): number => momentOfWallTime(zone, Date.parse(day));

/** `2026-10-25T02:00:00+02:00`: a time in the zone; its offset distinguishes the two hours of an ambiguous one. */
export const wallTimeText = (zone: TimeZone, at: number): string => {
  const offset = zone.offsetAt(at);
  const minutes = Math.abs(offset) / minuteMs;
  const twoDigits = (value: number) => `${Math.floor(value)}`.padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${new Date(at + offset).toISOString().slice(0, 19)}${sign}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
};
