import type { Document } from 'mongodb';
import { auditOutcomes } from '#lib/audit/audit-entry.ts';
import { connectionStates } from '#lib/connections/connection.ts';
import { deliveredNotices, deliveryStates } from '#lib/deliveries/delivery.ts';
import { destinationStates } from '#lib/destinations/destination.ts';
import { runStates } from '#lib/ingestion/run.ts';
import { jobStates } from '#lib/jobs/job.ts';
import { priorities, states } from '#lib/tickets/helpdesk-fields.ts';
import { sentiments, urgencies } from '#lib/tickets/ticket.ts';

const text = { bsonType: 'string' };
const moment = { bsonType: 'date' };
const whole = { bsonType: ['int', 'long', 'double'], minimum: 0 };

const shape = (required: Record<string, Document>, optional: Record<string, Document> = {}): Document => ({
  $jsonSchema: {
    bsonType: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
  },
});

/** Validators by collection: documents written by other programs or by hand must not break the code's invariants. */
export const validators: Readonly<Record<string, Document>> = {
  tickets: shape(
    {
      tenant_id: text,
      external_id: text,
      status: text,
      urgency: { enum: [...urgencies] },
      sentiment: { enum: [...sentiments] },
      requires_action: { bsonType: 'bool' },
      created_at: moment,
      updated_at: moment,
    },
    {
      deleted_at: { bsonType: ['date', 'null'] },
      judged: { bsonType: 'bool' },
      correction: { bsonType: 'object' },
      second_opinion: { bsonType: 'object' },
      state: { enum: [...states] },
      priority: { enum: [...priorities] },
      tags: { bsonType: 'array' },
      assignee_id: text,
      group_id: text,
      language: text,
      url: text,
      origin: { bsonType: 'object' },
      first_responded_at: moment,
    },
  ),
  ticket_counts: shape({ tenant_id: text, kind: text }),
  ingestion_jobs: shape(
    { job_id: text, tenant_id: text, status: { enum: [...runStates] }, started_at: moment },
    { processed_pages: whole },
  ),
  ingestion_logs: shape({ tenant_id: text, job_id: text, status: text, started_at: moment }),
  distributed_locks: shape({ resource_id: text, owner_id: text, acquired_at: moment, expires_at: moment }),
  rate_limits: shape({ clock: moment, slots: { bsonType: 'array' } }),
  circuits: shape({ version: whole, circuit: { bsonType: 'object' } }),
  ledger: shape({ tenant_id: text, kind: text }),
  ticket_history: shape({ tenant_id: text, ticket_id: text, action: text, recorded_at: moment }),
  erasures: shape({ tenant_id: text, customer_hash: text, alias: text, requested_at: moment }),
  tenants: shape({ tenant_id: text }),
  connections: shape(
    {
      tenant_id: text,
      connection_id: text,
      kind: text,
      base_url: text,
      revision: whole,
      state: { enum: [...connectionStates] },
    },
    { secret: { bsonType: ['object', 'null'] }, deleted_at: { bsonType: ['date', 'null'] } },
  ),
  destinations: shape(
    {
      tenant_id: text,
      slot: whole,
      kind: text,
      base_url: text,
      revision: whole,
      state: { enum: [...destinationStates] },
      secret: { bsonType: 'object' },
    },
    { include: { bsonType: 'array' }, former: { bsonType: ['object', 'null'] } },
  ),
  deliveries: shape({
    tenant_id: text,
    ticket_id: text,
    alert_id: text,
    destination_id: text,
    notice: { enum: [...deliveredNotices] },
    state: { enum: [...deliveryStates] },
    tries: whole,
    created_at: moment,
  }),
  alert_groups: shape({ tenant_id: text, until: moment, size: whole, opened_by: { bsonType: 'object' } }),
  helpdesk_hints: shape({ tenant_id: text, ticket_id: text, seq: whole, visible_at: moment }),
  key_turns: shape({ keys_made: whole }),
  budgets: shape({ spent_until: moment, at: moment }),
  deployment_secrets: shape({ secret: text, created_at: moment, signs_from: moment }),
  alert_policies: shape({ tenant_id: text, version: whole, routes: { bsonType: 'array' } }),
  service_levels: shape({ tenant_id: text, version: whole, cursor: whole, looked_at: moment }),
  service_clocks: shape({ tenant_id: text, ticket_id: text, seq: whole, spans: { bsonType: 'array' } }),
  service_counts: shape({ tenant_id: text, day: text, counts: { bsonType: 'object' } }),
  triage_rules: shape({ tenant_id: text, version: whole, rules: { bsonType: 'array' }, ignore: { bsonType: 'array' } }),
  triage_replays: shape({ replay_id: text, tenant_id: text, status: { enum: [...jobStates] }, batch: whole }),
  verifications: shape({
    verification_id: text,
    tenant_id: text,
    status: { enum: [...jobStates] },
    step: whole,
  }),
  imports: shape({
    import_id: text,
    tenant_id: text,
    content_code: text,
    status: { enum: [...jobStates] },
    part: whole,
    parts: whole,
  }),
  spike_watches: shape({ tenant_id: text, version: whole, checked_at: moment, spikes: { bsonType: 'array' } }),
  live_sockets: shape(
    {
      ...{ key_id: text, tenant_id: text, seq: whole, failures: whole },
      ...{ authorized_until: moment, due_at: moment, sent_at: moment, expires_at: moment },
    },
    { token_hash: text, connection_id: text, connected_at: moment },
  ),
  push_loops: shape({ generation: whole, requests: whole, next_at: { bsonType: ['date', 'null'] } }),
  import_parts: shape({ tenant_id: text, import_id: text, json: text, expires_at: moment }),
  audit_log: shape({
    at: moment,
    action: text,
    outcome: { enum: [...auditOutcomes] },
    tenants: { bsonType: 'array' },
    changes: text,
    expires_at: moment,
  }),
  api_keys: shape({ key_id: text, key_hash: text, tenants: { bsonType: 'array' }, scopes: { bsonType: 'array' } }),
};
