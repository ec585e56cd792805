import type { IndexDescription } from 'mongodb';
import { searchIndex } from '#lib/tickets/search-index.ts';

export type Index = IndexDescription & { serves: string };

const oneRunning = (what: string): Index => ({
  key: { tenant_id: 1 },
  name: `one_running_${what}`,
  unique: true,
  partialFilterExpression: { status: 'running' },
  serves: `at most one running ${what} per tenant`,
});

const stalled = (jobs: string): Index => ({
  key: { due_at: 1 },
  name: `running_${jobs}`,
  partialFilterExpression: { status: 'running' },
  serves: `stalled ${jobs}`,
});

/** Every index by collection, with the query it serves. No index without a query, and no query without an index. */
export const indexes: Readonly<Record<string, readonly Index[]>> = {
  tickets: [
    { key: { tenant_id: 1, external_id: 1 }, unique: true, serves: 'one ticket; the tickets of a page' },
    // Before the dates, a `deleted_at` that is missing keeps DocumentDB from seeking: it reads the tenant's whole index.
    {
      key: { tenant_id: 1, created_at: -1, _id: -1, deleted_at: 1 },
      serves: 'lists, newest first; tickets of a span',
    },
    {
      key: { tenant_id: 1, created_at: -1, _id: -1 },
      name: 'corrected_tickets',
      partialFilterExpression: { correction: { $exists: true } },
      serves: 'tickets whose triage a person has corrected, newest first',
    },
    { key: searchIndex, serves: 'search in living tickets, newest first' },
    {
      key: { tenant_id: 1, deleted_at: 1, customer_id: 1, created_at: -1, _id: -1 },
      serves: "a customer's tickets, newest first",
    },
    {
      key: { tenant_id: 1, deleted_at: 1, urgency: 1, created_at: -1, _id: -1 },
      serves: 'urgent tickets, newest first',
    },
    {
      key: { tenant_id: 1, urgency: 1, status: 1, deleted_at: 1, created_at: -1, _id: -1 },
      name: 'urgent_by_status',
      partialFilterExpression: { urgency: 'high' },
      serves: 'urgent tickets that are open, by creation; how many they are',
    },
    {
      key: { tenant_id: 1, deleted_at: 1, urgency: 1, customer_id: 1, created_at: -1, _id: -1 },
      partialFilterExpression: { urgency: 'high' },
      serves: "a customer's urgent tickets, newest first",
    },
    {
      key: { tenant_id: 1, deleted_at: 1, judged: 1, created_at: -1, _id: -1 },
      partialFilterExpression: { judged: false },
      serves: 'tickets that triage could not judge, newest first',
    },
    { key: { tenant_id: 1, deleted_at: 1, status: 1, created_at: -1, _id: -1 }, serves: 'by status, newest first' },
    { key: { tenant_id: 1, deleted_at: 1, source: 1, created_at: -1, _id: -1 }, serves: 'by source, newest first' },
    {
      key: { tenant_id: 1, deleted_at: 1, 'alert.state': 1, created_at: -1, _id: -1 },
      partialFilterExpression: { 'alert.state': { $exists: true } },
      serves: 'by how far their alerts are, newest first',
    },
    { key: { tenant_id: 1, seen_by: 1 }, serves: 'tickets on no page record that a run has seen, and has not' },
    {
      key: { tenant_id: 1, 'gone.kind': 1 },
      partialFilterExpression: { gone: { $exists: true } },
      serves: 'living tickets that their help desk says are gone',
    },
    {
      key: { tenant_id: 1, 'alert.created_at': -1 },
      partialFilterExpression: { 'alert.state': { $exists: true } },
      serves: 'the latest alerts, for the preview of a policy',
    },
    { key: { 'alert.id': 1 }, sparse: true, serves: 'the ticket of an alert that somebody acknowledges' },
    { key: { 'alert.due_at': 1 }, sparse: true, serves: 'alerts that still have to reach somebody' },
    {
      key: { 'second_opinion.due_at': 1, tenant_id: 1 },
      partialFilterExpression: { 'second_opinion.due_at': { $exists: true } },
      serves: 'second opinions to ask for, the longest wanted first, without those of some tenants',
    },
  ],
  ticket_counts: [
    { key: { tenant_id: 1, kind: 1, count: -1, key: 1 }, serves: 'statistics: totals by kind, the greatest first' },
  ],
  ledger: [
    { key: { open_since: 1 }, sparse: true, serves: 'deltas to fold, oldest first' },
    {
      key: { arrived_at: -1 },
      partialFilterExpression: { arrived_at: { $exists: true } },
      serves: 'tenants that new tickets came to, the latest first',
    },
    {
      key: { tenant_id: 1, ids: 1 },
      name: 'pages_of_tickets',
      partialFilterExpression: { kind: 'page' },
      serves: 'page records by the tickets that they hold',
    },
    {
      key: { tenant_id: 1, job_id: 1 },
      name: 'pages_of_runs',
      partialFilterExpression: { kind: 'page' },
      serves: 'page records that a run has seen, and has not',
    },
  ],
  ingestion_jobs: [
    { key: { job_id: 1 }, unique: true, serves: 'one job' },
    { key: { tenant_id: 1, started_at: -1 }, serves: "a tenant's last run" },
    oneRunning('run'),
    {
      key: { started_at: 1 },
      name: 'running_runs',
      partialFilterExpression: { status: 'running' },
      serves: 'stalled runs',
    },
  ],
  ingestion_logs: [
    { key: { tenant_id: 1, job_id: 1 }, unique: true, serves: 'the log of one run' },
    { key: { tenant_id: 1, ended_at: -1, job_id: -1 }, serves: 'logs, newest first' },
  ],
  distributed_locks: [{ key: { resource_id: 1 }, unique: true, serves: 'one lock for each resource' }],
  ticket_history: [
    { key: { tenant_id: 1, seq: 1 }, unique: true, serves: 'the change feed' },
    { key: { tenant_id: 1, ticket_id: 1, seq: -1 }, serves: "one ticket's history, newest first" },
    {
      key: { tenant_id: 1, 'changes.customer_id.new': 1 },
      partialFilterExpression: { 'changes.customer_id.new': { $exists: true } },
      serves: "the erasure of tickets that were a customer's at one time",
    },
  ],
  erasures: [{ key: { tenant_id: 1, customer_hash: 1 }, unique: true, serves: 'erased customers' }],
  tenants: [
    { key: { tenant_id: 1 }, unique: true, serves: 'one tenant' },
    { key: { next_run_at: 1 }, serves: 'tenants whose run is due' },
    {
      key: { is_connected: 1, next_run_at: 1 },
      partialFilterExpression: { is_connected: true },
      serves: 'tenants with a help desk of their own whose run is due',
    },
  ],
  connections: [
    { key: { tenant_id: 1 }, unique: true, serves: 'one connection per tenant' },
    { key: { 'authorization.state_hash': 1 }, sparse: true, serves: 'the consent that a state belongs to' },
    { key: { state: 1 }, serves: 'connections that need authorization' },
    { key: { 'hook.id': 1 }, unique: true, sparse: true, serves: 'the connection that an event is of' },
  ],
  destinations: [
    { key: { tenant_id: 1, slot: 1 }, unique: true, serves: "a tenant's destinations, which are as many as its slots" },
  ],
  helpdesk_parts: [
    { key: { tenant_id: 1, job_id: 1 }, serves: 'what is kept of a run’s page until it has its details' },
    { key: { expires_at: 1 }, expireAfterSeconds: 0, serves: 'expiry of what its run has left' },
  ],
  helpdesk_hints: [
    { key: { tenant_id: 1, visible_at: 1 }, serves: "a tenant's hints to claim, the oldest first" },
    { key: { tenant_id: 1, claim_id: 1 }, serves: 'the hints of a claim' },
    { key: { visible_at: 1 }, serves: 'hints whose message was lost' },
    { key: { expires_at: 1 }, expireAfterSeconds: 0, serves: 'expiry of hints that are left to the runs' },
  ],
  deliveries: [
    { key: { due_at: 1 }, sparse: true, serves: 'deliveries that something is left to do for' },
    { key: { alert_id: 1, notice: 1 }, serves: 'how the deliveries of an alert went' },
    { key: { tenant_id: 1, created_at: -1, _id: -1 }, serves: "a tenant's deliveries, newest first" },
    { key: { tenant_id: 1, state: 1, created_at: -1, _id: -1 }, serves: 'by state, newest first' },
    { key: { tenant_id: 1, ticket_id: 1, created_at: -1, _id: -1 }, serves: 'those of a ticket, newest first' },
    { key: { summary_id: 1 }, sparse: true, serves: 'what a summary collects' },
    { key: { expires_at: 1 }, expireAfterSeconds: 0, serves: 'expiry of settled deliveries' },
  ],
  alert_groups: [{ key: { until: 1 }, expireAfterSeconds: 3600, serves: 'expiry of groups that are over' }],
  rate_limits: [
    {
      key: { expires_at: 1 },
      expireAfterSeconds: 0,
      serves: 'expiry of limits of accounts that nobody calls any more',
    },
    { key: { 'circuit.state': 1, _id: 1 }, serves: 'the circuits of accounts that are not closed' },
  ],
  budgets: [{ key: { spent_until: 1 }, expireAfterSeconds: 3600, serves: 'expiry of budgets that are no longer used' }],
  alert_policies: [{ key: { tenant_id: 1 }, unique: true, serves: "a tenant's policy of alerts" }],
  service_levels: [
    { key: { tenant_id: 1 }, unique: true, serves: "a tenant's service levels" },
    { key: { looked_at: 1 }, serves: 'tenants whose clocks are to be kept, those that wait longest first' },
  ],
  service_clocks: [
    { key: { tenant_id: 1, ticket_id: 1 }, unique: true, serves: 'the clocks of tickets' },
    {
      key: { tenant_id: 1, next_at: 1 },
      partialFilterExpression: { next_at: { $exists: true } },
      serves: 'clocks of which something is to be notified',
    },
    {
      key: { tenant_id: 1, due_at: 1 },
      partialFilterExpression: { due_at: { $exists: true } },
      serves: 'open tickets by when they are due',
    },
  ],
  service_counts: [
    { key: { tenant_id: 1 }, serves: 'what is counted of a tenant that has no service levels any more' },
  ],
  triage_rules: [{ key: { tenant_id: 1 }, unique: true, serves: "a tenant's own words" }],
  triage_replays: [
    { key: { replay_id: 1 }, unique: true, serves: 'one replay' },
    oneRunning('replay'),
    stalled('replays'),
  ],
  verifications: [stalled('verifications')],
  imports: [
    { key: { import_id: 1 }, unique: true, serves: 'one import' },
    { key: { tenant_id: 1, content_code: 1 }, unique: true, serves: 'the import of a body' },
    { key: { tenant_id: 1, started_at: -1, import_id: -1 }, serves: 'lists of imports, newest first' },
    oneRunning('import'),
    stalled('imports'),
    { key: { ended_at: 1 }, expireAfterSeconds: 30 * 86_400, serves: 'expiry of results' },
  ],
  spike_watches: [
    {
      key: { recheck_at: 1 },
      partialFilterExpression: { recheck_at: { $exists: true } },
      serves: 'tenants that are to be checked again for what is unusual',
    },
  ],
  live_sockets: [
    { key: { token_hash: 1 }, unique: true, sparse: true, serves: 'the socket that a token connects' },
    { key: { connection_id: 1 }, unique: true, sparse: true, serves: 'the socket of a connection' },
    { key: { tenant_id: 1, seq: 1 }, serves: 'tenants with sockets; how many sockets a tenant has' },
    { key: { due_at: 1 }, serves: 'sockets to push to, the longest waiting first' },
    { key: { key_id: 1, _id: 1 }, serves: 'how many sockets a key has; all sockets, key by key' },
    { key: { expires_at: 1 }, expireAfterSeconds: 3600, serves: 'expiry of sockets that nothing has closed' },
  ],
  import_parts: [
    { key: { tenant_id: 1, import_id: 1 }, serves: 'what is left of an import, or of all of a tenant' },
    { key: { expires_at: 1 }, expireAfterSeconds: 0, serves: 'expiry of what an import has left' },
  ],
  audit_log: [
    { key: { at: -1, _id: -1 }, serves: 'what was changed, newest first' },
    { key: { tenants: 1, at: -1, _id: -1 }, serves: 'what was changed of a tenant, newest first' },
    { key: { key_id: 1, at: -1, _id: -1 }, serves: 'what was changed with a key, newest first' },
    { key: { action: 1, at: -1, _id: -1 }, serves: 'changes of one kind, newest first' },
    { key: { expires_at: 1 }, expireAfterSeconds: 0, serves: 'expiry of old entries' },
  ],
  api_keys: [
    { key: { key_hash: 1 }, unique: true, serves: 'the caller of a request' },
    { key: { key_id: 1 }, unique: true, serves: 'one key' },
    { key: { revoked_at: 1, created_at: -1, key_id: -1 }, serves: 'lists of keys, newest first' },
    { key: { tenants: 1, revoked_at: 1 }, serves: 'how many living keys a tenant has' },
    { key: { created_by: 1 }, serves: 'the keys that a key made' },
  ],
};
