import { randomUUID } from 'node:crypto';
import { type EmbeddedMongo, type EmbeddedMongoOptions, startEmbeddedMongo } from '#infra/local/database/server.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { type RefreshDeps, refreshTickets } from '#lib/hooks/refresh-tickets.ts';
import { connectedHelpdeskOf, helpdeskOf } from '#lib/ingestion/helpdesk-of.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { type StartOptions, startRun } from '#lib/ingestion/start-run.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageAnswer, Provider } from '#lib/provider/provider.ts';
import type { AlertMessage, PageMessage, RefreshMessage } from '#lib/queue/messages.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { aVerdict } from '#test/support/builders.ts';
import { recordingBus } from '#test/support/event-buses.ts';
import { filledAmong } from '#test/support/mongo.ts';
import { type Fault, type Steps, steppedStore, stepsWith } from './faults.ts';
import { type VirtualQueue, virtualQueue } from './queue.ts';

const ttlMs = 60_000;
const visibilityMs = 90_000;
export const limit = { requests: 10, windowMs: 60_000, callTimeoutMs: 10_000 };

const circuit = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 };

const noHelpdesk = () => Promise.reject(new Error('No tenant has a help desk of its own'));

/** What the provider would answer to a call; `now` is the world's clock. */
export type ScriptedProvider = (request: { tenantId: string; page: number }, call: number) => PageAnswer;

/** A ticket that mentions fire is urgent; the real triage does not matter here. */
const triage: Classify = ({ message }) =>
  aVerdict(message.includes('fire') ? { urgency: 'high', requires_action: true } : {}, 'fire');

/** One server with a virtual clock; each world is a database on it. It follows MongoDB 7, or what is asked for. */
export const startUniverse = async ({ release = '7.0' }: Pick<EmbeddedMongoOptions, 'release'> = {}) => {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const server: EmbeddedMongo = await startEmbeddedMongo({ now: () => clock.now, release });
  const client = await connect(server.uri);
  return {
    clock,
    server,
    client,
    close: async () => {
      await client.close();
      await server.close();
    },
  };
};
export type Universe = Awaited<ReturnType<typeof startUniverse>>;

/**
 * Intake with a virtual queue and clock: the real database and use cases, and an instance that can be killed at any step.
 * A killed instance never continues; its message is redelivered after the visibility timeout, to an instance with its own
 * connection.
 */
