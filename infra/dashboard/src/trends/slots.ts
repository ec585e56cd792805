import type { Trends } from '../api/types.ts';
import { distinctNames } from '../format.ts';
import type { Slot } from '../parts/series-plot.ts';
import { type Filters, momentOf } from '../state/address.ts';
import { hrefOfTickets } from '../state/navigation.ts';
import { locale } from '../texts/language.ts';

const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric' });
const longHour = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

/** The list of the tickets that were created between two moments, the second exclusive. */
export const hrefBetween = (from: string | null, to: string | null, filters: Filters = {}): string =>
  hrefOfTickets({ ...filters, ...(from && { from: momentOf(from) }), ...(to && { to: momentOf(to) }) });

/** The buckets of trends as places on an axis, each with its tickets. */
export const slotsOf = ({ buckets, interval, to_date }: Trends, filters: Filters = {}): Slot[] => {
  const [short, long] = interval === 'day' ? [day, longDay] : [hour, longHour];
  const names = distinctNames(
    long,
    buckets.map(({ start }) => start),
  );
  return buckets.map(({ start }, index) => ({
    label: short.format(new Date(start)),
    longLabel: names[index] ?? '',
    href: hrefBetween(start, buckets[index + 1]?.start ?? to_date, filters),
  }));
};
