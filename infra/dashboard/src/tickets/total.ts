import type { Stats } from '../api/types.ts';
import { asCount } from '../format.ts';
import { type Filters, filterNames, type Order } from '../state/address.ts';
import { t } from '../texts/t.ts';
import { namesIn } from './filters.ts';

/** The API counts the tickets of a list no further. */
const countedUpTo = 1_000;

/**
 * How the statistics of a list's days say how many tickets it has: they count by at most one of urgency, sentiment, status,
 * open and what could not be judged. Null for any other combination of filters.
 */
export const statisticOf = (filters: Filters): ((stats: Stats) => number | undefined) | null => {
  const [name, ...others] = filterNames.filter((one) => filters[one] && one !== 'from' && one !== 'to');
  if (others.length > 0) return null;
  if (name === undefined) return (stats) => stats.total_tickets;
  const value = filters[name] ?? '';
  if (name === 'urgency') return (stats) => countIn(stats.by_urgency, value);
  if (name === 'sentiment') return (stats) => countIn(stats.by_sentiment, value);
  if (name === 'status' && namesIn(value).length === 1) return (stats) => countIn(stats.by_status, value);
  if (name === 'judged' && value === 'false') return (stats) => stats.unjudged_tickets;
  return name === 'open' && value === 'true' ? (stats) => stats.open_tickets : null;
};

const countIn = (counts: Readonly<Record<string, number>>, name: string): number | undefined => counts[name];

type Shown = { count: number; hasMore: boolean; total: number | undefined; filters: Filters; order: Order };

/** `The first 50 of 63, newest first`. */
export const sayHowMany = ({ count, hasMore, total, filters, order }: Shown): string => {
  if (count === 0) return t('tickets.noneFound');
  const byTime = order === 'oldest' ? 'tickets.oldestFirst' : 'tickets.newestFirst';
  const sorted = t(filters.q ? 'tickets.bestFirst' : byTime);
  if (!hasMore) return t('tickets.all', { count, sorted });
  if (total === undefined) return t('tickets.first', { count, sorted });
  const of = total === countedUpTo ? t('tickets.orMore', { count: asCount(total) }) : asCount(total);
  return t('tickets.firstOf', { count, of, sorted });
};
