import { createHash } from 'node:crypto';

export const scopes = ['read', 'ingest', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Stands for every tenant in a key's list. */
export const everyTenant = '*';

/** Who is calling: what its key allows. */
export type Caller = { keyId: string; tenants: readonly string[]; scopes: readonly Scope[] };

/** Keys are stored by this alone. They are long and random, so a plain hash needs no salt and no slowness. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

export const mayAccess = (caller: Caller, tenantId: string): boolean =>
  caller.tenants.includes(everyTenant) || caller.tenants.includes(tenantId);

/** The tenants that a caller may see; null stands for all of them. */
export const tenantsOf = (caller: Caller): readonly string[] | null =>
  caller.tenants.includes(everyTenant) ? null : caller.tenants;
