import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// `npm run conformance`: the simulators of help desks, stand-ins of destinations, traces, and what agents and GraphQL are
// answered, judged by clients that others wrote.

const folder = fileURLToPath(new URL('clients/', import.meta.url));

const run = (command: string, args: readonly string[], cwd?: string): void => {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

const packageAt = (path: string) => JSON.parse(readFileSync(`${folder}${path}/package.json`, 'utf8'));

/** Whether the clients are there, of the versions that are wanted. */
const isInstalled = (): boolean =>
  Object.entries(packageAt('.').dependencies).every(
    ([name, version]) =>
      existsSync(`${folder}node_modules/${name}/package.json`) && packageAt(`node_modules/${name}`).version === version,
  );

if (!isInstalled()) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
run('vitest', ['run', '--config', 'test/conformance/vitest.config.ts', ...process.argv.slice(2)]);
