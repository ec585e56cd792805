import * as z from 'zod';
import { deliveryStates } from '#lib/deliveries/delivery.ts';
import { deliveryView } from '#lib/deliveries/list-deliveries.ts';
import { destinationStates, maxDestinations } from '#lib/destinations/destination.ts';
import { destinationKinds, includables } from '#lib/destinations/destination-kind.ts';
import {
  destinationKindView,
  destinationTestView,
  destinationView,
  storedDestinationView,
} from '#lib/destinations/views.ts';
import { cursor, limit, ofTenant, tenantId } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

const member = () => z.string().regex(/^[a-z][a-z_]{0,39}$/, 'must be a name in lower case');
const fields = (most: number) => z.record(member(), z.string().max(most));

const ofDestination = () =>
  z.strictObject({
    tenant_id: tenantId,
    destination_id: z
      .string()
      .regex(/^[\w-]{1,64}$/, 'must be the id of a destination')
      .meta({ description: 'Id of the destination', examples: ['0f9c1b0e-6d7c-4b1e-9a52-3a1f4c7f0d21'] }),
  });

const destinationInput = () =>
  z
    .strictObject({
      kind: z.enum(destinationKinds).describe('Kind of the destination; cannot be changed later'),
      label: z
        .string()
        .min(1)
        .max(100)
        .regex(/^\P{Cc}+$/u, 'must have no control characters')
        .nullish()
        .describe('Display name'),
      target: fields(2_000).meta({
        description:
          'Identifies the destination. `GET /destinations` has the `target_schema` of each kind; for a webhook: `url`',
        examples: [{ url: 'https://hooks.acme.example/intake' }],
      }),
      credentials: fields(4_000)
        .optional()
        .describe(
          'Stored encrypted and never returned. If omitted, the stored ones are kept, unless the host changes. `GET /destinations` has the `credentials_schema` of each kind. `{}` generates a new signing secret; the previous one stays valid for 24 hours',
        ),
      include: z
        .array(z.enum(includables))
        .max(includables.length)
        .optional()
        .describe('Ticket fields to send in addition to ids, link and reason; none by default'),
      state: z.enum(destinationStates).optional().describe('`active` by default'),
    })
    .meta({ id: 'DestinationInput' });

const noDestination = { description: 'There is no such destination' };

const storing = {
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  config: ['mongo', 'destinations', 'secrets'],
  grants: ['seal:secrets'],
} as const;

export const listDestinationKinds = route('list-destination-kinds', {
  method: 'GET',
  path: '/destinations',
  scope: 'read',
  load: 'light',
  summary: 'List the kinds of destinations for alerts',
  details: 'Includes the JSON Schemas of the target and credentials of each kind.',
  config: ['mongo', 'destinations'],
  answers: () => ({
    200: { description: 'The kinds, by name', schema: z.object({ kinds: z.array(destinationKindView) }) },
  }),
});

export const listDestinations = route('list-destinations', {
  method: 'GET',
  path: '/tenants/{tenant_id}/destinations',
  scope: 'admin',
  summary: 'List the destinations of a tenant',
  params: ofTenant,
  answers: () => ({
    200: {
      description: `The destinations, oldest first; at most ${maxDestinations}`,
      schema: z.object({ destinations: z.array(destinationView) }),
    },
  }),
});

export const createDestination = route('create-destination', {
  ...storing,
  method: 'POST',
  path: '/tenants/{tenant_id}/destinations',
  summary: 'Create a destination for the alerts of a tenant',
  details: 'Alerts of a tenant with destinations go to them instead of `NOTIFY_URL`.',
  params: ofTenant,
  body: destinationInput,
  answers: () => ({
    201: { description: 'The destination; a generated secret is not returned again', schema: storedDestinationView },
    409: { description: `The tenant has ${maxDestinations} destinations` },
  }),
});

export const testDestination = route('test-destination', {
  method: 'POST',
  path: '/tenants/{tenant_id}/destinations/{destination_id}/test',
  scope: 'admin',
  throttle: { perSecond: 1, burst: 5 },
  summary: 'Send a test notice to a destination',
  details:
    'The notice is marked as a test. A destination that was disabled after failures is active again if it accepts the test.',
  params: ofDestination,
  config: ['mongo', 'destinations', 'secrets', 'circuit'],
  grants: ['open:secrets'],
  timeoutSeconds: 29, // the gateway's limit
  answers: () => ({ 200: { description: 'The result of the test', schema: destinationTestView }, 404: noDestination }),
});

export const getDestination = route('get-destination', {
  method: 'GET',
  path: '/tenants/{tenant_id}/destinations/{destination_id}',
  scope: 'admin',
  summary: 'Get a destination',
  params: ofDestination,
  answers: () => ({ 200: { description: 'The destination', schema: destinationView }, 404: noDestination }),
});

export const putDestination = route('put-destination', {
  ...storing,
  method: 'PUT',
  answeredWith: 'create-destination',
  path: '/tenants/{tenant_id}/destinations/{destination_id}',
  summary: 'Update a destination',
  details: 'The destination is active afterwards, unless you set `state` to `disabled`. Its kind cannot be changed.',
  params: ofDestination,
  body: destinationInput,
  answers: () => ({
    200: { description: 'The destination; a generated secret is not returned again', schema: storedDestinationView },
    404: noDestination,
    409: { description: 'Other requests are changing it' },
  }),
});

export const deleteDestination = route('delete-destination', {
  method: 'DELETE',
  path: '/tenants/{tenant_id}/destinations/{destination_id}',
  scope: 'admin',
  summary: 'Delete a destination',
  details: 'Erases its credentials.',
  params: ofDestination,
  answers: () => ({ 204: { description: 'The destination is deleted' }, 404: noDestination }),
});

export const listDeliveries = route('list-deliveries', {
  method: 'GET',
  path: '/tenants/{tenant_id}/deliveries',
  scope: 'read',
  summary: "List the deliveries of a tenant's alerts",
  details: 'Newest first. Settled deliveries are kept for 30 days.',
  params: ofTenant,
  query: () =>
    z.strictObject({
      state: z.enum(deliveryStates).optional().describe('Only deliveries in this state'),
      ticket_id: z.string().min(1).max(200).optional().describe('Only deliveries of this ticket'),
      limit: limit(),
      cursor: cursor.optional(),
    }),
  answers: () => ({
    200: {
      description: 'The deliveries',
      schema: z.object({ deliveries: z.array(deliveryView), next_cursor: z.string().nullable() }),
    },
  }),
});

export const redeliver = route('redeliver', {
  method: 'POST',
  path: '/tenants/{tenant_id}/deliveries/{delivery_id}/redeliver',
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Retry an undeliverable delivery',
  params: () =>
    z.strictObject({
      tenant_id: tenantId,
      delivery_id: z
        .string()
        .regex(/^[\w.-]{1,200}$/, 'must be the id of a delivery')
        .meta({ description: 'Id of the delivery' }),
    }),
  config: ['mongo', 'deliveryQueue'],
  grants: ['send:deliver-alert'],
  answers: () => ({
    202: { description: 'The delivery is queued again, with a new set of attempts', schema: deliveryView },
    404: { description: 'There is no such delivery that is undeliverable' },
  }),
});

export const destinationRoutes = [
  listDestinationKinds,
  listDestinations,
  createDestination,
  testDestination,
  getDestination,
  putDestination,
  deleteDestination,
  listDeliveries,
  redeliver,
] as const satisfies readonly Route[];
