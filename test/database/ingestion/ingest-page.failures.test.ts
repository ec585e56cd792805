import { MongoNetworkError } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { locksIn } from '#lib/coordination/lock.ts';
import { maxPagesWithoutNew } from '#lib/ingestion/endless-list.ts';
import { lockOf, type RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { messageOfRun } from '#lib/ingestion/start-run.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import type { PageAnswer } from '#lib/provider/provider.ts';
import { aVerdict } from '#test/support/builders.ts';
import { aPage, applied, setRun, startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';
import { asPage, circuit, emptyLimits, emptyStore, never, openCircuit, store, workAt } from './paging.ts';

beforeEach(emptyStore);

describe('a response that is not a page', () => {
  const kinds = [
    { kind: 'unavailable', isLife: false },
    { kind: 'refused', isLife: true },
    { kind: 'unreadable', isLife: true },
  ] as const;
  const half = async (): Promise<void> => {
    await openCircuit();
    const past = Date.now() - 1_000;
    await store.db.collection('rate_limits').updateOne({}, { $set: { 'circuit.retryAt': past } });
  };
  const state = async () => (await circuit.status()).state;

  it.each(kinds)('opens the circuit, or closes it as a sign of life, if it is $kind', async ({ kind, isLife }) => {
    const run = await startedRun(store);

    await workAt(async () => ({ kind, reason: 'It answered' })).work(messageOfRun(run), false);

    expect(await state()).toBe(isLife ? 'closed' : 'open');
  });

  it.each(kinds)('that is $kind opens a half-open circuit again or closes it', async ({ kind, isLife }) => {
    const run = await startedRun(store);
    await half();

    await workAt(async () => ({ kind, reason: 'It answered' })).work(messageOfRun(run), false);

    expect(await state()).toBe(isLife ? 'closed' : 'open');
  });

  it.each([
    ['unavailable', 8],
    ['unreadable', 3],
    ['refused', 1],
  ] as const)('because the page is %s is given up after attempt %i', async (kind, tries) => {
    const run = await startedRun(store);
    const { work } = workAt(async () => ({ kind, reason: 'It answered so' }));
    const lastTry = { ...messageOfRun(run), attempt: tries - 1 };
    if (tries > 1) {
      const before = { ...lastTry, attempt: tries - 2 };
      expect(await work(before, false)).toMatchObject({ kind: 'again', message: { attempt: tries - 1 } });
      await emptyLimits();
    }

    expect(await work(lastTry, false)).toMatchObject({
      kind: 'dead-letter',
      reason: expect.stringMatching(/^Page 1 .*: It answered so$/),
    });
    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ status: 'failed' });
  });
});

describe('a desk that lets a run wait', () => {
  const sixHours = 6 * 3_600_000;

  it('for hours on end is given up, and the run fails with the reason', async () => {
    const run = await startedRun(store);
    const { work } = workAt(async () => ({ kind: 'again', reason: 'There is no token yet', waitMs: 10_000 }));

    const almost = { ...messageOfRun(run), waited_ms: sixHours - 10_000 };
    expect(await work(almost, false)).toMatchObject({ kind: 'again', message: { attempt: 0, waited_ms: sixHours } });
    await emptyLimits();

    const reason = 'Page 1 was asked to wait for 6 hours in all: There is no token yet';
    expect(await work({ ...almost, waited_ms: sixHours }, false)).toMatchObject({ kind: 'dead-letter', reason });
    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ status: 'failed' });
  });

  it('for no time calls it at once', async () => {
    const run = await startedRun(store);
    const { work } = workAt(async () => ({ kind: 'again', reason: 'The connection was changed', waitMs: 0 }));

    const message = { ...messageOfRun(run), waited_ms: sixHours };
    expect(await work(message, false)).toMatchObject({ kind: 'again', waitMs: 0, message: { waited_ms: sixHours } });
  });
});

