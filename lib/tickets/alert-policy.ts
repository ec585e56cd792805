import type { AlertBackfill } from '#lib/config-values.ts';
import type { IsFinished } from './status.ts';
import type { SuppressedReason, TicketDoc } from './ticket.ts';

/** The age from which a ticket of a first import is old, by its creation. */
export const oldAfterMs = 72 * 3_600_000;

export type PolicyTicket = Pick<TicketDoc, 'status' | 'state' | 'created_at'>;

/** Decides on the alerts of a tenant's urgent tickets. */
export type AlertPolicy = {
  isClosed(ticket: PolicyTicket): boolean;
  /** Why a ticket that becomes urgent now is not alerted; null if it is. */
  suppressedReason(ticket: PolicyTicket, now: Date): SuppressedReason | null;
};

type PolicyOptions = { isFinished: IsFinished; isFirstImport: boolean; backfill: AlertBackfill };

/**
 * Closed tickets are not alerted, and during the tenant's first import neither are old ones. A ticket dated in the future
 * is young: an alert too many is better than a missing one.
 */
export const alertPolicy = ({ isFinished, isFirstImport, backfill }: PolicyOptions): AlertPolicy => {
  const isClosed = (ticket: PolicyTicket): boolean => isClosedTicket(ticket, isFinished);
  return {
    isClosed,
    suppressedReason: (ticket, now) => {
      if (backfill === 'send') return null;
      if (isClosed(ticket)) return 'closed';
      return isFirstImport && now.getTime() - ticket.created_at.getTime() >= oldAfterMs ? 'first_import_old' : null;
    },
  };
};

/** Nobody is alerted about what is imported, whatever its age: it is of the past, or its help desk will show it. */
export const importPolicy = (isFinished: IsFinished): AlertPolicy => ({
  isClosed: (ticket) => isClosedTicket(ticket, isFinished),
  suppressedReason: () => 'imported',
});

/** Closed or solved, by the name of its status or by what its help desk says that it means. */
export const isClosedTicket = (
  { status, state }: Pick<TicketDoc, 'status' | 'state'>,
  isFinished: IsFinished,
): boolean => state === 'closed' || state === 'solved' || isFinished(status);
