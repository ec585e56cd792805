import { dirname } from 'node:path';
import type { PluginBuild } from 'esbuild';
import { packBytes } from '#lib/triage/packed.ts';

type PackedFile = {
  /** The module that computes data when it is run from its source. */
  module: RegExp;
  /** What it exports: a function that returns the data. */
  name: string;
  data: () => unknown;
};

/**
 * Computes data here, and puts it into a file beside the bundle, which is read in place of the module: V8 does not have to
 * read it as source, and nothing need be inflated.
 */
export const packedFile = (build: PluginBuild, { module, name, data }: PackedFile): void => {
  const namespace = `packed:${name}`;
  build.onLoad({ filter: module }, ({ path }) => ({
    contents: [
      "import { readFileSync } from 'node:fs';",
      "import { unpackBytes } from '#lib/triage/packed.ts';",
      `import file from '${namespace}';`,
      `export const ${name} = () => unpackBytes(readFileSync(new URL(file, import.meta.url)));`,
    ].join('\n'),
    loader: 'ts',
    resolveDir: dirname(path),
  }));
  build.onResolve({ filter: new RegExp(`^${namespace}$`) }, () => ({ path: `${name}.bin`, namespace }));
  build.onLoad({ filter: /^/, namespace }, () => ({ contents: packBytes(data()), loader: 'file' }));
};
