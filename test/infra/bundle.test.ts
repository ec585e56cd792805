import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { MongoClient } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '#infra/constructs/bundling.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles a module as functions are bundled, and loads the bundle. */
const bundled = async <Module>(contents: string): Promise<Module> => {
  const folder = await mkdtemp(join(tmpdir(), 'intake-bundle-'));
  const outfile = join(folder, 'index.mjs');
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: bundling.mainFields ?? [],
    banner: { js: bundling.banner ?? '' },
    alias: { 'whatwg-url': String(bundling.esbuildArgs?.['--alias:whatwg-url']) },
    logLevel: 'silent',
  });
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Module;
  } finally {
    await rm(folder, { recursive: true });
  }
};

type Driver = { MongoClient: typeof MongoClient };

const optionsOf = (Client: typeof MongoClient, uri: string): unknown => {
  const { hosts, srvHost, dbName, credentials, replicaSet, tls, retryWrites, appName, readPreference, compressors } =
    new Client(uri).options;
  const rest = { srvHost, dbName, credentials, replicaSet, tls, retryWrites, appName, readPreference, compressors };
  return JSON.parse(JSON.stringify({ hosts: hosts.map(String), ...rest }));
};

const faultOf = (read: () => unknown): string => {
  try {
    read();
    return 'none';
  } catch (error) {
    return (error as Error).name;
  }
};

describe('the driver in a bundle, which splits connection strings with the URL of Node', () => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await bundled<Driver>("export { MongoClient } from 'mongodb';");
  });

  it.each([
    'mongodb://localhost',
    'mongodb://one.example:27017,two.example:27018,[::1]:27019/support?replicaSet=rs0',
    'mongodb://user:p%40ss%2Fw%3Ard@db.example/support?authSource=admin&authMechanism=SCRAM-SHA-256',
    'mongodb+srv://user:secret@cluster0.example.mongodb.net/?retryWrites=true&w=majority&appName=intake%20prod',
    'mongodb://db.example/?readPreference=secondaryPreferred&readPreferenceTags=dc:ny,rack:1&readPreferenceTags=',
    'mongodb://UPPER.example/Mixed-Case_db?TLS=true&compressors=zlib',
  ])('reads %s as it does outside', (uri) => {
    expect(optionsOf(driver.MongoClient, uri)).toEqual(optionsOf(MongoClient, uri));
  });

  it.each(['http://localhost', 'mongodb://', 'mongodb+srv://one.example,two.example/', 'mongodb://user@:p@host/'])(
    'refuses %s as it does outside',
    (uri) => {
      expect(faultOf(() => optionsOf(driver.MongoClient, uri))).toBe(faultOf(() => optionsOf(MongoClient, uri)));
      expect(faultOf(() => optionsOf(driver.MongoClient, uri))).not.toBe('none');
    },
  );
});
