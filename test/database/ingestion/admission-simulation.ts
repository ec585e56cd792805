import { BSON } from 'mongodb';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import type { LimitRule } from '#lib/coordination/limit-rule.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { startDueRuns } from '#lib/ingestion/start-due-runs.ts';
import { connect } from '#lib/mongo/client.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import type { TenantDoc } from '#lib/tenants/tenant.ts';
import { type Call, createTimeline } from '#test/database/coordination/limiter-simulation.ts';
import { recordingSender, setRun, ttlMs } from '#test/support/run-parts.ts';

const periodMs = 60_000;
const callMs = 300;
const deliveryMs = 20;
const inPlaceMs = 1_000;

export const idOfTenant = (n: number): string => `tenant-${String(n).padStart(5, '0')}`;
export const numberOfTenant = (tenantId: string): number => Number(tenantId.slice(-5));

/** A database whose clock is simulated, and the runs on it; their pages hold nothing. */
export const admissionWorld = async (rule: LimitRule) => {
  const clock = { now: Date.UTC(2026, 0) };
  const server = await startEmbeddedMongo({ now: () => clock.now });
  const client = await connect(server.uri, { monitorCommands: true });
  const store = { db: client.db('admission') };
  await prepareDatabase(store);
  let commands = 0;
  client.on('commandStarted', () => commands++);
  const limiter = rateLimiterIn(store, 'provider', rule);
  const limits = store.db.collection('rate_limits');

  const start = (sender = recordingSender().sender) =>
    startDueRuns(store, sender, {
      now: new Date(clock.now),
      ttlMs,
      periodMs,
      limiter,
      accounts: { share: 0.5, callTimeoutMs: 10_000 },
    });

  return {
    clock,
    store,
    limiter,
    start,
    commands: () => commands,

    /** Tenants whose runs have been due since different times; the first one the longest. */
    async dueTenants(count: number): Promise<void> {
      const tenants = Array.from(
        { length: count },
        (_, n): TenantDoc => ({
          tenant_id: idOfTenant(n),
          name: null,
          ingest_every_minutes: 1_440,
          next_run_at: new Date(clock.now - (count - n) * 1_000),
        }),
      );
      await store.db.collection<TenantDoc>('tenants').insertMany(tenants);
    },

    /** Runs with so many pages, each with one message at a time: their calls, and what each minute costs. */
    async work(minutes: number, pagesOf: (tenantId: string) => number) {
      const timeline = createTimeline(clock);
      const calls: (Call & { tenantId: string })[] = [];
      const costs: { commands: number; bytes: number }[] = [];

      const afterCall = async (message: PageMessage, slotId: string): Promise<void> => {
        await limiter.settle(slotId);
        const { job_id, tenant_id } = message;
        const run = await runsOf(store, tenant_id).find(job_id);
        if (!run) throw new Error('The run is gone');
        const processed_pages = run.processed_pages + 1;
        await setRun(store, run, { processed_pages });
        if (processed_pages >= pagesOf(tenant_id)) await endRun(store, run, 'completed');
        else timeline.at(clock.now + deliveryMs, () => ask(message));
      };

      const ask = async (message: PageMessage, reservationId?: string): Promise<void> => {
        const slot = await limiter.acquire(reservationId);
        if (slot.kind === 'granted') {
          const to = clock.now + callMs;
          calls.push({ caller: numberOfTenant(message.tenant_id), tenantId: message.tenant_id, from: clock.now, to });
          return timeline.at(to, () => afterCall(message, slot.slotId));
        }
        // A queue delays by whole seconds.
        const waitMs = slot.waitMs > inPlaceMs ? Math.floor(slot.waitMs / 1_000) * 1_000 : slot.waitMs;
        timeline.at(clock.now + waitMs, () => ask(message, slot.reservationId));
      };

      const { sender } = recordingSender(async (message) => timeline.at(clock.now + deliveryMs, () => ask(message)));
      const startedAt = clock.now;
      for (let minute = 0; minute < minutes; minute++) {
        const before = commands;
        await start(sender);
        await timeline.runUntil(startedAt + (minute + 1) * periodMs);
        const bytes = BSON.calculateObjectSize((await limits.findOne()) ?? {});
        costs.push({ commands: commands - before, bytes });
      }
      return { calls, costs };
    },

    async close(): Promise<void> {
      await client.close();
      await server.close();
    },
  };
};
