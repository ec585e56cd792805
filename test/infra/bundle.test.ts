import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type * as Mongodb from 'mongodb';
import { MongoClient } from 'mongodb';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { queues, routes } from '#functions/manifest/manifest.ts';
import { ingestPage } from '#functions/manifest/queues.ts';
import { onlyReads } from '#functions/manifest/table.ts';
import { listTickets } from '#functions/manifest/ticket-routes.ts';
import type * as Keywords from '#lib/triage/keywords.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';
import type * as Triage from '#lib/triage/triage.ts';
import { defaultRules, triage } from '#lib/triage/triage.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { bundle, bundleAll, bundled, functionEntries } from '#test/support/bundle.ts';
import { startTraceCollector } from '#test/support/trace-collector.ts';

const reads = routes.filter(onlyReads);
const onDatabase = routes.filter(({ scope }) => scope !== null);
const all = await bundleAll();

describe('the bundle of a function that only reads', () => {
  it.each(reads)('$name carries no client of AWS', ({ file }) => {
    const files = all.filesOf(file, { loadedLater: true });
    expect(files).toContain(file);
    expect(files.filter((path) => path.includes('node_modules/@aws-sdk/'))).toEqual([]);
  });
});

describe('the bundle of a function that uses the database', () => {
  it.each(onDatabase)('$name contains only the schemas of its own part of the table', ({ name, file }) => {
    // What agents and GraphQL call are routes of several parts, each loaded when it is called.
    const parts = all
      .filesOf(file, { loadedLater: name !== 'answer-agent' && name !== 'answer-graphql' })
      .filter((path) =>
        /^functions\/(manifest\/manifest\.ts|manifest\/.*-routes\.ts|openapi\/(?!api-version))/.test(path),
      );
    expect(parts).toHaveLength(1);
  });
});

/** What no function may load before it is asked for something: clients of AWS, triage rules as written, and what records spans. */
const loadedLater =
  /node_modules\/@(aws-sdk|smithy|opentelemetry)\/|^lib\/(triage\/(compile-[\w-]+|english\/[\w-]+-rules|english\/wording)\.ts$|tracing\/)/;

/** The most kilobytes that a function loads at its start: with the adapters of all help desks, some 15 KB each, if it calls them. */
const mostKilobytes = (name: string): number => {
  if (triages.includes(name)) return 1500;
  return name === 'answer-graphql' ? 1350 : 1200; // with what parses, checks and runs queries
};

/** These have the compiled rules. */
const triages: readonly string[] = [
  'ingest-page',
  'refresh-ticket',
  'apply-import',
  'replay-triage',
  'preview-connection',
  'get-triage-quality',
];

describe('what a function loads at its start', () => {
  it.each(functionEntries)('is small and without what is loaded later: $name', ({ name, file }) => {
    expect(all.filesOf(file).filter((path) => loadedLater.test(path))).toEqual([]);
    expect(all.startBytesOf(file) / 1024).toBeLessThan(mostKilobytes(name));
  });

  it.each([listTickets, ingestPage])(
    'makes no facade of a module of Node, whose getters load others: $name',
    async ({ file }) => {
      const folder = await mkdtemp(join(tmpdir(), 'intake-start-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      await bundle({ contents: `import './${file}'; console.log(JSON.stringify(process.moduleLoadList));` }, folder);
      const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'index.mjs')]);

      const loaded = JSON.parse(stdout) as string[];
      expect(loaded).toContain('NativeModule tls');
      expect(loaded.filter((name) => /undici|fs\/promises|readline/.test(name))).toEqual([]);
    },
  );

  it('is in ASCII, which V8 reads in half the time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'intake-ascii-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const files = functionEntries.map(({ file }) => `import './${file}';`);
    await bundle({ contents: files.join('\n') }, folder);
    const modules = (await readdir(folder)).filter((name) => name.endsWith('.mjs'));

    expect(modules.filter((name) => name.startsWith('languages-'))).toHaveLength(1);
    for (const name of modules) {
      const others = readFileSync(join(folder, name), 'utf8').match(/.{0,40}[^\0-\x7f].{0,40}/g) ?? [];
      expect(others, name).toEqual([]);
    }
  });

  it('makes no schema of a response, which only the OpenAPI document needs', () => {
    const sources = new Set(functionEntries.flatMap(({ file }) => all.filesOf(file)));
    const schemas = [...sources]
      .filter((path) => /^(lib|functions)\//.test(path))
      .flatMap((path) => readFileSync(path, 'utf8').match(/const \w+View = z\s*\.\w+/g) ?? []);
    expect(schemas.length).toBeGreaterThan(10);
    expect(schemas.filter((text) => !text.endsWith('z.lazy'))).toEqual([]);
  });

  it('makes no schema that is of use to one message, tenant or desk only: each is made when it is needed', () => {
    const sources = new Set(queues.flatMap(({ file }) => all.filesOf(file)));
    const schemas = [...sources]
      .filter((path) => path.startsWith('lib/'))
      .flatMap((path) => readFileSync(path, 'utf8').match(/^(?:export )?const \w+(?:: [^=]+)? =\s+z\s*\.\w+/gm) ?? []);
    expect(schemas.length).toBeGreaterThan(20);
    expect(schemas.filter((text) => !/z\s*\.lazy$/.test(text))).toEqual([]);
  });

  it('includes those where they are used after all', () => {
    const later = all.filesOf(ingestPage.file, { loadedLater: true });
    expect(later).toContain('lib/triage/compile-rules.ts');
    for (const client of ['client-sqs', 'client-eventbridge'])
      expect(
        later.some((path) => path.startsWith(`node_modules/@aws-sdk/${client}/`)),
        client,
      ).toBe(true);
  });
});

