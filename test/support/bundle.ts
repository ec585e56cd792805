import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundling } from '#infra/cdk/constructs/bundling.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the deployed bundles are made with, in esbuild's own words. */
const deployedOptions = (): BuildOptions => {
  const { target = [], mainFields = [], banner = '', esbuildArgs = {} } = bundling;
  const options: Record<string, unknown> = { target, mainFields, banner: { js: banner } };
  const alias: Record<string, string> = {};
  for (const [flag, value] of Object.entries(esbuildArgs)) {
    const [name = '', subject] = flag.replace(/^--/, '').split(/:(.*)/);
    if (subject !== undefined) alias[subject] = String(value);
    else options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] = value === 'true';
  }
  return { ...options, alias };
};

/** A file of the project, or a module's text. */
export type Source = { file: string } | { contents: string };

/** Bundles something as functions are bundled for Lambda, unless `options` say otherwise. */
export const bundle = async (source: Source, outfile: string, options: BuildOptions = {}): Promise<Metafile> => {
  const input: BuildOptions =
    'file' in source
      ? { entryPoints: [join(root, source.file)] }
      : { stdin: { contents: source.contents, resolveDir: root, loader: 'ts' } };
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    ...deployedOptions(),
    ...options,
    ...input,
    outfile,
    metafile: true,
  });
  return metafile;
};