export const createWorld = async (
  universe: Universe,
  provider: ScriptedProvider,
  sendOf: (instance: Store) => HelpdeskHttp['send'] = () => noHelpdesk,
  adapterOf?: (connection: ConnectionDoc) => HelpdeskAdapter,
) => {
  const { clock, client, server } = universe;
  const database = `world_${randomUUID().slice(0, 8)}`;
  const store: Store = { db: client.db(database) };
  await prepareDatabase(store);
  const now = () => clock.now;
  const pages: VirtualQueue<PageMessage> = virtualQueue(now);
  const alerts: VirtualQueue<AlertMessage> = virtualQueue(now);
  const refreshes: VirtualQueue<RefreshMessage> = virtualQueue(now);
  const bus = recordingBus();
  const arrivals: number[] = [];

  const steppedProvider = (steps: Steps): Provider => ({
    fetchPage: (request) =>
      steps.step('provider.fetchPage', async () => {
        arrivals.push(clock.now);
        const answer = provider(request, arrivals.length);
        clock.now += 300;
        return answer;
      }),
    isHealthy: async () => true,
  });

  const sleep = async (ms: number): Promise<void> => {
    clock.now += ms;
  };
  const events = (steps: Steps): RefreshDeps['events'] => ({
    publish: (some) => steps.step('events.publish', () => bus.publish(some)),
  });
  const helpdesksOf = (steps: Steps, stepped: Store): Parameters<typeof helpdeskOf>[0] => {
    const send = sendOf(stepped);
    return {
      store: stepped,
      http: { send: (...call) => steps.step('helpdesk.send', () => send(...call)) },
      limiterOf: ({ account_key }) =>
        guardedLimiterIn(stepped, account_key, { limit: { ...limit, requests: 100 }, circuit }),
      now,
      ...(adapterOf && { adapterOf }),
    };
  };

  const workOf = (steps: Steps, instance: Store) => {
    const stepped = steppedStore(instance, steps);
    return ingestPage({
      store: stepped,
      provider: steppedProvider(steps),
      limiter: guardedLimiterIn(stepped, 'provider', {
        limit,
        circuit,
      }),
      pages: pages.sender(steps, 'pages'),
      alerts: alerts.sender(steps, 'alerts'),
      events: events(steps),
      triageFor: async () => triage,
      helpdeskOf: helpdeskOf(helpdesksOf(steps, stepped)),
      rules: { pageSize: 3, maxAttempts: 8, ttlMs, guard: { count: 10, share: 0.25 } },
      warn: () => {},
      sleep,
    });
  };

  const refreshOf = (steps: Steps, instance: Store) => {
    const stepped = steppedStore(instance, steps);
    return refreshTickets({
      store: stepped,
      helpdeskOf: connectedHelpdeskOf(helpdesksOf(steps, stepped)),
      triageFor: async () => triage,
      refreshes: refreshes.sender(steps, 'refreshes'),
      alerts: alerts.sender(steps, 'alerts'),
      events: events(steps),
      sleep,
      warn: () => {},
    });
  };

  /** Delivers one message to an instance with these steps; false if the instance was killed or failed. */
  const deliver = async (steps: Steps, instance: Store): Promise<void> => {
    const delivery = pages.receive();
    if (!delivery) return;
    try {
      const outcome = await Promise.race([
        workOf(steps, instance)(delivery.message, delivery.receives > 1),
        steps.killed,
      ]);
      if (outcome === 'killed') return pages.comeBack(delivery, visibilityMs);
      const groupId = delivery.message.tenant_id;
      if (outcome.kind === 'again') pages.put({ message: outcome.message, groupId, waitMs: outcome.waitMs });
    } catch {
      pages.comeBack(delivery, visibilityMs); // reported as failed
    }
  };

  const isDone = async (): Promise<boolean> =>
    pages.size() === 0 && (await store.db.collection('ingestion_jobs').countDocuments({ status: 'running' })) === 0;

  const world = {
    store,
    clock,
    pages,
    alerts,
    refreshes,
    bus,
    arrivals,

    start: (
      tenantId: string,
      steps: Steps = stepsWith([]),
      { allowDeletions = 0, ...asked }: Partial<Pick<StartOptions, 'allowDeletions' | 'mode' | 'changesEveryMs'>> = {},
    ) =>
      startRun(steppedStore(store, steps), pages.sender(steps, 'pages'), {
        ...{ tenantId, allowDeletions, ttlMs, ...asked },
        now: new Date(clock.now),
      }),

    /** The work on one message, by an instance with these steps. */
    work: (steps: Steps, instance = store) => workOf(steps, instance),
    refresh: (steps: Steps, instance = store) => refreshOf(steps, instance),

    deliverTwice: pages.deliverTwice,

    /**
     * Works until nothing is left to do. Each list of faults befalls one instance, counted from its first step; when it is
     * killed the next takes over, and a healthy one after the last. Time passes when nothing is due, and the schedule runs
     * every minute. Answers with the first instance's steps.
     */
    async run(...faults: (readonly Fault[])[]): Promise<Steps> {
      const lives = faults.map(stepsWith);
      const first = lives[0] ?? stepsWith([]);
      const healthy = { steps: lives.length === 0 ? first : stepsWith([]), client, isDead: false };
      const beginLife = async (): Promise<typeof healthy> => {
        const steps = lives.shift();
        if (!steps) return healthy;
        const life = { steps, client: await connect(server.uri, { maxPoolSize: 3 }), isDead: false };
        void steps.killed.then(() => {
          life.isDead = true;
        });
        return life;
      };
      const leave = async (life: typeof healthy): Promise<void> => {
        if (life !== healthy) await life.client.close(true); // with its connections end the transactions it left open
      };
      let life = await beginLife();
      for (let turn = 0; !(await isDone()); turn++) {
        if (turn > 2_000) throw new Error('The world does not come to rest');
        if (pages.nextDueAt() > clock.now) {
          clock.now = Math.min(pages.nextDueAt(), clock.now + 60_000);
          await resumeStalledRuns(store, pages.sender(stepsWith([]), 'pages'), { ttlMs });
        } else {
          await deliver(life.steps, { db: life.client.db(database) });
          if (!life.isDead) continue;
          await leave(life);
          life = await beginLife();
        }
      }
      await leave(life);
      return first;
    },

    /** Removes all documents, messages and recorded calls. */
    async empty(): Promise<void> {
      const collections = await store.db.listCollections({}, { nameOnly: true }).toArray();
      const names = collections.map(({ name }) => name);
      for (const name of await filledAmong(store.db, names)) await store.db.collection(name).deleteMany({});
      world.reset();
    },

    /** Clears the queues and recorded calls; the caller restores the documents. */
    reset(): void {
      pages.forget();
      alerts.forget();
      refreshes.forget();
      bus.events.length = 0;
      arrivals.length = 0;
    },

    drop: () => store.db.dropDatabase(),
  };
  return world;
};

export type World = Awaited<ReturnType<typeof createWorld>>;
