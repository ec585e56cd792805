import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { bundleNow } from '#infra/cdk/bundling/bundle-now.ts';

it('bundles before it returns, throws what esbuild finds, and bundles on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'intake-now-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const bundledIn = (name: string, contents: string) =>
    bundleNow({ folder: join(folder, name), source: { contents }, dashboard: false });

  bundledIn('one', "export { messageOf } from '#lib/errors.ts';");
  expect(() => bundledIn('two', "export { nothing } from './nowhere.ts';")).toThrow('Could not resolve "./nowhere.ts"');
  bundledIn('three', 'export const three = 3;');

  expect(await readFile(join(folder, 'one', 'index.mjs'), 'utf8')).toContain('messageOf');
  expect(await readFile(join(folder, 'three', 'index.mjs'), 'utf8')).toContain('three');
});
