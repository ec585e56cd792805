import { listDestinations } from '#lib/destinations/destinations.ts';
import { badInput } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { alertPoliciesIn } from './alert-policies.ts';
import { destinationsNamedIn } from './policy.ts';
import type { AlertPolicy } from './policy-input.ts';
import { type AlertPolicyView, viewOfPolicy } from './policy-view.ts';
import { type PolicyPreview, previewOf } from './preview.ts';
import { recentAlerts } from './recent-alerts.ts';

const previewedMs = 7 * 86_400_000;

export type PutPolicy = AlertPolicyView & { preview: PolicyPreview | null };

/**
 * Stores a tenant's policy; a dry run stores nothing, and answers what the policy would have done in the last seven days.
 * @throws RequestError 422 if it names a destination that the tenant does not have
 */
export const putPolicy = async (
  store: Store,
  tenantId: string,
  policy: AlertPolicy,
  { isDryRun, now }: { isDryRun: boolean; now: Date },
): Promise<PutPolicy> => {
  const destinations = await listDestinations(store, tenantId);
  const known = new Set(destinations.map(({ _id }) => _id));
  const unknown = destinationsNamedIn(policy).filter(({ id }) => !known.has(id));
  if (unknown.length > 0)
    throw badInput(unknown.map(({ path }) => ({ in: 'body', path, message: 'is no destination of the tenant' })));
  const policies = alertPoliciesIn(store);
  if (!isDryRun) return { ...viewOfPolicy(tenantId, await policies.put(tenantId, policy, now)), preview: null };
  const since = new Date(now.getTime() - previewedMs);
  const [stored, { alerts, isComplete }] = await Promise.all([
    policies.find(tenantId),
    recentAlerts(store, tenantId, since),
  ]);
  const active = destinations.filter(({ state }) => state === 'active').map(({ _id }) => _id);
  const preview = {
    from: since.toISOString(),
    to: now.toISOString(),
    alerts: alerts.length,
    is_complete: isComplete,
    ...previewOf(policy, alerts, active),
  };
  const { version, updated_at } = viewOfPolicy(tenantId, stored);
  return { tenant_id: tenantId, version, updated_at, ...policy, preview };
};
