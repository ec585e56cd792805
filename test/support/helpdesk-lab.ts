import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startZendesk, type ZendeskOptions } from '#infra/local/helpdesks/zendesk/server.ts';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import { helpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { type ConnectionInput, putConnection } from '#lib/connections/put-connection.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { startDueRuns } from '#lib/ingestion/start-due-runs.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { clockAt } from './helpdesk-reader.ts';
import { helpdeskRuns } from './helpdesk-runs.ts';
import { tenantId, ttlMs } from './run-parts.ts';

const client = { client_id: 'intake', client_secret: 'canary-client-secret' };
const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };

/** What is the same for all accounts: half of each is ours. */
export const accountRules = { share: 0.5, callTimeoutMs: 10_000, circuit };

/** A provider that no tenant has. */
const generic = { requests: 60, windowMs: 60_000, callTimeoutMs: 10_000 };

/** A simulated desk, a database on its clock, and the runs of the tenant that is connected to it. Nothing sleeps. */
export const helpdeskLab = async (options: ZendeskOptions = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const server = await startEmbeddedMongo({ now: clock.now });
  const mongo = await connect(server.uri);
  const store = { db: mongo.db('helpdesk-lab') };
  await prepareDatabase(store);
  const account = await startZendesk({ now: clock.now, clients: [client], ...options });
  const keys = memoryKeys();
  const hosts = { allowLoopback: true, hosts: [], privateHosts: [] };
  const http = helpdeskHttp({
    ...{ store, keys, hosts, now: clock.now, timeoutMs: 5_000 },
    sleep: async (ms) => clock.advance(ms),
  });
  const runs = helpdeskRuns({ store, http, clock, limiterOf: (of) => accountLimiterIn(store, of, accountRules) });

  return {
    store,
    clock,
    account,
    ...runs,
    connect: (input: Partial<ConnectionInput> = {}) =>
      putConnection({ store, keys, hosts, now: new Date(clock.now()) }, tenantId, {
        ...{ kind: 'zendesk', target: { base_url: account.url }, credentials: client },
        ...input,
      }),
    /** Credentials of a consent: each refresh of their token ends them, and gives new ones. */
    consented: () => ({
      ...client,
      refresh_token: account.tokens.issue(client.client_id, 'read', 60, true).refresh ?? '',
    }),
    /** What the schedule of due runs does, and then all that follows of it. */
    async schedule(periodMs: number): Promise<void> {
      const limiter = rateLimiterIn(store, 'provider', generic);
      const rules = { ttlMs, periodMs, limiter, accounts: accountRules };
      await startDueRuns(store, runs.sender, { now: new Date(clock.now()), ...rules });
      await runs.work();
    },
    async close(): Promise<void> {
      await Promise.all([account.close(), mongo.close()]);
      await server.close();
    },
  };
};
