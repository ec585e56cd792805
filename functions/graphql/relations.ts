/** A field that the API does not have: what another route says of an object, by what the object has in these fields. */
export type Relation = { route: string; by: readonly string[]; description: string };

/** By the type that has it, and its name there. */
export const relations: Readonly<Record<string, Readonly<Record<string, Relation>>>> = {
  Ticket: {
    history: {
      route: 'get-ticket-history',
      by: ['tenant_id', 'ticket_id'],
      description: 'Its history, newest first. One call for each ticket.',
    },
    deliveries: {
      route: 'list-deliveries',
      by: ['tenant_id', 'ticket_id'],
      description: 'The deliveries of its alerts. One call for each ticket.',
    },
  },
};
