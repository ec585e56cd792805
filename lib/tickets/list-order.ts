/**
 * The order of a list: by the creation of its tickets; or in the order of work on urgent ones:
 * with an unacknowledged alert, with an acknowledged one, without an alert or with a suppressed one, each oldest first.
 */
export const ticketOrders = ['newest', 'oldest', 'unacknowledged'] as const;
export type TicketOrder = (typeof ticketOrders)[number];
