import * as z from 'zod';
import { type AlertPolicyDoc, rulesOf } from './alert-policies.ts';
import { noPolicy } from './policy.ts';
import { alertPolicyInput } from './policy-input.ts';

export const alertPolicyView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      version: z.int().describe('0 if the tenant has no policy: every alert goes to all destinations immediately'),
      updated_at: z.iso.datetime().nullable(),
      ...alertPolicyInput.unwrap().shape,
    })
    .meta({ id: 'AlertPolicy' }),
);
export type AlertPolicyView = z.infer<typeof alertPolicyView>;

export const viewOfPolicy = (tenant_id: string, policy: AlertPolicyDoc | null): AlertPolicyView => ({
  tenant_id,
  version: policy?.version ?? 0,
  updated_at: policy?.updated_at.toISOString() ?? null,
  ...rulesOf(policy ?? noPolicy),
});
