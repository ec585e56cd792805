import type { PageMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import { failRun } from './fail-run.ts';
import type { DetailFault } from './helpdesk-details.ts';
import { retry, type TryDeps, waitAgain } from './page-tries.ts';
import type { LeasedRun } from './run.ts';

/** What becomes of a run that asked for single tickets in vain. `subject` is what it asked for: "Its missed tickets". */
export const afterDetailFault = (
  deps: TryDeps,
  run: LeasedRun,
  message: PageMessage,
  { fault, subject }: { fault: DetailFault; subject: string },
): Promise<MessageOutcome<PageMessage>> => {
  const { kind, reason } = fault;
  if (kind === 'again') return waitAgain(deps, run, message, fault);
  if (kind === 'refused') return failRun(deps, run, message, `${subject} were refused: ${reason}`, 'refused');
  const { retryAfterMs } = 'retryAfterMs' in fault ? fault : {};
  const isLimited = kind === 'throttled';
  return retry(deps, run, message, { reason, retryAfterMs, isLimited, subject, problem: 'could not be asked for' });
};
