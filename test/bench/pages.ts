import type { MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { benchDatabase } from './database.ts';
import { applyPagePlainly } from './predecessor.ts';

const pageSize = 100;
const pageCount = 20;
const tenantId = 'bench';

type Tally = { pages: number; commands: number; ms: number };

const ticketsOfRound = (round: string) =>
  Array.from({ length: pageSize * pageCount }, (_, i) => ({
    id: `T-${i}`,
    tenant_id: tenantId,
    source: 'email',
    customer_id: `c-${i % 300}`,
    subject: `Parcel ${i} is late`,
    message: `The parcel ${i} was promised for Monday and has not come. ${round}`,
    status: 'open',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  }));

/** A queue of this process: what is measured is the database and the page, not SQS. */
const listQueue = () => {
  const messages: PageMessage[] = [];
  const sender: Sender<PageMessage> = {
    send: async ({ message }) => void messages.push(message),
    sendAll: async (all) => void messages.push(...all.map(({ message }) => message)),
  };
  return { messages, sender };
};

const nowhere: Sender<never> = { send: async () => {}, sendAll: async () => {} };

const measure = async (client: MongoClient, work: () => Promise<void>): Promise<Tally> => {
  let commands = 0;
  const count = (): void => void commands++;
  client.on('commandStarted', count);
  const startedAt = performance.now();
  await work();
  const ms = performance.now() - startedAt;
  client.off('commandStarted', count);
  return { pages: pageCount, commands, ms };
};

const benchServer = async (name: string, uri: string): Promise<void> => {
  const client = await connect(uri, { monitorCommands: true });
  const store: Store = { db: client.db(benchDatabase) };
  const provider = await startProvider({ tickets: ticketsOfRound('first') });
  const { messages, sender } = listQueue();
  const triageOf = tenantTriageIn(store);
  const work = ingestPage({
    store,
    provider: restProvider(provider.url),
    limiter: rateLimiterIn(store, 'bench', { requests: 10_000, windowMs: 1_000, callTimeoutMs: 1_000 }),
    events: silentBus,
    circuit: circuitBreakerIn(store, 'bench', { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 }),
    pages: sender,
    alerts: nowhere,
    triageFor: async (tenant) => triageBy((await triageOf(tenant)).rules),
    rules: { pageSize, maxAttempts: 8, ttlMs: 60_000, guard: { count: 10, share: 0.25 } },
    warn: console.warn,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const runOnce = async (): Promise<void> => {
    await startRun(store, sender, { tenantId, allowDeletions: 0, ttlMs: 60_000 });
    for (let message = messages.shift(); message; message = messages.shift()) await work(message, false);
  };
  const plainly = async (round: string): Promise<void> => {
    const all = ticketsOfRound(round);
    for (let page = 0; page < pageCount; page++)
      await applyPagePlainly(
        store,
        tenantId,
        all.slice(page * pageSize, (page + 1) * pageSize),
        triageBy(defaultRules()),
      );
  };
  const fresh = async (): Promise<void> => {
    await store.db.dropDatabase();
    await prepareDatabase(store);
  };

  await fresh();
  await runOnce(); // once unmeasured, to warm up the compiler
  await fresh();
  const ours: [string, Tally][] = [['new', await measure(client, runOnce)]];
  provider.setTickets(ticketsOfRound('second'));
  ours.push(['changed', await measure(client, runOnce)], ['unchanged', await measure(client, runOnce)]);
  await fresh();
  const plain: [string, Tally][] = [
    ['new', await measure(client, () => plainly('first'))],
    ['changed', await measure(client, () => plainly('second'))],
    ['unchanged', await measure(client, () => plainly('second'))],
  ];

  console.log(`${name}: ${pageCount} pages of ${pageSize} tickets, without a limit`);
  console.table(
    Object.fromEntries(
      ours.map(([kind, tally], i) => {
        const other = plain[i]?.[1] ?? tally;
        return [
          kind,
          {
            'round trips/page': tally.commands / tally.pages,
            'plain way': other.commands / other.pages,
            'tickets/s': Math.round((tally.pages * pageSize * 1000) / tally.ms),
            'plain way, tickets/s': Math.round((other.pages * pageSize * 1000) / other.ms),
            'times faster': Number((other.ms / tally.ms).toFixed(1)),
          },
        ];
      }),
    ),
  );
  await store.db.dropDatabase();
  await provider.close();
  await client.close();
};

/** Round trips to the database for a page, and tickets per second through fetch, triage and commit; ours and the plain way. */
export const benchPages = async (): Promise<void> => {
  const embedded = await startEmbeddedMongo();
  await benchServer('embedded database', embedded.uri);
  await embedded.close();
  if (process.env.MONGODB_URI) await benchServer('MONGODB_URI', process.env.MONGODB_URI);
};
