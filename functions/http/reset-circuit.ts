import { readConfig } from '#lib/config.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { isCircuitName } from '#lib/coordination/circuits.ts';
import { notFound } from '#lib/errors.ts';
import { apiHandler } from '../frame/api-handler.ts';
import { circuitRule } from '../frame/guards.ts';
import { ok } from '../frame/reply.ts';
import { resetCircuit } from '../manifest.ts';

export const handler = apiHandler(resetCircuit, (store) => {
  const { circuit } = readConfig(['circuit']);

  return async ({ params: { name } }) => {
    if (!isCircuitName(name)) throw notFound('There is no such circuit.');
    const breaker = circuitBreakerIn(store, name, circuitRule(circuit, 0));
    await breaker.reset();
    return ok({ name, status: 'reset' });
  };
});
