import { createHash } from 'node:crypto';

const minuteMs = 60_000;

/**
 * The phase of a tenant's runs in their period, from 0 to 1: stable per tenant and uniform over all, so that a thousand
 * tenants that are set up together do not start together.
 */
const phaseOf = (tenantId: string): number => createHash('sha256').update(tenantId).digest().readUInt32BE(0) / 2 ** 32;

/** The tenant's first regular run after `now`. */
export const nextRunAt = (tenantId: string, everyMinutes: number, now: Date): Date => {
  const periodMs = everyMinutes * minuteMs;
  const offsetMs = Math.floor(phaseOf(tenantId) * periodMs);
  const periods = Math.floor((now.getTime() - offsetMs) / periodMs) + 1;
  return new Date(periods * periodMs + offsetMs);
};

/** However often it was refused, a tenant is tried once a day, unless its period is longer. */
const longestBreakMs = 24 * 60 * minuteMs;

/** What a tenant's schedule depends on. */
type Scheduled = { tenant_id: string; ingest_every_minutes: number | null; refused?: { runs: number } | null };

/** A tenant's next scheduled run: in its period, of which it skips 1, 3, 7 ... runs after 2, 3, 4 ... refusals. */
export const nextRunOf = ({ tenant_id, ingest_every_minutes, refused }: Scheduled, now: Date): Date | null => {
  if (ingest_every_minutes === null) return null;
  const skipped = 2 ** Math.max(0, (refused?.runs ?? 0) - 1) - 1;
  const breakMs = Math.min(longestBreakMs, skipped * ingest_every_minutes * minuteMs);
  return nextRunAt(tenant_id, ingest_every_minutes, new Date(now.getTime() + breakMs));
};
