import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { fallback, live, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import type { FunctionEntry } from '#functions/manifest/table.ts';
import { bundleOptions, inputOf, outputIn, type Source } from '#infra/cdk/bundling/options.ts';

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

/** Bundles a module as functions are bundled, and loads the bundle. */
export const bundled = async <Module>(contents: string): Promise<Module> => {
  const folder = await mkdtemp(join(tmpdir(), 'intake-bundle-'));
  try {
    await bundle({ contents }, folder);
    return (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.mjs')).href)) as Module;
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Every function of the table. */
export const functionEntries: readonly FunctionEntry[] = [
  ...[...routes, fallback, ...queues, ...schedules],
  ...[...live.sockets, ...live.queues, ...live.schedules],
];

/** What is imported when it is needed, or read as a file then. */
const isLater = ({ kind }: { kind: string }): boolean => kind === 'dynamic-import' || kind === 'file-loader';

/** Everything that is reached by imports. */
const reachedFrom = (start: string, importsOf: (path: string) => readonly string[]): string[] => {
  const reached = new Set([start]);
  for (const path of reached) for (const imported of importsOf(path)) reached.add(imported);
  return [...reached];
};

/**
 * All functions in one build, which is much faster than a build for each: what they share is in chunks. A chunk may hold
 * a little more than a function needs, so that the sizes are upper bounds.
 */
export const bundleAll = async () => {
  const { metafile } = await build({
    ...bundleOptions,
    ...outputIn('all-functions'),
    entryNames: '[name]',
    entryPoints: functionEntries.map(({ file }) => file),
    write: false,
    metafile: true,
  });
  const { inputs, outputs } = metafile;
  const outputOf = new Map(Object.entries(outputs).map(([path, { entryPoint }]) => [entryPoint, path]));
  return {
    /** The files that a function loads at its start, or also those that it may load later. */
    filesOf: (file: string, { loadedLater = false } = {}): string[] =>
      reachedFrom(file, (path) =>
        (inputs[path]?.imports ?? []).flatMap((one) =>
          one.external || (isLater(one) && !loadedLater) ? [] : [one.path],
        ),
      ),
    /** The bytes of the function's module and of the chunks that it imports statically. */
    startBytesOf: (file: string): number =>
      reachedFrom(outputOf.get(file) ?? '', (path) =>
        (outputs[path]?.imports ?? []).flatMap((one) => (one.external || isLater(one) ? [] : [one.path])),
      ).reduce((sum, path) => sum + (outputs[path]?.bytes ?? Number.NaN), 0),
  };
};
