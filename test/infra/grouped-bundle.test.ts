import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ApiFunction, apiGroups, routeKeysOf } from '#functions/manifest/api-groups.ts';
import { fallback, routes } from '#functions/manifest/manifest.ts';
import { onlyReads, type Route } from '#functions/manifest/table.ts';
import { bundleInto } from '#infra/cdk/bundling/bundle.ts';
import { dispatcherSource } from '#infra/cdk/constructs/dispatcher-source.ts';
import { contextOf, type Handler } from '#infra/local/handlers.ts';

const folder = await mkdtemp(join(tmpdir(), 'intake-grouped-'));
afterAll(() => rm(folder, { recursive: true }));

vi.stubEnv('MONGODB_URI', ''); // no handler may reach the database
vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');

/** The groups, bundled as they are deployed. */
const groups = apiGroups(routes, fallback);
for (const group of groups) await bundleInto(join(folder, group.name), dispatcherSource(group), { dashboard: false });

const moduleOf = ({ name }: ApiFunction): Promise<{ handler: Handler }> =>
  import(/* @vite-ignore */ pathToFileURL(join(folder, name, 'index.mjs')).href);

const answerOf = async (group: ApiFunction, routeKey: string, method: string, rawPath: string) => {
  const event = {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: '',
    headers: {},
    pathParameters: {},
    requestContext: { requestId: 'request-1', routeKey, http: { method, path: rawPath } },
    isBase64Encoded: false,
  };
  const { handler } = await moduleOf(group);
  return (await handler(event, contextOf(group.name, 'request-1'))) as APIGatewayProxyStructuredResultV2;
};

describe('the API in three functions', () => {
  it('has every route of the table once, and the fallback for everything else', () => {
    const members = groups.flatMap((group) => group.members.map(({ name }) => name));
    expect(members.sort()).toEqual([...routes, fallback].map(({ name }) => name).sort());
  });

  it('has reads in one function, changes in another, and the public routes in a third', () => {
    const groupOf = (name: string) => groups.find(({ members }) => members.some((one) => one.name === name))?.name;
    for (const { name, config, grants, ...route } of routes)
      expect([name, groupOf(name)]).toEqual([
        name,
        !config.includes('mongo') ? 'api-public' : onlyReads(route) && grants.length === 0 ? 'api-read' : 'api-write',
      ]);
    expect(groupOf(fallback.name)).toBe('api-public');
  });

  it.each(groups)('gives $name the timeout and memory of its most demanding member', (group) => {
    for (const { timeoutSeconds, memoryMb } of group.members) {
      expect(group.timeoutSeconds).toBeGreaterThanOrEqual(timeoutSeconds);
      expect(group.memoryMb).toBeGreaterThanOrEqual(memoryMb);
    }
  });
});

describe.each(groups)('the bundle of $name', (group) => {
  const guarded = group.members.filter((one): one is Route => 'scope' in one && one.scope !== null);
  const keys = guarded.flatMap((route) =>
    routeKeysOf(route).map((key) => ({ key, method: key.split(' ')[0] ?? '', path: route.path })),
  );

  it.each(keys)('routes $key to its handler, which requires a key', async ({ key, method, path }) => {
    expect(await answerOf(group, key, method, path)).toMatchObject({ statusCode: 401 });
  });

  it('rejects a route that it does not have', async () => {
    await expect(answerOf(group, 'GET /elsewhere', 'GET', '/elsewhere')).rejects.toThrow(
      'No handler for the route GET /elsewhere',
    );
  });

  it('loads no route at its start', async () => {
    const { size } = await stat(join(folder, group.name, 'index.mjs'));
    expect(size).toBeLessThan(16 * 1024);
    expect((await readdir(join(folder, group.name))).length).toBeGreaterThan(group.members.length);
  });
});

describe('the bundle of api-public', () => {
  const group = groups.find(({ name }) => name === 'api-public') as ApiFunction;

  it('serves the public routes', async () => {
    expect(await answerOf(group, 'GET /openapi.json', 'GET', '/openapi.json')).toMatchObject({ statusCode: 200 });
    expect(await answerOf(group, 'GET /docs', 'GET', '/docs')).toMatchObject({ statusCode: 200 });
  });

  it('answers unknown paths with problem details', async () => {
    expect(await answerOf(group, '$default', 'GET', '/elsewhere')).toMatchObject({
      statusCode: 404,
      headers: { 'content-type': 'application/problem+json' },
    });
  });
});
