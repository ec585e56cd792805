import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { accountLimiterIn, accountLimitName } from '#lib/connections/account-limiter.ts';
import { accountKeyOf } from '#lib/connections/connection.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { helpdeskOf } from '#lib/ingestion/helpdesk-of.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { connectedDesk } from '#test/support/connected-desk.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { recordingSender, tenantId, triage } from '#test/support/run-parts.ts';

// A server of this file's own, on the clock of the simulated desk: whoever waits lets it go on.
let now = () => Date.UTC(2026, 2, 1, 9);
const server = await startEmbeddedMongo({ now: () => now() });
const client = await connect(server.uri);
const store = { db: client.db('helpdesk-limits') };
await prepareDatabase(store);
const { account, clock, http, connect: connectTo } = await connectedDesk(store);
now = clock.now;
afterAll(async () => {
  await client.close();
  await server.close();
});

const minuteMs = 60_000;
const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };
const rules = { share: 0.5, callTimeoutMs: 10_000, circuit };
const generic = { requests: 60, windowMs: minuteMs, callTimeoutMs: 10_000 };

/** Runs to the end, and answers how long that took. */
const run = async (): Promise<{ status: string | undefined; tickets: number; tookMs: number }> => {
  const { sent, sender } = recordingSender();
  const work = ingestPage({
    store,
    limiter: accountLimiterIn(store, { kind: 'zendesk', account_key: 'unused' }, rules),
    provider: { fetchPage: () => Promise.reject(new Error('The generic provider must not be called')) },
    helpdeskOf: helpdeskOf({ store, http, limiterOf: (of) => accountLimiterIn(store, of, rules), now: clock.now }),
    pages: sender,
    alerts: { send: async () => {}, sendAll: async () => {} },
    events: silentBus,
    triageFor: async () => triage,
    rules: { pageSize: 100, maxAttempts: 3, ttlMs: minuteMs, guard: { count: 3, share: 0.25 } },
    warn: () => {},
    sleep: async (ms) => void clock.advance(ms),
  });
  const startedAt = clock.now();
  const started = await startRun(store, sender, { tenantId, allowDeletions: 0, ttlMs: minuteMs });
  if (started.kind === 'taken') throw new Error('A run is on');
  for (let message = sent.shift(); message; message = sent.shift()) {
    clock.advance(300);
    const outcome = await work(message, false);
    if (outcome.kind !== 'again') continue;
    clock.advance(outcome.waitMs);
    sent.push(outcome.message);
  }
  const ended = await runsOf(store, tenantId).find(started.run.job_id);
  return { status: ended?.status, tickets: ended?.new_ingested ?? 0, tookMs: clock.now() - startedAt };
};

const limits = () =>
  rateLimiterIn(
    store,
    accountLimitName({ account_key: accountKeyOf('zendesk', account.url) }),
    accountLimiterIn(store, { kind: 'zendesk', account_key: '' }, rules).rule,
  );

beforeEach(async () => {
  await emptyCollections(store);
  account.desk.clear();
  account.change({ limits: { account: 200, exports: 10 }, othersShare: 0, fault: undefined });
  await connectTo(tenantId);
});

describe('runs over a help desk', () => {
  it('keep to their share of its export, without a refused call, and use nearly all of that', async () => {
    for (let n = 0; n < 2_000; n++) account.desk.create();
    clock.advance(5 * minuteMs);
    const before = account.calls.length;

    const { status, tickets, tookMs } = await run();

    expect({ status, tickets }).toEqual({ status: 'completed', tickets: 2_000 });
    expect(account.calls.slice(before).filter((call) => call.status === 429)).toEqual([]);
    // 20 pages and the end of the list, five a minute.
    expect(tookMs).toBeLessThanOrEqual((4 * minuteMs) / 0.85);
    expect((await limits().status()).windows).toMatchObject({ account: { limit: 100 }, incremental: { limit: 5 } });
    expect((await rateLimiterIn(store, 'provider', generic).status()).current_requests).toBe(0);
  });

  it('learn a smaller plan from the first answer, and leave the rest to the account’s other clients', async () => {
    account.change({ limits: { account: 20, exports: 4 }, othersShare: 0.5 });
    for (let n = 0; n < 600; n++) account.desk.create();
    clock.advance(5 * minuteMs);
    const before = account.calls.length;

    const { status, tickets } = await run();

    expect({ status, tickets }).toEqual({ status: 'completed', tickets: 600 });
    expect(account.calls.slice(before).filter((call) => call.status === 429)).toEqual([]);
    expect((await limits().status()).windows).toMatchObject({ account: { limit: 10 }, incremental: { limit: 2 } });
  });

  it('stop no longer than the desk wants, and nobody else, when it refuses calls', async () => {
    account.change({ limits: { account: 200, exports: 0 }, throttledWith: 'no-time' });
    account.desk.create();
    clock.advance(5 * minuteMs);
    const before = account.calls.length;
    account.change({
      beforeAnswer: () => {
        // The fourth call is allowed.
        if (account.calls.length - before > 4) account.change({ limits: { account: 200, exports: 10 } });
      },
    });

    const { status, tookMs } = await run();

    expect(status).toBe('completed');
    // Ten seconds, twenty, and forty at most, beside what the desk's own headers ask for.
    expect(tookMs).toBeLessThan(5 * minuteMs);
    const { next_slot_at } = await rateLimiterIn(store, 'provider', generic).status();
    expect(next_slot_at).toBeNull();
  });
});
