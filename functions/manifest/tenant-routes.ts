import * as z from 'zod';
import { customerLimit, mostCustomers } from '#lib/analytics/count-rows.ts';
import { statsView } from '#lib/analytics/stats.ts';
import { verificationView } from '#lib/analytics/verify-stats.ts';
import { forecastView } from '#lib/expectations/read-forecast.ts';
import { unusualView } from '#lib/spikes/read-unusual.ts';
import { sharedHealthView, tenantHealthView } from '#lib/tenant-health/views.ts';
import { tenantSettings, tenantView } from '#lib/tenants/tenant.ts';
import { verificationJobView } from '#lib/verification/verification.ts';
import { cursor, customerId, dateRange, ofTenant, queryWithRange, tenantId, wholeNumber } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const erasureView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      alias: z.string().describe('Alias that replaces the customer from now on'),
      tickets_erased: z.int().describe('Tickets erased by this request'),
      tickets_passed_on: z
        .int()
        .describe(
          'Erased tickets that now belong to another customer; only what was written before the change of customer was erased',
        ),
      similar_customers: z
        .int()
        .describe(
          'Other customers whose ids differ only in case or spaces, within the first 1,000 tickets that match the id',
        ),
    })
    .meta({ id: 'Erasure' }),
);

export const putTenant = route('put-tenant', {
  method: 'PUT',
  path: '/tenants/{tenant_id}',
  scope: 'admin',
  summary: "Set whether and how often a tenant's tickets are ingested",
  params: ofTenant,
  body: tenantSettings,
  answers: () => ({ 200: { description: 'The tenant', schema: tenantView } }),
});

export const listTenants = route('list-tenants', {
  method: 'GET',
  path: '/tenants',
  scope: 'admin',
  summary: 'List tenants',
  details: 'Lists only tenants that the key can access.',
  answers: () => ({ 200: { description: 'The tenants', schema: z.object({ tenants: z.array(tenantView) }) } }),
});

/** Tenants in one answer: what is read of each is bounded, and so is the whole. */
const mostTenantsAtOnce = 100;

export const listTenantHealth = route('list-tenant-health', {
  method: 'GET',
  path: '/tenants/health',
  scope: 'read',
  summary: 'List the health of tenants',
  details:
    'Problems with connections, runs, alerts, destinations and tickets of the tenants that the key can access. Ordered by tenant id, since ranks can change between two pages. ' +
    '`shared` has the problems that affect all tenants.',
  query: () =>
    z
      .strictObject({
        tenant_id: tenantId.optional().meta({ description: 'Only this tenant. Not with `cursor`' }),
        limit: wholeNumber(1, mostTenantsAtOnce).default(50),
        cursor: cursor.optional(),
      })
      .superRefine(({ tenant_id, cursor: place }, context) => {
        if (tenant_id !== undefined && place !== undefined)
          context.addIssue({ code: 'custom', path: ['cursor'], message: 'must not be given with tenant_id' });
      }),
  config: ['mongo', 'circuit'],
  answers: () => ({
    200: {
      description: 'One page of tenants',
      schema: z.object({
        tenants: z.array(tenantHealthView),
        next_cursor: z.string().nullable(),
        shared: sharedHealthView,
      }),
    },
  }),
});

export const getTenantStats = route('get-tenant-stats', {
  method: 'GET',
  path: '/tenants/{tenant_id}/stats',
  scope: 'read',
  throttle: { perSecond: 50, burst: 100 },
  summary: 'Get the ticket statistics of a tenant',
  details: 'Covers all tickets, or those created in a date range.',
  params: ofTenant,
  query: () =>
    queryWithRange({
      ...dateRange(),
      customers: wholeNumber(1, mostCustomers).default(customerLimit).meta({
        description: 'Maximum number of at-risk customers to list',
      }),
    }),
  answers: () => ({ 200: { description: 'The statistics', schema: statsView } }),
});

