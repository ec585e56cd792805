import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, expect, it } from 'vitest';
import { dashboardRoutes } from '#functions/manifest/dashboard-routes.ts';
import { bundleInto, dashboardFolder } from '#infra/cdk/bundling/bundle.ts';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'intake-dashboard-bundle-'));
afterAll(() => rm(folder, { recursive: true }));

const [getDashboard, getDashboardFile] = dashboardRoutes;
for (const { name, file } of dashboardRoutes) await bundleInto(join(folder, name), { file }, { dashboard: true });

/** Calls a bundle as Lambda does: a process of its own, started in the bundle's folder, with nothing of the project around. */
const called = async (name: string, pathParameters: Record<string, string>) => {
  const event = {
    rawQueryString: '',
    headers: {},
    pathParameters,
    requestContext: { requestId: 'request-1', http: { method: 'GET' } },
  };
  const script = `const { handler } = await import('${join(folder, name, 'index.mjs')}');
    console.log(JSON.stringify(await handler(${JSON.stringify(event)}, {})));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(folder, name),
    env: { DASHBOARD_FOLDER: dashboardFolder },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as APIGatewayProxyStructuredResultV2;
};

it('the bundles of the dashboard contain its files and serve them', async () => {
  const page = await called(getDashboard.name, {});
  expect(page).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });

  const [, script = ''] = /src="\/dashboard\/([^"]+\.js)"/.exec(page.body ?? '') ?? [];
  expect(await called(getDashboardFile.name, { file: script })).toMatchObject({
    statusCode: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
  expect(await called(getDashboardFile.name, { file: 'other.js' })).toMatchObject({ statusCode: 404 });
});

it('the first script is small, and has no language but English', async () => {
  const { body = '' } = await called(getDashboard.name, {});
  const [, script = ''] = /src="\/dashboard\/([^"]+\.js)"/.exec(body) ?? [];
  const built = join(folder, getDashboard.name, dashboardFolder);
  const first = await readFile(join(built, script));
  const others = (await readdir(built)).filter((file) => file.endsWith('.js') && file !== script);
  const german = await Promise.all(others.map((file) => readFile(join(built, file), 'utf8')));

  expect(gzipSync(first).length).toBeLessThan(150_000);
  expect(first.toString()).not.toContain('API-Schlüssel');
  expect(german.some((code) => code.includes('API-Schlüssel'))).toBe(true);
});
