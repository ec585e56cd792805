import * as z from 'zod';
import { auditDays, auditEntryView } from '#lib/audit/audit-entry.ts';
import { cursor, limit, tenantId } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

export const listAudit = route('list-audit', {
  method: 'GET',
  path: '/audit',
  scope: 'admin',
  summary: 'List the audit log, newest first',
  details: `Each request with a key that changes something has one entry, unless it was rejected. Lists only entries whose tenants the calling key can all access. Kept for ${auditDays} days.`,
  query: () =>
    z.strictObject({
      tenant_id: tenantId.optional().meta({ description: 'Only changes of this tenant' }),
      key_id: z
        .string()
        .regex(/^[\w-]{1,64}$/, 'must be the id of a key')
        .optional()
        .meta({ description: 'Only changes with this key' }),
      action: z
        .string()
        .regex(/^[a-z]+(-[a-z]+)*$/, 'must be the name of an operation, such as put-tenant')
        .max(60)
        .optional()
        .meta({ description: 'Only changes by this operation', examples: ['put-tenant'] }),
      limit: limit(),
      cursor: cursor.optional(),
    }),
  answers: () => ({
    200: {
      description: 'One page of entries',
      schema: z.object({ entries: z.array(auditEntryView), next_cursor: z.string().nullable() }),
    },
  }),
});

export const auditRoutes = [listAudit] as const satisfies readonly Route[];
