import { escapeHtml } from '../simulator/html.ts';

/** A ticket as the account holds it; times are milliseconds since 1970. */
export type FreshdeskTicket = {
  id: number;
  subject: string | null;
  /** Plain; the API shows it as HTML and without its line ends. */
  text: string | null;
  /** 2 open, 3 pending, 4 resolved, 5 closed; what an account adds follows. */
  status: number;
  /** 1 low to 4 urgent. */
  priority: number;
  /** 1 e-mail, 2 portal, 3 phone, 7 chat, 9 widget, 10 outbound e-mail. */
  source: number;
  requester_id: number;
  responder_id: number | null;
  group_id: number | null;
  tags: readonly string[];
  spam: boolean;
  deleted: boolean;
  /** Closed long ago: it is in no list. */
  archived: boolean;
  created_at: number;
  updated_at: number;
  /** Members of the answer that differ from what is usual. */
  odd: Readonly<Record<string, unknown>>;
};

export type FreshdeskReply = { id: number; user_id: number; text: string; isPrivate: boolean; created_at: number };

export const seconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
export const wholeSeconds = (ms: number): number => Math.floor(ms / 1_000) * 1_000;

const html = (text: string): string => `<div>${escapeHtml(text).replaceAll('\n', '<br>')}</div>`;

/** As the API shows it: in one line. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A ticket of a list. A list has descriptions only if it is asked for them. */
export const ticketJson = (ticket: FreshdeskTicket, hasDescription: boolean): Record<string, unknown> => {
  const { text, deleted, archived: _, created_at, updated_at, odd, tags, ...same } = ticket;
  return {
    cc_emails: [],
    fwd_emails: [],
    reply_cc_emails: [],
    ticket_cc_emails: [],
    fr_escalated: false,
    email_config_id: null,
    company_id: null,
    association_type: null,
    to_emails: null,
    product_id: null,
    type: null,
    is_escalated: false,
    custom_fields: { cf_reference: null },
    sentiment_score: null,
    nr_due_by: null,
    nr_escalated: false,
    ...same,
    due_by: seconds(created_at + 3 * 86_400_000),
    fr_due_by: seconds(created_at + 86_400_000),
    created_at: seconds(created_at),
    updated_at: seconds(updated_at),
    tags: [...tags],
    ...(deleted && { deleted }),
    ...(hasDescription && {
      description: text === null ? null : html(text),
      description_text: text === null ? null : plain(text),
    }),
    ...odd,
  };
};

export const replyJson = ({ id, user_id, text, isPrivate, created_at }: FreshdeskReply, ticketId: number) => ({
  id,
  ticket_id: ticketId,
  user_id,
  incoming: false,
  private: isPrivate,
  source: isPrivate ? 2 : 0,
  body: html(text),
  body_text: plain(text),
  support_email: null,
  to_emails: [],
  from_email: null,
  cc_emails: [],
  bcc_emails: null,
  attachments: [],
  created_at: seconds(created_at),
  updated_at: seconds(created_at),
});
