import type { Store } from '#lib/mongo/store.ts';
import { type AccountRules, accountCircuitIn, accountLimitIn } from './account-limiter.ts';
import type { Connection, ConnectionDoc, StoredHook } from './connection.ts';
import type { ConnectionHealth, HookHealth } from './views.ts';

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

/** So many incremental runs in a row do not find changes by chance, before their events have come. */
const silentRunsLimit = 3;

/** How the webhook of a connection is; null without one. */
export const hookHealthOf = (hook: StoredHook | null | undefined): HookHealth | null => {
  if (!hook) return null;
  const { set_at, sealed, last_at, refused, last_refused, silent_runs = 0 } = hook;
  return {
    ...{ set_at: set_at.toISOString(), needs_secret: sealed === null },
    ...{ last_accepted_at: last_at?.toISOString() ?? null, refused },
    last_refused_at: last_refused?.at.toISOString() ?? null,
    last_refused_reason: last_refused?.reason ?? null,
    warning:
      silent_runs < silentRunsLimit
        ? null
        : `Webhooks are not arriving: ${silent_runs} incremental runs have found changes since the last event.`,
  };
};

/** How far the tickets are behind the help desk; null before the first complete run. */
export const lagSecondsOf = (checkpoint: ConnectionDoc['checkpoint'] | undefined, now: Date): number | null =>
  checkpoint ? Math.max(0, Math.round((now.getTime() - checkpoint.complete_until.getTime()) / 1_000)) : null;

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
    lag_seconds: lagSecondsOf(checkpoint, now),
    last_full_at: last_full_at?.toISOString() ?? null,
    calls,
    webhook: hookHealthOf(connection.hook),
    pending,
  };
};
