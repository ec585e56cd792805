import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OutputFile, Plugin, PluginBuild } from 'esbuild';
import { compileSetPhrases } from '#lib/triage/languages/compiled-set-phrases.ts';
import { pack } from '#lib/triage/packed.ts';
import { stopWordLists } from '#lib/triage/stop-word-lists.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { packedFile } from './packed-file.ts';

/** The modules that compile rules, or fold words, when they are run from their source. */
const ofDefaultRules = /[\\/]lib[\\/]triage[\\/]default-rules\.ts$/;
const ofStopWords = /[\\/]lib[\\/]triage[\\/]stop-word-lists\.ts$/;
const ofSetPhrases = /[\\/]lib[\\/]triage[\\/]languages[\\/]compiled-set-phrases\.ts$/;

/** The module that loads the other languages, and the one that it loads. */
const ofOtherLanguages = /[\\/]lib[\\/]triage[\\/]other-languages\.ts$/;
const languages = fileURLToPath(new URL('../../../lib/triage/languages/languages.ts', import.meta.url));

/** In the other languages' one file, so that its data is a text in it. */
const setPhrasesAsText = (build: PluginBuild): void => {
  build.onLoad({ filter: ofSetPhrases }, ({ path }) => ({
    contents: [
      "import { unpack } from '#lib/triage/packed.ts';",
      `export const compileSetPhrases = () => unpack(${JSON.stringify(pack(compileSetPhrases()))});`,
    ].join('\n'),
    loader: 'ts',
    resolveDir: dirname(path),
  }));
};

/** The detector's table, which V8 reads from JSON many times faster than as an object of JavaScript. */
const ofTable = /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/;
const tableAsJson = (build: PluginBuild): void => {
  build.onLoad({ filter: ofTable }, async ({ path }) => {
    const { ngramsData } = await import(path);
    return { contents: `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))});` };
  });
};

/** The detector's expressions, in ASCII: see `bundleOptions`. */
const ofDetector = /[\\/]eld[\\/]src[\\/]languageDetector\.js$/;
const detectorInAscii = (build: PluginBuild): void => {
  build.onLoad({ filter: ofDetector }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    return {
      contents: source.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    };
  });
};

let languagesFile: Promise<Uint8Array> | undefined;
/** The other languages as a module of their own; the same for all bundles. */
const bundledLanguages = async ({ esbuild }: PluginBuild): Promise<Uint8Array> => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [languages],
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minifyWhitespace: true,
    write: false,
    plugins: [
      { name: 'set-phrases-as-text', setup: setPhrasesAsText },
      { name: 'table-as-json', setup: tableAsJson },
      { name: 'detector-in-ascii', setup: detectorInAscii },
    ],
  });
  return (outputFiles[0] as OutputFile).contents;
};

/**
 * Compiles the rules of triage here, and puts the result in place of the modules that compile them: an instance unpacks
 * them in a hundredth of the time, and loads neither the compiler nor the rules as written. The other languages become a file
 * beside the bundle, which is read when a text needs it.
 */
export const compiledTriage: Plugin = {
  name: 'compiled-triage',
  setup: (build) => {
    packedFile(build, { module: ofDefaultRules, name: 'compileDefaultRules', data: defaultRules });
    build.onLoad({ filter: ofStopWords }, () => ({
      contents: `export const stopWordLists = () => (${JSON.stringify(stopWordLists())});`,
    }));
    build.onLoad({ filter: ofOtherLanguages }, () => ({
      contents: "import file from 'languages.mjs'; export const loadLanguages = () => require(file);",
      loader: 'ts',
    }));
    build.onResolve({ filter: /^languages\.mjs$/ }, ({ path }) => ({ path, namespace: 'languages' }));
    build.onLoad({ filter: /^/, namespace: 'languages' }, async () => {
      languagesFile ??= bundledLanguages(build);
      return { contents: await languagesFile, loader: 'file' };
    });
  },
};
