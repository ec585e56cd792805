import { type LimitedCallDeps, limitedCall } from '#lib/coordination/limited-call.ts';
import { confirmTickets } from '#lib/ledger/confirm-tickets.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import { afterDetailFault } from './after-detail-fault.ts';
import { failRun } from './fail-run.ts';
import type { DetailAnswer, FoundDetail } from './helpdesk-details.ts';
import type { Helpdesk, HelpdeskRun } from './helpdesk-of.ts';
import { findMissed } from './missed-tickets.ts';
import type { TryDeps } from './page-tries.ts';
import { waitFor } from './page-waits.ts';
import type { RunDoc } from './run.ts';

export type LookDeps = TryDeps & {
  store: Store;
  sleep: LimitedCallDeps['sleep'];
  /** How a tenant's own help desk is asked; null if it is not that of the run's start any more. */
  helpdeskOf: (run: HelpdeskRun) => Promise<Helpdesk | null>;
};

/**
 * What is known of a run's missed tickets: which of them the help desk does not show by their ids either; undefined:
 * nothing is to be looked at. A ticket that has just changed may be in no list for a while, however often it is read.
 */
export type Looked =
  | { kind: 'looked'; absent: ReadonlySet<string> | undefined }
  | { kind: 'outcome'; outcome: MessageOutcome<PageMessage> };

const nothing: Looked = { kind: 'looked', absent: undefined };

/**
 * Before a full pass deletes what it missed, it asks for these tickets by their ids, some at a time. Those that the help
 * desk still has are confirmed, and are missed no more.
 */
export const lookAtMissed = async (deps: LookDeps, run: RunDoc, message: PageMessage): Promise<Looked> => {
  const { pass, deletion, deleted, tenant_id } = run;
  if (pass?.mode !== 'full') return nothing;
  if (!deletion) return { kind: 'looked', absent: new Set() }; // how many may be deleted is decided first
  if (deletion.allowed <= deleted) return nothing;
  const helpdesk = await deps.helpdeskOf({ tenant_id, pass });
  if (!helpdesk)
    return ending(await failRun(deps, run, message, 'The connection to its help desk was changed or removed'));
  const missed = await findMissed(deps.store, run, helpdesk.details.batch);
  if (missed.length === 0) return nothing;
  const ids = missed.map(({ external_id }) => external_id);
  return afterLook(deps, run, message, { helpdesk, ids });
};

const ending = (outcome: MessageOutcome<PageMessage>): Looked => ({ kind: 'outcome', outcome });

const afterLook = async (
  deps: LookDeps,
  run: RunDoc,
  message: PageMessage,
  { helpdesk, ids }: { helpdesk: Helpdesk; ids: readonly string[] },
): Promise<Looked> => {
  const own = { ...deps, ...helpdesk };
  const looked = await limitedCall<DetailAnswer>(
    own,
    {
      ...helpdesk.details.asks(ids),
      make: (signal) => helpdesk.details.at(ids, signal),
      outcomeOf: ({ kind }) => (kind === 'unavailable' ? 'failure' : 'success'),
      newsOf: (answer) => answer.news ?? {},
      isFollowed: () => false,
    },
    { reservationId: message.reservation_id },
  );
  if (looked.kind === 'wait') {
    const { waitMs, reservationId: reservation_id } = looked;
    return ending(await waitFor(own, run, { ...message, ...(reservation_id && { reservation_id }) }, waitMs));
  }
  const { answer } = looked;
  if (answer.kind !== 'details')
    return ending(await afterDetailFault(own, run, message, { fault: answer, subject: 'Its missed tickets' }));
  const isLiving = (id: string): boolean => livingKinds.has(answer.details.get(id)?.kind ?? 'absent');
  await confirmTickets(deps.store, run.tenant_id, ids.filter(isLiving), run.started_at);
  return { kind: 'looked', absent: new Set(ids.filter((id) => !isLiving(id))) };
};

/** A ticket that these credentials may not read is there. */
const livingKinds: ReadonlySet<FoundDetail['kind']> = new Set(['ticket', 'forbidden']);
