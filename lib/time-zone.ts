/** A time zone by its IANA name. Moments are milliseconds since 1970, as is the time on a wall clock, read as if it were UTC. */
export type TimeZone = {
  name: string;
  /** How far its clocks are ahead of UTC at a moment, in milliseconds. */
  offsetAt: (at: number) => number;
};

export const utc: TimeZone = { name: 'UTC', offsetAt: () => 0 };

const dayMs = 86_400_000;
const minuteMs = 60_000;
const nameOfZone = /^[A-Za-z][\w+\-/]{0,63}$/;

/** The zone of that name; null if there is none. A blank stands for the plus that it was in a query string. */
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

/** A range of a year asks for each of its days more than once. */
const remembered = (offsetAt: (at: number) => number): ((at: number) => number) => {
  const known = new Map<number, number>();
  return (at) => {
    const offset = known.get(at) ?? offsetAt(at);
    known.set(at, offset);
    return offset;
  };
};

/** The time on the zone's clocks. */
export const wallTimeAt = ({ offsetAt }: TimeZone, at: number): number => at + offsetAt(at);

/**
 * The first moment at which the zone's clocks show a time or are past it: of a time that comes twice the earlier one, and
 * where it is left out the moment at which they are put forward over it.
 */
export const momentOfWallTime = ({ offsetAt }: TimeZone, wall: number): number => {
  const [one, other] = [wall - offsetAt(wall - dayMs), wall - offsetAt(wall + dayMs)];
  const [early, late] = one < other ? [one, other] : [other, one];
  return early + offsetAt(early) >= wall ? early : late;
};

/** `2026-10-25`: the day on the zone's calendar. */
export const dayAt = (zone: TimeZone, at: number): string => dayOfWallTime(wallTimeAt(zone, at));

const dayOfWallTime = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** When a day of the zone's calendar begins: not always at midnight, and of a day that was left out where it would be. */
export const startOfDayIn = (zone: TimeZone, day: string): number => momentOfWallTime(zone, Date.parse(day));

/** `2026-10-25T02:00:00+02:00`: a moment as the zone's clocks show it. Of an hour that comes twice both can be told. */
export const wallTimeText = (zone: TimeZone, at: number): string => {
  const offset = zone.offsetAt(at);
  const minutes = Math.abs(offset) / minuteMs;
  const twoDigits = (value: number) => `${Math.floor(value)}`.padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${new Date(at + offset).toISOString().slice(0, 19)}${sign}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
};
