import type { Config } from '#lib/config.ts';
import type { AccountRules } from '#lib/connections/account-limiter.ts';
import type { CircuitRule } from '#lib/coordination/circuit.ts';
import type { CircuitName } from '#lib/coordination/circuits.ts';
import type { LimitRule } from '#lib/coordination/limit-rule.ts';
import type { DestinationRules } from '#lib/destinations/destination-limiter.ts';

/** The name of the provider's limit and circuit. */
export const providerName = 'provider' satisfies CircuitName;

/** Longer calls to the notification service count as failures. */
export const notifyTimeoutMs = 10_000;

/** Longer calls to a destination count as failures. */
export const destinationTimeoutMs = 10_000;

/** The name of the circuit of second opinions. */
export const judgeName = 'judge';

/** The rules of the limit and the circuit of each destination. */
export const destinationRules = ({ circuit }: Config<'circuit'>): DestinationRules => ({
  callTimeoutMs: destinationTimeoutMs,
  circuit: circuitRule(circuit, destinationTimeoutMs),
});

export const limitRule = ({ rateLimit, provider }: Config<'rateLimit' | 'provider'>): LimitRule => ({
  ...rateLimit,
  callTimeoutMs: provider.timeoutMs,
});

/** A probe whose caller crashed expires soon after the longest possible call. */
export const circuitRule = (circuit: Config<'circuit'>['circuit'], callTimeoutMs: number): CircuitRule => ({
  ...circuit,
  probeMs: callTimeoutMs + 5_000,
});

/** The rules of the limit and the circuit of a help desk's account. */
export const accountRules = (config: Config<'accountLimit' | 'connections' | 'circuit'>): AccountRules => ({
  share: config.accountLimit.share,
  callTimeoutMs: accountCallMs(config.connections),
  circuit: circuitRule(config.circuit, accountCallMs(config.connections)),
});

/** A call may need a token before, or wait for one that another caller gets. */
const accountCallMs = ({ timeoutMs }: Config<'connections'>['connections']): number => 2 * timeoutMs;

/** The rules of the provider's limit and circuit. */
export const guardRules = (config: Config<'rateLimit' | 'provider' | 'circuit'>) => ({
  limit: limitRule(config),
  circuit: circuitRule(config.circuit, config.provider.timeoutMs),
});
