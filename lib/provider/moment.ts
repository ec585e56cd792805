const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2100, 0);

/** The valid range of ticket times; providers write unknown ones as year 1 or 9999. */
const within = (time: number): Date | null => (time >= earliest && time < latest ? new Date(time) : null);

/**
 * Parses a time in any format that providers send: ISO 8601, basic or extended, with any offset (default UTC); seconds,
 * milliseconds, microseconds or nanoseconds since 1970, as a number or digits; RFC 2822. Null for anything else, and
 * outside of 1990 to 2099.
 */
export const parseTimestamp = (value: unknown): Date | null => {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 100) return null;
  const text = value.trim();
  const usual = fromUsual(text);
  if (usual) return usual;
  const fromDigits = /^\d+(?:\.\d+)?$/.test(text) ? fromEpoch(Number(text)) : null;
  return fromDigits ?? fromIso(text) ?? fromMail(text);
};

/** The format of JSON.stringify, with or without milliseconds, which nearly every provider sends. */
const fromUsual = (text: string): Date | null => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(text)) return null;
  const date = within(Date.parse(text));
  // An invalid day or hour would have rolled over.
  return date?.toISOString().startsWith(text.slice(0, 19)) ? date : null;
};

const msInSecond = 1_000;
const msInMicrosecond = 1e-3;
const msInNanosecond = 1e-6;

/** A number is a valid time in one unit at most, and digits of a date in none. */
const fromEpoch = (value: number): Date | null => {
  for (const ms of [msInSecond, 1, msInMicrosecond, msInNanosecond]) {
    const date = within(Math.floor(Number((value * ms).toFixed(3))));
    if (date) return date;
  }
  return null;
};

const isoDate = /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)/;
const isoTime =
  /^(?:[Tt_]|\s+)?(?<hour>\d\d)(?::?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?)?\s*(?<zone>\S*)$/;
/** Java appends the zone name. */
const zoneId = /\[[^[\]]*\]$/;

const fromIso = (text: string): Date | null => {
  const date = isoDate.exec(text);
  if (!date) return null;
  const rest = text.slice(date[0].length).replace(zoneId, '');
  const offset = offsetMs(rest.trim());
  if (offset !== null) return momentOf({ ...date.groups, hour: '00' }, offset);
  const time = isoTime.exec(rest);
  return time && momentOf({ ...date.groups, ...time.groups }, offsetMs(time.groups?.zone ?? ''));
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const mailDate =
  /^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})[\s-](?<name>[a-z]{3})[\s-](?<year>\d{4}|\d\d)\s+(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?\s*(?<zone>[a-z]*|[+-]\d{4})(?:\s*\([^()]*\))?$/i;

const fromMail = (text: string): Date | null => {
  const groups = mailDate.exec(text)?.groups;
  const month = months.indexOf(groups?.name?.toLowerCase() ?? '') + 1;
  if (!groups || month === 0) return null;
  const { year = '', zone = '' } = groups;
  const century = year.length > 2 ? '' : year < '50' ? '20' : '19';
  return momentOf({ ...groups, year: century + year, month: `${month}` }, offsetMs(zone));
};

/** RFC 2822 defines only these names. */
const zoneHours: Readonly<Record<string, number>> = {
  '': 0,
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
};

const offsetMs = (zone: string): number | null => {
  const named = Object.hasOwn(zoneHours, zone.toUpperCase()) ? zoneHours[zone.toUpperCase()] : undefined;
  if (named !== undefined) return named * 3_600_000;
  const match = /^([+\-\u2212])(\d\d)(?::?(\d\d))?$/.exec(zone);
  if (!match) return null;
  const [, sign, hours, minutes = '00'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

type Parts = Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction', string>>;

/** Midnight may be hour 24 of the previous day, and a leap second is the next minute's first. */
const momentOf = (parts: Parts, offset: number | null): Date | null => {
  const { year, month, day, hour, minute = '0', second = '0', fraction = '' } = parts;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay =
    new Date(midnight).getUTCDate() === Number(day) && new Date(midnight).getUTCMonth() + 1 === Number(month);
  const time = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1_000;
  const isTime = Number(minute) < 60 && Number(second) <= 60 && (Number(hour) < 24 || time === 24 * 3_600_000);
  if (!isDay || !isTime || offset === null) return null;
  return within(midnight + time + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset);
};
