import { pathOf } from '../api/client.ts';
import type { Period } from '../state/address.ts';

const dayMs = 86_400_000;

/** How a period is named: where it is chosen, in a sentence, and what it is compared with. */
export const periodNames: Readonly<Record<Period, { short: string; long: string; before: string }>> = {
  '7': { short: '7 days', long: 'The last 7 days', before: '7 days before' },
  '30': { short: '30 days', long: 'The last 30 days', before: '30 days before' },
  '90': { short: '90 days', long: 'The last 90 days', before: '90 days before' },
  '365': { short: 'Year', long: 'The last 365 days', before: '365 days before' },
  all: { short: 'All', long: 'All time', before: '' },
};

export type Range = { from_date?: string; to_date?: string };

/**
 * The days up to now, today being the last of them, and those before but for the last: whole days of the same days of the
 * week, which are quick to sum up, to compare the whole days of the period with. Days are UTC's, as in the counts that the
 * API keeps, so that the days of the chart add up to the total.
 */
export const rangesOf = (period: Period, now: Date): { current: Range; before: Range | null } => {
  if (period === 'all') return { current: {}, before: null };
  const lengthMs = Number(period) * dayMs;
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const from = today + dayMs - lengthMs;
  return {
    current: { from_date: iso(from) },
    before: { from_date: iso(from - lengthMs), to_date: iso(today - lengthMs) },
  };
};

const iso = (ms: number): string => new Date(ms).toISOString();

export const statsPath = (tenant: string, range: Range): string =>
  pathOf(`/tenants/${encodeURIComponent(tenant)}/stats`, range);
