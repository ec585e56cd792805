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
    'Says how fast tickets are to be resolved, and how long they may go without a change, in which hours. Open tickets get their due times in the next minutes. Destinations are warned before a target is missed, and notified when it is. There is no notice of what was due before.',
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
  details: 'Due times and what was counted are deleted, too, in the next minutes.',
  params: ofTenant,
  answers: () => ({ 204: { description: 'The tenant has no service levels any more' } }),
});

export const getServiceLevelReport = route('get-service-level-report', {
  method: 'GET',
  path: '/tenants/{tenant_id}/service-levels/report',
  scope: 'read',
  summary: 'Get how the service levels of a tenant are met',
  details: 'Of the tickets that were closed on some days, and which open tickets are due first. Days are of UTC.',
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
  answers: () => ({ 200: { description: 'How they are met', schema: serviceLevelReportView } }),
});

export const serviceLevelRoutes = [
  putServiceLevels,
  getServiceLevels,
  deleteServiceLevels,
  getServiceLevelReport,
] as const satisfies readonly Route[];
