import type { Route } from '#functions/manifest/table.ts';
import type { Caller } from '#lib/auth/api-key.ts';
import { mayAccess, reachesEveryTenant } from '#lib/auth/api-key.ts';
import { forbidden, unauthorized } from '#lib/errors.ts';

/** Finds out who calls with a key, from which address; null if nobody does. */
export type Recognise = (key: string, sourceIp: string) => Promise<Caller | null>;

/**
 * Who makes the request: a key's caller, or nobody where the route is open to everybody.
 * @throws RequestError 401 without a key that is known
 */
export const authenticate = async (
  route: Route,
  authorization: string | undefined,
  recognise: (key: string) => Promise<Caller | null>,
): Promise<Caller | null> => {
  if (route.scope === null) return null;
  // Which of several is meant is not ours to guess; the gateway joins them by commas.
  if (several.test(authorization ?? '')) throw unauthorized('Send one Authorization header, not several.');
  const [, key] = /^Bearer +([\x21-\x7e]{1,200})$/i.exec(authorization ?? '') ?? [];
  if (!key) throw unauthorized('An API key is required: Authorization: Bearer <api key>.');
  const caller = await recognise(key);
  if (!caller) throw unauthorized('The API key is unknown, expired or revoked.');
  return caller;
};

const several = /,\s*[A-Za-z]+ +\S/;

/**
 * Decides before any handler's code whether the request may go on: with its route's scope and, where the request names a
 * tenant, that tenant. A route that names none answers with what the key's tenants allow it to see, or with what all tenants
 * share; one that changes what they share is for keys that are good for all of them.
 * @throws RequestError 403
 */
export const authorize = (route: Route, caller: Caller | null, tenantId: string | undefined): void => {
  if (route.scope === null) return;
  if (!caller?.scopes.includes(route.scope)) throw forbidden();
  if (route.forEveryTenant && !reachesEveryTenant(caller)) throw forbidden();
  if (tenantId !== undefined && !mayAccess(caller, tenantId)) throw forbidden();
};
