import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    env: { POWERTOOLS_METRICS_DISABLED: 'true' },
    pool: 'forks',
    maxWorkers: '100%', // many files mostly wait for processes and timers
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
