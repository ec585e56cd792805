import { expect, it, vi } from 'vitest';
import { emittedBy } from '#test/support/emf.ts';

it('logs and metrics have the same service name, the deployment’s', async () => {
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'intake-test');
  // Loaded under this environment, as an instance loads them.
  const { logger } = await import('#lib/logger.ts');
  const { emit } = await import('#functions/runtime/emit.ts');
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  logger.info('HELLO');
  spy.mockRestore();

  const [metrics] = await emittedBy(async () => emit({ RunsStarted: 1 }));

  expect(JSON.parse(written.join('')).service).toBe('intake-test');
  expect(metrics).toMatchObject({ service: 'intake-test', RunsStarted: 1 });
});