export const getUnusual = route('get-unusual', {
  method: 'GET',
  path: '/tenants/{tenant_id}/unusual',
  scope: 'read',
  load: 'light',
  summary: 'Get the current spikes in the tickets of a tenant',
  details:
    'A spike is many more tickets than usual at this hour of the week, or many more with the same words. Checked every two minutes while tickets arrive.',
  params: ofTenant,
  answers: () => ({ 200: { description: 'The result of the last check', schema: unusualView } }),
});

/** A week ahead: the hours of it are all that is known. */
const mostForecastHours = 168;

export const getForecast = route('get-forecast', {
  method: 'GET',
  path: '/tenants/{tenant_id}/forecast',
  scope: 'read',
  answeredWith: 'get-unusual',
  load: 'light',
  summary: 'Get an hourly forecast of the tickets of a tenant',
  details:
    'Includes prediction intervals, and a back-test of the same model over the last days. If the counts of last week are as good, they are the forecast.',
  params: ofTenant,
  query: () =>
    z.strictObject({
      hours: wholeNumber(1, mostForecastHours)
        .default(24)
        .meta({ description: 'Number of hours, starting with the next full hour' }),
    }),
  answers: () => ({ 200: { description: 'The forecast', schema: forecastView } }),
});

export const startVerification = route('start-verification', {
  method: 'POST',
  path: '/tenants/{tenant_id}/verify',
  scope: 'admin',
  throttle: { perSecond: 1, burst: 5 },
  summary: 'Verify the statistics of a tenant',
  details:
    'Recounts the tickets one by one in the background, while ingestion continues, and reports where the statistics differ.',
  params: ofTenant,
  config: ['mongo', 'verificationQueue'],
  grants: ['send:verify-counts'],
  answers: () => ({
    202: {
      description: 'The verification has started',
      schema: z.object({
        verification_id: z.string(),
        tenant_id: z.string(),
        status: z.literal('running'),
        started_at: isoTime,
      }),
    },
    409: { description: 'A verification of the tenant is already in progress' },
  }),
});

export const getVerification = route('get-verification', {
  method: 'GET',
  path: '/tenants/{tenant_id}/verify',
  scope: 'admin',
  summary: 'Get the last verification of a tenant',
  details: 'Its progress, and the differences found so far.',
  params: ofTenant,
  answers: () => ({
    200: { description: 'The last verification', schema: verificationJobView },
    404: { description: 'The statistics were never verified' },
  }),
});

/** Tickets of a tenant that one request can count in its time. */
export const mostVerifiedAtOnce = 50_000;

export const verifyStats = route('verify-stats', {
  method: 'GET',
  path: '/verify',
  scope: 'admin',
  throttle: { perSecond: 1, burst: 5 },
  summary: 'Verify the statistics of a small tenant at once',
  details: `Recounts up to ${mostVerifiedAtOnce} tickets one by one and returns where the statistics differ. \`POST /tenants/{tenant_id}/verify\` does so for any number of tickets.`,
  query: ofTenant,
  timeoutSeconds: 29, // the gateway's limit
  memoryMb: 1024,
  answers: () => ({
    200: { description: 'Result of the comparison', schema: verificationView },
    409: { description: 'The tenant has too many tickets for one request' },
  }),
});

export const eraseCustomer = route('erase-customer', {
  method: 'DELETE',
  path: '/tenants/{tenant_id}/customers/{customer_id}',
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Erase the personal data of a customer',
  details:
    "Erases the customer's words and name from tickets and their history. The tickets themselves are kept and still counted.",
  params: () => z.strictObject({ tenant_id: tenantId, customer_id: customerId }),
  query: () =>
    z.strictObject({
      customer: customerId.optional().meta({
        description:
          'Customer id, if the path has `-` in its place. For ids that a path cannot contain, such as `.` and `..`',
      }),
    }),
  timeoutSeconds: 29, // the gateway's limit
  answers: () => ({
    200: { description: 'All matching tickets are erased', schema: erasureView },
    202: { description: 'Some are erased; repeat the request for the rest', schema: erasureView },
  }),
});

export const tenantRoutes = [
  putTenant,
  listTenants,
  listTenantHealth,
  getTenantStats,
  getUnusual,
  getForecast,
  startVerification,
  getVerification,
  verifyStats,
  eraseCustomer,
] as const satisfies readonly Route[];
