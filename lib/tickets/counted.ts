import type { TicketDoc } from './ticket.ts';

export const countedFields = [
  'external_id',
  'status',
  'urgency',
  'sentiment',
  'customer_id',
  'created_at',
  'keywords',
  'deleted_at',
] as const satisfies readonly (keyof TicketDoc)[];

/** What of a ticket the statistics depend on. */
export type Counted = Pick<TicketDoc, (typeof countedFields)[number]>;
