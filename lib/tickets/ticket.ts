import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Signal } from '#lib/triage/triage.ts';

export const urgencies = ['high', 'medium', 'low'] as const;
export const sentiments = ['positive', 'neutral', 'negative'] as const;
export const alertStates = ['pending', 'queued', 'sent', 'undeliverable'] as const;

/** What the provider says of a ticket, and what we keep of it word for word. */
export type TicketContent = { customer_id: string; source: string; subject: string; message: string; status: string };

/** What we make of it. */
export type Classification = {
  urgency: (typeof urgencies)[number];
  sentiment: (typeof sentiments)[number];
  requires_action: boolean;
};

/** Why we make that of it: the signals that weigh most, and in words. */
export type TriageRecord = { version: string; score: number; reason: string; signals: Signal[] };

export type TicketTriage = Classification & { triage: TriageRecord };

/** A ticket as its provider sent it, checked and trimmed to our limits. */
export type IncomingTicket = TicketContent & {
  external_id: string;
  created_at: Date;
  updated_at: Date;
  erased_texts?: ErasedTexts;
};

/** By what codes the erased texts of a ticket are known again, so that no run stores them once more; the newest last. */
export type ErasedTexts = { subject?: readonly string[]; message?: readonly string[] };

/** Where an alert stands. Only the newest alert of a ticket is kept: it speaks for the ones before it. */
export type Alert = {
  id: string;
  state: (typeof alertStates)[number];
  reason: string;
  tries: number;
  /** How long the service has had it wait so far; such waits are no tries. */
  waited_ms?: number;
  created_at: Date;
  /** When the schedule shall look after it, if nothing has moved it by then; absent when nothing is left to do. */
  due_at?: Date;
  sent_at?: Date;
  /** Why the last try failed. */
  error?: string | null;
  /** Which delivery is at work on it, and until when at most. */
  claim_id?: string;
  claimed_until?: Date;
};

export type TicketDoc = TicketContent &
  Classification & {
    tenant_id: string;
    external_id: string;
    /** When its provider says it was made. */
    created_at: Date;
    /** The provider's time of the content that we hold. */
    updated_at: Date;
    /** The newest provider's time that this content was seen with; anything older is stale. */
    version_at: Date;
    /** Hash of the content: equal fingerprints, equal tickets. */
    fingerprint: string;
    /** The last run that met this ticket at its provider: the pass marker of the deletion check. */
    seen_by: string;
    /** What else its provider showed under its id and stamp, in the order in which it was met. */
    other_faces?: string[];
    /** The last run that met one of them before it met the content that we hold, if it did that at all. */
    face_skipped_by?: string;
    erased_texts?: ErasedTexts;
    deleted_at?: Date | null;
    /** Who deleted it: a run brings back what a run took away, and leaves alone what a person did. */
    deleted_by?: 'run' | 'person' | null;
    /** How the classification came about; no business field, so no change of it stands in the history. */
    triage?: TriageRecord;
    alert?: Alert;
    /** What it is about, for the statistics. */
    keywords?: string[];
    /** Under what a search finds it. */
    search_terms?: string[];
  };

export const contentFields = ['customer_id', 'source', 'subject', 'message', 'status'] as const;
export const classificationFields = ['urgency', 'sentiment', 'requires_action'] as const;

export const hasSameContent = (one: TicketContent, other: TicketContent): boolean =>
  contentFields.every((field) => one[field] === other[field]);

/** Equal for equal content, whatever else its provider changed. */
export const fingerprintOf = (content: TicketContent): string =>
  createHash('sha256')
    .update(JSON.stringify(contentFields.map((field) => content[field])))
    .digest('base64url')
    .slice(0, 22); // 132 bits: as good as never the same by chance

const alertView = z.object({
  id: z.string(),
  state: z.enum(alertStates),
  reason: z.string(),
  tries: z.int(),
  created_at: z.iso.datetime(),
  sent_at: z.iso.datetime().nullable(),
  error: z.string().nullable(),
});

const triageView = z.object({
  version: z.string().describe('Of the rules that triaged the ticket'),
  score: z.number(),
  reason: z.string().describe('What makes the ticket urgent, in words'),
  signals: z.array(
    z.object({
      rule: z.string(),
      match: z.string().describe("The sender's words"),
      weight: z.number().describe('What it adds to the score'),
    }),
  ),
});

export const ticketView = z
  .object({
    ticket_id: z.string().describe("The provider's id of the ticket"),
    external_id: z.string(),
    tenant_id: z.string(),
    customer_id: z.string(),
    source: z.string(),
    subject: z.string(),
    message: z.string(),
    status: z.string(),
    urgency: z.enum(urgencies),
    sentiment: z.enum(sentiments),
    requires_action: z.boolean().describe('Whether it asks for an answer or for work; a finished ticket never does'),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    triage: triageView.nullable(),
    alert: alertView.nullable(),
  })
  .meta({ id: 'Ticket' });

export type TicketView = z.infer<typeof ticketView>;

export const viewOfTicket = (ticket: TicketDoc): TicketView => ({
  ticket_id: ticket.external_id,
  external_id: ticket.external_id,
  tenant_id: ticket.tenant_id,
  customer_id: ticket.customer_id,
  source: ticket.source,
  subject: ticket.subject,
  message: ticket.message,
  status: ticket.status,
  urgency: ticket.urgency,
  sentiment: ticket.sentiment,
  requires_action: ticket.requires_action,
  created_at: ticket.created_at.toISOString(),
  updated_at: ticket.updated_at.toISOString(),
  triage: ticket.triage ?? null,
  alert: ticket.alert ? viewOfAlert(ticket.alert) : null,
});

const viewOfAlert = ({ id, state, reason, tries, created_at, sent_at, error }: Alert): TicketView['alert'] => ({
  id,
  state,
  reason,
  tries,
  created_at: created_at.toISOString(),
  sent_at: sent_at?.toISOString() ?? null,
  error: error ?? null,
});
