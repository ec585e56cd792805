import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { lazy } from '#lib/lazy.ts';

const builder = fileURLToPath(new URL('../dashboard/build.ts', import.meta.url));

/** Builds the page in a child process, whose memory is freed afterwards; answers the folder, which goes with this process. */
export const buildPage = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'intake-dashboard-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, [builder, folder], { env: { ...process.env, NODE_ENV: 'production' } });
  return folder;
};

/**
 * Builds the dashboard for this process, as a deployment does for its bundles. That takes about a second, so it happens at
 * the first request of the page, unless it was built before.
 */
export const prepareDashboard = lazy(async (): Promise<void> => {
  process.env.DASHBOARD_FOLDER ||= await buildPage();
});
