import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import type { SimulatedHelpdesk, SimulatorOptions } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import { helpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { type ConnectionInput, putConnection } from '#lib/connections/put-connection.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { startDueRuns } from '#lib/ingestion/start-due-runs.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { helpdeskHooks } from './helpdesk-hooks.ts';
import { clockAt } from './helpdesk-reader.ts';
import { helpdeskRuns } from './helpdesk-runs.ts';
import { ttlMs } from './run-parts.ts';

const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };

/** What is the same for all accounts: half of each is ours. */
export const accountRules = { share: 0.5, callTimeoutMs: 10_000, circuit };

/** A provider that no tenant has. */
const generic = { requests: 60, windowMs: 60_000, callTimeoutMs: 10_000 };

/**
 * A database on a clock that simulated desks share, and that whoever waits lets go on. Nothing sleeps; calls alone take time
 * of the machine, `timeoutMs` at most.
 */
export const helpdeskLab = async ({ timeoutMs = 5_000 } = {}) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const server = await startEmbeddedMongo({ now: clock.now });
  const mongo = await connect(server.uri);
  const store = { db: mongo.db('helpdesk-lab') };
  await prepareDatabase(store);
  const keys = memoryKeys();
  const hosts = { allowLoopback: true, hosts: [], privateHosts: [] };
  const http = helpdeskHttp({
    ...{ store, keys, hosts, now: clock.now, timeoutMs },
    sleep: async (ms) => clock.advance(ms),
  });
  let tenants = 0;

  return {
    store,
    clock,

    /** A simulated desk, and the runs of a tenant that is to be connected to it. */
    async open<Desk extends SimulatedHelpdesk>(start: (options: SimulatorOptions) => Promise<Desk>) {
      const tenantId = `tenant-${++tenants}`;
      const account = await start({ now: clock.now });
      const rules = { ...accountRules, callTimeoutMs: 2 * timeoutMs };
      const limiterOf = (of: Parameters<typeof accountLimiterIn>[1]) => accountLimiterIn(store, of, rules);
      const runs = helpdeskRuns({ tenantId, store, http, clock, limiterOf });
      return {
        tenantId,
        account,
        ...runs,
        /** What webhooks set off. */
        hooks: helpdeskHooks({ tenantId, store, http, clock, limiterOf }),
        connect: (input: Partial<ConnectionInput> = {}) =>
          putConnection({ store, keys, hosts, now: new Date(clock.now()) }, tenantId, {
            ...(account.connection as ConnectionInput),
            ...input,
          }),
        /** What is stored, by ids; deleted tickets, too. */
        async stored(ids?: readonly string[]): Promise<Map<string, TicketDoc>> {
          const filter = { tenant_id: tenantId, ...(ids && { external_id: { $in: [...ids] } }) };
          const tickets = await store.db.collection<TicketDoc>('tickets').find(filter).toArray();
          return new Map(tickets.map((ticket) => [ticket.external_id, ticket]));
        },
        /** What the schedule of due runs does, and then all that follows of it. */
        async schedule(periodMs: number, beforePage?: () => unknown): Promise<void> {
          const limiter = rateLimiterIn(store, 'provider', generic);
          const rules = { ttlMs, periodMs, limiter, accounts: accountRules };
          await startDueRuns(store, runs.sender, { now: new Date(clock.now()), ...rules });
          await runs.work(beforePage);
        },
      };
    },

    async close(): Promise<void> {
      await mongo.close();
      await server.close();
    },
  };
};

export type HelpdeskLab = Awaited<ReturnType<typeof helpdeskLab>>;
