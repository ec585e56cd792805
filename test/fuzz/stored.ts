import * as z from 'zod';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { deliveryStates } from '#lib/deliveries/delivery.ts';
import { destinationKinds, includables } from '#lib/destinations/destination-kind.ts';
import { connectableKinds } from '#lib/helpdesks/helpdesk-kind.ts';
import type { Store } from '#lib/mongo/store.ts';
import { serviceLevelsInput } from '#lib/service-levels/policy.ts';

const tenantId = z.string().regex(/^[A-Za-z0-9][\w.:-]{0,99}$/);
const moment = z.date();
const text = (most: number) => z.string().min(1).max(most);
const uuid = z.uuid();

/** Where connections lead. */
export const nowhere = 'http://127.0.0.1:9';
const nowhereKeys = connectableKinds.map((kind) => `${kind}:127.0.0.1:9`);

/** The schemas of everything that valid requests can store; the collections may contain nothing else. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  tenants: z.strictObject({
    tenant_id: tenantId,
    name: text(200).nullable(),
    ingest_every_minutes: z.int().min(1).max(10_080).nullable(),
    next_run_at: moment.nullable(),
    page_size: z.int().min(1).nullable(),
    finished_statuses: z.array(text(100)).max(50),
    account_key: z.enum(nowhereKeys).nullish(),
    is_connected: z.boolean().optional(),
    refused: z.strictObject({ runs: z.int().min(1), since: moment, reason: text(1_000) }).nullish(),
  }),
  api_keys: z.strictObject({
    key_id: z.union([uuid, z.literal('local')]),
    key_hash: z.string().length(43),
    tenants: z.array(z.union([z.literal('*'), tenantId])).min(1),
    scopes: z.array(z.enum(['read', 'ingest', 'admin'])).min(1),
    label: text(100).nullable(),
    created_by: z.union([uuid, z.literal('local')]).nullable(),
    keys_made: z.int().min(0).optional(), // of the local key, which is not made as others are, from its first one on
    created_at: moment,
    expires_at: moment.nullable(),
    revoked_at: moment.nullable(),
    last_used_at: moment.nullable(),
  }),
  key_turns: z.strictObject({ _id: z.union([z.literal('*'), tenantId]), keys_made: z.int().min(1) }),
  budgets: z.strictObject({
    _id: z.string().regex(/^(key:(local|[0-9a-f-]{36})|(tenant|uploads):[A-Za-z0-9][\w.:-]{0,99}|hook:[0-9a-f]{40})$/),
    spent_until: moment,
    at: moment,
  }),
  deployment_secrets: z.strictObject({
    _id: z.literal('first'),
    secret: z.string().length(43),
    created_at: moment,
    signs_from: moment,
  }),
  ingestion_jobs: z.looseObject({ job_id: uuid, tenant_id: tenantId, allow_deletions: z.int().min(0) }),
  ingestion_logs: z.looseObject({
    job_id: z.string().regex(/^(erasure-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    tenant_id: tenantId,
  }),
  erasures: z.strictObject({
    tenant_id: tenantId,
    customer_hash: z.string().regex(/^hmac:[\w-]{43}$/),
    alias: z.string().regex(/^erased-[0-9a-f-]{36}$/),
    requested_at: moment,
  }),
  alert_policies: z.strictObject({
    tenant_id: tenantId,
    version: z.int().min(0),
    updated_at: moment,
    ...alertPolicyInput.unwrap().shape,
  }),
  service_levels: z.strictObject({
    tenant_id: tenantId,
    version: z.int().min(0),
    updated_at: moment,
    cursor: z.int().min(0),
    looked_at: moment,
    set_after: z.string().max(256).optional(),
    removed_at: moment.optional(),
    ...serviceLevelsInput.unwrap().shape,
  }),
  // The schedule makes them of imported tickets.
  service_clocks: z.looseObject({ tenant_id: tenantId, ticket_id: text(256), seq: z.int().min(1) }),
  service_counts: z.looseObject({ tenant_id: tenantId, day: z.iso.date() }),
  triage_rules: z.strictObject({
    tenant_id: tenantId,
    version: z.int().min(1),
    updated_at: moment,
    rules: z.array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
        kind: z.string().regex(/^[a-z-]+$/),
        phrases: z.array(text(80)).min(1),
        weight: z.number().min(0.5).max(10).optional(),
      }),
    ),
    ignore: z.array(text(80)),
  }),
  triage_replays: z.looseObject({ replay_id: uuid, tenant_id: tenantId, dry_run: z.boolean() }),
  connections: z.strictObject({
    tenant_id: tenantId,
    connection_id: z.string().regex(/^cn_[0-9a-f]{32}$/),
    revision: z.int().min(1),
    kind: z.enum(connectableKinds),
    target: z.strictObject({ base_url: z.literal(nowhere) }),
    base_url: z.literal(nowhere),
    account_key: z.enum(nowhereKeys),
    settings: z.strictObject({ since: moment.nullable() }),
    state: z.enum(['draft', 'active', 'needs_auth']),
    state_reason: text(1_000).nullable(),
    state_at: moment,
    needed_auth_at: moment.nullish(),
    secret: z
      .looseObject({ sealed: z.object({ v: z.literal(1), kid: text(300), ct: text(20_000) }), version: z.int() })
      .nullable(),
    token_lease: z.object({ id: text(36), until: moment }).nullable(),
    authorization: z.object({ state_hash: text(64), expires_at: moment }).nullable(),
    hook: z
      .strictObject({
        id: z.string().regex(/^[0-9a-f]{40}$/),
        sealed: z.object({ v: z.literal(1), ct: text(1_000) }).nullable(),
        former: z.object({ sealed: z.object({ v: z.literal(1), ct: text(1_000) }), until: moment }).nullable(),
        set_at: moment,
        last_at: moment.nullable(),
        refused: z.int().min(0),
        last_refused: z.strictObject({ at: moment, reason: z.enum(['forged', 'stale']) }).nullable(),
        silent_runs: z.int().min(0),
      })
      .nullish(),
    checkpoint: z.null(),
    last_full_at: z.null(),
    created_at: moment,
    updated_at: moment,
    deleted_at: moment.nullable(),
  }),
  helpdesk_hints: z.strictObject({
    _id: z.string().regex(/^hooked\/\d{1,20}$/),
    tenant_id: z.literal('hooked'),
    ticket_id: z.string().regex(/^\d{1,20}$/),
    seq: z.int().min(1),
    visible_at: moment,
    claim_id: uuid.nullable(),
    absent_at: z.null(),
    first_at: moment,
    last_at: moment,
    expires_at: moment,
  }),
  destinations: z.strictObject({
    _id: uuid,
    tenant_id: tenantId,
    slot: z.int().min(0).max(19),
    kind: z.enum(destinationKinds),
    label: text(100).nullable(),
    target: z.strictObject({ url: z.url().optional(), base_url: z.literal(nowhere) }),
    base_url: z.literal(nowhere),
    include: z.array(z.enum(includables)),
    state: z.enum(['active', 'disabled']),
    disabled_reason: text(1_000).nullable(),
    state_at: moment,
    revision: z.int().min(1),
    secret: z.strictObject({ sealed: z.object({ v: z.literal(1), ct: text(20_000) }), set_at: moment }),
    former: z.strictObject({ sealed: z.object({ v: z.literal(1), ct: text(20_000) }), until: moment }).nullable(),
    health: z.strictObject({
      taken_at: moment.nullable(),
      failed_at: moment.nullable(),
      error: text(1_000).nullable(),
      failing_since: moment.nullable(),
    }),
    created_at: moment,
    updated_at: moment,
  }),
  deliveries: z.looseObject({
    _id: z.string().regex(/^[\w-]{36}\.[\w-]{36}\.trigger$/),
    tenant_id: tenantId,
    state: z.enum(deliveryStates),
  }),
  // Only imports make any: no provider is asked.
  tickets: z.looseObject({ tenant_id: tenantId, external_id: text(256), seen_by: z.literal('import') }),
  ticket_history: z.looseObject({ tenant_id: tenantId, ticket_id: text(256) }),
  ticket_counts: z.looseObject({ tenant_id: tenantId }),
  imports: z.looseObject({ import_id: uuid, tenant_id: tenantId, lines: z.int().min(1), parts: z.int().min(1) }),
  import_parts: z.looseObject({ tenant_id: tenantId, import_id: uuid, json: z.string() }),
  spike_watches: z.looseObject({ _id: tenantId, tenant_id: tenantId, checked_at: moment, spikes: z.array(z.never()) }),
  verifications: z.looseObject({ _id: tenantId, verification_id: uuid, tenant_id: tenantId }),
  distributed_locks: z.looseObject({ resource_id: z.string().regex(/^ingest:[A-Za-z0-9][\w.:-]{0,99}$/) }),
  rate_limits: z.looseObject({
    _id: z.union([
      z.enum(['provider', 'bulkhead:desks', 'bulkhead:destinations', ...nowhereKeys.map((key) => `desk:${key}`)]),
      z.string().regex(/^dest:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ]),
  }),
  circuits: z.looseObject({ _id: z.enum(['provider', 'notify', ...nowhereKeys.map((key) => `desk:${key}`)]) }),
  audit_log: z.looseObject({
    at: moment,
    action: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    outcome: z.literal('succeeded'),
    key_id: z.string(),
    tenants: z.array(z.union([tenantId, z.literal('*')])),
    subject: z.record(z.string(), text(256)),
    changes: z.string(),
    expires_at: moment,
  }),
  live_sockets: z.looseObject({ tenant_id: tenantId, key_id: z.string(), seq: z.int().min(0), expires_at: moment }),
  push_loops: z.looseObject({ generation: z.int(), requests: z.int() }),
  ledger: z.looseObject({ tenant_id: tenantId, kind: z.enum(['head', 'folded', 'delta', 'page', 'run']) }),
};

/** The documents that no valid request could have created, each with its fault. */
export const oddDocuments = async ({ db }: Store): Promise<string[]> => {
  const odd: string[] = [];
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray())
    for await (const doc of db.collection(name).find()) {
      const { _id, ...rest } = doc;
      const shape = shapes[name];
      const { error } = shape?.safeParse((rest._id ?? name in byOwnId) ? doc : rest) ?? z.never().safeParse(doc);
      if (error) odd.push(`${name}: ${z.prettifyError(error)} in ${JSON.stringify(doc)}`);
      if (!isSound(rest)) odd.push(`${name}: ${JSON.stringify(doc)}`);
    }
  return odd;
};

const byOwnId: Readonly<Record<string, true>> = {
  rate_limits: true,
  circuits: true,
  destinations: true,
  deliveries: true,
  spike_watches: true,
  deployment_secrets: true,
  verifications: true,
  budgets: true,
  helpdesk_hints: true,
  key_turns: true,
};

/** No control characters, operators or prototype properties at any depth. */
const isSound = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !/(?![\t\n\r])\p{Cc}/u.test(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return true;
  return Object.entries(value).every(
    ([name, member]) => !/^\$|^(__proto__|constructor|prototype)$/.test(name) && isSound(member),
  );
};
