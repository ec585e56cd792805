import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { apiGroups } from '#functions/manifest/api-groups.ts';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import type { Route } from '#functions/manifest/table.ts';
import type { Source } from '#infra/cdk/constructs/bundling.ts';
import { dispatcherSource } from '#infra/cdk/constructs/dispatcher-source.ts';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEventBus } from '#infra/local/event-bus.ts';
import { startQueueService } from '#infra/local/queue-service.ts';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { bundle } from '#test/support/bundle.ts';
import { coldStart, type Measured } from './cold/cold-start.ts';
import { benchDatabase } from './database.ts';

const rounds = 9;

type Subject = {
  name: string;
  kind: 'yardstick' | 'read' | 'other' | 'grouped';
  source: Source;
  event: object;
  options?: BuildOptions;
};

const emptyHandler = 'export const handler = async () => ({ statusCode: 200 });';

/** The minimum for any function on MongoDB: load the unmodified driver, connect, read one document. */
const bareDriver = `
import { MongoClient } from 'mongodb';
const client = new MongoClient(process.env.BENCH_MONGODB_URI);
export const handler = async () => {
  await client.db('${benchDatabase}').collection('tickets').findOne({ tenant_id: 'acme', external_id: 'T-1' });
  return { statusCode: 200 };
};`;

/** Without what our bundles leave out. */
const asItComes: BuildOptions = { alias: {} };

const samples: Readonly<Record<string, string>> = {
  tenant_id: 'acme',
  ticket_id: 'T-1',
  customer_id: 'C-1',
  job_id: 'none',
  key_id: 'none',
  name: 'provider',
  file: 'index.html',
};

/** A minimal valid request of a route. */
const eventOf = ({ path, query, method }: Route): object => {
  const required = Object.entries(query.shape).filter(([, schema]) => !schema.safeParse(undefined).success);
  const pathParameters = Object.fromEntries(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, samples[name] ?? 'none']),
  );
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(
      required.map(([name]): [string, string] => [name, samples[name] ?? '1']),
    ).toString(),
    headers: {},
    pathParameters,
    requestContext: { requestId: 'bench', http: { method, path } },
    isBase64Encoded: false,
  };
};

const withKey = (event: object, key: string): object => ({ ...event, headers: { authorization: `Bearer ${key}` } });

/** A response that was given before or instead of the work. */
const isRefusal = ({ status }: Measured): boolean => status === 401 || status === 403 || (status ?? 0) >= 500;

const subjects: readonly Subject[] = [
  { name: 'empty handler', kind: 'yardstick', source: { contents: emptyHandler }, event: {} },
  { name: 'bare driver', kind: 'yardstick', source: { contents: bareDriver }, event: {}, options: asItComes },
  { name: 'bare driver, bundled as ours', kind: 'yardstick', source: { contents: bareDriver }, event: {} },
  ...routes.map(
    (route): Subject => ({
      name: route.name,
      source: route,
      event: eventOf(route),
      kind: route.method === 'GET' ? 'read' : 'other',
    }),
  ),
  ...queues.map((queue): Subject => ({ name: queue.name, source: queue, event: { Records: [] }, kind: 'other' })),
  ...schedules.map((schedule): Subject => ({ name: schedule.name, source: schedule, event: {}, kind: 'other' })),
];

/** Routes to be asked of the function that they share with others, beside their own: some that read, open ones, one that sends. */
const askedInGroups = ['get-ticket', 'list-tickets', 'get-tenant-stats', 'get-health', 'get-openapi', 'start-ingest'];

const inGroups: readonly Subject[] = apiGroups(routes, fallback).flatMap((group) =>
  routes
    .filter(({ name }) => askedInGroups.includes(name) && group.members.some((member) => member.name === name))
    .map((route) => ({
      name: `${route.name} in ${group.name}`,
      kind: 'grouped',
      source: dispatcherSource(group),
      event: eventOf(route),
    })),
);

/** Secrets Manager with the one secret: deployed, a first invocation asks it for the database's address. */
const startSecrets = async (SecretString: string) => {
  const server = createServer((_, response) => response.end(JSON.stringify({ SecretString }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

/** The minimum of several starts, since other load only adds. */
const fastest = (values: readonly number[]): number => Math.min(...values);

/**
 * A cold start of every function, and of some routes in the function that they share with others: the size of the bundle as deployed, and the time that a fresh process takes to load it
 * and to answer the first time, the fastest of several, beside an empty handler and one with the driver alone.
 */
export const benchCold = async (): Promise<void> => {
  const embedded = process.env.MONGODB_URI ? undefined : await startEmbeddedMongo();
  const uri = process.env.MONGODB_URI ?? embedded?.uri ?? '';
  const client = await connect(uri);
  const store = { db: client.db(benchDatabase) };
  await prepareDatabase(store);
  const { key } = await createKey(store, everyRight, { ...everyRight, label: null }, new Date());
  const queueService = await startQueueService(queues, {});
  const bus = await startEventBus({}, () => {});
  const provider = await startProvider({ tickets: [] });
  const secrets = await startSecrets(uri);
  const folder = await mkdtemp(join(tmpdir(), 'intake-cold-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const env = {
    PATH: process.env.PATH ?? '',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    ...queueService.env,
    ...bus.env,
    AWS_SESSION_TOKEN: 'bench',
    BENCH_MONGODB_URI: uri,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    MONGODB_URI_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:bench',
    MONGODB_DB: benchDatabase,
    EXTERNAL_API_URL: provider.url,
    DASHBOARD_FOLDER: folder,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  };

  try {
    const bundles = await Promise.all(
      [...subjects, ...inGroups].map(async (subject, i) => {
        const outdir = join(folder, `${i}`);
        const { outputs } = await bundle(subject.source, outdir, subject.options);
        const kb = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
        return { ...subject, url: pathToFileURL(join(outdir, 'index.mjs')).href, kb, starts: [] as Measured[] };
      }),
    );
    // Round by round, so that other load affects all of them equally.
    for (let round = 0; round <= rounds; round++)
      for (const one of bundles) {
        const measured = await coldStart({ bundle: one.url, event: withKey(one.event, key) }, env);
        if (isRefusal(measured)) throw new Error(`${one.name} answered ${measured.status}: that measures nothing`);
        if (round > 0) one.starts.push(measured);
      }

    const totalOf = ({ starts }: { starts: readonly Measured[] }) =>
      fastest(starts.map(({ loadMs, invokeMs }) => loadMs + invokeMs));
    const bare = bundles.find(({ name }) => name === 'bare driver');
    const bareMs = bare ? totalOf(bare) : Number.NaN;
    console.table(
      Object.fromEntries(
        bundles.map((one) => [
          one.name,
          {
            kind: one.kind,
            KB: Math.round(one.kb),
            'load ms': Math.round(fastest(one.starts.map(({ loadMs }) => loadMs))),
            'first invoke ms': Math.round(fastest(one.starts.map(({ invokeMs }) => invokeMs))),
            'together ms': Math.round(totalOf(one)),
            'of bare driver': Number((totalOf(one) / bareMs).toFixed(2)),
            status: one.starts[0]?.status ?? '',
          },
        ]),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
    await store.db.dropDatabase();
    await client.close();
    await provider.close();
    await queueService.close();
    await bus.close();
    secrets.close();
    await embedded?.close();
  }
};
