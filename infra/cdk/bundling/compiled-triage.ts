import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { pack } from '#lib/triage/packed.ts';
import { defaultRules } from '#lib/triage/triage.ts';

/** The module that compiles the default rules when it is run from its source. */
const compiler = /[\\/]lib[\\/]triage[\\/]default-rules\.ts$/;

/**
 * Compiles the default rules of triage here, and puts the result in place of the module that compiles them: an instance
 * unpacks them in a hundredth of the time, and loads neither the compiler nor the rules as written.
 */
export const compiledTriage: Plugin = {
  name: 'compiled-triage',
  setup: (build) => {
    build.onLoad({ filter: compiler }, ({ path }) => ({
      contents: [
        "import { unpack } from './packed.ts';",
        `export const compileDefaultRules = () => unpack(${JSON.stringify(pack(defaultRules()))});`,
      ].join('\n'),
      loader: 'ts',
      resolveDir: dirname(path),
    }));
  },
};
