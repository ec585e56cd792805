import * as z from 'zod';
import { tenantRules } from '#lib/triage/tenant-rules.ts';

export const triageRulesView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      version: z.int().describe('0 if the tenant has no rules of its own'),
      updated_at: z.iso.datetime().nullable(),
      ...tenantRules.shape,
    })
    .meta({ id: 'TriageRules' }),
);

export type TriageRulesView = z.infer<typeof triageRulesView>;
