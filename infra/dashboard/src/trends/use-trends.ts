import { useMemo } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { AlertReport, RisingWords, Stats, Trends } from '../api/types.ts';
import { type Range, statsPath, timeZone } from '../overview/period.ts';
import { useRanges } from '../overview/ranges.ts';
import { useTenantContext } from '../state/context.ts';
import { type Resource, useResource } from '../state/resource.ts';

/** The API's trends have at most a year. */
const mostDays = 365;
const dayMs = 86_400_000;

/** A range without its start, or with one too long ago, as its last year. */
export const withinYear = (range: Range, now: Date): { range: Range; isCut: boolean } => {
  const end = range.to_date === undefined ? now : new Date(`${range.to_date.slice(0, 10)}T00:00:00Z`);
  const earliest = new Date(end.getTime() - (mostDays - 1) * dayMs).toISOString().slice(0, 10);
  if (range.from_date !== undefined && range.from_date.slice(0, 10) >= earliest) return { range, isCut: false };
  return { range: { ...range, from_date: earliest }, isCut: true };
};

export type TrendData = {
  trends: Resource<Trends>;
  /** Those of the period before, as long as it is; undefined while they load, and where there are none. */
  previous: Trends | undefined;
  stats: Resource<Stats>;
  words: Resource<RisingWords>;
  alerts: Resource<AlertReport>;
  /** Whether the period is longer than trends may be. */
  isCut: boolean;
};

/** What the view shows of the chosen period. */
export const useTrends = (): TrendData => {
  const { tenant } = useTenantContext();
  const ranges = useRanges();
  const { range, isCut } = useMemo(() => withinYear(ranges.current, new Date()), [ranges]);
  const pathTo = (name: string, of: Range): string =>
    pathOf(`/tenants/${encodeURIComponent(tenant)}/${name}`, { ...of, time_zone: timeZone() });
  const previousPath = ranges.previous && !isCut ? pathTo('trends', ranges.previous) : null;
  const previous = useResource<Trends>(previousPath);
  return {
    trends: useResource<Trends>(pathTo('trends', range), { ofTickets: true }),
    previous: previousPath && !previous.isLoading ? previous.data : undefined,
    stats: useResource<Stats>(statsPath(tenant, range)),
    words: useResource<RisingWords>(pathTo('rising-words', range)),
    alerts: useResource<AlertReport>(pathTo('alert-report', range)),
    isCut,
  };
};
