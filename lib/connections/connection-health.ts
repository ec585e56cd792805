import * as z from 'zod';
import { helpdeskKinds } from '#lib/helpdesks/helpdesk-kind.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type AccountRules, accountCircuitIn, accountLimitIn } from './account-limiter.ts';
import { type Connection, connectionStates } from './connection.ts';

const moment = z.iso.datetime();

export const connectionHealthView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      kind: z.enum(helpdeskKinds),
      state: z.enum(connectionStates),
      state_reason: z.string().nullable(),
      state_at: moment.nullable(),
      complete_until: moment
        .nullable()
        .describe('Every change before this time is stored; null before the first complete run of the connection'),
      lag_seconds: z.int().nullable().describe('How long ago that is'),
      last_full_at: moment.nullable().describe('When the last complete pass over all tickets began'),
      calls: z
        .object({
          circuit: z.enum(['closed', 'open', 'half_open']).describe('`open`: no calls are made'),
          retry_after: moment.nullable().describe('When an open circuit allows the next call'),
          windows: z.array(
            z.object({
              name: z.string(),
              limit: z.int().describe('Our share of what the help desk allows'),
              window_seconds: z.number(),
              current_requests: z.int(),
              remaining: z.int(),
              next_slot_at: moment.nullable(),
            }),
          ),
        })
        .nullable()
        .describe('Calls to the account at the help desk; null without a connection'),
    })
    .meta({ id: 'ConnectionHealth' }),
);

export type ConnectionHealth = z.infer<typeof connectionHealthView>;

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

/** How a connection is, and how far its tickets are behind its help desk. */
export const healthOf = (connection: Connection, calls: Calls | null, now: Date): ConnectionHealth => {
  const { tenant_id, kind } = connection;
  if (kind === 'generic')
    return {
      ...{ tenant_id, kind, state: 'active', state_reason: null, state_at: null },
      ...{ complete_until: null, lag_seconds: null, last_full_at: null, calls },
    };
  const { state, state_reason, state_at, checkpoint, last_full_at } = connection;
  const completeUntil = checkpoint?.complete_until;
  return {
    ...{ tenant_id, kind, state, state_reason, state_at: state_at.toISOString() },
    complete_until: completeUntil?.toISOString() ?? null,
    lag_seconds: completeUntil ? Math.max(0, Math.round((now.getTime() - completeUntil.getTime()) / 1_000)) : null,
    last_full_at: last_full_at?.toISOString() ?? null,
    calls,
  };
};
