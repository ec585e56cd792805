import * as z from 'zod';

const moment = z.iso.datetime();

/** Of every event. Where traces are exported, it names its trace as CloudEvents do. */
const common = { version: z.literal(1), traceparent: z.string().optional(), tracestate: z.string().optional() };

const alert = { tenant_id: z.string(), ticket_id: z.string(), alert_id: z.string(), reason: z.string() };

// Not the API's view of a job: that may change, a version of an event may not.
const run = {
  tenant_id: z.string(),
  job_id: z.string(),
  started_at: moment,
  ended_at: moment,
  new_ingested: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  deleted: z.int(),
  deletions_held: z.int(),
  skipped: z.int(),
  errors: z.int(),
};

/** Tickets in so many minutes, how many are usual, and the newest of them. */
const spike = {
  tenant_id: z.string(),
  spike_id: z.string(),
  since: moment,
  seen: z.int(),
  expected: z.number(),
  minutes: z.int(),
  ticket_ids: z.array(z.string()),
};

/**
 * The published events, by detail type. Adding a member is compatible; changing or removing one makes a new version.
 * Delivery is at least once: alert_id, job_id, spike_id and connection_id identify duplicates.
 */
export const domainEvents = {
  /** A ticket became urgent; its alert is queued. */
  TicketEscalated: z.strictObject({ ...common, ...alert, escalated_at: moment }),
  /** All tries of an alert failed; its message is dead-lettered. */
  AlertUndeliverable: z.strictObject({ ...common, ...alert, tries: z.int(), error: z.string() }),
  /** All tries of a delivery failed, or its destination refused it. */
  DeliveryUndeliverable: z.strictObject({
    ...common,
    tenant_id: z.string(),
    ticket_id: z.string(),
    alert_id: z.string(),
    destination_id: z.string(),
    notice: z.string(),
    tries: z.int(),
    error: z.string(),
  }),
  /** A destination takes nothing before a person acts: it was disabled. */
  DestinationDisabled: z.strictObject({
    ...common,
    tenant_id: z.string(),
    destination_id: z.string(),
    kind: z.string(),
    reason: z.string(),
  }),
  /** Once for each tenant, when its first import ends with urgent tickets that are open. */
  AlertsSummarized: z.strictObject({
    ...common,
    tenant_id: z.string(),
    job_id: z.string(),
    urgent_open: z.int(),
    suppressed: z.int(),
    text: z.string(),
  }),
  /** Once for each spike: many more tickets come than usual. */
  VolumeSpiking: z.strictObject({ ...common, ...spike }),
  /** Once for each spike: many more tickets than usual have these words. */
  TopicSpiking: z.strictObject({ ...common, ...spike, words: z.array(z.string()) }),
  IngestionCompleted: z.strictObject({ ...common, ...run }),
  IngestionFailed: z.strictObject({ ...common, ...run, error: z.string() }),
  /** A run found that no call of a help desk succeeds before a person acts. */
  ConnectionNeedsAuthorization: z.strictObject({
    ...common,
    tenant_id: z.string(),
    connection_id: z.string(),
    kind: z.string(),
    reason: z.string(),
  }),
  /** After that: a test of the connection, or a page of a run, succeeded. */
  ConnectionRestored: z.strictObject({
    ...common,
    tenant_id: z.string(),
    connection_id: z.string(),
    kind: z.string(),
    needed_since: moment,
  }),
  /** From half-open each time a probe fails. */
  CircuitOpened: z.strictObject({ ...common, name: z.string(), from: z.enum(['closed', 'half_open']) }),
  /** From open if an operator reset it, else from half-open. */
  CircuitClosed: z.strictObject({ ...common, name: z.string(), from: z.enum(['open', 'half_open']) }),
} as const;

export type EventType = keyof typeof domainEvents;
export type DomainEvent = { [T in EventType]: { type: T; detail: z.output<(typeof domainEvents)[T]> } }[EventType];
