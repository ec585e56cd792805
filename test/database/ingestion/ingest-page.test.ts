import { type Db, MongoNetworkError } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { besideLimit, type GuardedLimiter, guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { maxPagesWithoutNew } from '#lib/ingestion/endless-list.ts';
import { ingestPage, type PageDeps } from '#lib/ingestion/ingest-page.ts';
import type { Classify } from '#lib/ingestion/page-plan.ts';
import { lockOf, type RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { messageOfRun } from '#lib/ingestion/start-run.ts';
import type { PageAnswer, ProviderPage } from '#lib/provider/provider.ts';
import type { PageMessage, RunOutline } from '#lib/queue/messages.ts';
import { until } from '#test/functions/until.ts';
import { aVerdict } from '#test/support/builders.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import {
  aPage,
  applied,
  expireLease,
  recordingSender,
  setRun,
  startedRun,
  tenantId,
  triage,
  ttlMs,
} from '#test/support/run-parts.ts';

const store = await testStore();
const rule = { requests: 1, windowMs: 60_000, callTimeoutMs: 10_000 };
const circuitRule = { failures: 1, window: 1, openMs: 30_000, probeMs: 15_000 };
const limiter: GuardedLimiter = guardedLimiterIn(store, 'provider', { limit: rule, circuit: circuitRule });
const { status, acquire: acquireSlot } = rateLimiterIn(store, 'provider', rule);
const circuit = circuitBreakerIn(store, 'provider', circuitRule, undefined, besideLimit);

const reservations = async () => {
  const doc = await store.db.collection('rate_limits').findOne();
  return (doc?.slots ?? []).filter(({ granted }: { granted: boolean }) => !granted).map(({ id }: { id: string }) => id);
};
const openCircuit = async (): Promise<void> => {
  const permit = await circuit.permit();
  if (permit.kind === 'permitted') await circuit.record(permit, 'failure');
};
const leaseEnd = async (): Promise<number> => {
  const lock = await locksIn(store).look(lockOf(tenantId));
  return lock.locked ? lock.expires_at.getTime() : 0;
};
/** Simulates that a window has passed and the circuit was reset. */
const emptyLimits = async (): Promise<void> => {
  await store.db.collection('rate_limits').deleteMany({});
};
const asPage = (page: ProviderPage): PageAnswer => ({ kind: 'page', page });

/** Processes a run's page with a provider that answers like this, and counts its calls. */
const workAt = (fetchPage: () => Promise<PageAnswer>, parts: Partial<PageDeps> = {}) => {
  let calls = 0;
  const { sent, sender } = recordingSender();
  const work = ingestPage({
    store,
    limiter,
    provider: {
      fetchPage: () => {
        calls++;
        return fetchPage();
      },
    },
    pages: sender,
    alerts: { send: async () => {}, sendAll: async () => {} },
    events: silentBus,
    triageFor: async () => triage,
    helpdeskOf: async () => null,
    rules: { pageSize: 10, maxAttempts: 8, ttlMs, guard: { count: 10, share: 0.25 } },
    warn: () => {},
    sleep: async () => {},
    ...parts,
  });
  return { work, sent, calls: () => calls };
};
const messageRun = (message: PageMessage | undefined): RunOutline => {
  if (!message?.run) throw new Error('The message carries no outline');
  return message.run;
};
/** A database one of whose collections must not be read by itself. */
const withoutReads = (db: Db, name: string): Db =>
  Object.create(db, {
    collection: {
      value: (asked: string) => {
        const collection = db.collection(asked);
        if (asked !== name) return collection;
        return Object.assign(collection, {
          findOne: () => Promise.reject(new Error(`${name} must not be read`)),
        });
      },
    },
  }) as Db;
const never = (): Promise<PageAnswer> => Promise.reject(new Error('The provider must not be called'));

beforeEach(() => emptyCollections(store));

describe('a page message that has to wait', () => {
  it('for longer than the queue can delay keeps the lease until its redelivery, and no longer', async () => {
    const run = await startedRun(store);
    const { work } = workAt(async () => ({ kind: 'throttled', retryAfterMs: 3_600_000, reason: 'It answered 429' }));

    expect(await work(messageOfRun(run), false)).toMatchObject({ kind: 'again', waitMs: 3_600_000 });

    const backAt = Date.now() + 900_000;
    expect(await leaseEnd()).toBeGreaterThan(backAt);
    expect(await leaseEnd()).toBeLessThanOrEqual(backAt + ttlMs);
  });

  it('keeps its reservation while the circuit is open', async () => {
    const run = await startedRun(store);
    await openCircuit();
    const message = { ...messageOfRun(run), reservation_id: 'a-place' };

    expect(await workAt(never).work(message, false)).toMatchObject({ kind: 'again', message });
  });

  it('for its slot makes no call if the circuit opens meanwhile, and keeps its reservation', async () => {
    const run = await startedRun(store);
    const soon: GuardedLimiter = {
      ...limiter,
      acquire: async (turn) =>
        turn.reservationId ? limiter.acquire(turn) : { kind: 'wait', reservationId: 'a-place', waitMs: 500 },
    };

    const outcome = await workAt(never, { limiter: soon, sleep: openCircuit }).work(messageOfRun(run), false);

    expect(outcome).toMatchObject({ kind: 'again', message: { reservation_id: 'a-place' } });
  });

  it('releases its reservation when its run is cancelled meanwhile', async () => {
    const run = await startedRun(store);
    await acquireSlot();
    const cancelsMeanwhile: GuardedLimiter = {
      ...limiter,
      acquire: async (turn) => {
        const permit = await limiter.acquire(turn);
        await endRun(store, run, 'cancelled');
        return permit;
      },
    };

    expect(await workAt(never, { limiter: cancelsMeanwhile }).work(messageOfRun(run), false)).toEqual({ kind: 'done' });

    expect(await reservations()).toEqual([]);
  });
});

describe('a call to the provider', () => {
  it('that takes longer than the lease renews it, and its page is applied', async () => {
    const run = await startedRun(store);
    const { work } = workAt(
      async () => {
        await expireLease(store);
        await until('the renewed lease', async () => (await leaseEnd()) > 0);
        return asPage(aPage(['T-1'], 2));
      },
      { rules: { pageSize: 10, maxAttempts: 8, ttlMs: 3_000, guard: { count: 10, share: 0.25 } } },
    );

    expect(await work(messageOfRun(run), false)).toEqual({ kind: 'done' });

    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ page: 2, new_ingested: 1 });
  });

  it('is not made by an instance that slept past its deadline', async () => {
    const run = await startedRun(store);
    const { work, calls } = workAt(never, { limiter: { ...limiter, rule: { ...rule, callTimeoutMs: 0 } } });

    expect(await work(messageOfRun(run), false)).toEqual({ kind: 'again', message: messageOfRun(run), waitMs: 0 });

    expect(calls()).toBe(0);
    expect(await status()).toMatchObject({ current_requests: 0 });
  });
});

