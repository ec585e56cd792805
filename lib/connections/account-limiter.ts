import { bulkheadIn, withinBulkhead } from '#lib/coordination/bulkhead.ts';
import type { CircuitRule } from '#lib/coordination/circuit.ts';
import { type CircuitBreaker, circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { besideLimit, guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import type { AccountRule } from '#lib/coordination/limit-rule.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import type { OnTransition } from '#lib/coordination/stored-circuit.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { Store } from '#lib/mongo/store.ts';
import { accountLimitName, type ConnectionDoc } from './connection.ts';

/** What is the same for all accounts. */
export type AccountRules = Pick<AccountRule, 'share' | 'callTimeoutMs'> & { circuit: CircuitRule };

type Account = Pick<ConnectionDoc, 'kind' | 'account_key'>;

export const accountRule = (
  { kind }: Pick<Account, 'kind'>,
  { share, callTimeoutMs }: Omit<AccountRules, 'circuit'>,
): AccountRule => ({
  windows: adapterOf({ kind }).limits,
  share,
  callTimeoutMs,
});

/**
 * The limit and the circuit of a help desk's account: all tenants that are connected to it share them, and no other tenant
 * feels them. A call says its bucket and cost as the adapter's request has them. An account whose last call failed, or that
 * was never called, calls only in the bulkhead of all such accounts.
 */
export const accountLimiterIn = (store: Store, account: Account, rules: AccountRules, onTransition?: OnTransition) =>
  withinBulkhead(
    guardedLimiterIn(
      store,
      accountLimitName(account),
      { limit: accountRule(account, rules), circuit: rules.circuit },
      onTransition,
    ),
    bulkheadIn(store, 'bulkhead:desks', rules),
  );

/** The same limit, to look at. */
export const accountLimitIn = (store: Store, account: Account, rules: Omit<AccountRules, 'circuit'>) =>
  rateLimiterIn(store, accountLimitName(account), accountRule(account, rules));

/** The same circuit, to look at. */
export const accountCircuitIn = (store: Store, account: Account, { circuit }: AccountRules): CircuitBreaker =>
  circuitBreakerIn(store, accountLimitName(account), circuit, undefined, besideLimit);
