// A process of its own for one cold start: loads a bundle, invokes its handler once and tells how long both took.
import type { Start, Told } from './cold-start.ts';

process.once('message', async ({ bundle, event }: Start) => {
  const startedAt = performance.now();
  const { handler } = await import(bundle);
  const loadedAt = performance.now();
  const answer = await handler(event, { functionName: 'bench', awsRequestId: 'bench' });
  const endedAt = performance.now();
  const told: Told = { loadMs: loadedAt - startedAt, invokeMs: endedAt - loadedAt, status: answer?.statusCode ?? null };
  process.send?.(told, () => process.exit(0));
});
