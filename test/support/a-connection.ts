import type { ConnectionDoc } from '#lib/connections/connection.ts';

const at = new Date('2026-03-01T08:00:00Z');

/** An active connection of the tenant `acme`. */
export const aConnection = (fields: Partial<ConnectionDoc> = {}): ConnectionDoc => ({
  tenant_id: 'acme',
  connection_id: 'cn_1',
  revision: 1,
  kind: 'zendesk',
  target: { subdomain: 'acme' },
  base_url: 'https://acme.example',
  account_key: 'zendesk:acme.example',
  settings: { since: null },
  state: 'active',
  state_reason: null,
  state_at: at,
  secret: null,
  token_lease: null,
  authorization: null,
  checkpoint: null,
  last_full_at: null,
  created_at: at,
  updated_at: at,
  deleted_at: null,
  ...fields,
});
