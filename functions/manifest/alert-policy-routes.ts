import * as z from 'zod';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { alertPolicyView } from '#lib/alert-policy/policy-view.ts';
import { policyPreviewView } from '#lib/alert-policy/preview.ts';
import { ofTenant, yesOrNo } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

export const putAlertPolicy = route('put-alert-policy', {
  method: 'PUT',
  path: '/tenants/{tenant_id}/alert-policy',
  scope: 'admin',
  throttle: { perSecond: 5, burst: 10 },
  summary: 'Set the alert policy of a tenant',
  details:
    'Defines which destinations are alerted and when, and which alerts are grouped into one notice. Applies to alerts raised from then on. A dry run stores nothing and returns what the policy would have done with the alerts of the last seven days.',
  params: ofTenant,
  query: () =>
    z.strictObject({
      dry_run: yesOrNo.optional().meta({ description: 'If true, only preview what the policy would do' }),
    }),
  body: alertPolicyInput,
  answers: () => ({
    200: {
      description: 'The policy; with a preview after a dry run',
      schema: alertPolicyView.unwrap().extend({ preview: policyPreviewView.nullable() }).meta({ id: 'PutAlertPolicy' }),
    },
  }),
});

export const getAlertPolicy = route('get-alert-policy', {
  method: 'GET',
  path: '/tenants/{tenant_id}/alert-policy',
  scope: 'admin',
  summary: 'Get the alert policy of a tenant',
  params: ofTenant,
  answers: () => ({
    200: { description: 'The policy; version 0 means that the tenant has none', schema: alertPolicyView },
  }),
});

export const deleteAlertPolicy = route('delete-alert-policy', {
  method: 'DELETE',
  path: '/tenants/{tenant_id}/alert-policy',
  scope: 'admin',
  summary: 'Delete the alert policy of a tenant',
  details: 'Every alert then goes to all destinations immediately.',
  params: ofTenant,
  answers: () => ({ 204: { description: 'The policy is deleted' } }),
});

export const alertPolicyRoutes = [
  putAlertPolicy,
  getAlertPolicy,
  deleteAlertPolicy,
] as const satisfies readonly Route[];
