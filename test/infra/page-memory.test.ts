import { expect, it } from 'vitest';
import { ingestPage } from '#functions/manifest/queues.ts';
import { maxPageBytes, maxPageValues } from '#lib/provider/read-page.ts';

/** Node, the driver, the SDK, the rules of triage and the connections. */
const baseBytes = 120 * 1024 * 1024;
/** An empty object of V8. */
const valueBytes = 56;

it('a batch of the largest accepted pages fits into the memory of the ingest function', () => {
  const perPage = 3 * maxPageBytes + valueBytes * maxPageValues;
  const worst = baseBytes + ingestPage.batchSize * perPage + 2 * maxPageBytes;

  expect(worst).toBeLessThan(0.8 * ingestPage.memoryMb * 1024 * 1024);
});
