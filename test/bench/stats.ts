import { readOpenCounts } from '#lib/analytics/open-counts.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type Figures, measured, onBothServers, rounded } from './measure.ts';
import { statsPlainly } from './predecessor.ts';
import { daysBefore, generatedFrom, leaveOpen, storeCounted } from './stats/stored-counts.ts';
import { urgentMonthRows } from './stats/urgent-month.ts';

const tenantId = 'bench';
const openPages = [20, 100];
const briefly = { times: 100, forMs: 3_000 };

type Range = { from?: Date; to?: Date };
type Rows = Map<string, Figures>;

const rangesUntil = (end: Date): [string, Range][] => [
  ['all tickets', {}],
  ['last 7 days to the minute', { from: daysBefore(end, 7) }],
  ['last 90 days to the minute', { from: daysBefore(end, 90) }],
  ['ten months to the minute', { from: daysBefore(end, 330), to: daysBefore(end, 30) }],
];

/**
 * Statistics of one tenant with so many tickets of one year: ours against one `$facet` over all tickets, on the same data
 * and server; how they grow with the tickets; and what open deltas add. A range is ours alone: the plain way costs the
 * same or less with one.
 */
export const benchStats = (sizes: readonly number[]): Promise<void> =>
  onBothServers(async (store, server) => {
    const bySize = new Map<number, Rows>();
    for (const size of sizes) {
      const end = new Date();
      const ranges = rangesUntil(end);
      const bounds = ranges.flatMap(([, { from, to = end }]) => (from ? [from, to] : []));
      await storeCounted(store, tenantId, size, { end, bounds });
      const rows = await rowsOf(store, ranges, end, size);
      bySize.set(size, rows);
      console.log(`${server}: ${size.toLocaleString('en')} tickets${size < generatedFrom ? '' : generated}`);
      console.table(Object.fromEntries([...rows].map(([name, figures]) => [name, shown(figures)])));
      if (size === sizes[0]) console.table(await openRows(store, ranges, end));
    }
    console.log(`${server}: least times as a multiple of those of ${sizes[0]?.toLocaleString('en')} tickets`);
    console.table(growthOf(bySize));
    console.log(`${server}: a page of 100 urgent tickets`);
    console.table(await urgentMonthRows(store, new Date()));
  });

const generated =
  ': counts as folds make them; of the tickets, the urgent ones and those of the partial days of ranges';

const rowsOf = async (store: Store, ranges: [string, Range][], now: Date, size: number): Promise<Rows> => {
  const rows: Rows = new Map();
  if (size < generatedFrom)
    rows.set('one $facet, all tickets', await measured(() => statsPlainly(store, tenantId, now), briefly));
  for (const [name, range] of ranges)
    rows.set(name, await measured(() => readStats(store, tenantId, range, now), briefly));
  return rows;
};

const shown = ({ leastMs, medianMs, p99Ms, runs }: Figures) => ({
  'least ms': rounded(leastMs),
  'median ms': rounded(medianMs),
  'p99 ms': rounded(p99Ms),
  runs,
});

/** The same with pages that are not folded yet; reading them is all that they should add. */
const openRows = async (store: Store, ranges: [string, Range][], now: Date) => {
  const rows: Record<string, Record<string, number>> = {};
  for (const pages of openPages) {
    await leaveOpen(store, tenantId, pages, now);
    const reading = await measured(() => readOpenCounts(store, tenantId, null), briefly);
    rows[`${pages} open pages: read and counted`] = { 'least ms': rounded(reading.leastMs) };
    for (const [name, range] of ranges) {
      const { leastMs } = await measured(() => readStats(store, tenantId, range, now), briefly);
      rows[`${pages} open pages, ${name}`] = {
        'least ms': rounded(leastMs),
        'without reading them': rounded(leastMs - reading.leastMs),
      };
    }
    await foldCounts(store, tenantId);
  }
  return rows;
};

const growthOf = (bySize: ReadonlyMap<number, Rows>) => {
  const [[, first] = [0, new Map<string, Figures>()], ...others] = bySize;
  return Object.fromEntries(
    [...first].map(([name, { leastMs }]) => [
      name,
      Object.fromEntries(
        others.flatMap(([size, rows]) => {
          const grown = rows.get(name);
          return grown ? [[size.toLocaleString('en'), Number((grown.leastMs / leastMs).toFixed(2))]] : [];
        }),
      ),
    ]),
  );
};