describe('a provider that names page after page', () => {
  const runAfter = async (barren_pages: number): Promise<RunDoc> => {
    const run = await startedRun(store);
    await setRun(store, run, { barren_pages });
    return run;
  };

  it('without new tickets is abandoned eventually, and the run fails with the reason', async () => {
    const run = await runAfter(maxPagesWithoutNew - 1);
    const { work, sent } = workAt(async () => asPage(aPage([], 2)));

    const outcome = await work(messageOfRun(run), false);

    const error = expect.stringContaining('had no new tickets');
    expect(outcome).toMatchObject({ kind: 'dead-letter', message: { page: 2, dead: true }, reason: error });
    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ status: 'failed', error });
    expect(await locksIn(store).look(lockOf(tenantId))).toEqual({ locked: false });
    expect(sent).toEqual([]);
  });

  it('is read further when new tickets appear', async () => {
    const run = await runAfter(maxPagesWithoutNew - 1);
    const { work, sent } = workAt(async () => asPage(aPage(['T-1'], 2)));

    expect(await work(messageOfRun(run), false)).toEqual({ kind: 'done' });

    expect(sent).toMatchObject([{ page: 2 }]);
    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ barren_pages: 0 });
  });
});

describe('a provider whose tickets are all malformed', () => {
  it('fails its run with the reason and dead-letters the message', async () => {
    const run = await startedRun(store);
    const { work } = workAt(async () => asPage({ ...aPage([]), tickets: [{}, {}] }));

    expect(await work(messageOfRun(run), false)).toMatchObject({
      kind: 'dead-letter',
      message: { job_id: run.job_id, dead: true },
      reason: expect.stringContaining('No ticket could be read'),
    });

    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ status: 'failed', errors: 2 });
    expect(await locksIn(store).look(lockOf(tenantId))).toEqual({ locked: false });
  });
});

describe('an internal error while applying a page', () => {
  const page = async (): Promise<PageAnswer> => asPage(aPage(['T-1'], 2));
  const breaks = (): never => {
    throw new RangeError('Maximum call stack size exceeded');
  };

  it('is an attempt, and changes nothing', async () => {
    const run = await startedRun(store);
    const { work } = workAt(page, { triageFor: async () => breaks });

    expect(await work(messageOfRun(run), false)).toMatchObject({ kind: 'again', message: { page: 1, attempt: 1 } });

    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ status: 'running', processed_pages: 0 });
    expect(await store.db.collection('tickets').countDocuments()).toBe(0);
  });

  it('fails the run with its reason after as many attempts as any other fault', async () => {
    const run = await startedRun(store);
    const { work } = workAt(page, { triageFor: async () => breaks });

    const outcome = await work({ ...messageOfRun(run), attempt: 7 }, false);

    const error = 'Page 1 could not be applied in 8 attempts: Maximum call stack size exceeded';
    expect(outcome).toMatchObject({ kind: 'dead-letter', reason: error });
    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ status: 'failed', error });
  });

  it('is also an attempt if a document exceeds the database’s maximum', async () => {
    const run = await startedRun(store);
    const huge: Classify = () => aVerdict({}, 'x'.repeat(17 * 1024 * 1024));
    const { work } = workAt(page, { triageFor: async () => huge });

    expect(await work(messageOfRun(run), false)).toMatchObject({ kind: 'again', message: { page: 1, attempt: 1 } });
  });

  it('is not an attempt if it is transient: the message is redelivered', async () => {
    const run = await startedRun(store);
    const lost = new MongoNetworkError('connection 7 closed');
    const { work } = workAt(page, { triageFor: () => Promise.reject(lost) });

    await expect(work(messageOfRun(run), false)).rejects.toBe(lost);
  });

  it('in an attempt that had applied the page loses no page: the next page is queued', async () => {
    const run = await startedRun(store);
    await applied(store, run, 1, aPage(['T-1'], 2));
    const { work, sent } = workAt(never);

    expect(await work({ ...messageOfRun(run), attempt: 1 }, false)).toEqual({ kind: 'done' });

    expect(sent).toMatchObject([{ job_id: run.job_id, page: 2 }]);
  });
});

it('an internal error while finishing a run is an attempt, and fails the run with its reason eventually', async () => {
  const run = await applied(store, await startedRun(store), 1, aPage(['T-1']));
  const rules = {
    pageSize: 10,
    maxAttempts: 8,
    ttlMs,
    get guard(): never {
      throw new TypeError('A guard of nothing');
    },
  };
  const { work } = workAt(never, { rules });

  expect(await work(messageOfRun(run), false)).toMatchObject({ kind: 'again', message: { page: null, attempt: 1 } });
  expect(await work({ ...messageOfRun(run), attempt: 7 }, false)).toMatchObject({
    kind: 'dead-letter',
    reason: expect.stringMatching(/^It could not be finished in 8 attempts: /),
  });
});
