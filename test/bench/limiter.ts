import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { rateLimiterIn } from '#lib/coordination/rate-limiter.ts';
import { connect } from '#lib/mongo/client.ts';
import { worstWindow } from '#test/database/coordination/limiter-simulation.ts';
import { admissionWorld } from '#test/database/ingestion/admission-simulation.ts';

const minutes = 20;
const rule = { requests: 60, windowMs: 60_000, callTimeoutMs: 10_000 };
const inPlaceMs = 1_000;

type Tenant = { dueAt: number; reservation?: string; pages: number };

/**
 * How often waiting tenants ask the limiter for one page, on a simulated clock: calls take 0.3 s, a queue's delay is a
 * whole number of seconds and its delivery up to 0.2 s late. Every tenant has pages without end.
 */
const simulate = async (tenantCount: number) => {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const server = await startEmbeddedMongo({ now: () => clock.now });
  const client = await connect(server.uri);
  const limiter = rateLimiterIn({ db: client.db('bench') }, 'bench', rule);
  const startedAt = clock.now;
  const until = startedAt + minutes * 60_000;
  const tenants: Tenant[] = Array.from({ length: tenantCount }, () => ({ dueAt: startedAt, pages: 0 }));
  let takes = 0;
  let settles: { at: number; slotId: string; tenant: Tenant }[] = [];

  for (;;) {
    const next = tenants.reduce((first, tenant) => (tenant.dueAt < first.dueAt ? tenant : first));
    const answered = settles.reduce<(typeof settles)[number] | undefined>(
      (first, settle) => (!first || settle.at < first.at ? settle : first),
      undefined,
    );
    if (Math.min(next.dueAt, answered?.at ?? Number.POSITIVE_INFINITY) > until) break;
    if (answered && answered.at <= next.dueAt) {
      clock.now = Math.max(clock.now, answered.at);
      await limiter.settle(answered.slotId);
      settles = settles.filter((settle) => settle !== answered);
      answered.tenant.pages++;
      answered.tenant.dueAt = clock.now + 20;
      continue;
    }
    clock.now = Math.max(clock.now, next.dueAt);
    takes++;
    const permit = await limiter.acquire(next.reservation);
    if (permit.kind === 'granted') {
      delete next.reservation;
      next.dueAt = Number.POSITIVE_INFINITY;
      settles.push({ at: clock.now + 300, slotId: permit.slotId, tenant: next });
    } else {
      next.reservation = permit.reservationId;
      const isShort = permit.waitMs <= inPlaceMs;
      next.dueAt = clock.now + (isShort ? permit.waitMs : Math.floor(permit.waitMs / 1000) * 1000 + (takes % 5) * 50);
    }
  }
  await client.close();
  await server.close();
  const pages = tenants.map((tenant) => tenant.pages);
  const total = pages.reduce((sum, n) => sum + n, 0);
  return {
    pages: total,
    'share of the limit': Number((total / (rule.requests * minutes)).toFixed(3)),
    'takes per page': Number((takes / total).toFixed(2)),
    'fewest and most pages of a tenant': `${Math.min(...pages)} - ${Math.max(...pages)}`,
  };
};

/** Ten thousand tenants with one page each, due at once: what admission and limiter cost, starts and ends included. */
const simulateDue = async () => {
  const world = await admissionWorld(rule);
  await world.dueTenants(10_000);
  const { calls, costs } = await world.work(minutes, () => 1);
  await world.close();
  const leastMs = (Math.ceil(calls.length / rule.requests) - 1) * rule.windowMs;
  const tookMs = (calls.at(-1)?.to ?? 0) - (calls[0]?.from ?? 0);
  return {
    pages: calls.length,
    'time / least possible': Number((tookMs / leastMs).toFixed(3)),
    'most calls in a window': worstWindow(calls, rule.windowMs),
    'commands a minute': Math.round(costs.reduce((sum, cost) => sum + cost.commands, 0) / minutes),
    'largest document (bytes)': Math.max(...costs.map(({ bytes }) => bytes)),
  };
};

export const benchLimiter = async (): Promise<void> => {
  const rows: Record<string, unknown> = {};
  for (const tenantCount of [1, 50, 120, 500]) rows[`${tenantCount} waiting`] = await simulate(tenantCount);
  console.log(`60 calls in 60 s, ${minutes} simulated minutes`);
  console.table(rows);
  console.table({ '10,000 due': await simulateDue() });
};
