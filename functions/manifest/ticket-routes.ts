import * as z from 'zod';
import { eventStreamType } from '#lib/tickets/change-events.ts';
import { changeView, historyEntryView } from '#lib/tickets/read-changes.ts';
import { sentiments, urgencies } from '#lib/tickets/ticket.ts';
import { ticketView } from '#lib/tickets/ticket-view.ts';
import {
  cursor,
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
      total_count: z.int().optional().describe('If it was asked for: how many tickets match, counted up to 1,000'),
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
    'Newest first, or oldest first by `order`. What nobody has taken care of yet: `open=true&acknowledged=false&order=oldest`.',
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
  details: 'Also available for soft-deleted tickets. Entries of long texts may be fewer than `limit`.',
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
  details: 'It disappears from all lists, and no run restores it.',
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
    'Sets what is given instead of the answers of triage, and replaces an earlier correction. Applies at once: the alert of a ticket that is not urgent is over, and one that is gets an alert. It stands until the text of the ticket changes. Can be repeated.',
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
  details: 'What triage says holds again. Can be repeated.',
  ...feedback,
});

export const listChanges = route('list-changes', {
  method: 'GET',
  path: '/changes',
  scope: 'read',
  load: 'heavy',
  summary: 'List the changes of tickets, oldest first',
  details:
    'The change feed of a tenant. Pass `next_cursor` to the next request to get only newer changes. ' +
    'A page of long texts has fewer than `limit`.',
  query: () => z.strictObject({ tenant_id: tenantId, limit: limit(), cursor: cursor.optional() }),
  answers: () => ({
    200: {
      description: 'One page of changes',
      schema: z.object({ changes: z.array(changeView), next_cursor: z.string() }),
    },
  }),
});

export const streamChanges = route('stream-changes', {
  method: 'GET',
  path: '/changes/stream',
  scope: 'read',
  answeredWith: 'list-changes',
  summary: 'Stream the changes of tickets by server-sent events',
  details:
    'Each change is an event `change` whose data is an entry of `GET /changes` and whose `id` is the cursor after it. ' +
    'An answer ends, and a client comes back after `retry` with `Last-Event-ID`, which counts more than `cursor`. ' +
    'Where the server can, it stays open for callers that accept `text/event-stream`, and new changes come as they are made.',
  query: () =>
    z.strictObject({
      tenant_id: tenantId,
      cursor: cursor.optional(),
      start: z
        .enum(['earliest', 'latest'])
        .default('earliest')
        .meta({ description: 'Where a stream without a cursor begins: at the first change, or after the last one' }),
    }),
  answers: () => ({
    200: { description: 'Changes as events, the oldest first', mediaType: eventStreamType },
  }),
});

export const openSocket = route('open-socket', {
  method: 'POST',
  path: '/changes/sockets',
  scope: 'read',
  answeredWith: 'list-changes',
  changesNothing: true,
  summary: 'Open a socket on which the changes of tickets are pushed',
  details:
    'Connect a WebSocket to `url` with these `protocols` before `expires_at`: they have a token that counts once. ' +
    'Each message has the changes after a cursor, as `GET /changes` has them. ' +
    '`socket` is null where the server has no sockets; `GET /changes/stream` is everywhere.',
  query: () =>
    z.strictObject({
      tenant_id: tenantId,
      cursor: cursor.optional().meta({ description: 'Where to go on; after the last change if it is not given' }),
    }),
  config: ['mongo', 'live'],
  answers: () => ({
    201: { description: 'Where and how to connect', schema: socketView },
    200: { description: 'The server has no sockets', schema: socketView },
  }),
});

const socketView = z.lazy(() =>
  z
    .object({
      socket: z
        .object({
          url: z.string(),
          protocols: z.array(z.string()).describe('The subprotocols to connect by'),
          cursor: z.string().describe('The first message has what comes after it'),
          expires_at: isoTime,
        })
        .nullable(),
    })
    .meta({ id: 'Socket' }),
);

export const ticketRoutes = [
  listTickets,
  listUrgentTickets,
  getTicket,
  getTicketHistory,
  deleteTicket,
  restoreTicket,
  correctTriage,
  removeCorrection,
  listChanges,
  streamChanges,
  openSocket,
] as const satisfies readonly Route[];
