import * as z from 'zod';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { helpdeskKinds } from '#lib/helpdesks/helpdesk-kind.ts';
import { type Connection, type ConnectionDoc, connectionStates } from './connection.ts';

const moment = z.iso.datetime();

export const connectionView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      kind: z.enum(helpdeskKinds).describe('`generic`: the tenant has no connection, and uses the common provider'),
      connection_id: z.string().nullable(),
      revision: z.int().describe('Grows with every change of help desk or credentials; 0 without a connection'),
      target: z.record(z.string(), z.string()),
      base_url: z.string().nullable(),
      state: z
        .enum(connectionStates)
        .describe('`draft` until it was tested; `needs_auth` if no call succeeds before a person acts'),
      state_reason: z.string().nullable(),
      state_at: moment.nullable(),
      settings: z.object({ since: moment.nullable() }),
      auth: z
        .object({
          kind: z.string(),
          client_id: z.string().nullable(),
          set_at: moment,
          expires_at: moment.nullable().describe('When the current token ends; it is renewed before'),
        })
        .nullable()
        .describe('Which credentials are set; they are never returned'),
      warnings: z.array(z.string()),
      created_at: moment.nullable(),
      updated_at: moment.nullable(),
    })
    .meta({ id: 'Connection' }),
);

export type ConnectionView = z.infer<typeof connectionView>;

const generic = {
  kind: 'generic' as const,
  connection_id: null,
  revision: 0,
  target: {},
  base_url: null,
  state: 'active' as const,
  state_reason: null,
  state_at: null,
  settings: { since: null },
  auth: null,
  warnings: [],
  created_at: null,
  updated_at: null,
};

/** What may be known of a connection: everything but its secrets. */
export const viewOfConnection = (connection: Connection, now: Date): ConnectionView =>
  connection.kind === 'generic'
    ? { tenant_id: connection.tenant_id, ...generic }
    : {
        tenant_id: connection.tenant_id,
        kind: connection.kind,
        connection_id: connection.connection_id,
        revision: connection.revision,
        target: connection.target,
        base_url: connection.base_url,
        state: connection.state,
        state_reason: connection.state_reason,
        state_at: connection.state_at.toISOString(),
        settings: { since: connection.settings.since?.toISOString() ?? null },
        auth: authOf(connection),
        warnings: warningsOf(connection, now),
        created_at: connection.created_at.toISOString(),
        updated_at: connection.updated_at.toISOString(),
      };

const authOf = ({ secret }: ConnectionDoc): ConnectionView['auth'] =>
  secret && {
    kind: secret.credentials,
    client_id: secret.client_id,
    set_at: secret.set_at.toISOString(),
    expires_at: secret.expires_at?.toISOString() ?? null,
  };

/** What a person should know about the credentials. */
export const warningsOf = (connection: ConnectionDoc, now: Date): string[] => {
  if (!connection.secret) return [];
  const assessed = adapterOf(connection).assess({ kind: connection.secret.credentials }, now);
  if (assessed.kind === 'refused') return [assessed.reason];
  return assessed.warning === null ? [] : [assessed.warning];
};
