import * as z from 'zod';
import { historyEntryView } from '#lib/tickets/read-changes.ts';
import { sentiments, urgencies } from '#lib/tickets/ticket.ts';
import { ticketView } from '#lib/tickets/ticket-view.ts';
import {
  exportPaging,
  limit,
  noneOfSearch,
  ofTenant,
  orderAndCount,
  orderAndCountOfUrgent,
  otherFilters,
  paging,
  queryWithRange,
  tenantId,
  ticketFilters,
  ticketId,
} from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const ticketPages = () => ({
  200: {
    description:
      'One page of tickets. With NDJSON or CSV, the next cursor is in the headers `x-next-cursor` and `link`',
    schema: z.object({
      tickets: z.array(ticketView),
      next_cursor: z.string().nullable(),
      total_count: z.int().optional().describe('Only with `count`: number of matching tickets, counted up to 1,000'),
    }),
    // NDJSON has no registered type, so it is returned under the name that was requested.
    otherTypes: ['application/x-ndjson', 'text/csv', 'application/ndjson', 'application/jsonl'],
  },
  406: { description: 'None of the accepted media types is available' },
});

const oneTicket = { params: () => z.strictObject({ ticket_id: ticketId }), query: ofTenant } as const;

const ticketQuery = <Paging extends ReturnType<typeof paging>>(pages: Paging) =>
  noneOfSearch(queryWithRange({ tenant_id: tenantId, ...ticketFilters(), ...orderAndCount(), ...pages }));

const urgentQuery = <Paging extends ReturnType<typeof paging>>(pages: Paging) =>
  noneOfSearch(queryWithRange({ tenant_id: tenantId, ...otherFilters(), ...orderAndCountOfUrgent(), ...pages }));

export const listTickets = route('list-tickets', {
  method: 'GET',
  path: '/tickets',
  scope: 'read',
  load: 'heavy',
  summary: 'List tickets, newest first',
  query: () => ticketQuery(paging()),
  exportQuery: () => ticketQuery(exportPaging()),
  answers: ticketPages,
});

export const listUrgentTickets = route('list-urgent-tickets', {
  method: 'GET',
  path: '/tickets/urgent',
  scope: 'read',
  summary: 'List tickets of high urgency',
  details:
    'Newest first by default, see `order`. To list tickets that still need an acknowledgement: `open=true&acknowledged=false&order=oldest`.',
  query: () => urgentQuery(paging()),
  exportQuery: () => urgentQuery(exportPaging()),
  answers: ticketPages,
});

export const getTicket = route('get-ticket', {
  method: 'GET',
  path: '/tickets/{ticket_id}',
  scope: 'read',
  load: 'heavy',
  summary: 'Get a ticket',
  ...oneTicket,
  answers: () => ({ 200: { description: 'The ticket', schema: ticketView }, 404: { description: 'No such ticket' } }),
});

export const getTicketHistory = route('get-ticket-history', {
  method: 'GET',
  path: '/tickets/{ticket_id}/history',
  scope: 'read',
  summary: 'Get the history of a ticket, newest first',
  details: 'Also available for soft-deleted tickets. If texts are long, there may be fewer entries than `limit`.',
  ...oneTicket,
  query: () => z.strictObject({ tenant_id: tenantId, limit: limit() }),
  answers: () => ({
    200: {
      description: 'The history of the ticket',
      schema: z.object({ ticket_id: z.string(), history: z.array(historyEntryView) }),
    },
    404: { description: 'No such ticket' },
  }),
});

export const deleteTicket = route('delete-ticket', {
  method: 'DELETE',
  path: '/tickets/{ticket_id}',
  scope: 'admin',
  summary: 'Soft-delete a ticket',
  details: 'The ticket disappears from all lists, and no run restores it.',
  ...oneTicket,
  answers: () => ({
    200: { description: 'The ticket is deleted', schema: z.object({ ticket_id: z.string(), deleted_at: isoTime }) },
    404: { description: 'No such ticket' },
  }),
});

export const restoreTicket = route('restore-ticket', {
  method: 'POST',
  path: '/tickets/{ticket_id}/restore',
  scope: 'admin',
  summary: 'Restore a soft-deleted ticket',
  ...oneTicket,
  config: ['mongo', 'alertPolicy', 'alertQueue', 'eventBus'],
  grants: ['send:send-alert', 'put:events'],
  answers: () => ({
    200: { description: 'The ticket', schema: ticketView },
    404: { description: 'No such ticket' },
    409: { description: 'The ticket is not deleted' },
  }),
});

/** Corrections are as acknowledgements: whoever works on tickets makes them, and no key that only reads. */
const feedback = {
  scope: 'ingest',
  throttle: { perSecond: 5, burst: 10 },
  ...oneTicket,
  config: ['mongo', 'alertPolicy', 'alertQueue', 'eventBus'],
  grants: ['send:send-alert', 'put:events'],
  answers: () => ({ 200: { description: 'The ticket', schema: ticketView }, 404: { description: 'No such ticket' } }),
} as const;

export const correctTriage = route('correct-triage', {
  method: 'POST',
  path: '/tickets/{ticket_id}/triage-feedback',
  summary: 'Correct the triage of a ticket',
  details:
    'Overrides the given fields of triage, and replaces an earlier correction. Takes effect immediately: the alert of a ticket that is no longer urgent is resolved, and a ticket that becomes urgent is alerted. Valid until the text of the ticket changes. Idempotent.',
  ...feedback,
  body: () =>
    z
      .strictObject({
        urgency: z.enum(urgencies).optional(),
        sentiment: z.enum(sentiments).optional(),
        requires_action: z.boolean().optional().meta({ description: 'Finished tickets never require action' }),
      })
      .refine(
        (fields) => Object.keys(fields).length > 0,
        'must have at least one of urgency, sentiment, requires_action',
      )
      .meta({ id: 'TriageFeedback', minProperties: 1, examples: [{ urgency: 'low' }] }),
});

export const removeCorrection = route('remove-correction', {
  method: 'DELETE',
  answeredWith: 'correct-triage',
  path: '/tickets/{ticket_id}/triage-feedback',
  summary: 'Remove the correction of a ticket',
  details: 'The results of triage apply again. Idempotent.',
  ...feedback,
});

export const ticketRoutes = [
  listTickets,
  listUrgentTickets,
  getTicket,
  getTicketHistory,
  deleteTicket,
  restoreTicket,
  correctTriage,
  removeCorrection,
] as const satisfies readonly Route[];
