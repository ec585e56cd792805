import { MongoNetworkError } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuardedLimiter } from '#lib/coordination/guarded-limiter.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import type { PageDeps } from '#lib/ingestion/ingest-page.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { messageOfRun } from '#lib/ingestion/start-run.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { until } from '#test/functions/until.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import {
  aPage,
  applied,
  expireLease,
  recordingSender,
  setRun,
  startedRun,
  tenantId,
  ttlMs,
} from '#test/support/run-parts.ts';
import {
  acquireSlot,
  asPage,
  emptyLimits,
  emptyStore,
  leaseEnd,
  limiter,
  messageRun,
  never,
  openCircuit,
  reservations,
  rule,
  status,
  store,
  withoutReads,
  workAt,
} from './paging.ts';

beforeEach(emptyStore);

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

describe('a page message whose run has ended', () => {
  it('releases its reservation in the limit of its account, or else in that of the provider', async () => {
    const released: string[] = [];
    const noting = (name: string): GuardedLimiter => ({
      ...limiter,
      release: async (reservation) => void released.push(`${reservation} of ${name}`),
    });
    const pass = { mode: 'full', revision: 1, cursor: 'start' } as unknown as RunDoc['pass'];
    const account = { limiter: noting('the account') } as unknown as Awaited<ReturnType<PageDeps['helpdeskOf']>>;
    const parts = { limiter: noting('the provider'), helpdeskOf: async () => account };
    for (const [reservation, of] of [
      ['one', pass],
      ['two', undefined],
    ] as const) {
      const run = await startedRun(store);
      if (of) await setRun(store, run, { pass: of });
      await endRun(store, run, 'cancelled');
      const message = { ...messageOfRun(run), reservation_id: reservation };
      expect(await workAt(never, parts).work(message, true)).toEqual({ kind: 'done' });
    }

    expect(released).toEqual(['one of the account', 'two of the provider']);
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
