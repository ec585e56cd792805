import type { PageAnswer } from '#lib/provider/provider.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { again, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { failRun } from './fail-run.ts';
import type { PageRequest } from './fetch-page.ts';
import type { Warn } from './page-event.ts';
import { retry, type TryDeps, waitAgain } from './page-tries.ts';
import { waitFor } from './page-waits.ts';
import { restartRun } from './restart-run.ts';
import { runsOf } from './runs.ts';
import { messageOfRun } from './start-run.ts';

type FailureDeps = TryDeps & { warn: Warn };

type PageFailure = Exclude<PageAnswer, { kind: 'page' }>;

/** Tries of an unreadable page: the next answer is as bad, unless the provider was just changing. */
const unreadableAttempts = 3;

/** Handles a page request that failed: what happens to the run. */
export const afterFailure = (
  deps: FailureDeps,
  run: PageRequest,
  message: PageMessage,
  answer: PageFailure,
): Promise<MessageOutcome<PageMessage>> => {
  const { kind, reason } = answer;
  if ('retryAfterMs' in answer && answer.retryAfterMs !== undefined)
    return retry(deps, run, message, { reason, retryAfterMs: answer.retryAfterMs, isLimited: kind === 'throttled' });
  switch (kind) {
    case 'again':
      return waitAgain(deps, run, message, answer);
    case 'cursor-lost':
      return restartPass(deps, run, message, answer);
    case 'refused':
      return failRun(deps, run, message, `Page ${message.page} was refused: ${reason}`, 'refused');
    case 'too-large':
      return halvePages(deps, run, message, reason);
    case 'unreadable':
      return retry(deps, run, message, { reason, maxAttempts: Math.min(unreadableAttempts, deps.rules.maxAttempts) });
    default:
      return retry(deps, run, message, { reason });
  }
};

/** A desk that loses its place more often will not get to the end. */
const maxRestarts = 3;

/** A cursor that the desk does not know any more: the pass goes on at a place before it. */
const restartPass = async (
  deps: FailureDeps,
  run: PageRequest,
  message: PageMessage,
  { reason, restartAt }: Extract<PageFailure, { kind: 'cursor-lost' }>,
): Promise<MessageOutcome<PageMessage>> => {
  const { pass } = run;
  if (!pass || pass.restarts >= maxRestarts)
    return failRun(deps, run, message, `The help desk lost the place of page ${message.page}: ${reason}`);
  deps.warn('CURSOR_LOST', reason);
  const set = { pass: { ...pass, cursor: restartAt, restarts: pass.restarts + 1 } };
  const moved = await runsOf(deps.store, run.tenant_id).advance(run, { set });
  return moved ? again(messageOfRun(moved), 0) : done;
};

/** A page that cannot be read whole: the run restarts with half the page size, down to one. */
const halvePages = async (
  deps: FailureDeps,
  run: PageRequest,
  message: PageMessage,
  reason: string,
): Promise<MessageOutcome<PageMessage>> => {
  const { store, rules, warn } = deps;
  if (run.page_size === 1) {
    // Smaller pages did not help, and would slow down all later runs.
    await tenantsIn(store).forgetPageSize(run.tenant_id);
    return failRun(deps, run, message, `Page ${message.page} is too large even with one ticket on it: ${reason}`);
  }
  const pageSize = Math.floor(run.page_size / 2);
  const restarted = await restartRun(store, run, { pageSize, ttlMs: rules.ttlMs });
  if (restarted.kind === 'expired') return waitFor(deps, run, message, 0);
  if (restarted.kind === 'not-ours') return done;
  warn('PAGE_SIZE_HALVED', reason);
  return again(messageOfRun(restarted.run), 0);
};
