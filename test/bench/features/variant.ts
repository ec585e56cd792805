import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a variant is asked for, and answers. Durations are in ms, of every invocation or request. */
export type Turns = {
  start: { asks: { env: Record<string, string> }; answers: { url: string; key: string } };
  ingest: { asks: { tenantId: string }; answers: readonly number[] };
  read: { asks: { paths: readonly string[]; times: number }; answers: readonly (readonly number[])[] };
  keep: { asks: object; answers: null };
  end: { asks: object; answers: null };
};
export type Turn = keyof Turns;
export type Asked<T extends Turn = Turn> = { turn: T; asks: Turns[T]['asks'] };
/** A variant's process dies of what goes wrong in it. */
export type Answered<T extends Turn = Turn> = { answers: Turns[T]['answers'] };

export type Variant = { ask<T extends Turn>(turn: T, asks: Turns[T]['asks']): Promise<Turns[T]['answers']> };

const program = fileURLToPath(new URL('variant-process.ts', import.meta.url));

/** A process of its own: handlers read their configuration from the environment, once. */
export const startVariant = (): Variant => {
  const child = fork(program, { env: { PATH: process.env.PATH ?? '' } });
  return {
    ask: async <T extends Turn>(turn: T, asks: Turns[T]['asks']) => {
      child.send({ turn, asks } satisfies Asked<T>);
      const heard = new AbortController();
      const { signal } = heard;
      const ended = once(child, 'exit', { signal }).then(() => null);
      ended.catch(() => {}); // no longer waited for
      const answer = await Promise.race([once(child, 'message', { signal }), ended]);
      heard.abort();
      if (!answer) throw new Error(`The process has ended at ${turn}`);
      return (answer[0] as Answered<T>).answers;
    },
  };
};
