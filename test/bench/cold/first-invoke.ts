// The child process of one cold start: loads a bundle, invokes its handler once and reports both durations.
import type { Measured, Start } from './cold-start.ts';

process.once('message', async ({ bundle, event }: Start) => {
  const cpuAtStart = process.cpuUsage();
  const startedAt = performance.now();
  const { handler } = await import(bundle);
  const loadedAt = performance.now();
  const answer = await handler(event, { functionName: 'bench', awsRequestId: 'bench' });
  const endedAt = performance.now();
  const { user, system } = process.cpuUsage(cpuAtStart);
  const measured: Measured = {
    loadMs: loadedAt - startedAt,
    invokeMs: endedAt - loadedAt,
    cpuMs: (user + system) / 1000,
    status: answer?.statusCode ?? null,
  };
  process.send?.(measured, () => process.exit(0));
});
