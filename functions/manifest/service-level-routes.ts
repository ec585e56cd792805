import * as z from 'zod';
import { serviceLevelsInput } from '#lib/service-levels/policy.ts';
import { maxReportDays, serviceLevelReportView } from '#lib/service-levels/report.ts';
import { serviceLevelsView } from '#lib/service-levels/service-levels.ts';
import { ofTenant } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

export const putServiceLevels = route('put-service-levels', {
  method: 'PUT',
  path: '/tenants/{tenant_id}/service-levels',
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Set the service levels of a tenant',
  details:
    'Sets the targets for first response, resolution and time without a change, and the business hours in which they count. Open tickets get their due times within minutes. Destinations are warned before a target is missed, and notified when it is missed. Due times that have already passed are not notified.',
  params: ofTenant,
  body: serviceLevelsInput,
  answers: () => ({ 200: { description: 'The service levels', schema: serviceLevelsView } }),
});

export const getServiceLevels = route('get-service-levels', {
  method: 'GET',
  path: '/tenants/{tenant_id}/service-levels',
  scope: 'admin',
  summary: 'Get the service levels of a tenant',
  params: ofTenant,
  answers: () => ({
    200: { description: 'The service levels; version 0 means that the tenant has none', schema: serviceLevelsView },
  }),
});

export const deleteServiceLevels = route('delete-service-levels', {
  method: 'DELETE',
  path: '/tenants/{tenant_id}/service-levels',
  scope: 'admin',
  summary: 'Delete the service levels of a tenant',
  details: 'Due times and counts are also deleted, within minutes.',
  params: ofTenant,
  answers: () => ({ 204: { description: 'The service levels are deleted' } }),
});

export const getServiceLevelReport = route('get-service-level-report', {
  method: 'GET',
  path: '/tenants/{tenant_id}/service-levels/report',
  scope: 'read',
  summary: 'Get the service level report of a tenant',
  details:
    'Shows how the tickets closed in a range of days met their targets, and which open tickets are due first. Days are in UTC.',
  params: ofTenant,
  query: () =>
    z
      .strictObject({
        from_date: z.iso.date().optional().meta({ description: 'The first day; default: 30 days ago' }),
        to_date: z.iso.date().optional().meta({ description: 'The last day; default: today' }),
      })
      .superRefine(({ from_date, to_date }, context) => {
        if (from_date === undefined || to_date === undefined) return;
        const days = (Date.parse(to_date) - Date.parse(from_date)) / 86_400_000;
        const complain = (message: string) => context.addIssue({ code: 'custom', path: ['to_date'], message });
        if (days < 0) complain('must not be before from_date');
        if (days > maxReportDays) complain(`must be at most ${maxReportDays} days after from_date`);
      }),
  answers: () => ({ 200: { description: 'The report', schema: serviceLevelReportView } }),
});

export const serviceLevelRoutes = [
  putServiceLevels,
  getServiceLevels,
  deleteServiceLevels,
  getServiceLevelReport,
] as const satisfies readonly Route[];
