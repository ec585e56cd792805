import * as z from 'zod';
import { statsView } from '#lib/analytics/stats.ts';
import { verificationView } from '#lib/analytics/verify-stats.ts';
import { tenantSettings, tenantView } from '#lib/tenants/tenants.ts';
import { dateRange, ofTenant } from '../parameters.ts';
import type { Route } from '../table.ts';
import { route } from './route.ts';

export const putTenant = route('put-tenant', {
  method: 'PUT',
  path: '/tenants/{tenant_id}',
  scope: 'admin',
  summary: "Says whether and how often a tenant's tickets are taken in",
  params: ofTenant,
  body: tenantSettings,
  answers: { 200: { description: 'The tenant', schema: tenantView } },
});

export const listTenants = route('list-tenants', {
  method: 'GET',
  path: '/tenants',
  scope: 'admin',
  summary: 'The tenants that are known, as far as the key may see them',
  answers: { 200: { description: 'The tenants', schema: z.object({ tenants: z.array(tenantView) }) } },
});

export const getTenantStats = route('get-tenant-stats', {
  method: 'GET',
  path: '/tenants/{tenant_id}/stats',
  scope: 'read',
  summary: 'How many tickets of which kind a tenant has, of all or of those created in a range',
  params: ofTenant,
  query: z.strictObject(dateRange),
  answers: { 200: { description: 'The statistics', schema: statsView } },
});

export const verifyStats = route('verify-stats', {
  method: 'GET',
  path: '/verify',
  scope: 'admin',
  summary: "Counts a tenant's tickets one by one and tells where the statistics differ",
  query: ofTenant,
  timeoutSeconds: 29, // no gateway waits longer
  memoryMb: 1024,
  answers: { 200: { description: 'Whether they are equal', schema: verificationView } },
});

export const tenantRoutes = [putTenant, listTenants, getTenantStats, verifyStats] as const satisfies readonly Route[];
