import type { TicketDoc } from './ticket.ts';

export const countedFields = [
  'external_id',
  'status',
  'urgency',
  'sentiment',
  'judged',
  'customer_id',
  'created_at',
  'keywords',
  'deleted_at',
] as const satisfies readonly (keyof TicketDoc)[];

/** The fields of a ticket that the statistics depend on. */
export type Counted = Pick<TicketDoc, (typeof countedFields)[number]>;
