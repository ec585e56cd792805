import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Start = { bundle: string; event: unknown };
/** `cpuMs` is the processor time of both: with a part of a processor, as Lambda gives, that is what the caller waits for. */
export type Measured = { loadMs: number; invokeMs: number; cpuMs: number; status: number | null };

const program = fileURLToPath(new URL('first-invoke.ts', import.meta.url));

/** One cold start in a fresh process with this environment. */
export const coldStart = async (start: Start, env: Readonly<Record<string, string>>): Promise<Measured> => {
  const child = fork(program, { env: { ...env }, silent: true });
  let complaints = '';
  child.stderr?.on('data', (chunk) => {
    complaints += chunk;
  });
  child.send(start);
  const measured = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [])]);
  if (measured.length === 0) throw new Error(`${start.bundle} died at its first invocation:\n${complaints}`);
  await once(child, 'exit');
  return measured[0] as Measured;
};
