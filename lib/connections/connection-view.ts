import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { Connection, ConnectionDoc } from './connection.ts';
import { hookHealthOf } from './hook-health.ts';
import type { ConnectionView } from './views.ts';

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
  webhook: null,
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
        webhook: hookHealthOf(connection.hook),
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
