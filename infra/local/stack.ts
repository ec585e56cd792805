import { join } from 'node:path';
import * as manifest from '#functions/manifest/manifest.ts';
import { queueVariables } from '#functions/manifest/table.ts';
import { everyTenant, scopes } from '#lib/auth/api-key.ts';
import { apiKeysIn } from '#lib/auth/api-keys.ts';
import { hashOfKey } from '#lib/auth/key-text.ts';
import { type Config, type Env, readConfig } from '#lib/config.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';
import { resumeStalledRuns } from '#lib/ingestion/resume-runs.ts';
import { connectWithoutDeadline } from '#lib/mongo/client.ts';
import { type Store, storeOf } from '#lib/mongo/store.ts';
import type { Credentials } from '#lib/outgoing/bucket.ts';
import { sqsSender } from '#lib/queue/sqs-sender.ts';
import { migrate } from '#lib/schema/migrate.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { type BucketService, type Created, startBucketService } from './bucket/bucket-service.ts';
import { startEventBus } from './event-bus.ts';
import { handlerOf } from './handlers.ts';
import { startHttpApi } from './http-api.ts';
import { socketApi, socketPath } from './live/socket-api.ts';
import { startPoller } from './poller.ts';
import { type QueueService, startQueueService } from './queue-service.ts';
import { startScheduler } from './scheduler.ts';

export type LocalStack = {
  url: string;
  apiKey: string;
  /** The addresses of the database and the provider. */
  parts: { database: string; provider: string };
  /** True if the provider is the demo provider. */
  isDemo: boolean;
  close(): Promise<void>;
};

const { routes, fallback, live } = manifest;
const queues = [...manifest.queues, ...live.queues];
const schedules = [...manifest.schedules, ...live.schedules];

/** The page size for the demo provider: all 10,000 tickets then fit into one window of its limit. */
const demoPageSize = '250';

export type LocalOptions = {
  /** Where the embedded database is kept; in memory if not given. */
  directory?: string | undefined;
  /** As a standby region is deployed: the API answers, and nothing is scheduled or consumed. */
  standby?: boolean;
};

type Closer = () => Promise<void> | void;

/**
 * Starts everything that the table names in this process, with the services that the environment names and local ones for
 * the rest. The handlers are the deployed ones and read their configuration from `process.env`, so a process can have only
 * one stack.
 * @throws ConfigError for an invalid variable, and Node's error for a port in use; nothing is left running then.
 */
