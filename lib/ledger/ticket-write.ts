import type { Counted } from '#lib/tickets/counted.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** What a write sets on a ticket; of its alert the reason alone, too, since the rest belongs to the outbox. */
export type TicketSet = Partial<TicketDoc> & { 'alert.reason'?: string };

/** One ticket's write: what to set on it and what to take off. */
export type TicketWrite = {
  externalId: string;
  /** The ticket as it is stored before, as far as the counts depend on it; null makes a new one. */
  before: Counted | null;
  set: TicketSet;
  unset?: readonly (keyof TicketDoc)[];
};

/** A ticket as a write leaves it. */
export const afterWrite = <Ticket extends Counted>(
  before: Ticket | null,
  { set, unset = [] }: Pick<TicketWrite, 'set' | 'unset'>,
): Ticket => {
  const after: Record<string, unknown> = { ...before, ...set };
  for (const field of unset) delete after[field];
  return after as Ticket;
};
