/** A field that the API does not have: what another route says of an object, by what the object has in these fields. */
export type Relation = { route: string; by: readonly string[]; description: string };

/** By the type that has it, and its name there. */
export const relations: Readonly<Record<string, Readonly<Record<string, Relation>>>> = {
  Ticket: {
    history: {
      route: 'get-ticket-history',
      by: ['tenant_id', 'ticket_id'],
      description: 'The history of the ticket, newest first. One call per ticket.',
    },
    deliveries: {
      route: 'list-deliveries',
      by: ['tenant_id', 'ticket_id'],
      description: 'The deliveries of the alerts of the ticket. One call per ticket.',
    },
  },
};
