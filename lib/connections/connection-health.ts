import * as z from 'zod';
import { helpdeskKinds } from '#lib/helpdesks/helpdesk-kind.ts';
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
    })
    .meta({ id: 'ConnectionHealth' }),
);

export type ConnectionHealth = z.infer<typeof connectionHealthView>;

/** How a connection is, and how far its tickets are behind its help desk. */
export const healthOf = (connection: Connection, now: Date): ConnectionHealth => {
  const { tenant_id, kind } = connection;
  if (kind === 'generic')
    return {
      ...{ tenant_id, kind, state: 'active', state_reason: null, state_at: null },
      ...{ complete_until: null, lag_seconds: null, last_full_at: null },
    };
  const { state, state_reason, state_at, checkpoint, last_full_at } = connection;
  const completeUntil = checkpoint?.complete_until;
  return {
    ...{ tenant_id, kind, state, state_reason, state_at: state_at.toISOString() },
    complete_until: completeUntil?.toISOString() ?? null,
    lag_seconds: completeUntil ? Math.max(0, Math.round((now.getTime() - completeUntil.getTime()) / 1_000)) : null,
    last_full_at: last_full_at?.toISOString() ?? null,
  };
};
