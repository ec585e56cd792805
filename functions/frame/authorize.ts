import type { Caller } from '#lib/auth/api-key.ts';
import { mayAccess, reachesEveryTenant } from '#lib/auth/api-key.ts';
import { forbidden, unauthorized } from '#lib/errors.ts';
import type { Route } from '../table.ts';

/** Finds out who calls with a key; null if nobody does. */
export type Recognise = (key: string) => Promise<Caller | null>;

/**
 * Decides before any handler's code whether the request may go on: with a known key, its scope and, where the request
 * names a tenant, that tenant. A route that names none answers with what the key's tenants allow it to see, or with what all
 * tenants share; one that changes what they share is for keys that are good for all of them.
 * @throws RequestError 401 or 403
 */
export const authorize = async (
  route: Route,
  authorization: string | undefined,
  tenantId: string | undefined,
  recognise: Recognise,
): Promise<Caller | null> => {
  if (route.scope === null) return null;
  const [, key] = /^Bearer +([\x21-\x7e]{1,200})$/i.exec(authorization ?? '') ?? [];
  if (!key) throw unauthorized('Send a key: Authorization: Bearer <api key>.');
  const caller = await recognise(key);
  if (!caller) throw unauthorized('This key is not known, has expired or was revoked.');
  if (!caller.scopes.includes(route.scope)) throw forbidden();
  if (route.forEveryTenant && !reachesEveryTenant(caller)) throw forbidden();
  if (tenantId !== undefined && !mayAccess(caller, tenantId)) throw forbidden();
  return caller;
};
