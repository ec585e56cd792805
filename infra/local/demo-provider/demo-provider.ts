import { seeded } from './demo/random.ts';
import { demoPages } from './demo-pages.ts';
import { demoTenants } from './demo-tickets.ts';
import { type Provider, startProvider } from './provider-server.ts';
import type { LimitRule } from './request-limit.ts';

export type DemoProviderOptions = {
  /** 60 calls in any 60 s unless told otherwise. */
  readonly limit?: LimitRule;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The tickets' present; the real one by default. */
  readonly now?: Date;
  /** How many first tries of every alert fail; two by default. */
  readonly notifyFails?: number;
};

/** Tenants whose pages do not say how many tickets there are. */
const uncounted = demoTenants.slice(-1).map(({ id }) => id);

/** Starts a provider with the demo's tickets, which is as slow and as untidy as real ones are, but does not break. */
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
    // Written when they are first asked for, so that nobody waits for them at the start.
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
