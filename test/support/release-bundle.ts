import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { bundleOptions } from '#infra/cdk/bundling/options.ts';

// The code of a release with everything that it needs, so that a later one can run beside it.

/** Where the process of a release starts, in the tree and in what was unpacked. */
export const releaseProcess = 'test/support/release-process.ts';

type Files = Record<string, string>;

/** What is no text stands in base64. */
const encodingOf = (path: string): 'base64' | 'utf8' => (path.endsWith('.bin') ? 'base64' : 'utf8');

/** Bundles the release in `root`: its files keep their names, since the table has handlers by theirs. */
export const bundleRelease = async (root: string): Promise<Buffer> => {
  const files = [...routes, fallback, ...queues, ...schedules].map(({ file }) => file);
  const outdir = join(root, 'unpacked');
  const { outputFiles = [] } = await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: [releaseProcess, 'infra/cdk/constructs/prepare-database-handler.ts', ...files],
    outdir,
    outbase: root,
    outExtension: { '.js': '.ts' },
    splitting: true,
    write: false,
  });
  const contents: Files = { 'package.json': '{"type":"module"}' };
  for (const { path, contents: bytes } of outputFiles)
    contents[relative(outdir, path)] = Buffer.from(bytes).toString(encodingOf(path));
  return brotliCompressSync(JSON.stringify(contents));
};

/** Writes the files of a bundled release into a folder. */
export const unpackRelease = (bundle: Buffer, folder: string): void => {
  const files = JSON.parse(brotliDecompressSync(bundle).toString()) as Files;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, encodingOf(path));
  }
};
