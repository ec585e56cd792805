import { type RaiseDeps, raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { again, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import type { PageResult } from './apply-page.ts';
import { endlessReason } from './endless-list.ts';
import { failRun } from './fail-run.ts';
import { type EndRules, type FinishResult, finishRun } from './finish-run.ts';
import type { PassOn } from './last-call.ts';
import { type LookDeps, lookAtMissed } from './look-at-missed.ts';
import type { Warn } from './page-event.ts';
import { asTry, retry, type TryDeps } from './page-tries.ts';
import { waitFor } from './page-waits.ts';
import { publishEnd } from './publish-end.ts';
import type { RunDoc } from './run.ts';
import { type AfterPage, messageOfRun } from './start-run.ts';

export type FinishDeps = TryDeps & LookDeps & { rules: EndRules; warn: Warn };

export type AfterPageDeps = FinishDeps & { pages: Sender<PageMessage>; alerts: RaiseDeps['queue'] };

/** What the next page's message says besides its run. */
export type NextPage = {
  renewedAt?: number | undefined;
  /** Sends the message with the last call. */
  passOn?: PassOn | undefined;
};

/**
 * After an applied page: queues the next page or finishes the run, queues the alerts of its tickets, and folds the
 * tenant's counts if it is time.
 */
export const afterPage = async (
  deps: AfterPageDeps,
  { run, alerts: raised, isFoldDue, isUnchanged }: Extract<PageResult, { kind: 'applied' }>,
  { renewedAt, passOn }: NextPage = {},
): Promise<MessageOutcome<PageMessage>> => {
  const { store, events } = deps;
  const alerts = raised.map(({ ticketId, alert }) => ({ tenant_id: run.tenant_id, external_id: ticketId, alert }));
  const [outcome] = await Promise.all([
    goOn(deps, run, { renewedAt, isUnchanged }, passOn),
    raiseAlerts({ store, queue: deps.alerts, events }, alerts).catch((error: unknown) =>
      deps.warn('ALERTS_NOT_QUEUED', error),
    ),
  ]);
  if (isFoldDue)
    await foldCounts(store, run.tenant_id).catch((error: unknown) => deps.warn('COUNTS_NOT_FOLDED', error));
  return outcome;
};

const goOn = async (
  deps: AfterPageDeps,
  run: RunDoc,
  after: AfterPage,
  passOn: PassOn = (send) => send({}),
): Promise<MessageOutcome<PageMessage>> => {
  const message = messageOfRun(run, after);
  if (run.page === null) return finish(deps, run, message);
  const reason = endlessReason(run);
  if (reason !== null) return failRun(deps, run, message, reason);
  await passOn((lastCall) => deps.pages.send({ message: { ...message, ...lastCall }, groupId: run.tenant_id }));
  return done;
};

/** Finishes a run whose pages are all applied, or one part of that and requeues the message. */
export const finish = async (
  deps: FinishDeps,
  run: RunDoc,
  message: PageMessage,
): Promise<MessageOutcome<PageMessage>> => {
  const looked = await lookAtMissed(deps, run, message);
  if (looked.kind === 'outcome') return looked.outcome;
  const finished = await asTry<FinishResult>(deps.warn, () =>
    finishRun(deps.store, run, { ...deps.rules, absent: looked.absent }),
  );
  switch (finished.kind) {
    case 'broken':
      return retry(deps, run, message, { reason: finished.reason, subject: 'It', problem: 'could not be finished' });
    case 'more':
      return again(messageOfRun(finished.run), 0);
    case 'expired':
      return waitFor(deps, run, messageOfRun(run), 0);
    case 'finished':
      deps.report?.({ kind: 'run-ended', run: finished.run });
      await publishEnd(deps.events, finished.run);
      return done;
    case 'unreadable':
      return failRun(deps, run, messageOfRun(run), finished.reason);
    case 'not-ours':
      return done;
  }
};
