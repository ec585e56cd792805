import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// `npm run test:lambda`: builds Lambda's own runtime client where a compiler is there, and runs the bundles under it.

const folder = fileURLToPath(new URL('runtime-client/', import.meta.url));
const client = `${folder}node_modules/aws-lambda-ric`;
const addon = `${client}/rapid-client.node`;

const run = (command: string, args: readonly string[], cwd?: string): void => {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

/** As `run`, and shows what was printed only if it failed. */
const runQuietly = (command: string, args: readonly string[], cwd: string): void => {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  console.error(stdout, stderr, error ?? '');
  console.error(`${command} failed`);
  process.exit(1);
};

const isThere = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

/**
 * The client's own installation compiles against all of Node's headers, which few machines have beside their Node. Its
 * addon uses Node-API alone, though it names the others: empty files stand for those.
 */
const buildClient = (): void => {
  runQuietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  runQuietly('sh', ['scripts/preinstall.sh'], client); // its copies of curl and of the C++ runtime
  const unused = `${client}/deps/unused-headers`;
  mkdirSync(unused, { recursive: true });
  for (const header of ['node.h', 'uv.h', 'v8.h']) writeFileSync(`${unused}/${header}`, '');
  const built = `${client}/deps/artifacts`;
  const headers = [unused, `${folder}node_modules/node-api-headers/include`, `${folder}node_modules/node-addon-api`];
  const source = `${client}/src/native/rapid-client.cc`;
  const archives = [`${built}/lib/libaws-lambda-runtime.a`, `${built}/lib/libcurl.a`];
  runQuietly(
    'g++',
    [
      ...['-std=c++17', '-O1', '-fPIC', '-shared', '-pthread', '-DNAPI_CPP_EXCEPTIONS'],
      ...[...headers, `${built}/include`].map((path) => `-I${path}`),
      ...[source, ...archives, '-o', addon],
    ],
    folder,
  );
};

/** Whether it was built before, of the version that is wanted now. */
const isBuilt = (): boolean => {
  if (!existsSync(addon)) return false;
  const [wanted, found] = [`${folder}package.json`, `${client}/package.json`].map((path) =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  return wanted.dependencies['aws-lambda-ric'] === found.version;
};

const missing = ['g++', 'cmake', 'make', 'xz'].filter((tool) => !isThere(tool));
if (process.platform !== 'linux') {
  console.log("test:lambda skipped: Lambda's runtime client is for Linux alone");
} else if (missing.length > 0) {
  console.log(`test:lambda skipped: no compiler (missing: ${missing.join(', ')})`);
} else {
  if (!isBuilt()) {
    console.log("Building Lambda's runtime client");
    buildClient();
  }
  run('vitest', ['run', '--config', 'test/lambda/vitest.config.ts', ...process.argv.slice(2)]);
}
