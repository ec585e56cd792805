import type { Store } from '#lib/mongo/store.ts';
import { type AccountRules, accountCircuitIn, accountLimitIn } from './account-limiter.ts';
import type { Connection } from './connection.ts';
import { hookHealthOf } from './hook-health.ts';
import { lagSecondsOf } from './lag.ts';
import type { ConnectionHealth } from './views.ts';

type Calls = NonNullable<ConnectionHealth['calls']>;

/** The limit and the circuit of a connection's account. */
export const callsOf = async (store: Store, connection: Connection, rules: AccountRules): Promise<Calls | null> => {
  if (connection.kind === 'generic') return null;
  const [{ windows = {} }, { state, retry_after }] = await Promise.all([
    accountLimitIn(store, connection, rules).status(),
    accountCircuitIn(store, connection, rules).status(),
  ]);
  return {
    circuit: state,
    retry_after: retry_after?.toISOString() ?? null,
    windows: Object.entries(windows).map(([name, { next_slot_at, ...window }]) => ({
      name,
      ...window,
      next_slot_at: next_slot_at?.toISOString() ?? null,
    })),
  };
};

/** Tickets that are to be read again. */
type Pending = { count: number; oldestAt: Date | null };

/** How a connection is, and how far its tickets are behind its help desk. */
export const healthOf = (
  connection: Connection,
  { calls, pending: { count, oldestAt } }: { calls: Calls | null; pending: Pending },
  now: Date,
): ConnectionHealth => {
  const { tenant_id, kind } = connection;
  const pending = { tickets: count, oldest_at: oldestAt?.toISOString() ?? null };
  if (kind === 'generic')
    return {
      ...{ tenant_id, kind, state: 'active', state_reason: null, state_at: null },
      ...{ complete_until: null, lag_seconds: null, last_full_at: null, calls },
      ...{ webhook: null, pending },
    };
  const { state, state_reason, state_at, checkpoint, last_full_at } = connection;
  const completeUntil = checkpoint?.complete_until;
  return {
    ...{ tenant_id, kind, state, state_reason, state_at: state_at.toISOString() },
    complete_until: completeUntil?.toISOString() ?? null,
    lag_seconds: lagSecondsOf(completeUntil, now),
    last_full_at: last_full_at?.toISOString() ?? null,
    calls,
    webhook: hookHealthOf(connection.hook),
    pending,
  };
};
