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
    'Connect a WebSocket to `url` with these `protocols` before `expires_at`: they have a single-use token. ' +
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

export const changeRoutes = [listChanges, streamChanges, openSocket] as const satisfies readonly Route[];
