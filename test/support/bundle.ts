import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundleOptions, inputOf, outputIn, type Source } from '#infra/cdk/constructs/bundling.ts';

/** Bundles something into a folder as functions are bundled for Lambda, unless `options` say otherwise. */
export const bundle = async (source: Source, folder: string, options: BuildOptions = {}): Promise<Metafile> => {
  const { metafile } = await build({
    ...bundleOptions,
    logLevel: 'silent',
    ...options,
    ...inputOf(source),
    ...outputIn(folder),
    metafile: true,
  });
  return metafile;
};
