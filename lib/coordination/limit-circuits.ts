import type { Filter, Sort } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Circuit, CircuitRule } from './circuit.ts';
import { type CircuitBreaker, type CircuitView, circuitBreakerIn, circuitViewOf } from './circuit-breaker.ts';
import { besideLimit } from './guarded-limiter.ts';
import type { OnTransition } from './stored-circuit.ts';

/** A limit with the circuit of the same service. */
export type LimitWithCircuit = { _id: string; circuit?: Circuit };

const limitsIn = (store: Store) => store.db.collection<LimitWithCircuit>('rate_limits');

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

/** Open circuits that are shown; more are counted. */
const mostShown = 20;

const notClosed = (prefix: string): Filter<LimitWithCircuit> => ({
  'circuit.state': { $in: ['open', 'half_open'] },
  _id: { $gte: prefix, $lt: `${prefix}\uffff` },
});

/** How many circuits with names of that prefix are not closed, counted no further than `limit`. */
export const countOpenCircuits = (store: Store, prefix: string, limit: number): Promise<number> =>
  limitsIn(store).countDocuments(notClosed(prefix), { ...inSession(store), limit });

/** The circuits with names of that prefix that are not closed, by state and name, at most 20. */
export const findOpenCircuits = (store: Store, prefix: string): Promise<CircuitView[]> =>
  findLimitCircuits(store, notClosed(prefix), { sort: { 'circuit.state': 1, _id: 1 }, limit: mostShown });

/** The circuit beside a limit by its name, to look at or to reset; null if nobody calls that service. */
export const limitCircuitNamed = async (
  store: Store,
  name: string,
  rule: CircuitRule,
  onTransition?: OnTransition,
): Promise<CircuitBreaker | null> => {
  const found = await limitsIn(store).findOne({ _id: name }, { ...inSession(store), projection: { _id: 1 } });
  return found && circuitBreakerIn(store, name, rule, onTransition, besideLimit);
};
