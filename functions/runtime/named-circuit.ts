import { readConfig } from '#lib/config.ts';
import { type CircuitBreaker, circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { isCircuitName } from '#lib/coordination/circuits.ts';
import { besideLimit } from '#lib/coordination/guarded-limiter.ts';
import { type OnTransition, ownDocument } from '#lib/coordination/stored-circuit.ts';
import { notFound } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { circuitRule, providerName } from './guards.ts';

/** A circuit to inspect or reset, not to call through. @throws RequestError 404 for an unknown name */
export const namedCircuit = (store: Store, name: string, onTransition?: OnTransition): CircuitBreaker => {
  if (!isCircuitName(name)) throw notFound('There is no such circuit.');
  const place = name === providerName ? besideLimit : ownDocument;
  return circuitBreakerIn(store, name, circuitRule(readConfig(['circuit']).circuit, 0), onTransition, place);
};
