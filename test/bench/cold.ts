import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { queues } from '#functions/manifest/manifest.ts';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEventBus } from '#infra/local/event-bus.ts';
import { startQueueService } from '#infra/local/queue-service.ts';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { bundle } from '#test/support/bundle.ts';
import { coldStart, type Measured } from './cold/cold-start.ts';
import { prepareBareWork, ticketsOf } from './cold/real-work.ts';
import { barePage, type Subject, subjectsNamed } from './cold/subjects.ts';
import { benchDatabase } from './database.ts';

const rounds = 9;

/** What the functions reach when they start: everything but Lambda itself, on this machine. */
type World = { store: Store; env: Record<string, string>; key: string; folder: string; close(): Promise<void> };

/** Secrets Manager with the one secret: deployed, a first invocation asks it for the database's address. */
const startSecrets = async (SecretString: string) => {
  const server = createServer((_, response) => response.end(JSON.stringify({ SecretString }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

const startWorld = async (): Promise<World> => {
  const embedded = process.env.MONGODB_URI ? undefined : await startEmbeddedMongo();
  const uri = process.env.MONGODB_URI ?? embedded?.uri ?? '';
  const client = await connect(uri);
  const store = { db: client.db(benchDatabase) };
  await prepareDatabase(store);
  await prepareBareWork(store);
  const { key } = await createKey(store, everyRight, { ...everyRight, label: null }, new Date());
  const queueService = await startQueueService(queues, {});
  const bus = await startEventBus({}, () => {});
  const provider = await startProvider({ tickets: ticketsOf });
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
  const close = async (): Promise<void> => {
    await rm(folder, { recursive: true });
    await store.db.dropDatabase();
    await client.close();
    await provider.close();
    await queueService.close();
    await bus.close();
    secrets.close();
    await embedded?.close();
  };
  return { store, env, key, folder, close };
};

type Bundled = Subject & { url: string; kb: number; starts: Measured[] };

const bundleFor = async (subject: Subject, outdir: string): Promise<Bundled> => {
  const { outputs } = await bundle(subject.source, outdir, subject.options);
  const kb = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  return { ...subject, url: pathToFileURL(join(outdir, 'index.mjs')).href, kb, starts: [] };
};

const withKey = (event: object, key: string): object => ({ ...event, headers: { authorization: `Bearer ${key}` } });

/** A response that was given before or instead of the work. */
const isRefusal = ({ status }: Measured): boolean => status === 401 || status === 403 || (status ?? 0) >= 500;

/** @throws if it did not do what it was invoked for */
const start = async (
  { name, url, event, hasAddress }: Bundled,
  tenantId: string,
  { store, env, key }: World,
): Promise<Measured> => {
  const work = typeof event === 'function' ? await event(store, tenantId) : { event };
  const address = hasAddress && { MONGODB_URI: env.BENCH_MONGODB_URI ?? '' }; // goes before a secret
  const measured = await coldStart({ bundle: url, event: withKey(work.event, key) }, { ...env, ...address });
  if (isRefusal(measured)) throw new Error(`${name} answered ${measured.status}: that measures nothing`);
  if (work.isDone && !(await work.isDone())) throw new Error(`${name} has not done its work: that measures nothing`);
  return measured;
};

/** The minimum of several starts, since other load only adds. */
const fastest = (values: readonly number[]): number => Math.min(...values);

const totalOf = ({ starts }: Pick<Bundled, 'starts'>): number =>
  fastest(starts.map(({ loadMs, invokeMs }) => loadMs + invokeMs));

/** How many times a yardstick's cold start. */
const timesOf = (one: Bundled, bare: Bundled | undefined): number =>
  Number((totalOf(one) / (bare ? totalOf(bare) : Number.NaN)).toFixed(2));

const rowOf = (one: Bundled, bundles: readonly Bundled[]) => ({
  kind: one.kind,
  KB: Math.round(one.kb),
  'load ms': Math.round(fastest(one.starts.map(({ loadMs }) => loadMs))),
  'first invoke ms': Math.round(fastest(one.starts.map(({ invokeMs }) => invokeMs))),
  'together ms': Math.round(totalOf(one)),
  'CPU ms': Math.round(fastest(one.starts.map(({ cpuMs }) => cpuMs))),
  'of bare driver': timesOf(
    one,
    bundles.find(({ name }) => name === 'bare driver'),
  ),
  'of bare page': one.isPage
    ? timesOf(
        one,
        bundles.find(({ name }) => name === barePage),
      )
    : '',
  status: one.starts[0]?.status ?? '',
});

/**
 * A cold start of every function, and of some routes in the function that they share with others: the size of the bundle
 * as deployed, and the time that a fresh process takes to load it and to answer the first time, the fastest of several,
 * beside bare handlers: an empty one, one with the driver alone, and those that send a message, publish an event or store
 * a page. Functions of queues are started without a message, and with real work: a page of 100 tickets, an alert.
 */
export const benchCold = async (names?: readonly string[]): Promise<void> => {
  const world = await startWorld();
  try {
    const bundles = await Promise.all(
      subjectsNamed(names).map((subject, i) => bundleFor(subject, join(world.folder, `${i}`))),
    );
    // Round by round, so that other load affects all of them equally.
    for (let round = 0; round <= rounds; round++)
      for (const [i, one] of bundles.entries()) {
        const measured = await start(one, `tenant-${round}-${i}`, world);
        if (round > 0) one.starts.push(measured);
      }
    console.table(Object.fromEntries(bundles.map((one) => [one.name, rowOf(one, bundles)])));
  } finally {
    await world.close();
  }
};
