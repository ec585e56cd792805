import * as z from 'zod';
import { everyTenant, scopes } from '#lib/auth/api-key.ts';
import { utcMoment } from '#lib/utc-moment.ts';
import { cursor, limit, tenantId, yesOrNo } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const exampleTenants = ['harbour-bank'];

const keyRequest = () =>
  z
    .strictObject({
      tenants: z
        .array(z.union([z.literal(everyTenant), tenantId], 'must be a tenant id, or * for every tenant'))
        .min(1)
        .max(100)
        .refine(distinct, 'must name each tenant once')
        .refine(
          (tenants) => tenants.length === 1 || !tenants.includes(everyTenant),
          'must name no other tenant beside *',
        )
        .meta({
          description: 'Tenants that the key can access, or only `*` for all tenants',
          examples: [exampleTenants],
        }),
      scopes: z
        .array(z.enum(scopes))
        .min(1)
        .max(scopes.length)
        .refine(distinct, 'must name each scope once')
        .describe('What the key allows; no scope implies another'),
      expires_at: utcMoment
        .refine((moment) => moment.getTime() > Date.now(), 'must lie in the future')
        .nullish()
        .describe('Expiry time; without it, the key does not expire'),
      label: z
        .string()
        .min(1)
        .max(100)
        .regex(/^\P{Cc}+$/u, 'must have no control characters')
        .nullish()
        .describe('Purpose of the key'),
    })
    .meta({ id: 'KeyRequest' });

const keyFields = () => ({
  key_id: z.string(),
  tenants: z.array(z.string()).meta({ examples: [exampleTenants] }),
  scopes: z.array(z.enum(scopes)),
  label: z.string().nullable(),
  created_by: z
    .string()
    .nullable()
    .describe('Id of the key that created this one; null if it was created without a key, or if unknown'),
  created_at: isoTime,
  expires_at: isoTime.nullable(),
});

const keyView = z.lazy(() =>
  z
    .object({ ...keyFields(), last_used_at: isoTime.nullable().describe('Accurate to about five minutes') })
    .meta({ id: 'Key' }),
);

const newKeyView = z.lazy(() =>
  z
    .object({
      ...keyFields(),
      key: z.string().describe('The secret key, returned only in this response and never stored'),
    })
    .meta({ id: 'NewKey' }),
);

export const createKey = route('create-key', {
  method: 'POST',
  path: '/keys',
  scope: 'admin',
  summary: 'Create an API key',
  details: 'The new key cannot exceed the tenants, scopes and lifetime of the calling key.',
  body: keyRequest,
  config: ['mongo', 'keyLimit'],
  answers: () => ({
    201: { description: 'The new key; its secret is not shown again', schema: newKeyView },
    409: { description: 'One of the tenants has reached its limit of active keys' },
  }),
});

export const listKeys = route('list-keys', {
  method: 'GET',
  path: '/keys',
  scope: 'admin',
  summary: 'List API keys, newest first',
  details: 'Lists only keys whose tenants the calling key can access as well.',
  query: () => z.strictObject({ limit: limit(), cursor: cursor.optional() }),
  answers: () => ({
    200: {
      description: 'One page of keys',
      schema: z.object({ keys: z.array(keyView), next_cursor: z.string().nullable() }),
    },
  }),
});

export const revokeKey = route('revoke-key', {
  method: 'DELETE',
  path: '/keys/{key_id}',
  scope: 'admin',
  summary: 'Revoke an API key',
  details: 'Takes effect everywhere within a minute.',
  query: () =>
    z.strictObject({
      with_descendants: yesOrNo.default(false).meta({
        description: 'Also revoke all keys created with it, directly or indirectly, even if it is already revoked',
      }),
    }),
  params: () => z.strictObject({ key_id: z.string().regex(/^[\w-]{1,64}$/, 'must be the id of a key') }),
  answers: () => ({ 204: { description: 'The key is revoked' }, 404: { description: 'No such key' } }),
});

export const keyRoutes = [createKey, listKeys, revokeKey] as const satisfies readonly Route[];
