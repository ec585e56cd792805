import type { Filter } from 'mongodb';
import type { CircuitRule } from '#lib/coordination/circuit.ts';
import { type CircuitBreaker, type CircuitView, circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { besideLimit } from '#lib/coordination/guarded-limiter.ts';
import { findLimitCircuits, type LimitWithCircuit, limitsIn } from '#lib/coordination/limit-circuits.ts';
import type { OnTransition } from '#lib/coordination/stored-circuit.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { accountLimitPrefix } from './account-limiter.ts';

/** The circuits of accounts that are shown; more are counted. */
export const mostShown = 20;

const ofAccounts = { $gte: accountLimitPrefix, $lt: `${accountLimitPrefix}\uffff` };
const notClosed: Filter<LimitWithCircuit> = { 'circuit.state': { $in: ['open', 'half_open'] }, _id: ofAccounts };

/** How many accounts have a circuit that is not closed, counted no further than `limit`. */
export const countOpenCircuits = (store: Store, limit: number): Promise<number> =>
  limitsIn(store).countDocuments(notClosed, { ...inSession(store), limit });

/** The circuits of accounts that are not closed, by their names, at most `mostShown`. */
export const findOpenCircuits = (store: Store): Promise<CircuitView[]> =>
  findLimitCircuits(store, notClosed, { sort: { 'circuit.state': 1, _id: 1 }, limit: mostShown });

/** The circuit of an account's limit by its name, to look at or to reset; null if nobody calls that account. */
export const accountCircuitNamed = async (
  store: Store,
  name: string,
  rule: CircuitRule,
  onTransition?: OnTransition,
): Promise<CircuitBreaker | null> => {
  if (!name.startsWith(accountLimitPrefix)) return null;
  const found = await limitsIn(store).findOne({ _id: name }, { ...inSession(store), projection: { _id: 1 } });
  return found && circuitBreakerIn(store, name, rule, onTransition, besideLimit);
};
