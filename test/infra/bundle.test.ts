import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { bundle } from '#test/support/bundle.ts';

/** A temporary folder for a bundle. */
const inFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'intake-bundle-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Bundles a module as functions are bundled, and loads the bundle. */
const bundled = <Module>(contents: string): Promise<Module> =>
  inFolder(async (folder) => {
    await bundle({ contents }, folder);
    return (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.mjs')).href)) as Module;
  });

describe('the bundle of a function that only reads', () => {
  it.each(routes.filter(({ method }) => method === 'GET'))('$name carries no client of AWS', async ({ file }) => {
    const { inputs } = await inFolder((folder) => bundle({ file }, folder));
    expect(Object.keys(inputs)).toContain(file);
    expect(Object.keys(inputs).filter((path) => path.includes('node_modules/@aws-sdk/'))).toEqual([]);
  });
});

describe('the bundle of a function that uses the database', () => {
  const guarded = routes.filter(({ scope }) => scope !== null);

  it.each(guarded)('$name contains only the schemas of its own part of the table', async ({ file }) => {
    const { inputs } = await inFolder((folder) => bundle({ file }, folder));
    const parts = Object.keys(inputs).filter((path) =>
      /^functions\/(manifest\/manifest\.ts|manifest\/.*-routes\.ts|openapi\/)/.test(path),
    );
    expect(parts).toHaveLength(1);
  });
});

const saslprepBundle = bundled<{ prepared: (password: string) => string }>(
  "import { saslprep } from '@mongodb-js/saslprep'; export const prepared = (text) => saslprep(text);",
);
const saslprep: (password: string) => string = createRequire(import.meta.url)('@mongodb-js/saslprep');

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

describe('the bundled driver, which parses connection strings with Node’s URL', () => {
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
  ])('parses %s as outside of a bundle', (uri) => {
    expect(optionsOf(driver.MongoClient, uri)).toEqual(optionsOf(MongoClient, uri));
  });

  it.each(['http://localhost', 'mongodb://', 'mongodb+srv://one.example,two.example/', 'mongodb://user@:p@host/'])(
    'rejects %s as outside of a bundle',
    (uri) => {
      expect(faultOf(() => optionsOf(driver.MongoClient, uri))).toBe(faultOf(() => optionsOf(MongoClient, uri)));
      expect(faultOf(() => optionsOf(driver.MongoClient, uri))).not.toBe('none');
    },
  );
});

describe('passwords in a bundle, which are prepared without Unicode tables if possible', () => {
  it.each(['correct horse', 'p%40ss/w:rd~', '', 'pa\u00adss', 'ﬁrst', 'Ⅸ', 'a\u00a0b'])(
    'are prepared from %j as outside of a bundle',
    async (password) => {
      const { prepared } = await saslprepBundle;
      expect(prepared(password)).toBe(saslprep(password));
    },
  );

  it('are rejected as outside of a bundle', async () => {
    const { prepared } = await saslprepBundle;
    for (const password of ['tab\there', 'bell\u0007']) expect(() => prepared(password)).toThrow(/prohibited/i);
  });
});
