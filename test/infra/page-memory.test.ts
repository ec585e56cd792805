import { expect, it } from 'vitest';
import { ingestPage } from '#functions/manifest/queues.ts';
import { maxPageBytes, maxPageValues } from '#lib/provider/read-page.ts';

/** Node, the driver, the SDK, the rules of triage and the connections. */
const baseBytes = 120 * 1024 * 1024;
/** An empty object of V8. */
const valueBytes = 56;

it('the largest pages that are read fit a batch of them into the memory of the function that reads them', () => {
  const perPage = 3 * maxPageBytes + valueBytes * maxPageValues;
  const worst = baseBytes + ingestPage.batchSize * perPage + 2 * maxPageBytes;

  expect(worst).toBeLessThan(0.8 * ingestPage.memoryMb * 1024 * 1024);
});
