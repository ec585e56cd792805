import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions, inputOf, outputIn, type Source } from './options.ts';

/** Where a bundle has the built dashboard, beside the module. */
export const dashboardFolder = 'dashboard';

const dashboardBuild = fileURLToPath(new URL('../../dashboard/build.ts', import.meta.url));

/** Bundles a function into a folder, with the built dashboard if it serves that. */
export const bundleInto = async (folder: string, source: Source, { dashboard }: { dashboard: boolean }) => {
  await build({ ...bundleOptions, ...inputOf(source), ...outputIn(folder) });
  if (dashboard) await promisify(execFile)(process.execPath, [dashboardBuild, join(folder, dashboardFolder)]);
};
