import { createHash } from 'node:crypto';
import type { Long } from 'mongodb';
import * as z from 'zod';
import type { StoredKeywords } from '#lib/triage/keyword.ts';
import type { Gone } from './gone.ts';
import { type HelpdeskFields, hasSameHelpdeskFields, priorities, states, versionFieldsIn } from './helpdesk-fields.ts';
import { type StoredTriage, type TriageRecord, triageRecordOf } from './stored-triage.ts';

export const urgencies = ['high', 'medium', 'low'] as const;
export const sentiments = ['positive', 'neutral', 'negative'] as const;
export const alertStates = ['pending', 'queued', 'sent', 'undeliverable', 'suppressed'] as const;
/** Who says which language a ticket is in. */
export const languageSources = ['helpdesk', 'detected'] as const;
/** Why a ticket that became urgent is not alerted. */
export const suppressedReasons = ['closed', 'first_import_old', 'quiet_hours', 'over_before_sent'] as const;
export type SuppressedReason = (typeof suppressedReasons)[number];

/** The provider's content of a ticket, stored verbatim. */
export type TicketContent = HelpdeskFields & {
  customer_id: string;
  source: string;
  subject: string;
  message: string;
  status: string;
};

/** The classification. */
export type Classification = {
  urgency: (typeof urgencies)[number];
  sentiment: (typeof sentiments)[number];
  requires_action: boolean;
};

/** The classification, and how it came about. */
export type TicketTriage = Classification & { judged: boolean; triage: StoredTriage };

/** A ticket from the provider, validated and cut to our limits. */
export type IncomingTicket = TicketContent & {
  external_id: string;
  created_at: Date;
  updated_at: Date;
  erased_texts?: ErasedTexts;
};

/** Codes of a ticket's erased texts, so that no run stores them again; the newest last. */
export type ErasedTexts = { subject?: readonly string[]; message?: readonly string[] };

/** The state of an alert. Only a ticket's newest alert is kept; it replaces earlier ones. */
export type Alert = {
  id: string;
  state: (typeof alertStates)[number];
  reason: string;
  tries: number;
  /** Total wait that the service has requested; such waits are no tries. */
  waited_ms?: number;
  created_at: Date;
  /** When the schedule requeues it, if nothing has moved it by then; absent when nothing is left to do. */
  due_at?: Date;
  sent_at?: Date;
  /** When it was handed to the destinations of its tenant: their deliveries are due in its place. */
  routed_at?: Date;
  /** When a person acknowledged it, and who if that is known. */
  acknowledged_at?: Date;
  acknowledged_by?: string | null;
  /** When its destinations got a notice that it is over. */
  resolved_at?: Date;
  /** Why it is not sent; present if it is suppressed. */
  suppressed_reason?: SuppressedReason;
  /** Why the last try failed. */
  error?: string | null;
  /** The delivery that has claimed it, and until when. */
  claim_id?: string;
  claimed_until?: Date;
};

export type TicketDoc = TicketContent &
  Classification & {
    tenant_id: string;
    external_id: string;
    /** When it was created, by its provider. */
    created_at: Date;
    /** The provider's time of the stored content. */
    updated_at: Date;
    /** The newest provider time of this content; anything older is stale. */
    version_at: Date;
    /** The last run that saw this ticket; absent while a page record holds it, which then says so. */
    seen_by?: string;
    /** Other variants that its provider showed under the same id and timestamp, in order. */
    other_faces?: string[];
    /** The last run that saw one of them before the stored content. */
    face_skipped_by?: string;
    erased_texts?: ErasedTexts;
    /** Its help desk says that it is gone, and it is not deleted yet: the end of a run does that, or the safeguard withholds it. */
    gone?: Gone;
    /** The start of the last incremental pass that changed it, or its last refresh: no pass that began before has missed it. */
    confirmed_at?: Date;
    /** When the answer that it was last changed by was there: one that was asked for before may be older. */
    answered_at?: Date;
    deleted_at?: Date | null;
    /** Who deleted it: runs restore what a run deleted, and leave what a person deleted. */
    deleted_by?: 'run' | 'person' | null;
    /** Whether its text is in a language that triage can judge; absent if a release before 0.2 triaged it. */
    judged?: boolean;
    /** How the classification came about; not a business field, so not part of the history. */
    triage?: StoredTriage | TriageRecord;
    alert?: Alert;
    /** Its keywords, for the statistics. */
    keywords?: StoredKeywords;
    /** Its search terms, as `termHash` makes them; negative if it is deleted. */
    term_hashes?: number[];
    /** Its place among search results. */
    recency?: Long;
    /** Its search terms, if a release before 0.2 stored it. */
    search_terms?: string[];
    /** Hash of the content that a release before 0.2 stored. */
    fingerprint?: string;
  };

/** Those that every ticket has. */
export const contentFields = ['customer_id', 'source', 'subject', 'message', 'status'] as const;
export const classificationFields = ['urgency', 'sentiment', 'requires_action'] as const;

export const hasSameContent = (one: TicketContent, other: TicketContent): boolean =>
  contentFields.every((field) => one[field] === other[field]) && hasSameHelpdeskFields(one, other);

/**
 * Equal for equal content, whatever else its provider changed. Fields that are absent are no part of it, so that a ticket
 * without any has the fingerprint that earlier releases stored.
 */
