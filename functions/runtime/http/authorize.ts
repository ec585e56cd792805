import type { Route } from '#functions/manifest/table.ts';
import type { Caller } from '#lib/auth/api-key.ts';
import { mayAccess, reachesEveryTenant } from '#lib/auth/api-key.ts';
import { forbidden, unauthorized } from '#lib/errors.ts';

/** Looks up the caller by key and source address; null if the key is unknown. */
export type Recognise = (key: string, sourceIp: string) => Promise<Caller | null>;

/** Authenticates the request; null on a public route. @throws RequestError 401 without a known key */
export const authenticate = async (
  route: Route,
  authorization: string | undefined,
  recognise: (key: string) => Promise<Caller | null>,
): Promise<Caller | null> => {
  if (route.scope === null) return null;
  // Several headers are ambiguous; the gateway joins them with commas.
  if (several.test(authorization ?? '')) throw unauthorized('Send one Authorization header, not several.');
  const [, key] = /^Bearer +([\x21-\x7e]{1,200})$/i.exec(authorization ?? '') ?? [];
  if (!key) throw unauthorized('An API key is required: Authorization: Bearer <api key>.');
  const caller = await recognise(key);
  if (!caller) throw unauthorized('The API key is unknown, expired or revoked.');
  return caller;
};

const several = /,\s*[A-Za-z]+ +\S/;

/**
 * Authorizes the request before any handler code runs: by the route's scope and, where the request names a tenant, by
 * that tenant. Routes without a tenant answer with what the key's tenants may see, or with shared state; changing
 * shared state needs a key that is valid for all tenants.
 * @throws RequestError 403
 */
export const authorize = (route: Route, caller: Caller | null, tenantId: string | undefined): void => {
  if (route.scope === null) return;
  if (!caller?.scopes.includes(route.scope)) throw forbidden();
  if (route.forEveryTenant && !reachesEveryTenant(caller)) throw forbidden();
  if (tenantId !== undefined && !mayAccess(caller, tenantId)) throw forbidden();
};
