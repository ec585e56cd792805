import { type ExecFileException, execFile } from 'node:child_process';
import { bareEnvironment } from './bare-environment.ts';

export type Ended = { code: number; out: string; error: string };

export const bin = 'infra/cli/intake.ts';

/** The command line as a shell calls it on an API, in a process of its own, without a terminal. */
export const commandLine = ({ url, apiKey }: { url: string; apiKey: string }) => {
  const envWith = (env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
    ...bareEnvironment(),
    INTAKE_URL: url,
    INTAKE_API_KEY: apiKey,
    ...env,
  });

  const intake = (args: string[], env: NodeJS.ProcessEnv = {}, input = ''): Promise<Ended> =>
    new Promise((resolve) => {
      const ended = (failure: ExecFileException | null, out: string, error: string): void =>
        resolve({ code: Number(failure?.code ?? 0), out, error });
      const options = { env: envWith(env), maxBuffer: 50_000_000 };
      execFile(process.execPath, [bin, ...args], options, ended).stdin?.end(input);
    });

  return { intake, envWith };
};

/** The values that `--json` printed. */
export const linesOf = (out: string): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
