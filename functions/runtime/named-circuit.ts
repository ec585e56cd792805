import { type Caller, reachesEveryTenant } from '#lib/auth/api-key.ts';
import { readConfig } from '#lib/config.ts';
import { accountLimitPrefix } from '#lib/connections/connection.ts';
import type { CircuitRule } from '#lib/coordination/circuit.ts';
import { type CircuitBreaker, circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { type CircuitName, isCircuitName } from '#lib/coordination/circuits.ts';
import { besideLimit } from '#lib/coordination/guarded-limiter.ts';
import { limitCircuitNamed } from '#lib/coordination/limit-circuits.ts';
import { type OnTransition, ownDocument } from '#lib/coordination/stored-circuit.ts';
import { destinationLimitPrefix } from '#lib/destinations/destination.ts';
import { haveDestination } from '#lib/destinations/destinations.ts';
import { notFound } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { circuitRule, providerName } from './guards.ts';

/**
 * A circuit to inspect or reset, not to call through. Those of accounts at help desks are for callers that reach every
 * tenant, and those of destinations for these and their own tenant: nobody else learns anything of them.
 * @throws RequestError 404 for an unknown name
 */
export const namedCircuit = async (
  store: Store,
  name: string,
  { caller, onTransition }: { caller: Pick<Caller, 'tenants'>; onTransition?: OnTransition },
): Promise<CircuitBreaker> => {
  if (isCircuitName(name)) return serviceCircuit(store, name, onTransition);
  const found =
    (await maySee(store, name, caller)) && (await limitCircuitNamed(store, name, lookingRule(), onTransition));
  if (!found) throw notFound('There is no such circuit.');
  return found;
};

const maySee = async (store: Store, name: string, caller: Pick<Caller, 'tenants'>): Promise<boolean> => {
  const isOfDestination = name.startsWith(destinationLimitPrefix);
  if (reachesEveryTenant(caller)) return isOfDestination || name.startsWith(accountLimitPrefix);
  return isOfDestination && haveDestination(store, caller.tenants, name.slice(destinationLimitPrefix.length));
};

/** The circuit of a service that all tenants share. */
export const serviceCircuit = (store: Store, name: CircuitName, onTransition?: OnTransition): CircuitBreaker =>
  circuitBreakerIn(store, name, lookingRule(), onTransition, name === providerName ? besideLimit : ownDocument);

const lookingRule = (): CircuitRule => circuitRule(readConfig(['circuit']).circuit, 0);
