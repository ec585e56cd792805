import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { queueVariables } from '#functions/manifest/table.ts';
import { everyTenant, scopes } from '#lib/auth/api-key.ts';
import { apiKeysIn } from '#lib/auth/api-keys.ts';
import { hashOfKey } from '#lib/auth/key-text.ts';
import { type Config, type Env, readConfig } from '#lib/config.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { sqsSender } from '#lib/queue/sender.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { startEventBus } from './event-bus.ts';
import { handlerOf } from './handlers.ts';
import { startHttpApi } from './http-api.ts';
import { startPoller } from './poller.ts';
import { type QueueService, startQueueService } from './queue-service.ts';
import { startScheduler } from './scheduler.ts';

export type LocalStack = {
  url: string;
  apiKey: string;
  /** Where the parts are that were not given. */
  parts: { database: string; provider: string };
  /** True if the provider is the demo one, whose tenants are known. */
  isDemo: boolean;
  close(): Promise<void>;
};

/** Tickets a page asks for from the demo provider: 10,000 tickets then fit into one window of its limit. */
const demoPageSize = '250';

type Closer = () => Promise<void> | void;

/**
 * Starts everything that the table names in this process, on the parts that the environment names and on local ones for
 * the rest. Handlers are the deployed ones and read their configuration from `process.env`, so there is one stack to a
 * process.
 * @throws ConfigError for a bad variable, and what Node throws for a taken port; nothing is left running then.
 */
export const startLocalStack = async (
  given: Env = process.env,
  onEvent: (event: DomainEvent) => void = () => {},
  directory?: string,
): Promise<LocalStack> => {
  const env = { ...given }; // `process.env` itself is filled in below
  const config = checkedConfig(env);
  const closers: Closer[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const database = env.MONGODB_URI || (await startDatabase(closers, directory));
    const provider = env.EXTERNAL_API_URL || (await startProvider(closers, config));
    const queueService = await startQueueService(queues, env);
    closers.push(queueService.close);
    const bus = await startEventBus(env, onEvent);
    closers.push(bus.close);

    const quiet = { POWERTOOLS_LOG_LEVEL: 'ERROR', POWERTOOLS_METRICS_DISABLED: 'true' };
    // This process stands for many instances.
    const roomy = { MONGODB_POOL_SIZE: '20', PROVIDER_PAGE_SIZE: pageSizeFor(env) };
    Object.assign(process.env, quiet, roomy, env, {
      ...queueService.env,
      ...bus.env,
      MONGODB_URI: database,
      EXTERNAL_API_URL: provider,
      LOCAL_API_KEY: config.local.apiKey,
    });
    await prepare(database, config, queueService, { isDemo: !env.EXTERNAL_API_URL });

    const api = await startHttpApi({ routes, fallback }, config.local.port);
    closers.push(api.close);
    for (const queue of queues) {
      const url = queueService.env[queueVariables(queue.name).url] ?? '';
      closers.push(startPoller(queueService.client, url, queue, handlerOf(queue)).close);
    }
    closers.push(startScheduler(schedules).close);

    return {
      url: api.url,
      apiKey: config.local.apiKey,
      parts: { database, provider },
      isDemo: !env.EXTERNAL_API_URL,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

type LocalConfig = Config<'mongo' | 'provider' | 'notify' | 'rateLimit' | 'lock' | 'deletion' | 'circuit' | 'local'>;

/** All variables are checked before anything starts; what a local part will fill in is taken as good. */
const checkedConfig = (env: Env): LocalConfig =>
  readConfig(['mongo', 'provider', 'notify', 'rateLimit', 'lock', 'deletion', 'circuit', 'local'], {
    ...env,
    MONGODB_URI: env.MONGODB_URI || 'mongodb://localhost',
    EXTERNAL_API_URL: env.EXTERNAL_API_URL || 'http://demo',
  });

const pageSizeFor = (env: Env): string => env.PROVIDER_PAGE_SIZE || (env.EXTERNAL_API_URL ? '100' : demoPageSize);

const startDatabase = async (closers: Closer[], directory: string | undefined): Promise<string> => {
  // Loaded only where it is needed: most of a start is loading code.
  const { startEmbeddedMongo } = await import('./database/server.ts');
  const server = await startEmbeddedMongo({ directory });
  closers.push(server.close);
  return server.uri;
};

const startProvider = async (closers: Closer[], { rateLimit }: LocalConfig): Promise<string> => {
  const { startDemoProvider } = await import('./demo-provider/demo-provider.ts');
  const provider = await startDemoProvider({ limit: rateLimit });
  closers.push(provider.close);
  return provider.url;
};

const prepare = async (
  uri: string,
  config: LocalConfig,
  queueService: QueueService,
  { isDemo }: Pick<LocalStack, 'isDemo'>,
): Promise<void> => {
  const client = await connect(uri);
  const store: Store = { db: client.db(config.mongo.database) };
  try {
    await prepareDatabase(store);
    const rights = { tenants: [everyTenant], scopes: [...scopes], label: 'local' };
    await apiKeysIn(store).put('local', hashOfKey(config.local.apiKey), rights);
    if (isDemo) await introduceDemoTenants(store);
    // Queues of this process begin empty: whatever an earlier process had queued for a run is gone.
    if (queueService.isOwn) {
      const pages = sqsSender<never>(queueService.client, queueService.env[queueVariables('ingest-page').url] ?? '');
      await resumeStalledRuns(store, pages, { ttlMs: config.lock.ttlMs, evenIfLeased: true });
    }
  } finally {
    await client.close();
  }
};

/** Makes the demo's tenants known by their names, and leaves alone what was said of them since. */
const introduceDemoTenants = async (store: Store): Promise<void> => {
  const { demoTenants } = await import('./demo-provider/demo-tickets.ts');
  const tenants = tenantsIn(store);
  const known = new Set((await tenants.list(null)).map(({ tenant_id }) => tenant_id));
  const unknown = demoTenants.filter(({ id }) => !known.has(id));
  const now = new Date();
  await Promise.all(unknown.map(({ id, name }) => tenants.put(id, { name, ingest_every_minutes: null }, now)));
};
