import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/lambda/**', 'test/conformance/**'], // need more than `npm ci` installs
    globalSetup: ['test/support/global-setup.ts'],
    env: { POWERTOOLS_METRICS_DISABLED: 'true' },
    pool: 'forks',
    maxWorkers: '100%', // many files mostly wait for processes and timers
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
