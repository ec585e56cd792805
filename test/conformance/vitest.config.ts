import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/conformance/*.test.ts'],
    env: { POWERTOOLS_METRICS_DISABLED: 'true' },
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    pool: 'forks',
  },
});
