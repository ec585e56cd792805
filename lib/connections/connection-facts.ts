import { findLimitCircuits } from '#lib/coordination/limit-circuits.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { accountLimitName, type ConnectionDoc } from './connection.ts';
import { connectionsIn } from './connections.ts';
import { hookHealthOf } from './hook-health.ts';

/** How a connection is, for a list of many. */
export type ConnectionFacts = {
  needsAuthorization: boolean;
  /** Why it does, and since when it is in its state. */
  reason: string | null;
  since: Date;
  /** No calls are made to its account. */
  isCircuitOpen: boolean;
  /** Every change before this moment is stored; null before the first complete run. */
  completeUntil: Date | null;
  hookNeedsSecret: boolean;
  hookWarning: string | null;
};

const fields = ['tenant_id', 'account_key', 'state', 'state_reason', 'state_at', 'hook', 'checkpoint'] as const;
type Read = Pick<ConnectionDoc, (typeof fields)[number]>;

/** How the connections of these tenants are, by tenant; a tenant without one has none here. */
export const readConnectionFacts = async (
  store: Store,
  tenantIds: readonly string[],
): Promise<Map<string, ConnectionFacts>> => {
  const connections: Read[] = await connectionsIn(store)
    .find(
      { tenant_id: { $in: [...tenantIds] }, deleted_at: null },
      { ...inSession(store), projection: Object.fromEntries(fields.map((field) => [field, 1])) },
    )
    .toArray();
  const names = [...new Set(connections.map(accountLimitName))];
  const circuits =
    names.length === 0 ? [] : await findLimitCircuits(store, { _id: { $in: names } }, { limit: names.length });
  const open = new Set(circuits.filter(({ state }) => state === 'open').map(({ name }) => name));
  return new Map(connections.map((one) => [one.tenant_id, factsOf(one, open)]));
};

const factsOf = (connection: Read, openCircuits: ReadonlySet<string>): ConnectionFacts => {
  const hook = hookHealthOf(connection.hook);
  return {
    needsAuthorization: connection.state === 'needs_auth',
    reason: connection.state_reason,
    since: connection.state_at,
    isCircuitOpen: openCircuits.has(accountLimitName(connection)),
    completeUntil: connection.checkpoint?.complete_until ?? null,
    hookNeedsSecret: hook?.needs_secret ?? false,
    hookWarning: hook?.warning ?? null,
  };
};
