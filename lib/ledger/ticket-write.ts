import type { Counted } from '#lib/tickets/counted.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** The fields that a write sets; of the alert also the reason alone, since the rest belongs to the outbox. */
export type TicketSet = Partial<TicketDoc> & { 'alert.reason'?: string };

/** One ticket's write: fields to set and to unset. */
export type TicketWrite = {
  externalId: string;
  /** The stored ticket, as far as the counts depend on it; null: a new one. */
  before: Counted | null;
  set: TicketSet;
  unset?: readonly (keyof TicketDoc)[];
};

/** A ticket after a write. */
export const afterWrite = <Ticket extends Counted>(
  before: Ticket | null,
  { set, unset = [] }: Pick<TicketWrite, 'set' | 'unset'>,
): Ticket => {
  const after: Record<string, unknown> = { ...before, ...set };
  for (const field of unset) delete after[field];
  return after as Ticket;
};
