import * as z from 'zod';

const version = z.literal(1);
const moment = z.iso.datetime();

const alert = { tenant_id: z.string(), ticket_id: z.string(), alert_id: z.string(), reason: z.string() };

// Not the API's view of a job: that may change, and a version of an event may not.
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

/**
 * What the bus is told, by detail type. A member may be added to a detail; one that changes its meaning or goes away makes
 * a new version. Every event may come twice: alert_id and job_id tell a repetition.
 */
export const domainEvents = {
  /** A ticket became urgent; its alert is on its way. */
  TicketEscalated: z.strictObject({ version, ...alert, escalated_at: moment }),
  /** No try of an alert was taken; its message lies in the dead-letter queue. */
  AlertUndeliverable: z.strictObject({ version, ...alert, tries: z.int(), error: z.string() }),
  IngestionCompleted: z.strictObject({ version, ...run }),
  IngestionFailed: z.strictObject({ version, ...run, error: z.string() }),
  /** From half open again, as long as its probes fail. */
  CircuitOpened: z.strictObject({ version, name: z.string(), from: z.enum(['closed', 'half_open']) }),
  /** From open if a person reset it, else from half open. */
  CircuitClosed: z.strictObject({ version, name: z.string(), from: z.enum(['open', 'half_open']) }),
} as const;

export type EventType = keyof typeof domainEvents;
export type DomainEvent = { [T in EventType]: { type: T; detail: z.output<(typeof domainEvents)[T]> } }[EventType];
