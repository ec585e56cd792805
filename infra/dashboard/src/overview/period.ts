import { pathOf } from '../api/client.ts';
import { type Filters, type Period, parseAddress } from '../state/address.ts';
import { hrefOfTickets } from '../state/navigation.ts';

/** How a period is named: where it is chosen, in a sentence, and what it is compared with. */
export const periodNames: Readonly<Record<Period, { short: string; long: string; before: string }>> = {
  '7': { short: '7 days', long: 'The last 7 days', before: '7 days before' },
  '30': { short: '30 days', long: 'The last 30 days', before: '30 days before' },
  '90': { short: '90 days', long: 'The last 90 days', before: '90 days before' },
  '365': { short: 'Year', long: 'The last 365 days', before: '365 days before' },
  all: { short: 'All', long: 'All time', before: '' },
};

/** Days, each meant as a whole. */
export type Range = { from_date?: string | undefined; to_date?: string | undefined };

/**
 * The days up to today, and those before but for the last: whole days of the same days of the week, to compare the whole
 * days of the period with. Days are the reader's, in every figure, chart and list alike.
 */
export const rangesOf = (period: Period, now: Date): { current: Range; before: Range | null } => {
  if (period === 'all') return { current: {}, before: null };
  const length = Number(period);
  return {
    current: { from_date: dayBefore(now, length - 1) },
    before: { from_date: dayBefore(now, 2 * length - 1), to_date: dayBefore(now, length + 1) },
  };
};

/** The tickets of a trend's whole days: today goes on, and days to come are told if they have tickets already. */
export const countBefore = (trend: readonly { day: string; count: number }[], now: Date): number =>
  trend.reduce((sum, { day, count }) => (day < dayBefore(now, 0) ? sum + count : sum), 0);

/** `2026-01-10`: the reader's day so many days before this moment's. */
const dayBefore = (now: Date, days: number): string => {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The reader's, by its name, as the API takes it. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const statsPath = (tenant: string, range: Range): string =>
  pathOf(`/tenants/${encodeURIComponent(tenant)}/stats`, { ...range, time_zone: timeZone() });

/** The tickets behind a number of the overview: of its period, and of nothing else. */
export const hrefOfPeriod = (filters: Filters): string => {
  const { from_date } = rangesOf(parseAddress(location.hash).period, new Date()).current;
  return hrefOfTickets({ ...filters, ...(from_date && { from: from_date }) });
};
