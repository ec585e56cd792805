import { longestDelayMs } from './sender.ts';

/** How the work on one message ended. Anything thrown instead leaves the message to be delivered again. */
export type MessageOutcome<Message> =
  /** Done with, or not wanted any more. */
  | { kind: 'done' }
  /** To be looked at again, as this message, after so long. */
  | { kind: 'again'; message: Message; waitMs: number }
  /** Given up for good: to the dead-letter queue, for a person to look at and to send back. */
  | { kind: 'dead-letter'; message: Message; reason: string };

export const done = { kind: 'done' } as const;
export const again = <M>(message: M, waitMs: number): MessageOutcome<M> => ({ kind: 'again', message, waitMs });
export const deadLetter = <M extends { dead?: true | undefined }>(message: M, reason: string): MessageOutcome<M> => ({
  kind: 'dead-letter',
  message: { ...message, dead: true },
  reason,
});

/**
 * Again, and certainly not before `waitMs` is over, in whole seconds: a wait that is longer than the queue can delay goes
 * on when the message comes back, as its `wait_left_ms`.
 */
export const againNotBefore = <M extends { wait_left_ms?: number | undefined }>(
  message: M,
  waitMs: number,
): MessageOutcome<M> => {
  const wholeMs = Math.ceil(waitMs / 1000) * 1000;
  const leftMs = wholeMs - longestDelayMs;
  return again(leftMs > 0 ? { ...message, wait_left_ms: leftMs } : message, wholeMs);
};
