import type { Plugin } from 'esbuild';
import { compileMailPhrases } from '#lib/text/mail/compile-phrases.ts';
import { packedFile } from './packed-file.ts';

/** Compiles the phrases of mail here, as `compiledTriage` does the rules. */
export const compiledMailPhrases: Plugin = {
  name: 'compiled-mail-phrases',
  setup: (build) =>
    packedFile(build, {
      module: /[\\/]lib[\\/]text[\\/]mail[\\/]compile-phrases\.ts$/,
      name: 'compileMailPhrases',
      data: compileMailPhrases,
    }),
};
