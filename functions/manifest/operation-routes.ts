import * as z from 'zod';
import { mostTenants } from '#lib/metrics/bounds.ts';
import { openMetricsType } from '#lib/metrics/open-metrics.ts';
import { tenantId } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const dependency = () => z.object({ status: z.enum(['up', 'down']), latency_ms: z.number().nullable() });

const health = () =>
  z.object({
    status: z.enum(['ok', 'degraded']),
    dependencies: z.object({ mongodb: dependency(), external_api: dependency() }),
  });

const circuitNamed = () => z.strictObject({ name: z.string().min(1).max(300) });

const circuit = () =>
  z.object({
    name: z.string(),
    state: z.enum(['closed', 'open', 'half_open']),
    failure_count: z.int(),
    success_count: z.int(),
    recent_failure_rate: z.number(),
    opened_at: isoTime.nullable(),
    retry_after: isoTime.nullable(),
  });

export const getHealth = route('get-health', {
  method: 'GET',
  path: '/health',
  scope: null,
  throttle: { perSecond: 10, burst: 20 },
  summary: 'Check whether the database and the provider answer',
  config: ['mongo', 'provider'],
  answers: () => ({
    200: { description: 'All dependencies are up', schema: health() },
    503: { description: 'A dependency is down', schema: health() },
  }),
});

export const getOpenapi = route('get-openapi', {
  method: 'GET',
  path: '/openapi.json',
  scope: null,
  throttle: { perSecond: 10, burst: 20 },
  summary: 'Get the OpenAPI 3.1 document of this API',
  config: [],
  answers: () => ({ 200: { description: 'The document', schema: z.looseObject({ openapi: z.string() }) } }),
});

export const getDocs = route('get-docs', {
  method: 'GET',
  path: '/docs',
  scope: null,
  throttle: { perSecond: 10, burst: 20 },
  summary: 'Get the documentation of this API as a page',
  config: [],
  answers: () => ({ 200: { description: 'The page', mediaType: 'text/html; charset=utf-8' } }),
});

export const getMetrics = route('get-metrics', {
  method: 'GET',
  path: '/metrics',
  scope: 'read',
  load: 'light',
  summary: 'Get the current state as OpenMetrics text',
  details: `Gauges of the tenants that the key can access, at most the first ${mostTenants} by id; \`tenant_id\` selects one. A key for every tenant also gets sums over all tenants, unless it selects one.`,
  config: ['mongo', 'rateLimit', 'provider', 'circuit'],
  query: () => z.strictObject({ tenant_id: tenantId.optional() }),
  answers: () => ({ 200: { description: 'The gauges', mediaType: openMetricsType } }),
});

export const getRateLimitStatus = route('get-rate-limit-status', {
  method: 'GET',
  path: '/rate-limit/status',
  scope: 'read',
  load: 'light',
  summary: "Get the usage of the provider's call limit",
  details: 'Counted across all tenants and instances.',
  config: ['mongo', 'rateLimit', 'provider'],
  answers: () => ({
    200: {
      description: 'Current usage of the limit',
      schema: z.object({
        limit: z.int(),
        window_seconds: z.number(),
        current_requests: z.int(),
        remaining: z.int(),
        next_slot_at: isoTime.nullable(),
      }),
    },
  }),
});

export const resetRateLimit = route('reset-rate-limit', {
  method: 'POST',
  path: '/rate-limit/reset',
  scope: 'admin',
  forEveryTenant: true,
  summary: "Clear the provider's Retry-After",
  details: 'Calls resume at once, for every tenant.',
  config: ['mongo', 'rateLimit', 'provider'],
  answers: () => ({
    200: {
      description: 'Calls are allowed again within the call limit; waiting runs resume within 15 minutes',
      schema: z.object({ name: z.string(), status: z.literal('reset') }),
    },
  }),
});

export const getCircuitStatus = route('get-circuit-status', {
  method: 'GET',
  path: '/circuit/{name}/status',
  scope: 'read',
  load: 'light',
  summary: 'Get the state of a circuit',
  details:
    'While a circuit is open, no calls are made. `provider` and `notify` are shared by all tenants. The circuit of an account at a help desk, such as `desk:zendesk:acme.zendesk.com`, requires a key for every tenant; that of a destination, `dest:` and its id, such a key or one for its tenant.',
  params: circuitNamed,
  config: ['mongo', 'circuit'],
  answers: () => ({
    200: {
      description: 'Current state of the circuit',
      schema: circuit(),
    },
    404: { description: 'No such circuit' },
  }),
});

const openCircuits = () => ({
  circuits: z.array(circuit()),
  open_count: z.int().describe('Number of circuits that are open or half open, counted up to 1,000'),
});

export const listOpenCircuits = route('list-open-circuits', {
  method: 'GET',
  path: '/circuits',
  scope: 'read',
  forEveryTenant: true,
  load: 'light',
  answeredWith: 'get-circuit-status',
  summary: 'List open circuits of help desks and destinations',
  details:
    'Circuits of accounts at help desks, and in `destinations` those of destinations: at most 20 of each that are open or half open, by state and name. A circuit affects only its own account or destination.',
  answers: () => ({
    200: {
      description: 'The circuits',
      schema: z.object({ ...openCircuits(), destinations: z.object(openCircuits()) }),
    },
  }),
});

export const resetCircuit = route('reset-circuit', {
  method: 'POST',
  path: '/circuit/{name}/reset',
  scope: 'admin',
  forEveryTenant: true,
  summary: 'Close a circuit and clear its failures',
  params: circuitNamed,
  config: ['mongo', 'circuit', 'eventBus'],
  grants: ['put:events'],
  answers: () => ({
    200: { description: 'The circuit is closed', schema: z.object({ name: z.string(), status: z.literal('reset') }) },
    404: { description: 'No such circuit' },
  }),
});

export const operationRoutes = [
  getHealth,
  getOpenapi,
  getDocs,
  getMetrics,
  getRateLimitStatus,
  resetRateLimit,
  getCircuitStatus,
  listOpenCircuits,
  resetCircuit,
] as const satisfies readonly Route[];
