import type { PageMessage } from '#lib/queue/messages.ts';
import type { RunDoc } from './run.ts';

/** What to do with a page's message, by the stored state of its run. */
export type Assessment =
  /** Its page is the next one of its run. */
  | { kind: 'process'; run: RunDoc }
  /** Nothing is left to do. */
  | { kind: 'drop' }
  /** It was redriven from the dead-letter queue: its run goes on, if it can be reopened. */
  | { kind: 'reopen'; run: RunDoc }
  /** Its run has ended; an earlier delivery may have crashed before it published that. */
  | { kind: 'publish-end'; run: RunDoc }
  /** The same, and before it dead-lettered the message. */
  | { kind: 'dead-letter'; run: RunDoc; reason: string }
  /** Its page was applied; an earlier delivery may have crashed before it queued the next page. */
  | { kind: 'resend-next'; run: RunDoc };

const drop: Assessment = { kind: 'drop' };

/** Pure decision. `isRedelivered` is true from the message's second delivery on. */
export const assessMessage = (run: RunDoc | null, message: PageMessage, isRedelivered: boolean): Assessment => {
  if (!run) return drop;
  if (message.dead) return { kind: 'reopen', run };
  if (run.epoch !== message.epoch) return drop;
  const isPageOfRun = run.page === message.page;
  // A failed try may have got further than it knew.
  const isRepeated = isRedelivered || message.attempt > 0;
  if (run.status !== 'running') {
    if (run.status === 'failed' && isPageOfRun && isRedelivered)
      return { kind: 'dead-letter', run, reason: run.error ?? 'The run failed' };
    return isRepeated ? { kind: 'publish-end', run } : drop;
  }
  if (isPageOfRun) return { kind: 'process', run };
  return isRepeated && run.applied_page === message.page ? { kind: 'resend-next', run } : drop;
};
