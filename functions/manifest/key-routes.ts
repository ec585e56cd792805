import * as z from 'zod';
import { everyTenant, scopes } from '#lib/auth/api-key.ts';
import { utcMoment } from '#lib/utc-moment.ts';
import { cursor, limit, tenantId, yesOrNo } from './parameters.ts';
import { isoTime, route } from './route.ts';
import type { Route } from './table.ts';

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

const exampleTenants = ['harbour-bank'];

const keyRequest = z
  .strictObject({
    tenants: z
      .array(z.union([z.literal(everyTenant), tenantId], 'must be a tenant id, or * for every tenant'))
      .min(1)
      .max(100)
      .refine(distinct, 'must name each tenant once')
      .refine((tenants) => tenants.length === 1 || !tenants.includes(everyTenant), 'must name no other tenant beside *')
      .meta({
        description: 'The tenants whose data it opens, or `*` alone for all of them',
        examples: [exampleTenants],
      }),
    scopes: z
      .array(z.enum(scopes))
      .min(1)
      .max(scopes.length)
      .refine(distinct, 'must name each scope once')
      .describe('What it allows; none implies another'),
    expires_at: utcMoment
      .refine((moment) => moment.getTime() > Date.now(), 'must lie in the future')
      .nullish()
      .describe('When it ends; if not given, not by itself'),
    label: z
      .string()
      .min(1)
      .max(100)
      .regex(/^\P{Cc}+$/u, 'must have no control characters')
      .nullish()
      .describe('What it is for'),
  })
  .meta({ id: 'KeyRequest' });

const keyFields = {
  key_id: z.string(),
  tenants: z.array(z.string()).meta({ examples: [exampleTenants] }),
  scopes: z.array(z.enum(scopes)),
  label: z.string().nullable(),
  created_by: z.string().nullable().describe('The key that asked for it; null if none did, or it is not known'),
  created_at: isoTime,
  expires_at: isoTime.nullable(),
};

const keyView = z
  .object({ ...keyFields, last_used_at: isoTime.nullable().describe('Exact to about five minutes') })
  .meta({ id: 'Key' });

const newKeyView = z
  .object({ ...keyFields, key: z.string().describe('The key itself, shown this once and kept nowhere') })
  .meta({ id: 'NewKey' });

export const createKey = route('create-key', {
  method: 'POST',
  path: '/keys',
  scope: 'admin',
  summary: 'Create an API key',
  details: 'Within the tenants, scopes and lifetime of the key that asks for it.',
  body: keyRequest,
  config: ['mongo', 'keyLimit'],
  answers: {
    201: { description: 'The key, shown this once', schema: newKeyView },
    409: { description: 'A tenant of it has as many living keys as it may have' },
  },
});

export const listKeys = route('list-keys', {
  method: 'GET',
  path: '/keys',
  scope: 'admin',
  summary: 'List API keys, newest first',
  details: 'Those that reach no tenant beyond those of the key that asks.',
  query: z.strictObject({ limit, cursor: cursor.optional() }),
  answers: {
    200: {
      description: 'One page of keys',
      schema: z.object({ keys: z.array(keyView), next_cursor: z.string().nullable() }),
    },
  },
});

export const revokeKey = route('revoke-key', {
  method: 'DELETE',
  path: '/keys/{key_id}',
  scope: 'admin',
  summary: 'Revoke an API key',
  details: 'Within a minute it works nowhere any more.',
  query: z.strictObject({
    with_descendants: yesOrNo
      .default(false)
      .meta({ description: 'Also all keys that it made, that those made, and so on; also if it is revoked already' }),
  }),
  params: z.strictObject({ key_id: z.string().regex(/^[\w-]{1,64}$/, 'must be the id of a key') }),
  answers: { 204: { description: 'It is revoked' }, 404: { description: 'No such key' } },
});

export const keyRoutes = [createKey, listKeys, revokeKey] as const satisfies readonly Route[];
