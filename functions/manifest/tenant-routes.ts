import * as z from 'zod';
import { statsView } from '#lib/analytics/stats.ts';
import { verificationView } from '#lib/analytics/verify-stats.ts';
import { tenantSettings, tenantView } from '#lib/tenants/tenants.ts';
import { customerId, dateRange, ofTenant, queryWithRange, tenantId } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

const erasureView = z
  .object({
    tenant_id: z.string(),
    alias: z.string().describe('What the customer is called from now on'),
    tickets_erased: z.int().describe('By this request'),
    tickets_passed_on: z
      .int()
      .describe('Those of them that are another customer’s by now: they lost what was written before that'),
    similar_customers: z
      .int()
      .describe(
        'Other customers whose ids differ only in case or blanks, among the first 1,000 tickets found by the id',
      ),
  })
  .meta({ id: 'Erasure' });

export const putTenant = route('put-tenant', {
  method: 'PUT',
  path: '/tenants/{tenant_id}',
  scope: 'admin',
  summary: "Set whether and how often a tenant's tickets are ingested",
  params: ofTenant,
  body: tenantSettings,
  answers: { 200: { description: 'The tenant', schema: tenantView } },
});

export const listTenants = route('list-tenants', {
  method: 'GET',
  path: '/tenants',
  scope: 'admin',
  summary: 'List tenants',
  details: 'Those that the key may see.',
  answers: { 200: { description: 'The tenants', schema: z.object({ tenants: z.array(tenantView) }) } },
});

export const getTenantStats = route('get-tenant-stats', {
  method: 'GET',
  path: '/tenants/{tenant_id}/stats',
  scope: 'read',
  throttle: { perSecond: 50, burst: 100 },
  summary: 'Get the ticket statistics of a tenant',
  details: 'Of all of its tickets, or of those created in a range.',
  params: ofTenant,
  query: queryWithRange(dateRange),
  answers: { 200: { description: 'The statistics', schema: statsView } },
});

export const verifyStats = route('verify-stats', {
  method: 'GET',
  path: '/verify',
  scope: 'admin',
  throttle: { perSecond: 1, burst: 5 },
  summary: 'Verify the statistics of a tenant',
  details: 'Counts the tickets one by one and answers where the statistics differ.',
  query: ofTenant,
  timeoutSeconds: 29, // the gateway's limit
  memoryMb: 1024,
  answers: { 200: { description: 'Whether they are equal', schema: verificationView } },
});

export const eraseCustomer = route('erase-customer', {
  method: 'DELETE',
  path: '/tenants/{tenant_id}/customers/{customer_id}',
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Erase the personal data of a customer',
  details: "Erases the customer's words and name from tickets and their history; the tickets stay and are counted.",
  params: z.strictObject({ tenant_id: tenantId, customer_id: customerId }),
  query: z.strictObject({
    customer: customerId.optional().meta({
      description: 'The customer, with `-` in the path: for ids such as `.` and `..`, which no path can hold',
    }),
  }),
  timeoutSeconds: 29, // no gateway waits longer
  answers: {
    200: { description: 'They are erased', schema: erasureView },
    202: { description: 'Some are erased; ask again for the rest', schema: erasureView },
  },
});

export const tenantRoutes = [
  putTenant,
  listTenants,
  getTenantStats,
  verifyStats,
  eraseCustomer,
] as const satisfies readonly Route[];