export const startLocalStack = async (
  given: Env = process.env,
  onEvent: (event: DomainEvent) => void = () => {},
  { directory, standby = false }: LocalOptions = {},
): Promise<LocalStack> => {
  const env = { ...given }; // `process.env` itself is changed below
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
    const bucket = await startBucket(env, queueService, directory);
    closers.push(bucket.close);
    const isDemo = !env.EXTERNAL_API_URL;
    const parts = { database, provider };
    setEnvironment(
      env,
      config,
      { ...queueService.env, ...bus.env, ...bucket.env, ...keyFileIn(env, directory) },
      parts,
    );
    await prepare(database, config, queueService, { isDemo, standby });
    const url = await startTable(closers, config, queueService, standby);
    if (queueService.isOwn && !standby) await bucket.notifyAll();
    process.env.PUBLIC_URL ||= url; // known once the port is
    return { url, apiKey: config.local.apiKey, parts, isDemo, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** By which queues, bucket and sockets are called. */
const credentialsIn = (env: Env): Credentials => ({
  accessKeyId: env.AWS_ACCESS_KEY_ID ?? '',
  secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '',
});

/** A bucket whose files the queue of imports hears of. */
const startBucket = (
  env: Env,
  { client, env: of }: QueueService,
  directory: string | undefined,
): Promise<BucketService> =>
  startBucketService(env, {
    directory,
    credentials: credentialsIn(of),
    onCreated: (event) =>
      sqsSender<Created>(client, of[queueVariables('apply-import').url] ?? '').send({
        message: event,
        groupId: 'uploads',
      }),
  });

/** Sets the variables that the handlers read. */
const setEnvironment = (
  env: Env,
  config: LocalConfig,
  services: Env,
  { database, provider }: LocalStack['parts'],
): void => {
  const quiet = { POWERTOOLS_LOG_LEVEL: 'ERROR', POWERTOOLS_METRICS_DISABLED: 'true' };
  // One process serves all functions, so its connection pool is that of many instances.
  const defaults = { MONGODB_POOL_SIZE: '20', PROVIDER_PAGE_SIZE: pageSizeFor(env) };
  Object.assign(process.env, quiet, defaults, env, services, {
    MONGODB_URI: database,
    EXTERNAL_API_URL: provider,
    LOCAL_API_KEY: config.local.apiKey,
  });
};

/** The key that seals credentials is kept as long as they are. */
const keyFileIn = (env: Env, directory: string | undefined): Env => {
  if (env.INTAKE_KEY_FILE || (directory === undefined && !env.MONGODB_URI)) return {};
  return { INTAKE_KEY_FILE: join(directory ?? '.intake', 'key') };
};

/** Starts the routes of the table and, unless in standby, its sockets, queues and schedules; answers the URL of the API. */
const startTable = async (
  closers: Closer[],
  config: LocalConfig,
  { client, env }: QueueService,
  standby: boolean,
): Promise<string> => {
  const sockets = standby ? undefined : socketApi(live.sockets, { credentials: credentialsIn(env) });
  const api = await startHttpApi({ routes, fallback }, config.local.port, sockets);
  closers.push(api.close);
  if (standby) return api.url;
  process.env.LIVE_URL = `${api.url.replace('http', 'ws')}${socketPath}`; // before anything reads it
  for (const queue of queues)
    closers.push(startPoller(client, env[queueVariables(queue.name).url] ?? '', queue, handlerOf(queue)).close);
  closers.push(startScheduler(schedules).close);
  return api.url;
};

const neededGroups = [
  'mongo',
  'provider',
  'connections',
  'destinations',
  'secrets',
  'publicUrl',
  'notify',
  'alertPolicy',
  'rateLimit',
  'lock',
  'deletion',
  'circuit',
  'traces',
  'local',
] as const;

type LocalConfig = Config<(typeof neededGroups)[number]>;

/** Checks all variables before anything starts. Those that a local service will provide get a placeholder. */
const checkedConfig = (env: Env): LocalConfig =>
  readConfig(neededGroups, {
    ...env,
    MONGODB_URI: env.MONGODB_URI || 'mongodb://localhost',
    EXTERNAL_API_URL: env.EXTERNAL_API_URL || 'http://demo',
  });

const pageSizeFor = (env: Env): string => env.PROVIDER_PAGE_SIZE || (env.EXTERNAL_API_URL ? '100' : demoPageSize);

const startDatabase = async (closers: Closer[], directory: string | undefined): Promise<string> => {
  // Loaded on demand: most of the start-up time is loading code.
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
  { isDemo, standby }: Pick<LocalStack, 'isDemo'> & { standby: boolean },
): Promise<void> => {
  const client = await connectWithoutDeadline(uri);
  const store = storeOf(client, config.mongo);
  try {
    await prepareDatabase(store);
    await migrate(store);
    const rights = { tenants: [everyTenant], scopes: [...scopes], label: 'local' };
    await apiKeysIn(store).put('local', hashOfKey(config.local.apiKey), rights);
    if (isDemo) await introduceDemoTenants(store);
    // In-process queues start empty: the messages of an earlier process are gone.
    if (queueService.isOwn && !standby) {
      const pages = sqsSender<never>(queueService.client, queueService.env[queueVariables('ingest-page').url] ?? '');
      await resumeStalledRuns(store, pages, { ttlMs: config.lock.ttlMs, evenIfLeased: true });
    }
  } finally {
    await client.close();
  }
};

/** Creates the demo's tenants with their names; existing ones are left unchanged. */
const introduceDemoTenants = async (store: Store): Promise<void> => {
  const { demoTenants } = await import('./demo-provider/demo-tickets.ts');
  const tenants = tenantsIn(store);
  const known = new Set((await tenants.list(null)).map(({ tenant_id }) => tenant_id));
  const unknown = demoTenants.filter(({ id }) => !known.has(id));
  const now = new Date();
  await Promise.all(unknown.map(({ id, name }) => tenants.put(id, { name, ingest_every_minutes: null }, now)));
};
