import type { Config } from '#lib/config.ts';
import type { CircuitRule } from '#lib/coordination/circuit.ts';
import type { CircuitName } from '#lib/coordination/circuits.ts';
import type { LimitRule } from '#lib/coordination/rate-limiter.ts';

/** What guards the provider bears its name everywhere. */
export const providerName = 'provider' satisfies CircuitName;

/** A notification service that takes longer than this counts as failing. */
export const notifyTimeoutMs = 10_000;

export const limitRule = ({ rateLimit, provider }: Config<'rateLimit' | 'provider'>): LimitRule => ({
  ...rateLimit,
  callTimeoutMs: provider.timeoutMs,
});

/** A probe whose caller died gives way soon after the longest that its call can last. */
export const circuitRule = (circuit: Config<'circuit'>['circuit'], callTimeoutMs: number): CircuitRule => ({
  ...circuit,
  probeMs: callTimeoutMs + 5_000,
});
