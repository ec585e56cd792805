import { afterAll, expect, inject, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { startRecordingProxy } from '#test/support/recording-proxy.ts';
import { localApi } from './local-api.ts';

const proxy = await startRecordingProxy(inject('mongoUri'));
const { get, run } = await localApi({ MONGODB_URI: proxy.uri, READ_TIMEOUT_MS: '4000' });
afterAll(proxy.close);

const reads = ['find', 'aggregate', 'count', 'distinct'];

it('every database read of a protected route has a time limit in proportion to its function’s timeout', async () => {
  const { job_id } = await run('bounded');
  const limitOf = new Map<string, unknown[]>();
  // What can be connected is known without the database.
  const guarded = routes.filter(
    ({ method, scope, path }) => method === 'GET' && scope !== null && !['/helpdesks', '/destinations'].includes(path),
  );
  for (const { path, query } of guarded) {
    proxy.commands.length = 0;
    const values: Record<string, string> = { tenant_id: 'bounded', job_id, name: 'provider' };
    const asked = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x');
    const { status } = await get(`${asked}${'tenant_id' in query.shape ? '?tenant_id=bounded' : ''}`);
    expect([200, 404], path).toContain(status);
    const limits = proxy.commands
      .filter((command) => reads.some((read) => read in command))
      .map((command) => command.maxTimeMS);
    limitOf.set(path, [...new Set(limits)]);
  }

  const expected = guarded.map(({ path, timeoutSeconds }) => [path, [timeoutSeconds * 400]]);
  expect([...limitOf]).toEqual(expected);
});
