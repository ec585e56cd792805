import * as z from 'zod';
import { priorities, states } from './helpdesk-fields.ts';
import type { SecondOpinion } from './second-opinion.ts';
import { type StoredTriage, type TriageRecord, triageRecordOf } from './stored-triage.ts';
import {
  type Alert,
  alertStates,
  type Correction,
  languageSources,
  sentiments,
  suppressedReasons,
  type TicketDoc,
  urgencies,
} from './ticket.ts';

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
      .describe('Who acknowledged it: the given name, the id of the key, or the destination whose link was used'),
    suppressed_reason: z
      .enum(suppressedReasons)
      .nullable()
      .describe(
        'Why no alert is sent. `closed`: the ticket was closed; `first_import_old`: it was older than 72 hours in the first import; `imported`: it was imported from a file; `quiet_hours`: the policy drops alerts in quiet hours; `over_before_sent`: the alert was resolved while the policy held it',
      ),
  }),
);

const triageView = z.lazy(() =>
  z.object({
    version: z.string().describe('Version of the rules that triaged the ticket'),
    judged: z
      .boolean()
      .describe(
        'False if the text is in no language that triage supports: the ticket is `medium` and raises no alert, unless a second opinion raises it',
      ),
    confidence: z
      .number()
      .nullable()
      .describe(
        'How far the text is from another urgency, from 0 to 1; not a probability. 0 if it is not judged, null if an earlier release triaged the ticket',
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
    corrected: correctionView
      .nullable()
      .describe('Correction or confirmation by a user; null without one. Valid until the text of the ticket changes'),
    second_opinion: z
      .object({
        urgency: z.enum(urgencies),
        by: z.string().describe('The model that gave it'),
        prompt_version: z.string().describe('Version of the prompt'),
        at: z.iso.datetime(),
      })
      .nullable()
      .describe('Judgement of a language model where triage is in doubt; it can raise the urgency and never lowers it'),
  }),
);

const correctedFields = z.lazy(() =>
  z.object({
    urgency: z.enum(urgencies).optional(),
    sentiment: z.enum(sentiments).optional(),
    requires_action: z.boolean().optional(),
  }),
);

const correctionView = z.lazy(() =>
  z.object({
    fields: correctedFields.describe('The values that the user set'),
    instead_of: correctedFields.describe('The values of triage for these fields'),
    by: z.string().describe('Id of the key'),
    at: z.iso.datetime(),
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
        .describe('Normalized status, independent of its name at the help desk; null if the tenant has no connection'),
      priority: z.enum(priorities).nullable().describe("The help desk's priority, which is not the urgency"),
      tags: z.array(z.string()).describe("The help desk's tags, at most 50"),
      assignee_id: z.string().nullable(),
      group_id: z.string().nullable(),
      language: z
        .string()
        .nullable()
        .describe(
          'BCP 47 tag, as reported by the help desk or else detected from the text; null if it cannot be determined',
        ),
      language_source: z
        .enum(languageSources)
        .nullable()
        .describe('Source of `language`: reported by the `helpdesk`, or `detected` from the text'),
      url: z.string().nullable().describe('URL of the ticket in the help desk'),
      origin: originView.nullable().describe("Where the ticket came from, in the help desk's words"),
      first_responded_at: z.iso
        .datetime()
        .nullable()
        .describe(
          'Time of the first response by a support agent; null without one, or if the help desk does not report it',
        ),
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
  first_responded_at: ticket.first_responded_at?.toISOString() ?? null,
});

const viewOfTriage = (
  { urgency, judged = true, correction, second_opinion }: TicketDoc,
  triage: StoredTriage | TriageRecord,
): NonNullable<TicketView['triage']> => {
  const { version, score, reason, signals, confidence = null } = triageRecordOf(triage, urgency);
  const corrected = correction ? viewOfCorrection(correction) : null;
  const opinion = viewOfOpinion(second_opinion);
  return { version, judged, confidence, score, reason, signals, corrected, second_opinion: opinion };
};

const viewOfCorrection = ({ fields, engine, by, at }: Correction): z.infer<typeof correctionView> => ({
  fields,
  instead_of: Object.fromEntries(Object.keys(fields).map((field) => [field, engine[field as keyof typeof fields]])),
  by,
  at: at.toISOString(),
});

const viewOfOpinion = ({ urgency, by = '', prompt_version = '', at }: Partial<SecondOpinion> = {}) =>
  urgency && at ? { urgency, by, prompt_version, at: at.toISOString() } : null;

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
