import * as z from 'zod';
import { qualityView } from '#lib/quality/quality.ts';
import { replayView } from '#lib/replay/replay.ts';
import { triageRulesView } from '#lib/tenants/triage-rules-view.ts';
import { tenantRules } from '#lib/triage/tenant-rules.ts';
import { dateRange, ofTenant, queryWithRange, tenantId, yesOrNo } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

export const putTriageRules = route('put-triage-rules', {
  method: 'PUT',
  path: '/tenants/{tenant_id}/triage',
  scope: 'admin',
  summary: 'Set the triage rules of a tenant',
  details: 'Applies to tickets ingested from then on. A replay applies the rules to stored tickets.',
  params: ofTenant,
  body: tenantRules,
  answers: () => ({ 200: { description: 'The rules with their new version', schema: triageRulesView } }),
});

export const getTriageRules = route('get-triage-rules', {
  method: 'GET',
  path: '/tenants/{tenant_id}/triage',
  scope: 'admin',
  summary: 'Get the triage rules of a tenant',
  params: ofTenant,
  answers: () => ({
    200: { description: 'The rules; version 0 means that the tenant has none', schema: triageRulesView },
  }),
});

export const getTriageQuality = route('get-triage-quality', {
  method: 'GET',
  path: '/tenants/{tenant_id}/triage/quality',
  scope: 'read',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Get the quality of triage, measured by corrections',
  details:
    'Counts alarms, false alarms and missed alarms among the tickets of a date range, and lists the rules with the most false alarms. For a rule that is wrong too often, reports what disabling it would change.',
  params: ofTenant,
  query: () => queryWithRange(dateRange()),
  answers: () => ({ 200: { description: 'The quality of triage', schema: qualityView } }),
});

export const startTriageReplay = route('start-triage-replay', {
  method: 'POST',
  path: '/tenants/{tenant_id}/triage/replay',
  scope: 'admin',
  summary: 'Re-triage the stored tickets of a tenant',
  details: 'Triages all stored tickets with the current rules of the tenant. Sends no alerts.',
  params: ofTenant,
  query: () =>
    z.strictObject({
      dry_run: yesOrNo.optional().meta({ description: 'If true, only report what would change' }),
    }),
  config: ['mongo', 'replayQueue'],
  grants: ['send:replay-triage'],
  answers: () => ({
    202: {
      description: 'The replay has started',
      schema: z.object({
        replay_id: z.string(),
        tenant_id: z.string(),
        status: z.literal('running'),
        dry_run: z.boolean(),
        started_at: isoTime,
      }),
    },
    409: { description: 'A replay of the tenant is already in progress' },
  }),
});

export const getTriageReplay = route('get-triage-replay', {
  method: 'GET',
  path: '/tenants/{tenant_id}/triage/replay/{replay_id}',
  scope: 'admin',
  summary: 'Get the progress of a triage replay',
  details: 'Includes the number of changed tickets, with examples.',
  params: () =>
    z.strictObject({
      tenant_id: tenantId,
      replay_id: z.string().min(1).max(100).meta({ description: 'The id returned when the replay was started' }),
    }),
  answers: () => ({ 200: { description: 'The replay', schema: replayView }, 404: { description: 'No such replay' } }),
});

export const triageRoutes = [
  putTriageRules,
  getTriageRules,
  getTriageQuality,
  startTriageReplay,
  getTriageReplay,
] as const satisfies readonly Route[];
