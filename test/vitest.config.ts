import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const filesOf = (...folders: string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);

// Processes that tests start load what an earlier one has compiled: half of a short one's time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.compile-cache', import.meta.url));

/** These keep nothing in their modules, so they share them: half of their time was loading the same ones for each file. */
const onSharedModules = { isolate: false, unstubEnvs: true, unstubGlobals: true };
/** Those of their folders that do, or that set variables for all of their file. */
const withState = [
  'test/unit/{logger,service-name,runtime/emit,sealing/kms-keys}.test.ts',
  'test/infra/{alarms-fire,app,checks,grouped-bundle,table}.test.ts',
];
const withStateOnTheServer = ['test/database/mongo/shared-store.test.ts'];
/** These never speak to the suite's server, so a real one would tell nothing new about them. */
const withoutServer = [...filesOf('fault-injection'), ...withState];
const withoutServerOnSharedModules = filesOf('unit', 'helpdesks', 'infra', 'provider');
/** These speak HTTP to the local stack, or only start it: they run on the embedded server, and on no other, as the page does. */
const onTheEmbeddedServer = ['test/functions/demo-desks.test.ts', 'test/scenarios/{start,demo-alerts}.test.ts'];
const globalSetup = ['test/support/global-setup.ts'];

type ProjectOptions = { exclude?: string[]; globalSetup?: string[]; isolate?: boolean };

const project = (name: string, include: string[], { exclude = [], ...options }: ProjectOptions = {}) => ({
  extends: true as const,
  test: { name, include, exclude: [...configDefaults.exclude, ...exclude], ...options },
});

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    env: { POWERTOOLS_METRICS_DISABLED: 'true' },
    pool: 'forks',
    execArgv: ['--max-semi-space-size=32'], // a tenth of a long file's time was moving what is young and soon gone
    maxWorkers: availableParallelism() + 1, // a third of the time is spent waiting for processes and timers
    testTimeout: 300_000, // ends a test that hangs, on the slowest of machines
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } }, // what is polled for is asserted, and not how fast a busy machine gets there
    projects: [
      project('on the server', [...filesOf('functions', 'scenarios', 'fuzz'), ...withStateOnTheServer], {
        exclude: process.env.MONGODB_URI ? onTheEmbeddedServer : [],
        globalSetup,
      }),
      project('on the server, on shared modules', filesOf('database', 'embedded-database'), {
        exclude: withStateOnTheServer,
        globalSetup,
        ...onSharedModules,
      }),
      ...(process.env.MONGODB_URI
        ? []
        : [
            project('in a browser', filesOf('dashboard'), {
              globalSetup: [...globalSetup, 'test/dashboard/build-page.ts'],
            }),
            project('without server', withoutServer),
            project('without server, on shared modules', withoutServerOnSharedModules, {
              exclude: withState,
              ...onSharedModules,
            }),
          ]),
    ],
  },
});