describe('the SDK in a bundle', () => {
  it('sends without loading Node’s fetch', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'intake-sdk-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const contents = `
      import { sqsQueues } from '#lib/queue/sqs-queues.ts';
      const fault = await sqsQueues().senderTo('http://127.0.0.1:1/queue').send({ message: {}, groupId: 'g' }).catch((e) => e);
      console.log(JSON.stringify([fault.code, process.moduleLoadList]));`;
    await bundle({ contents }, folder);
    const env = {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'key',
      AWS_MAX_ATTEMPTS: '1',
    };
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'index.mjs')], { env });

    const [code, loaded] = JSON.parse(stdout) as [string, string[]];
    expect(code).toBe('ECONNREFUSED');
    expect(loaded).toContain('NativeModule http');
    expect(loaded.filter((name) => name.includes('undici'))).toEqual([]);
  });
});

describe('a request to a bundle', () => {
  it('is a span that the collector gets before the answer, in the trace of its caller', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'intake-traced-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const collector = await startTraceCollector();
    onTestFinished(collector.close);
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
    await bundle({ file: 'functions/http/get-openapi.ts' }, folder);
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.mjs')).href);
    const traceId = '0af7651916cd43dd8448eb211c80319c';

    const answer = await handler(
      {
        headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
        requestContext: { requestId: 'r', routeKey: 'GET /openapi.json', http: { method: 'GET' } },
        rawQueryString: '',
      },
      { getRemainingTimeInMillis: () => 60_000 },
    );

    const [span] = collector.spans();
    expect(span).toMatchObject({ name: 'GET /openapi.json', traceId, parentSpanId: 'b7ad6b7169203331' });
    expect(answer.headers.traceresponse).toBe(`00-${traceId}-${span?.spanId}-01`);
  });
});

const inOtherLanguages = [
  { subject: 'Server ausgefallen', message: 'Der Server ist ausgefallen, niemand kann arbeiten.' },
  {
    subject: 'Laskun loppusumma',
    message: 'Laskun loppusumma poikkeaa sopimuksesta, korjatkaa viimeistään perjantaina kiitos.',
  },
];

describe('triage in a bundle', () => {
  it('has the compiled rules and the stop words, and gives the same results', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'intake-triage-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const contents = "export * from '#lib/triage/triage.ts'; export * from '#lib/triage/keywords.ts';";
    await bundle({ contents }, folder);
    const found = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as typeof Triage & typeof Keywords;

    expect(found.defaultRules()).toEqual(defaultRules());
    for (const ticket of [...tuningHalf().slice(0, 200), ...inOtherLanguages]) {
      expect(found.triage(ticket)).toEqual(triage(ticket));
      expect(found.keywordsOf(ticket.message)).toEqual(keywordsOf(ticket.message));
    }
  });
});

const saslprepBundle = bundled<{ prepared: (password: string) => string }>(
  "import { saslprep } from '@mongodb-js/saslprep'; export const prepared = (text) => saslprep(text);",
);
const saslprep: (password: string) => string = createRequire(import.meta.url)('@mongodb-js/saslprep');

type Driver = typeof Mongodb;

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

let driver: Driver;
beforeAll(async () => {
  ({ driver } = await bundled<{ driver: Driver }>("import * as driver from 'mongodb'; export { driver };"));
});

describe('the bundled driver, which parses connection strings with Node’s URL', () => {
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
