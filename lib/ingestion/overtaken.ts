import type { Asked } from '#lib/provider/provider.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { hasSameContent, type IncomingTicket } from '#lib/tickets/ticket.ts';
import { orderOf } from './version-order.ts';

/** Whether a run has deleted a ticket, so that it comes back when its help desk shows it. */
export const isDeletedByRun = ({ deleted_at, deleted_by }: Pick<KnownTicket, 'deleted_at' | 'deleted_by'>): boolean =>
  deleted_at instanceof Date && deleted_by !== 'person';

/**
 * Whether an answer was overtaken: what is stored of the ticket came from one that ended after this one was asked for. Which
 * of the two is newer is not known then.
 */
export const isOvertaken = ({ answered_at }: KnownTicket, asked: Asked | undefined): boolean =>
  asked !== undefined && answered_at !== undefined && answered_at > asked.at;

/**
 * Whether an overtaken answer contradicts what is stored, and no version says which is newer: one has the ticket and the other
 * has not, or their contents differ at one time. Neither is believed then; the ticket is asked for again.
 */
export const isDoubtful = (
  ticket: IncomingTicket,
  stored: KnownTicket,
  asked: Asked | undefined,
  now: Date,
): boolean => {
  if (!isOvertaken(stored, asked)) return false;
  if (stored.gone || isDeletedByRun(stored)) return true;
  return !hasSameContent(ticket, stored) && orderOf(ticket.updated_at, stored, now) === 'same';
};
