import { pathOf } from '../api/client.ts';
import { type Filters, type Period, parseAddress } from '../state/address.ts';
import { hrefOfTickets } from '../state/navigation.ts';

/** A period's names: in the picker, in a sentence, and for the period that it is compared with. */
export const periodNames: Readonly<Record<Period, { short: string; long: string; before: string }>> = {
  '7': { short: '7 days', long: 'The last 7 days', before: '7 days before' },
  '30': { short: '30 days', long: 'The last 30 days', before: '30 days before' },
  '90': { short: '90 days', long: 'The last 90 days', before: '90 days before' },
  '365': { short: 'Year', long: 'The last 365 days', before: '365 days before' },
  all: { short: 'All', long: 'All time', before: '' },
};

/** Whole days, both inclusive. */
export type Range = { from_date?: string | undefined; to_date?: string | undefined };

/**
 * The period up to today, and the one before it to compare with. Today is not over yet, so the earlier period is a day
 * shorter: both sides of the comparison have whole days only. Days are those of the reader's time zone everywhere.
 */
export const rangesOf = (period: Period, now: Date): { current: Range; before: Range | null } => {
  if (period === 'all') return { current: {}, before: null };
  const length = Number(period);
  return {
    current: { from_date: dayBefore(now, length - 1) },
    before: { from_date: dayBefore(now, 2 * length - 1), to_date: dayBefore(now, length + 1) },
  };
};

/** The tickets of a trend's whole days: without today, and without later days, which a trend has if tickets are dated there. */
export const countBefore = (trend: readonly { day: string; count: number }[], now: Date): number =>
  trend.reduce((sum, { day, count }) => (day < dayBefore(now, 0) ? sum + count : sum), 0);

/** The day that many days before `now`, in the reader's time zone: `2026-01-10`. */
const dayBefore = (now: Date, days: number): string => {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The IANA name of the reader's time zone. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const statsPath = (tenant: string, range: Range): string =>
  pathOf(`/tenants/${encodeURIComponent(tenant)}/stats`, { ...range, time_zone: timeZone(), customers: 100 });

/** The list of the tickets that a figure of the overview counts. */
export const hrefOfPeriod = (filters: Filters): string => {
  const { from_date } = rangesOf(parseAddress(location.hash).period, new Date()).current;
  return hrefOfTickets({ ...filters, ...(from_date && { from: from_date }) });
};
