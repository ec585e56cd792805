export const scopes = ['read', 'ingest', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** In a key's list of tenants: every tenant. */
export const everyTenant = '*';

/** A key's permissions, and when they expire; null: never. */
export type Rights = { tenants: readonly string[]; scopes: readonly Scope[]; expiresAt: Date | null };

/** The authenticated caller: its key's permissions. */
export type Caller = Rights & { keyId: string };

/** The permissions of a deployment's first key. */
export const everyRight: Rights = { tenants: [everyTenant], scopes, expiresAt: null };

export const reachesEveryTenant = ({ tenants }: Pick<Rights, 'tenants'>): boolean => tenants.includes(everyTenant);

export const mayAccess = (caller: Pick<Rights, 'tenants'>, tenantId: string): boolean =>
  reachesEveryTenant(caller) || caller.tenants.includes(tenantId);

/** The tenants that a caller may access; null: all. */
export const tenantsOf = (caller: Pick<Rights, 'tenants'>): readonly string[] | null =>
  reachesEveryTenant(caller) ? null : caller.tenants;

/** Whether a caller may grant these permissions: never more than its own, nor for longer. */
export const mayGrant = (caller: Rights, wanted: Rights): boolean =>
  wanted.tenants.every((tenant) => mayAccess(caller, tenant)) &&
  wanted.scopes.every((scope) => caller.scopes.includes(scope)) &&
  (caller.expiresAt === null || (wanted.expiresAt !== null && wanted.expiresAt <= caller.expiresAt));
