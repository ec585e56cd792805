import { readStats } from '#lib/analytics/read-stats.ts';
import { recountTickets } from '#lib/ledger/rebuild-stats.ts';
import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { measured, onBenchServer, rounded } from './measure.ts';
import { statsPlainly } from './predecessor.ts';
import { storeTickets } from './tickets.ts';

const tenantId = 'bench';
const dayMs = 86_400_000;

/**
 * Statistics of one tenant with so many tickets of one year: ours against one `$facet` over all tickets, on the same data
 * and server. The rows with a range are ours alone: the plain way costs the same or less with one.
 */
export const benchStats = (sizes: readonly number[]): Promise<void> =>
  onBenchServer(async (store, server) => {
    for (const size of sizes) {
      const now = new Date();
      await store.db.dropDatabase();
      await storeTickets(store, tenantId, size, { end: now, searchable: false });
      await prepareDatabase(store);
      // Not `rebuildStats`: it would give every ticket its search terms, which this bench has no use for.
      await recountTickets(store, tenantId);
      console.log(`${server}: ${size.toLocaleString('en')} tickets`);
      console.table(await rowsOf(store, now));
    }
  });

const rowsOf = async (store: Store, now: Date) => {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const ours = (range: { from?: Date; to?: Date }) => measured(() => readStats(store, tenantId, range, now));
  const whole = await ours({});
  const plain = await measured(() => statsPlainly(store, tenantId, now), { times: 20 });
  const row = ({ medianMs, p99Ms, runs }: Awaited<ReturnType<typeof ours>>) => ({
    'median ms': rounded(medianMs),
    'p99 ms': rounded(p99Ms),
    runs,
  });
  return {
    'one $facet, all tickets': row(plain),
    'ours, all tickets': { ...row(whole), 'times faster': rounded(plain.medianMs / whole.medianMs) },
    'ours, last 7 days to the minute': row(await ours({ from: ago(7) })),
    'ours, last 90 days to the minute': row(await ours({ from: ago(90) })),
    'ours, ten months to the minute': row(await ours({ from: ago(330), to: ago(30) })),
  };
};
