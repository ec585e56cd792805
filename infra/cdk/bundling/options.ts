import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { compiledGraphqlSchema } from './compiled-graphql-schema.ts';
import { compiledMailPhrases } from './compiled-mail-phrases.ts';
import { compiledTriage } from './compiled-triage.ts';
import { driverParts } from './driver-parts.ts';
import { nodeBuiltins } from './node-builtins.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A module to bundle: a file of the project, or a text that is bundled as if it lay in the project's root. */
export type Source = { file: string } | { contents: string };

/**
 * One ES module for each function. The AWS SDK goes in too: it adds some 300 KB, loads as fast as the many files of a copy
 * outside (10 ms against 30, after 20 more for the larger bundle), and what runs is the version that the tests ran on.
 * V8's compile cache is of no use here: it must be written by the very Node and processor that read it, into a folder that
 * a new instance does not have yet. `npm run bench -- cold` measures what is here.
 * All of it is ASCII: with one other character, V8 keeps the whole module in two bytes a character, which take twice as long to
 * read. esbuild escapes them in strings, but not in regular expressions: these are written with escapes.
 */
export const bundleOptions: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  treeShaking: true,
  logLevel: 'warning',
  // CommonJS packages in the bundle ask by `require` whether optional ones are installed.
  banner: { js: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);" },
  // Names are kept, so that traces are legible without a source map: Node reads the map of a module when it loads it,
  // which takes longer than compiling the longer names.
  minifyWhitespace: true,
  minifySyntax: true,
  // What loads more at every start than is needed: two packages of the driver.
  alias: {
    'whatwg-url': './infra/cdk/bundling/stand-ins/whatwg-url.ts',
    '@mongodb-js/saslprep': './infra/cdk/bundling/stand-ins/saslprep.cjs',
  },
  plugins: [compiledTriage, compiledMailPhrases, compiledGraphqlSchema, driverParts, nodeBuiltins],
};

/** A source in esbuild's own words. */
export const inputOf = (source: Source): BuildOptions =>
  'file' in source
    ? { entryPoints: [join(root, source.file)] }
    : { stdin: { contents: source.contents, resolveDir: root, loader: 'ts' } };

/**
 * What is written into a function's folder: `index.mjs`, and beside it, where modules are imported dynamically, a file for
 * each of them and for what they share, so that an instance loads only what it is asked for.
 */
export const outputIn = (folder: string): BuildOptions => ({
  outdir: folder,
  entryNames: 'index',
  outExtension: { '.js': '.mjs' },
  splitting: true,
});
