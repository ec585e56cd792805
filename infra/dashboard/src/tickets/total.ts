import type { Stats } from '../api/types.ts';
import { type Filters, filterNames } from '../state/address.ts';

/**
 * The total number of tickets in a list, taken from the statistics of its days: those count by at most one of urgency,
 * sentiment, status, open and what could not be judged. Undefined for any other combination of filters.
 */
export const totalOf = (filters: Filters, stats: Stats | undefined): number | undefined => {
  const [name, ...others] = filterNames.filter((one) => filters[one] && one !== 'from' && one !== 'to');
  if (!stats || others.length > 0) return undefined;
  if (name === undefined) return stats.total_tickets;
  const value = filters[name] ?? '';
  if (name === 'urgency') return countIn(stats.by_urgency, value);
  if (name === 'sentiment') return countIn(stats.by_sentiment, value);
  if (name === 'status') return countIn(stats.by_status, value);
  if (name === 'judged') return value === 'false' ? stats.unjudged_tickets : undefined;
  return name === 'open' && value === 'true' ? stats.open_tickets : undefined;
};

const countIn = (counts: Readonly<Record<string, number>>, name: string): number | undefined => counts[name];