export const fingerprintOf = (content: TicketContent): string =>
  createHash('sha256')
    .update(JSON.stringify([...contentFields.map((field) => content[field]), ...listed(versionFieldsIn(content))]))
    .digest('base64url')
    .slice(0, 22); // 132 bits: collisions are negligible

const listed = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

const alertView = z.lazy(() =>
  z.object({
    id: z.string(),
    state: z.enum(alertStates),
    reason: z.string(),
    tries: z.int(),
    created_at: z.iso.datetime(),
    sent_at: z.iso.datetime().nullable(),
    error: z.string().nullable(),
    acknowledged_at: z.iso.datetime().nullable(),
    acknowledged_by: z
      .string()
      .nullable()
      .describe(
        'Who acknowledged it: the name that was given or the id of the key; or the destination whose link it was',
      ),
    suppressed_reason: z
      .enum(suppressedReasons)
      .nullable()
      .describe(
        'Why nobody is alerted: the ticket was `closed`; `first_import_old`, older than 72 hours in the first import; the policy drops alerts of `quiet_hours`; or `over_before_sent`, while the policy held it',
      ),
  }),
);

const triageView = z.lazy(() =>
  z.object({
    version: z.string().describe('Version of the rules that triaged the ticket'),
    judged: z
      .boolean()
      .describe(
        'False if the text is in no language that triage can judge: the ticket is `medium`, and nobody is alerted',
      ),
    confidence: z
      .number()
      .nullable()
      .describe(
        'From 0 to 1: how far the text is from another urgency, which is no probability; 0 if it is not judged, null if an earlier release triaged the ticket',
      ),
    score: z.number(),
    reason: z.string().describe('Why the ticket is urgent, as text'),
    signals: z.array(
      z.object({
        rule: z.string(),
        match: z.string().describe('The matched words of the sender'),
        weight: z.number().describe('Contribution to the score'),
      }),
    ),
  }),
);

const originView = z.lazy(() =>
  z.object({
    channel: z.string(),
    brand: z.string().optional(),
    form: z.string().optional(),
    spam: z.literal(true).optional(),
    merged: z.literal(true).optional(),
  }),
);

export const ticketView = z.lazy(() =>
  z
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
      requires_action: z
        .boolean()
        .describe('Whether the ticket needs an answer or other work; always false for finished tickets'),
      created_at: z.iso.datetime(),
      updated_at: z.iso.datetime(),
      triage: triageView.nullable(),
      alert: alertView.nullable(),
      state: z
        .enum(states)
        .nullable()
        .describe('What the status means, whatever the help desk calls it; null if the tenant has no connection'),
      priority: z.enum(priorities).nullable().describe("The help desk's priority, which is not the urgency"),
      tags: z.array(z.string()).describe("The help desk's tags, at most 50"),
      assignee_id: z.string().nullable(),
      group_id: z.string().nullable(),
      language: z
        .string()
        .nullable()
        .describe(
          "A BCP 47 tag: what the help desk says, or else the language of the text; null if it can't be determined",
        ),
      language_source: z
        .enum(languageSources)
        .nullable()
        .describe('Who says so: the `helpdesk`, or it was `detected` from the text'),
      url: z.string().nullable().describe('Where an agent opens the ticket in the help desk'),
      origin: originView.nullable().describe("Where the ticket came from, in the help desk's words"),
    })
    .meta({ id: 'Ticket' }),
);

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
  triage: ticket.triage ? viewOfTriage(ticket, ticket.triage) : null,
  alert: ticket.alert ? viewOfAlert(ticket.alert) : null,
  state: ticket.state ?? null,
  priority: ticket.priority ?? null,
  tags: [...(ticket.tags ?? [])],
  assignee_id: ticket.assignee_id ?? null,
  group_id: ticket.group_id ?? null,
  ...languageIn(ticket),
  url: ticket.url ?? null,
  origin: ticket.origin ?? null,
});

const viewOfTriage = (
  { urgency, judged = true }: TicketDoc,
  triage: StoredTriage | TriageRecord,
): NonNullable<TicketView['triage']> => {
  const { version, score, reason, signals, confidence = null } = triageRecordOf(triage, urgency);
  return { version, judged, confidence, score, reason, signals };
};

/** What the help desk says stands beside what was detected, and is shown in its place. */
export const languageIn = ({
  language,
  triage,
}: Pick<TicketDoc, 'language' | 'triage'>): Pick<TicketView, 'language' | 'language_source'> => {
  if (language !== undefined) return { language, language_source: 'helpdesk' };
  const detected = triage?.language ?? null;
  return { language: detected, language_source: detected === null ? null : 'detected' };
};

const viewOfAlert = (alert: Alert): TicketView['alert'] => ({
  id: alert.id,
  state: alert.state,
  reason: alert.reason,
  tries: alert.tries,
  created_at: alert.created_at.toISOString(),
  sent_at: alert.sent_at?.toISOString() ?? null,
  error: alert.error ?? null,
  acknowledged_at: alert.acknowledged_at?.toISOString() ?? null,
  acknowledged_by: alert.acknowledged_by ?? null,
  suppressed_reason: alert.suppressed_reason ?? null,
});
