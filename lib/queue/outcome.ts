import { longestDelayMs } from './sender.ts';

/** The outcome of one message. Anything thrown instead makes the queue redeliver it. */
export type MessageOutcome<Message> =
  /** Done, or not wanted any more. */
  | { kind: 'done' }
  /** Requeue as this message, after a delay. */
  | { kind: 'again'; message: Message; waitMs: number }
  /** Dead-letter, for a person to inspect and redrive. */
  | { kind: 'dead-letter'; message: Message; reason: string };

export const done = { kind: 'done' } as const;
export const again = <M>(message: M, waitMs: number): MessageOutcome<M> => ({ kind: 'again', message, waitMs });
export const deadLetter = <M extends { dead?: true | undefined }>(message: M, reason: string): MessageOutcome<M> => ({
  kind: 'dead-letter',
  message: { ...message, dead: true },
  reason,
});

/** A wait as a queue can hold it: in whole seconds, and no shorter. */
export const inWholeSeconds = (waitMs: number): number => Math.ceil(waitMs / 1000) * 1000;

/**
 * Requeue not before `waitMs`, in whole seconds: a wait longer than the queue's maximum delay continues in the next
 * message's `wait_left_ms`.
 */
export const againNotBefore = <M extends { wait_left_ms?: number | undefined }>(
  message: M,
  waitMs: number,
): MessageOutcome<M> => {
  const wholeMs = inWholeSeconds(waitMs);
  const leftMs = wholeMs - longestDelayMs;
  return again(leftMs > 0 ? { ...message, wait_left_ms: leftMs } : message, wholeMs);
};
