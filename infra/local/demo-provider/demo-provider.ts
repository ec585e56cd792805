import { seeded } from './demo/random.ts';
import { demoPages } from './demo-pages.ts';
import { demoTenants } from './demo-tickets.ts';
import { type Provider, startProvider } from './provider-server.ts';
import type { LimitRule } from './request-limit.ts';

export type DemoProviderOptions = {
  /** 60 calls in any 60 s by default. */
  readonly limit?: LimitRule;
  /** 0, the default, means any free port. */
  readonly port?: number;
  /** The time that the tickets are dated relative to; the current time by default. */
  readonly now?: Date;
  /** The number of first attempts of every alert that fail; two by default. */
  readonly notifyFails?: number;
};

/** Tenants whose pages have no `total_count`. */
const uncounted = demoTenants.slice(-1).map(({ id }) => id);

/** Starts a provider with the demo's tickets: as slow as a real one and with untidy data, but without faults. */
export const startDemoProvider = ({
  limit = { requests: 60, windowMs: 60_000 },
  port = 0,
  now = new Date(),
  notifyFails = 2,
}: DemoProviderOptions = {}): Promise<Provider> => {
  const random = seeded(60);
  let pages: ReturnType<typeof demoPages> | undefined;
  return startProvider({
    port,
    limit,
    // Generated at the first request, so that the start does not wait for them.
    tickets: (tenantId) => {
      pages ??= demoPages(now);
      return pages.get(tenantId) ?? [];
    },
    totalCount: (tenantId) => !uncounted.includes(tenantId),
    retryAfter: 'alternate',
    latencyMs: () => random.between(20, 60),
    notify: { fails: notifyFails, latencyMs: random.between(20, 60) },
  });
};
