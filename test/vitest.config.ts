import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** These never speak to the suite's server, so a real one would tell nothing new about them. */
const withoutServer = ['fault-injection', 'helpdesks', 'infra', 'provider'].map((folder) => `test/${folder}/**`);
/** These keep nothing in their modules, so they share them: half of their time was loading the same ones for each file. */
const units = ['test/unit/**/*.test.ts'];
/** Units that do, or that set variables for all of their file. */
const unitsWithState = [
  'test/unit/{logger,service-name}.test.ts',
  'test/unit/runtime/emit.test.ts',
  'test/unit/sealing/kms-keys.test.ts',
];
/** These speak HTTP to the local stack, or only start it: they run on the embedded server, and on no other. */
const onTheEmbeddedServer = [
  'test/dashboard/**',
  'test/functions/demo-desks.test.ts',
  'test/scenarios/{start,demo-alerts}.test.ts',
];
const ofOtherRuns = ['test/lambda/**', 'test/conformance/**']; // need more than `npm ci` installs

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    env: { POWERTOOLS_METRICS_DISABLED: 'true' },
    pool: 'forks',
    maxWorkers: availableParallelism() + 1, // a third of the time is spent waiting for processes and timers
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } }, // what is polled for is asserted, and not how fast a busy machine gets there
    projects: [
      {
        extends: true,
        test: {
          name: 'on the server',
          include: ['test/**/*.test.ts'],
          exclude: [
            ...configDefaults.exclude,
            ...ofOtherRuns,
            ...withoutServer,
            ...units,
            ...(process.env.MONGODB_URI ? onTheEmbeddedServer : []),
          ],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
      ...(process.env.MONGODB_URI
        ? []
        : [
            {
              extends: true as const,
              test: {
                name: 'without server',
                include: [...withoutServer.map((folder) => `${folder}/*.test.ts`), ...unitsWithState],
              },
            },
            {
              extends: true as const,
              test: {
                name: 'units',
                include: units,
                exclude: [...configDefaults.exclude, ...unitsWithState],
                isolate: false,
                unstubEnvs: true,
                unstubGlobals: true,
              },
            },
          ]),
    ],
  },
});
