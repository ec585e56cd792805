import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { compileMailPhrases } from '#lib/text/mail/compile-phrases.ts';
import { pack } from '#lib/triage/packed.ts';

/** The module that compiles the phrases of mail when it is run from its source. */
const compiler = /[\\/]lib[\\/]text[\\/]mail[\\/]compile-phrases\.ts$/;

/** Compiles the phrases of mail here, as `compiledTriage` does the rules. */
export const compiledMailPhrases: Plugin = {
  name: 'compiled-mail-phrases',
  setup: (build) => {
    build.onLoad({ filter: compiler }, ({ path }) => ({
      contents: [
        "import { unpack } from '#lib/triage/packed.ts';",
        `export const compileMailPhrases = () => unpack(${JSON.stringify(pack(compileMailPhrases()))});`,
      ].join('\n'),
      loader: 'ts',
      resolveDir: dirname(path),
    }));
  },
};
