import type { Db } from 'mongodb';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { besideLimit, type GuardedLimiter, guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { ingestPage, type PageDeps } from '#lib/ingestion/ingest-page.ts';
import { lockOf } from '#lib/ingestion/run.ts';
import type { PageAnswer, ProviderPage } from '#lib/provider/provider.ts';
import type { PageMessage, RunOutline } from '#lib/queue/messages.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { emptyCollections, sharedStore } from '#test/support/mongo.ts';
import { recordingSender, tenantId, triage, ttlMs } from '#test/support/run-parts.ts';

export const store = await sharedStore();
export const rule = { requests: 1, windowMs: 60_000, callTimeoutMs: 10_000 };
export const circuitRule = { failures: 1, window: 1, openMs: 30_000, probeMs: 15_000 };
export const limiter: GuardedLimiter = guardedLimiterIn(store, 'provider', { limit: rule, circuit: circuitRule });
export const { status, acquire: acquireSlot } = rateLimiterIn(store, 'provider', rule);
export const circuit = circuitBreakerIn(store, 'provider', circuitRule, undefined, besideLimit);

export const reservations = async () => {
  const doc = await store.db.collection('rate_limits').findOne();
  return (doc?.slots ?? []).filter(({ granted }: { granted: boolean }) => !granted).map(({ id }: { id: string }) => id);
};
export const openCircuit = async (): Promise<void> => {
  const permit = await circuit.permit();
  if (permit.kind === 'permitted') await circuit.record(permit, 'failure');
};
export const leaseEnd = async (): Promise<number> => {
  const lock = await locksIn(store).look(lockOf(tenantId));
  return lock.locked ? lock.expires_at.getTime() : 0;
};
/** Simulates that a window has passed and the circuit was reset. */
export const emptyLimits = async (): Promise<void> => {
  await store.db.collection('rate_limits').deleteMany({});
};
export const asPage = (page: ProviderPage): PageAnswer => ({ kind: 'page', page });

/** Processes a run's page with a provider that answers like this, and counts its calls. */
export const workAt = (fetchPage: () => Promise<PageAnswer>, parts: Partial<PageDeps> = {}) => {
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
export const messageRun = (message: PageMessage | undefined): RunOutline => {
  if (!message?.run) throw new Error('The message carries no outline');
  return message.run;
};
/** A database one of whose collections must not be read by itself. */
export const withoutReads = (db: Db, name: string): Db =>
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
export const never = (): Promise<PageAnswer> => Promise.reject(new Error('The provider must not be called'));

export const emptyStore = () => emptyCollections(store);
