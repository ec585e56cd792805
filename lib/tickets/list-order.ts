/**
 * The order of a list: by the creation of its tickets; or, as one works on urgent tickets, those whose alert nobody has
 * acknowledged, then acknowledged ones, then those that nobody was alerted of, each oldest first.
 */
export const ticketOrders = ['newest', 'oldest', 'unacknowledged'] as const;
export type TicketOrder = (typeof ticketOrders)[number];
