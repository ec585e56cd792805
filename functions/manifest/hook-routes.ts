import * as z from 'zod';
import { hookView } from '#lib/connections/views.ts';
import { ofTenant } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

export const putConnectionHook = route('put-connection-hook', {
  method: 'PUT',
  path: '/tenants/{tenant_id}/connection/hook',
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Set the webhook of a connection',
  details:
    'The URL stays the same, and the secret is replaced; the previous secret is accepted for another hour. If the help desk generates the secret, set it in a second call.',
  params: ofTenant,
  body: () =>
    z
      .strictObject({
        secret: z
          .string()
          .regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 printable characters without blanks')
          .optional()
          .meta({
            description: 'The secret that the help desk shows for its webhook; stored encrypted and never returned',
            examples: ['the-secret-of-the-webhook'],
          }),
      })
      .meta({ id: 'ConnectionHookInput' }),
  config: ['mongo', 'secrets', 'publicUrl'],
  grants: ['seal:secrets'],
  answers: () => ({
    200: { description: 'The webhook', schema: hookView },
    409: { description: 'There is no connection, its kind has no webhooks, or `PUBLIC_URL` is not set' },
  }),
});

export const deleteConnectionHook = route('delete-connection-hook', {
  method: 'DELETE',
  path: '/tenants/{tenant_id}/connection/hook',
  scope: 'admin',
  summary: 'Delete the webhook of a connection',
  params: ofTenant,
  answers: () => ({ 204: { description: 'The webhook is deleted' } }),
});

const ofHook = () =>
  z.strictObject({
    hook_id: z
      .string()
      .regex(/^[0-9a-f]{40}$/, 'must be the id of a webhook')
      .meta({ description: 'Last part of the URL of the webhook', examples: ['0'.repeat(40)] }),
  });

export const checkHook = route('check-hook', {
  method: 'GET',
  path: '/hooks/{hook_id}',
  scope: null,
  throttle: { perSecond: 10, burst: 20 },
  summary: 'Check that a webhook exists',
  details: 'Some help desks verify the URL with this request, before a secret is set.',
  params: ofHook,
  answers: () => ({
    200: { description: 'Events may be sent here' },
    404: { description: 'There is no such webhook' },
  }),
});

export const receiveHook = route('receive-hook', {
  method: 'POST',
  path: '/hooks/{hook_id}',
  scope: null,
  load: 'usual',
  throttle: { perSecond: 100, burst: 200 },
  summary: 'Receive an event of a help desk',
  details:
    'Help desks send their webhooks here, signed. An event is a hint that tickets may have changed: they are read from the help desk within seconds.',
  params: ofHook,
  rawBody: { maxBytes: 1_048_576, example: { ticket_id: '42' } },
  config: ['mongo', 'secrets', 'refreshQueue'],
  grants: ['open:secrets', 'send:refresh-ticket'],
  answers: () => ({
    200: { description: 'Same as 202, for help desks that expect a 200' },
    202: { description: 'The event is accepted' },
    401: { description: 'The signature is not valid, or its time is too far from now' },
    404: { description: 'There is no such webhook' },
  }),
});

export const hookRoutes = [
  putConnectionHook,
  deleteConnectionHook,
  checkHook,
  receiveHook,
] as const satisfies readonly Route[];