describe('the slot of a call', () => {
  const slots = async () => (await store.db.collection('rate_limits').findOne())?.slots ?? [];
  /** A window after its answer, and not after its timeout. */
  const isSettled = async () => {
    const [slot] = await slots();
    return slot.frees_at - slot.from < rule.callTimeoutMs + rule.windowMs;
  };
  const fetched = (nextPage: number | null) => async () => asPage(aPage(['T-1'], nextPage));

  it('travels with the next page’s message, which settles it even while it has to wait', async () => {
    const run = await startedRun(store);
    const { work, sent } = workAt(fetched(2));
    await work(messageOfRun(run), false);
    expect(await isSettled()).toBe(false);
    expect((await circuitDoc())?.circuit).toBeUndefined();

    const outcome = await workAt(never).work(sent[0] as PageMessage, false);

    expect(sent[0]).toMatchObject({ page: 2, last_call: { generation: 0 } });
    expect(outcome).toMatchObject({ kind: 'again', message: { reservation_id: expect.any(String) } });
    expect(outcome).not.toHaveProperty('message.last_call');
    expect(await isSettled()).toBe(true);
    expect((await circuitDoc())?.circuit).toMatchObject({ state: 'closed', outcomes: ['success'] });
  });

  it('is settled at once after the last page', async () => {
    await workAt(fetched(null)).work(messageOfRun(await startedRun(store)), false);

    expect(await isSettled()).toBe(true);
  });

  it.each([
    [
      'the queue does not accept the next message',
      { pages: recordingSender(() => Promise.reject(new Error('Away'))).sender },
    ],
    ['its page cannot be applied', { triageFor: () => Promise.reject(new Error('No triage')) }],
    ['the database is lost', { triageFor: () => Promise.reject(new MongoNetworkError('Gone')) }],
  ])('is settled at once if %s', async (_, parts) => {
    const run = await startedRun(store);

    await workAt(fetched(2), parts)
      .work(messageOfRun(run), false)
      .catch(() => {});

    expect(await isSettled()).toBe(true);
  });

  it('is settled by a message that is dropped, and by one whose circuit is open', async () => {
    for (const drop of [true, false]) {
      await emptyCollections(store);
      const run = await startedRun(store);
      const { work, sent } = workAt(fetched(2));
      await work(messageOfRun(run), false);
      if (drop) await endRun(store, run, 'cancelled');
      else await openCircuit();

      const isRedelivered = drop; // a first delivery is not looked up before its call
      await workAt(never).work(sent[0] as PageMessage, isRedelivered);

      expect(await isSettled()).toBe(true);
    }
  });

  const circuitDoc = () => store.db.collection('rate_limits').findOne();
});

