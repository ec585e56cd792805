const offsetFormats = new Map<string, Intl.DateTimeFormat>();

const offsetMinutes = (ms: number, timeZone: string): number => {
  const format =
    offsetFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, format);
  const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** A time as the API writes it: in the user's zone, its offset without a colon. */
export const siteTime =
  (timeZone: string) =>
  (ms: number): string => {
    const offset = offsetMinutes(ms, timeZone);
    const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
    const local = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
    return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}${two(Math.abs(offset) % 60)}`;
  };

const unitsMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * A date in a query: milliseconds since 1970, a period before now, or a date in the user's zone, to the minute. Undefined
 * if it is none of them; a date with seconds or with a zone is none.
 */
export const queryTime = (text: string, { now, timeZone }: { now: number; timeZone: string }): number | undefined => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const [, sign, count, unit = ''] = /^([+-]?)(\d{1,6})([mhdw])$/.exec(text) ?? [];
  if (count !== undefined) return now + (sign === '-' ? -1 : 1) * Number(count) * (unitsMs[unit] ?? 0);
  const [, year, month, day, hour = '0', minute = '0'] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return local - offsetMinutes(local - offsetMinutes(local, timeZone) * 60_000, timeZone) * 60_000;
};
