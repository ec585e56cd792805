import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, inject, onTestFinished } from 'vitest';
import type { Store } from '#lib/mongo/store.ts';
import { type ApiClient, apiClient } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { bareEnvironment } from '#test/support/bare-environment.ts';
import { connectToServer, newDatabaseName } from '#test/support/mongo.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Variables = Readonly<Record<string, string>>;

export type Ended = { code: number | null; signal: NodeJS.Signals | null };

/** `npm start` as a child process, killed at the end of the test. */
export const startProcess = (args: readonly string[], variables: Variables) => {
  const child = spawn(process.execPath, ['infra/local/start.ts', ...args], {
    cwd: root,
    env: { ...bareEnvironment(), PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const ended: Promise<Ended> = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const kill = async (signal: NodeJS.Signals): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    await kill('SIGKILL');
  });

  return {
    pid: child.pid ?? 0,
    said,
    ended,
    kill,
    /** A caller of its API, once it is up. */
    async api(): Promise<ApiClient> {
      const url = await until('the start of the process', () => {
        if (child.exitCode !== null) throw new Error(`It ended: ${said.stderr || said.stdout}`);
        return /Intake is up at (\S+)/.exec(said.stdout)?.[1];
      });
      return apiClient(url, variables.LOCAL_API_KEY ?? 'local-dev-key');
    },
  };
};

/**
 * A database on the suite's server, which outlives the processes, and the variables that name it. It is dropped at the end
 * of the run: a killed process's transaction keeps its locks for a minute, and whatever drops waits for them.
 */
export const ownDatabase = async (): Promise<{ store: Store; variables: Variables }> => {
  const uri = inject('mongoUri');
  const database = newDatabaseName();
  const client = await connectToServer();
  const store: Store = { db: client.db(database) };
  afterAll(() => client.close());
  return { store, variables: { MONGODB_URI: uri, MONGODB_DB: database, LOCAL_API_KEY: randomUUID() } };
};
