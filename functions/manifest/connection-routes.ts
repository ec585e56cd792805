import * as z from 'zod';
import {
  connectionHealthView,
  connectionPreviewView,
  connectionTestView,
  connectionView,
  helpdeskView,
} from '#lib/connections/views.ts';
import { connectableKinds } from '#lib/helpdesks/helpdesk-kind.ts';
import { utcMoment } from '#lib/utc-moment.ts';
import { ofTenant } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const member = () => z.string().regex(/^[a-z][a-z_]{0,39}$/, 'must be a name in lower case');
const fields = (most: number) => z.record(member(), z.string().max(most));

const connectionInput = () =>
  z
    .strictObject({
      kind: z.enum(connectableKinds).describe('Kind of the help desk'),
      target: fields(200).meta({
        description:
          'Identifies the account. `GET /helpdesks` has the `target_schema` of each kind; for Zendesk: `subdomain`',
        examples: [{ subdomain: 'acme' }],
      }),
      credentials: fields(4_000)
        .optional()
        .meta({
          description:
            'Stored encrypted and never returned. If omitted, the stored ones are kept, unless the host changes. `GET /helpdesks` has the `credentials_schema` of each kind',
          examples: [{ client_id: 'intake', client_secret: 'the-secret-of-the-client' }],
        }),
      settings: z
        .strictObject({
          since: utcMoment.nullish().describe('Tickets that have not changed since this time are not ingested'),
        })
        .optional(),
    })
    .meta({ id: 'ConnectionInput' });

const noConnection = { description: 'The tenant has no connection' };

/** The gateway's limit: help desks may be slow. */
const askingSeconds = 29;
const asking = {
  throttle: { perSecond: 1, burst: 5 },
  params: ofTenant,
  config: ['mongo', 'connections', 'secrets', 'accountLimit', 'circuit'],
  grants: ['seal:secrets', 'open:secrets'],
  timeoutSeconds: askingSeconds,
} as const;

export const listHelpdesks = route('list-helpdesks', {
  method: 'GET',
  path: '/helpdesks',
  scope: 'read',
  load: 'light',
  summary: 'List the help desks that a tenant can connect',
  details: 'Includes the JSON Schemas of the target and credentials of each kind.',
  config: ['mongo', 'connections'],
  answers: () => ({
    200: { description: 'The help desks, by name', schema: z.object({ helpdesks: z.array(helpdeskView) }) },
  }),
});

export const putConnection = route('put-connection', {
  method: 'PUT',
  path: '/tenants/{tenant_id}/connection',
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Set the help desk that a tenant is connected to',
  details: 'New credentials make the connection a draft, which a test activates.',
  params: ofTenant,
  body: connectionInput,
  config: ['mongo', 'connections', 'secrets'],
  grants: ['seal:secrets'],
  answers: () => ({
    200: { description: 'The connection', schema: connectionView },
    409: { description: "The tenant's tickets are of another help desk" },
  }),
});

export const getConnection = route('get-connection', {
  method: 'GET',
  path: '/tenants/{tenant_id}/connection',
  scope: 'admin',
  summary: 'Get the connection of a tenant',
  params: ofTenant,
  answers: () => ({ 200: { description: 'The connection; `generic` if there is none', schema: connectionView } }),
});

export const testConnection = route('test-connection', {
  ...asking,
  method: 'POST',
  path: '/tenants/{tenant_id}/connection/test',
  scope: 'admin',
  config: [...asking.config, 'eventBus'],
  grants: [...asking.grants, 'put:events'],
  summary: 'Test the connection of a tenant',
  details: 'Reads the account and one page of tickets from the help desk. If both succeed, the connection is active.',
  answers: () => ({ 200: { description: 'The result of the test', schema: connectionTestView }, 409: noConnection }),
});

export const previewConnection = route('preview-connection', {
  ...asking,
  method: 'POST',
  path: '/tenants/{tenant_id}/connection/preview',
  scope: 'admin',
  summary: 'Preview the tickets of a connection',
  details:
    'Shows how up to 25 tickets would be mapped and triaged, and an estimate of the first import. Stores nothing.',
  answers: () => ({ 200: { description: 'The preview', schema: connectionPreviewView }, 409: noConnection }),
});

export const authorizeConnection = route('authorize-connection', {
  method: 'POST',
  path: '/tenants/{tenant_id}/connection/authorize',
  scope: 'admin',
  throttle: { perSecond: 1, burst: 5 },
  summary: 'Authorize a connection by OAuth consent',
  details: 'Returns the URL of the consent page of the help desk, which redirects the user back to this API.',
  params: ofTenant,
  config: ['mongo', 'secrets', 'publicUrl'],
  grants: ['seal:secrets'],
  answers: () => ({
    200: {
      description: 'The URL of the consent page, valid once',
      schema: z.object({ url: z.string(), expires_at: isoTime }),
    },
    409: {
      description: 'The tenant has no connection, its kind does not support OAuth consent, or `PUBLIC_URL` is not set',
    },
  }),
});

export const completeAuthorization = route('complete-authorization', {
  method: 'GET',
  path: '/oauth/callback',
  scope: null,
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Complete an OAuth consent',
  details: 'The redirect URI of help desks. `state` is valid once, for ten minutes.',
  query: () =>
    z.object({
      state: z.string().min(1).max(200).optional(),
      code: z.string().min(1).max(4_000).optional(),
      error: z.string().max(200).optional(),
    }),
  config: ['mongo', 'connections', 'secrets', 'publicUrl'],
  grants: ['seal:secrets', 'open:secrets'],
  timeoutSeconds: askingSeconds,
  answers: () => ({
    200: { description: 'A page: the connection is authorized', mediaType: 'text/html; charset=utf-8' },
    409: { description: 'It is not authorized; a page for a browser' },
  }),
});

export const getConnectionHealth = route('get-connection-health', {
  method: 'GET',
  path: '/tenants/{tenant_id}/connection/health',
  scope: 'read',
  summary: 'Get the health of a connection',
  details: 'Its state, the lag of the tickets behind the help desk, the usage of its rate limits, and its circuit.',
  params: ofTenant,
  config: ['mongo', 'accountLimit', 'connections', 'circuit'],
  answers: () => ({ 200: { description: 'The health of the connection', schema: connectionHealthView } }),
});

export const deleteConnection = route('delete-connection', {
  method: 'DELETE',
  path: '/tenants/{tenant_id}/connection',
  scope: 'admin',
  summary: 'Delete the connection of a tenant',
  details: 'Erases its credentials and cancels its run. Tickets are kept.',
  params: ofTenant,
  answers: () => ({ 204: { description: 'The connection is deleted' } }),
});

export const connectionRoutes = [
  listHelpdesks,
  putConnection,
  getConnection,
  testConnection,
  previewConnection,
  authorizeConnection,
  completeAuthorization,
  getConnectionHealth,
  deleteConnection,
] as const satisfies readonly Route[];
