import { createHash } from 'node:crypto';
import type { Long } from 'mongodb';
import type { StoredKeywords } from '#lib/triage/keyword.ts';
import type { Gone } from './gone.ts';
import { type HelpdeskFields, hasSameHelpdeskFields, versionFieldsIn } from './helpdesk-fields.ts';
import type { SecondOpinion } from './second-opinion.ts';
import type { StoredTriage, TriageRecord } from './stored-triage.ts';

export const urgencies = ['high', 'medium', 'low'] as const;
export const sentiments = ['positive', 'neutral', 'negative'] as const;
export const alertStates = ['pending', 'queued', 'sent', 'undeliverable', 'suppressed'] as const;
/** Who says which language a ticket is in. */
export const languageSources = ['helpdesk', 'detected'] as const;
/** Why a ticket that became urgent is not alerted. */
export const suppressedReasons = ['closed', 'first_import_old', 'imported', 'quiet_hours', 'over_before_sent'] as const;
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

/** The answers of triage that a person has corrected, or confirmed. */
export type CorrectedFields = { [Field in keyof Classification]?: Classification[Field] | undefined };

/** What a person says of a ticket's triage. It holds as long as the ticket has the texts that the person has judged. */
export type Correction = {
  fields: CorrectedFields;
  /** Who: the id of the key. */
  by: string;
  at: Date;
  /** What triage says without the person. */
  engine: Classification & { judged: boolean };
};

/** The classification, and how it came about. */
export type TicketTriage = Classification & { judged: boolean; triage: StoredTriage };

/** The triage of a text, and whether a second opinion is wanted on it. */
export type FreshTriage = TicketTriage & { isInDoubt?: true };

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
    /** What a person has said of its triage. */
    correction?: Correction;
    alert?: Alert;
    /** A second opinion on its urgency: wanted, given, or not had. */
    second_opinion?: SecondOpinion;
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
