import { beforeEach, describe, expect, it } from 'vitest';
import { endRun } from '#lib/ingestion/end-run.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { afterStep, idOfRecord, type RunStep, runRecordsOf } from '#lib/ingestion/run-records.ts';
import { findRunAmong, runsOf } from '#lib/ingestion/runs.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import {
  aPage,
  applied,
  apply,
  expireLease,
  recordingSender,
  startedRun,
  tenantId,
  ttlMs,
} from '#test/support/run-parts.ts';

const store = await testStore();
const jobs = store.db.collection<RunDoc>('ingestion_jobs');
const ledger = store.db.collection<{ _id: string }>('ledger');
const records = runRecordsOf(store, tenantId);
const runs = runsOf(store, tenantId);
const withoutId = { projection: { _id: 0 } };

beforeEach(() => emptyCollections(store));

describe('a running run', () => {
  it('is found as its record has it, by whoever asks', async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1', 'T-2'], 2));

    expect(run).toMatchObject({ processed_pages: 1, new_ingested: 2, page: 2 });
    for (const found of [runs.find(run.job_id), runs.findRunning(), runs.findLast()]) expect(await found).toEqual(run);
    expect(await findRunAmong(store, run.job_id, [tenantId])).toEqual(run);
    expect(await findRunAmong(store, run.job_id, ['another'])).toBeNull();
  });

  it('has no record any more when it has ended, and its document is complete', async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1', 'T-2'], 2));

    const ended = await endRun(store, run, 'failed', 'It costs $5');

    expect(ended).toEqual({ ...run, status: 'failed', error: 'It costs $5', ended_at: expect.any(Date) });
    expect(await jobs.findOne({ job_id: run.job_id }, withoutId)).toEqual(ended);
    expect(await ledger.countDocuments({ _id: idOfRecord(run) })).toBe(0);
  });

  it('that an earlier release began without a record stalls, and is resumed where it stood', async () => {
    const run = await startedRun(store);
    await ledger.deleteOne({ _id: idOfRecord(run) });
    expect(await apply(store, run, 1, aPage(['T-1']))).toEqual({ kind: 'not-ours' });
    await expireLease(store);

    const { resumed } = await resumeStalledRuns(store, recordingSender().sender, { ttlMs });

    expect(resumed).toEqual([{ ...run, epoch: run.epoch + 1, resumes: 1 }]);
    expect(await applied(store, resumed[0] as RunDoc, 1, aPage(['T-1']))).toMatchObject({
      new_ingested: 1,
      page: null,
    });
  });
});

it('a step changes a record as it changes a run that was read', async () => {
  const fault = (n: number) => ({ page: n, ticket_id: null, reason: 'x'.repeat(2_000) });
  const steps: RunStep[] = [
    { set: { page: 2, barren_pages: 1 }, inc: { updated: 2, met_elsewhere: 1 }, repaired: { subject: 1 } },
    {
      set: { page: 3 },
      inc: { updated: 1, stale: 1, unidentified: 0 },
      faults: Array.from({ length: 30 }, (_, n) => fault(n)),
    },
    { set: { page: 4 }, repaired: { subject: 2, status: 1 }, faults: Array.from({ length: 30 }, (_, n) => fault(n)) },
  ];
  let run = await startedRun(store);
  for (const step of steps) {
    const after = afterStep(run, step);
    const stored = await records.advance(run, step);
    expect(stored).toEqual(after);
    run = after;
  }
  expect(run).toMatchObject({ updated: 3, repaired: { subject: 3, status: 1 } });
  expect(run.ticket_faults).toHaveLength(50);
});
