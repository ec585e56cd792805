import type { Config } from '#lib/config.ts';
import { circuitNames } from '#lib/coordination/circuits.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import type { Store } from '#lib/mongo/store.ts';
import { limitRule, providerName } from './guards.ts';
import { serviceCircuit } from './named-circuit.ts';

/** How the circuits and the call limit are that all tenants share; `used` calls of those `allowed` in a window. */
export const readSharedGuards = async (store: Store, config: Config<'rateLimit' | 'provider'>) => {
  const [{ remaining }, circuits] = await Promise.all([
    rateLimiterIn(store, providerName, limitRule(config)).status(),
    Promise.all(circuitNames.map((name) => serviceCircuit(store, name).status())),
  ]);
  const { requests: allowed } = config.rateLimit;
  return { used: allowed - remaining, allowed, circuits };
};
