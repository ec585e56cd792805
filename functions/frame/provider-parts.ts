import type { Config } from '#lib/config.ts';
import type { CircuitRule } from '#lib/coordination/circuit.ts';
import type { CircuitName } from '#lib/coordination/circuits.ts';
import type { LimitRule } from '#lib/coordination/rate-limiter.ts';

/** What guards the provider bears its name everywhere. */
export const providerName = 'provider' satisfies CircuitName;

export const limitRule = ({ rateLimit, provider }: Config<'rateLimit' | 'provider'>): LimitRule => ({
  ...rateLimit,
  callTimeoutMs: provider.timeoutMs,
});

/** A probe whose caller died gives way after the longest that its call can last. */
export const circuitRule = ({ circuit, provider }: Config<'circuit' | 'provider'>): CircuitRule => ({
  ...circuit,
  probeMs: provider.timeoutMs + 5_000,
});
