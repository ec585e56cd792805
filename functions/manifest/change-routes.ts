import * as z from 'zod';
import { eventStreamType } from '#lib/tickets/change-events.ts';
import { changeView } from '#lib/tickets/read-changes.ts';
import { cursor, limit, tenantId } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

export const listChanges = route('list-changes', {
  method: 'GET',
  path: '/changes',
  scope: 'read',
  load: 'heavy',
  summary: 'List the changes of tickets, oldest first',
  details:
    'The change feed of a tenant. Pass `next_cursor` to the next request to get only newer changes. ' +
    'A page with long texts can have fewer changes than `limit`.',
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
    'A response ends, and the client reconnects after `retry` with `Last-Event-ID`, which takes precedence over `cursor`. ' +
    'If the server supports it, the response stays open for clients that accept `text/event-stream`, and new changes are sent as they are made.',
  query: () =>
    z.strictObject({
      tenant_id: tenantId,
      cursor: cursor.optional(),
      start: z
        .enum(['earliest', 'latest'])
        .default('earliest')
        .meta({ description: 'Where a stream without a cursor starts: with the first change, or after the last one' }),
    }),
  answers: () => ({
    200: { description: 'Changes as events, oldest first', mediaType: eventStreamType },
  }),
});

export const openSocket = route('open-socket', {
  method: 'POST',
  path: '/changes/sockets',
  scope: 'read',
  answeredWith: 'list-changes',
  changesNothing: true,
  summary: 'Open a WebSocket that pushes the changes of tickets',
  details:
    'Connect a WebSocket to `url` with these `protocols` before `expires_at`: they contain a single-use token. ' +
    'Each message has the changes after a cursor, in the format of `GET /changes`. ' +
    '`socket` is null if the server supports no WebSockets; `GET /changes/stream` is always available.',
  query: () =>
    z.strictObject({
      tenant_id: tenantId,
      cursor: cursor.optional().meta({ description: 'Where to resume; default: after the last change' }),
    }),
  config: ['mongo', 'live'],
  answers: () => ({
    201: { description: 'Where and how to connect', schema: socketView },
    200: { description: 'The server supports no WebSockets', schema: socketView },
  }),
});

const socketView = z.lazy(() =>
  z
    .object({
      socket: z
        .object({
          url: z.string(),
          protocols: z.array(z.string()).describe('The WebSocket subprotocols to connect with'),
          cursor: z.string().describe('The first message has the changes after it'),
          expires_at: isoTime,
        })
        .nullable(),
    })
    .meta({ id: 'Socket' }),
);

export const changeRoutes = [listChanges, streamChanges, openSocket] as const satisfies readonly Route[];
