import { randomUUID } from 'node:crypto';
import { connect } from '#lib/mongo/client.ts';

/** One for each run, so that runs on one server do not meet. */
export const benchDatabase = `intake_bench_${randomUUID().slice(0, 8)}`;

/** Read before a benchmark starts a stack in this process, which sets the variable for its handlers. */
const given = process.env.MONGODB_URI;

/** Leaves nothing on the server of `MONGODB_URI`; embedded ones are gone with their process. */
export const dropBenchDatabase = async (): Promise<void> => {
  if (!given) return;
  const client = await connect(given);
  await client.db(benchDatabase).dropDatabase();
  await client.close();
};
