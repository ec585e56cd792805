import { beforeEach, describe, expect, it } from 'vitest';
import { publishEnd } from '#lib/ingestion/publish-end.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { recordingBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { expireLease, recordingSender, startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
let bus = recordingBus();
const onFailed = (run: RunDoc) => publishEnd(bus, run);
const options = { tenantId, allowDeletions: 0, ttlMs, onFailed };

beforeEach(async () => {
  await emptyCollections(store);
  bus = recordingBus();
});

describe('a failed run is published', () => {
  it('if another run replaced it', async () => {
    const { job_id } = await startedRun(store);
    await expireLease(store);

    await startRun(store, recordingSender().sender, options);

    const detail = { version: 1, job_id, error: 'Its lock ran out, and a new run took its place' };
    expect(bus.events).toMatchObject([{ type: 'IngestionFailed', detail }]);
  });

  it('if its first page could not be queued', async () => {
    const { sender } = recordingSender(() => Promise.reject(new Error('The queue is away')));

    await expect(startRun(store, sender, options)).rejects.toThrow('The queue is away');

    const detail = { tenant_id: tenantId, error: 'Its first page could not be queued: The queue is away' };
    expect(bus.events).toMatchObject([{ type: 'IngestionFailed', detail }]);
  });

  it('if it stalled too often, and not if it is resumed', async () => {
    const { job_id } = await startedRun(store);
    const resume = async () => {
      await expireLease(store);
      await resumeStalledRuns(store, recordingSender().sender, { ttlMs, onFailed });
    };
    for (let n = 0; n < 5; n++) await resume();
    expect(bus.events).toEqual([]);

    await resume();

    expect(bus.events).toMatchObject([{ type: 'IngestionFailed', detail: { job_id } }]);
  });
});
