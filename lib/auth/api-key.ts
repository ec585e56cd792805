export const scopes = ['read', 'ingest', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Stands for every tenant in a key's list. */
export const everyTenant = '*';

/** What a key allows, and until when; null stands for no end. */
export type Rights = { tenants: readonly string[]; scopes: readonly Scope[]; expiresAt: Date | null };

/** Who is calling: what its key allows. */
export type Caller = Rights & { keyId: string };

/** What the first key of a deployment allows. */
export const everyRight: Rights = { tenants: [everyTenant], scopes, expiresAt: null };

export const reachesEveryTenant = ({ tenants }: Pick<Rights, 'tenants'>): boolean => tenants.includes(everyTenant);

export const mayAccess = (caller: Pick<Rights, 'tenants'>, tenantId: string): boolean =>
  reachesEveryTenant(caller) || caller.tenants.includes(tenantId);

/** The tenants that a caller may see; null stands for all of them. */
export const tenantsOf = (caller: Pick<Rights, 'tenants'>): readonly string[] | null =>
  reachesEveryTenant(caller) ? null : caller.tenants;

/** Whether one may hand out these rights: nobody gives away what is not theirs, nor for longer than they have it. */
export const mayGrant = (caller: Rights, wanted: Rights): boolean =>
  wanted.tenants.every((tenant) => mayAccess(caller, tenant)) &&
  wanted.scopes.every((scope) => caller.scopes.includes(scope)) &&
  (caller.expiresAt === null || (wanted.expiresAt !== null && wanted.expiresAt <= caller.expiresAt));
