import type { PageMessage } from '#lib/queue/messages.ts';
import type { RunDoc } from './run.ts';

/** What to do with a page's message, by what is stored of its run. */
export type Assessment =
  /** Its page is the one that its run is waiting for. */
  | { kind: 'process'; run: RunDoc }
  /** Nothing is left to do for it. */
  | { kind: 'drop' }
  /** It was redriven from the dead-letter queue: its run goes on, if it can be reopened. */
  | { kind: 'reopen'; run: RunDoc }
  /** Its run has ended; a delivery before this one may have died before it published that. */
  | { kind: 'publish-end'; run: RunDoc }
  /** The same, and before it dead-lettered the message. */
  | { kind: 'dead-letter'; run: RunDoc; reason: string }
  /** Its page was applied; a delivery before this one may have died before it sent the next one's message. */
  | { kind: 'resend-next'; run: RunDoc };

const drop: Assessment = { kind: 'drop' };

/** Pure: decides, and changes nothing. `isRedelivered` is true from the message's second delivery on. */
export const assessMessage = (run: RunDoc | null, message: PageMessage, isRedelivered: boolean): Assessment => {
  if (!run) return drop;
  if (message.dead) return { kind: 'reopen', run };
  if (run.epoch !== message.epoch) return drop;
  const isPageOfRun = run.page === message.page;
  // Also a try that broke may have come further than it knew.
  const isRepeated = isRedelivered || message.attempt > 0;
  if (run.status !== 'running') {
    if (run.status === 'failed' && isPageOfRun && isRedelivered)
      return { kind: 'dead-letter', run, reason: run.error ?? 'The run failed' };
    return isRepeated ? { kind: 'publish-end', run } : drop;
  }
  if (isPageOfRun) return { kind: 'process', run };
  return isRepeated && run.applied_page === message.page ? { kind: 'resend-next', run } : drop;
};
