import * as z from 'zod';
import { connectableKinds, helpdeskKinds } from '#lib/helpdesks/helpdesk-kind.ts';
import { probeFaults } from '#lib/helpdesks/probe.ts';
import { states } from '#lib/tickets/helpdesk-fields.ts';
import { urgencies } from '#lib/tickets/ticket.ts';
import { connectionStates } from './connection.ts';

// The schemas of responses, apart from the adapters that the code of some of them needs.

const moment = z.iso.datetime();

const formSchema = z.record(z.string(), z.unknown());

export const helpdeskView = z.lazy(() =>
  z
    .object({
      kind: z.enum(connectableKinds),
      name: z.string(),
      target_schema: formSchema.describe('JSON Schema of `target`: an object of strings, or `anyOf` several'),
      credentials_schema: formSchema.describe('JSON Schema of `credentials`; secrets are `writeOnly`'),
      webhooks: z
        .enum(['intake', 'helpdesk'])
        .nullable()
        .describe('Who generates the secret of its webhooks; null if webhooks are not supported'),
      consent: z.boolean().describe('Whether a user can authorize a connection in the browser, by OAuth'),
    })
    .meta({ id: 'Helpdesk' }),
);

export type HelpdeskView = z.infer<typeof helpdeskView>;

export const connectionView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      kind: z.enum(helpdeskKinds).describe('`generic`: the tenant has no connection, and uses the common provider'),
      connection_id: z.string().nullable(),
      revision: z.int().describe('Incremented by every change of help desk or credentials; 0 without a connection'),
      target: z.record(z.string(), z.string()),
      base_url: z.string().nullable(),
      state: z
        .enum(connectionStates)
        .describe('`draft` until a test succeeds; `needs_auth` if no call can succeed until a user acts'),
      state_reason: z.string().nullable(),
      state_at: moment.nullable(),
      settings: z.object({ since: moment.nullable() }),
      auth: z
        .object({
          kind: z.string(),
          client_id: z.string().nullable(),
          set_at: moment,
          expires_at: moment.nullable().describe('Expiry of the current token; it is renewed before'),
        })
        .nullable()
        .describe('Which credentials are set; they are never returned'),
      warnings: z.array(z.string()),
      webhook: hookHealthView.nullable().describe('Null without a webhook'),
      created_at: moment.nullable(),
      updated_at: moment.nullable(),
    })
    .meta({ id: 'Connection' }),
);

export type ConnectionView = z.infer<typeof connectionView>;

export const hookView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      hook_id: z.string(),
      url: z.string().describe('Where the help desk sends its events'),
      secret: z
        .string()
        .nullable()
        .describe(
          'Enter it at the help desk; returned only in this response. Null if you supplied it or the help desk generates it',
        ),
      secret_header: z
        .string()
        .nullable()
        .describe('Header that carries the secret, for a help desk that does not sign events'),
      needs_secret: z
        .boolean()
        .describe('Whether the secret of the help desk is still to be set: no event is accepted before'),
      set_at: moment,
    })
    .meta({ id: 'ConnectionHook' }),
);

export type HookView = z.infer<typeof hookView>;

/** What may be known of a webhook. Its URL, which nobody may guess, is shown by `PUT` alone. */
const hookHealthView = z.lazy(() =>
  z
    .object({
      set_at: moment,
      needs_secret: z
        .boolean()
        .describe('Whether the secret of the help desk is still to be set: no event is accepted before'),
      last_accepted_at: moment.nullable().describe('When the last event was accepted; accurate to about ten seconds'),
      refused: z.int().describe('Number of requests that failed verification'),
      last_refused_at: moment.nullable(),
      last_refused_reason: z
        .enum(['forged', 'stale'])
        .nullable()
        .describe('`forged`: the signature was invalid; `stale`: its timestamp was too far from the current time'),
      warning: z.string().nullable().describe('Set if runs find changes but no event has arrived'),
    })
    .meta({ id: 'WebhookState' }),
);

export type HookHealth = z.infer<typeof hookHealthView>;

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
      lag_seconds: z.int().nullable().describe('Seconds since `complete_until`'),
      last_full_at: moment.nullable().describe('When the last complete pass over all tickets began'),
      calls: z
        .object({
          circuit: z.enum(['closed', 'open', 'half_open']).describe('`open`: no calls are made'),
          retry_after: moment.nullable().describe('When an open circuit allows the next call'),
          windows: z.array(
            z.object({
              name: z.string(),
              limit: z.int().describe('Share of the rate limit of the help desk that Intake uses'),
              window_seconds: z.number(),
              current_requests: z.int(),
              remaining: z.int(),
              next_slot_at: moment.nullable(),
            }),
          ),
        })
        .nullable()
        .describe('Calls to the account at the help desk; null without a connection'),
      webhook: hookHealthView.nullable().describe('Null without a webhook'),
      pending: z
        .object({ tickets: z.int(), oldest_at: moment.nullable() })
        .describe('Tickets to be read again because of events; counted up to 1,000'),
    })
    .meta({ id: 'ConnectionHealth' }),
);

export type ConnectionHealth = z.infer<typeof connectionHealthView>;

export const connectionTestView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      ok: z.boolean(),
      fault: z.enum(probeFaults).nullable(),
      reason: z.string().nullable().describe('How to fix the fault'),
      account: z.object({ key: z.string(), name: z.string().nullable() }),
      scopes_missing: z.array(z.string()).describe('OAuth scopes that the help desk did not grant'),
      calls: z.int().describe('API calls that were answered'),
      latency_ms: z.int().nullable().describe('Latency of the slowest call, in steps of 100 ms'),
      clock_skew_ms: z.int().nullable().describe('How far the clock of the help desk is ahead'),
      limits: z
        .array(z.object({ name: z.string(), requests: z.int().nullable(), remaining: z.int().nullable() }))
        .describe('Rate limits that the help desk reports'),
      warnings: z.array(z.string()),
    })
    .meta({ id: 'ConnectionTest' }),
);

export type ConnectionTest = z.infer<typeof connectionTestView>;

export const importEstimateView = z.lazy(() =>
  z
    .object({
      tickets: z
        .int()
        .nullable()
        .describe('Approximate number of tickets at the help desk; null if it does not report it'),
      calls: z.int().nullable().describe('Calls for its list, plus one per ticket if the list lacks texts'),
      minutes: z.int().nullable().describe('At the share of its rate limit that Intake uses'),
    })
    .describe('Estimate of the first import'),
);

export type ImportEstimate = z.infer<typeof importEstimateView>;

export const connectionPreviewView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      ok: z.boolean(),
      fault: z.enum(probeFaults).nullable(),
      reason: z.string().nullable(),
      mapped: z.int().describe('Entries of the first page that would become tickets'),
      gone: z.int().describe('Entries for tickets that no longer exist'),
      malformed: z.array(z.object({ id: z.string().nullable(), reason: z.string() })),
      by_state: z.partialRecord(z.enum(states), z.int()),
      by_source: z.record(z.string(), z.int()),
      sample: z.array(
        z.object({
          external_id: z.string(),
          subject: z.string(),
          status: z.string(),
          state: z.enum(states),
          source: z.string(),
          urgency: z.enum(urgencies),
          reason: z.string(),
        }),
      ),
      estimate: importEstimateView,
    })
    .meta({ id: 'ConnectionPreview' }),
);

export type ConnectionPreview = z.infer<typeof connectionPreviewView>;
