import type { Filter, Sort } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Circuit } from './circuit.ts';
import { type CircuitView, circuitViewOf } from './circuit-breaker.ts';

/** A limit with the circuit of the same service. */
export type LimitWithCircuit = { _id: string; circuit?: Circuit };

export const limitsIn = (store: Store) => store.db.collection<LimitWithCircuit>('rate_limits');

/** The circuits beside these limits, at most `limit`; a limit whose service was never called has none. */
export const findLimitCircuits = async (
  store: Store,
  filter: Filter<LimitWithCircuit>,
  { limit, sort = {} }: { limit: number; sort?: Sort },
): Promise<CircuitView[]> => {
  const found = await limitsIn(store)
    .find<LimitWithCircuit & { now: Date }>(filter, {
      ...inSession(store),
      ...{ sort, limit, projection: { circuit: 1, now: '$$NOW' } },
    })
    .toArray();
  return found.flatMap(({ _id, circuit, now }) => (circuit ? [circuitViewOf(_id, circuit, now.getTime())] : []));
};
