import { afterWrite } from '#lib/ledger/ticket-write.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { type PagePlan, planPage } from './page-plan.ts';
import type { ParsedPage } from './sort-out.ts';
import type { PlanRules } from './ticket-plan.ts';
import { isFuture } from './version-order.ts';

/**
 * Whether the same page would change nothing if it came again, in any later run: if a second plan, for the tickets as
 * the first one leaves them, is empty, and does not depend on the time. Stale versions are logged each time, so a page
 * with some is not settled either.
 */
export const isSettled = (
  page: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  { writes, gone, seenIds }: PagePlan,
  { tenantId, jobId }: { tenantId: string; jobId: string },
  rules: PlanRules,
  now: Date,
): boolean => {
  if (page.tickets.some(({ created_at, updated_at }) => isFuture(created_at, now) || isFuture(updated_at, now)))
    return false;
  const after = new Map<string, KnownTicket>();
  for (const id of seenIds) {
    const before = known.get(id);
    if (before) after.set(id, { ...before, seen_by: jobId });
  }
  for (const write of [...gone, ...writes])
    after.set(write.externalId, afterWrite<KnownTicket>(known.get(write.externalId) ?? null, write));
  const again = planPage(page, after, { tenantId, jobId: `after ${jobId}` }, rules, now);
  return again.writes.length === 0 && again.gone.length === 0 && again.counts.stale === 0;
};
