import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { deadLetter, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { endRun } from './end-run.ts';
import type { ReportPageEvent } from './page-event.ts';
import { publishEnd } from './publish-end.ts';
import type { LeasedRun } from './run.ts';

export type FailDeps = { store: Store; events: EventBus; report?: ReportPageEvent };

/** Fails the run with its reason, and dead-letters its message for a redrive. */
export const failRun = async (
  { store, events, report }: FailDeps,
  run: LeasedRun,
  message: PageMessage,
  error: string,
  end: 'failed' | 'refused' = 'failed',
): Promise<MessageOutcome<PageMessage>> => {
  const failed = await endRun(store, run, end, error);
  if (!failed) return done;
  report?.({ kind: 'run-ended', run: failed });
  await publishEnd(events, failed);
  return deadLetter(message, error);
};
