import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import { accountKeyOf, accountLimitName } from '#lib/connections/connection.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { connectedDesk } from '#test/support/connected-desk.ts';
import { helpdeskRuns } from '#test/support/helpdesk-runs.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { tenantId } from '#test/support/run-parts.ts';

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

const runs = helpdeskRuns({ store, http, clock, limiterOf: (of) => accountLimiterIn(store, of, rules) });

/** Runs to the end, and answers how long that took. */
const run = async (): Promise<{ status: string; tickets: number; tookMs: number }> => {
  const startedAt = clock.now();
  const { status, new_ingested: tickets } = await runs.run();
  return { status, tickets, tookMs: clock.now() - startedAt };
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

  it('learn a smaller plan from the first response, and leave the rest to the account’s other clients', async () => {
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