describe('a first delivery that carries an outline of its run', () => {
  const secondPage = async () => {
    const run = await applied(store, await startedRun(store), 1, aPage(['T-1'], 2));
    const sized = { ...run, page_size: 10 };
    return { run, message: messageOfRun(sized, { renewedAt: Date.now() }) };
  };
  const unseen = { ...store, db: withoutReads(store.db, 'ledger') };

  it('is applied without a look at the run', async () => {
    const { run, message } = await secondPage();

    const { work } = workAt(async () => asPage(aPage(['T-2'], 3)), { store: unseen });
    expect(await work(message, false)).toEqual({ kind: 'done' });

    expect(await runsOf(store, tenantId).find(run.job_id)).toMatchObject({ page: 3, new_ingested: 2 });
  });

  it('and is redelivered looks, so that no page is fetched twice', async () => {
    const { message } = await secondPage();
    await workAt(async () => asPage(aPage(['T-2'], 3))).work(message, false);
    await emptyLimits();

    const { work, calls, sent } = workAt(never);
    expect(await work(message, true)).toEqual({ kind: 'done' });

    expect(calls()).toBe(0);
    expect(sent).toMatchObject([{ page: 3 }]);
  });

  it('changes nothing if its run has ended or moved on', async () => {
    const { run, message } = await secondPage();
    await applied(store, run, 2, aPage(['T-2'], 3));
    const before = await store.db.collection('tickets').find().toArray();

    const { work, sent } = workAt(async () => asPage(aPage(['T-3'], 3)));
    expect(await work(message, false)).toEqual({ kind: 'done' });
    await endRun(store, run, 'cancelled');
    await emptyLimits();
    expect(await work({ ...message, page: 3 }, false)).toEqual({ kind: 'done' });

    expect(sent).toEqual([]);
    expect(await store.db.collection('tickets').find().toArray()).toEqual(before);
  });

  it('renews the lease while it fetches, as soon as a quarter of it has passed', async () => {
    const { message } = await secondPage();
    const before = await leaseEnd();

    await workAt(async () => asPage(aPage(['T-2'], 3))).work(message, false);
    expect(await leaseEnd()).toBe(before);
    await emptyLimits();
    const { work, sent } = workAt(async () => asPage(aPage(['T-2'], 4)));
    await work({ ...message, page: 3, run: { ...messageRun(message), renewed_at: Date.now() - ttlMs / 4 } }, false);

    expect(await leaseEnd()).toBeGreaterThan(before);
    expect(messageRun(sent[0]).renewed_at).toBeGreaterThan(Date.now() - ttlMs / 4);
  });
});

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
