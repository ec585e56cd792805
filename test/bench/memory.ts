import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { startLocalStack } from '#infra/local/stack.ts';
import { apiClient } from '#test/functions/api-client.ts';

const runCount = 300;
const tenants = ['harbour-bank', 'city-hotels', 'north-schools', 'swift-parcels', 'lake-clinic'];
const pagesEach = 3;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const megabytes = (bytes: number): number => Number((bytes / 1024 ** 2).toFixed(2));

const memoryNow = () => {
  for (let n = 0; n < 3; n++) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return { 'heap MB': megabytes(heapUsed), 'external MB': megabytes(external) };
};

/** What a process keeps after each 50 of 300 runs: the HTTP API, both queues with their handlers, and the schedules. */
export const benchMemory = async (): Promise<void> => {
  const worker = new Worker(new URL('./memory-parts.ts', import.meta.url));
  const [{ uri, providerUrl }] = (await once(worker, 'message')) as [{ uri: string; providerUrl: string }];
  const stack = await startLocalStack({
    PORT: '0',
    MONGODB_URI: uri,
    EXTERNAL_API_URL: providerUrl,
    PROVIDER_PAGE_SIZE: '50',
    RATE_LIMIT_REQUESTS: '10000',
  });
  const { run } = apiClient(stack.url, stack.apiKey);

  const rows: Record<string, ReturnType<typeof memoryNow>> = {};
  for (let done = tenants.length; done <= runCount; done += tenants.length) {
    for (const job of await Promise.all(tenants.map((tenant) => run(tenant))))
      if (job.status !== 'completed' || job.processed_pages !== pagesEach) throw new Error(`A run is ${job.status}`);
    if (done % 50 === 0) rows[`after ${done} runs`] = memoryNow();
  }
  console.log(`runs of ${pagesEach} pages of 50 tickets in one process, a third of the tickets changed each time`);
  console.table(rows);
  await stack.close();
  await worker.terminate();
};
