import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { benchDatabase } from './database.ts';

/** The least time is disturbed least by other work on the machine. */
export type Figures = { runs: number; leastMs: number; medianMs: number; p99Ms: number };

/**
 * Does the same again and again, for so long or so often. The first time does not count, unless it alone takes longer than
 * all is meant to.
 */
export const measured = async (
  work: () => Promise<unknown>,
  { times = 200, forMs = 10_000 }: { times?: number; forMs?: number } = {},
): Promise<Figures> => {
  const once = async (): Promise<number> => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  };
  const first = await once();
  if (first > forMs) return figuresOf([first]);
  const durations: number[] = [];
  const end = performance.now() + forMs;
  while (durations.length < 1 || (durations.length < times && performance.now() < end)) durations.push(await once());
  return figuresOf(durations);
};

export const figuresOf = (durations: readonly number[]): Figures => {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { runs: sorted.length, leastMs: at(0), medianMs: at(0.5), p99Ms: at(0.99) };
};

export const rounded = (ms: number): number => Number(ms.toFixed(ms < 100 ? 1 : 0));

type Work = (store: Store, server: string) => Promise<void>;

/** Works on a database of its own: on the server of `MONGODB_URI`, else on an embedded one. */
export const onBenchServer = (work: Work): Promise<void> =>
  process.env.MONGODB_URI ? onServerOf(process.env.MONGODB_URI, 'MONGODB_URI', work) : onEmbeddedServer(work);

/** Works on an embedded server, then on that of `MONGODB_URI` if it is given. */
export const onBothServers = async (work: Work): Promise<void> => {
  await onEmbeddedServer(work);
  if (process.env.MONGODB_URI) await onBenchServer(work);
};

const onEmbeddedServer = async (work: Work): Promise<void> => {
  const embedded = await startEmbeddedMongo();
  await onServerOf(embedded.uri, 'embedded database', work);
  await embedded.close();
};

const onServerOf = async (uri: string, server: string, work: Work): Promise<void> => {
  // Some of what is measured here for comparison takes longer than anything that a function waits for.
  const client = await connect(uri, { socketTimeoutMS: 0, maxPoolSize: 10 });
  const store = { db: client.db(benchDatabase) };
  try {
    await store.db.dropDatabase();
    await work(store, server);
  } finally {
    await store.db.dropDatabase();
    await client.close();
  }
};
