import { escapeHtml } from '../simulator/html.ts';

export const ticketStatuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** A ticket as the account holds it; times are milliseconds since 1970. */
export type ZendeskTicket = {
  id: number;
  subject: string | null;
  description: string | null;
  status: TicketStatus;
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  channel: string;
  requester_id: number | null;
  assignee_id: number | null;
  group_id: number | null;
  brand_id: number;
  tags: readonly string[];
  created_at: number;
  updated_at: number;
  /** Moves with every change, also with those of the system, which leave `updated_at` as it is. */
  generated_at: number;
  /** Closed long ago: no list but the export shows it. */
  archived: boolean;
  /** Members of the answer that differ from what is usual. */
  odd: Readonly<Record<string, unknown>>;
};

export type ZendeskComment = {
  id: number;
  author_id: number | null;
  body: string;
  public: boolean;
  created_at: number;
};

const seconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
export const epochSeconds = (ms: number): number => Math.floor(ms / 1_000);

const sender = { address: 'kim@example.com', name: 'Kim R.' };

/** As the API shows it. `base` is the account's own address. */
export const ticketJson = (ticket: ZendeskTicket, base: string): Record<string, unknown> => {
  const { channel, created_at, updated_at, generated_at, archived: _, odd, tags, ...same } = ticket;
  const fields = [{ id: 46_406_130_043_001, value: null }];
  return {
    url: `${base}/api/v2/tickets/${ticket.id}.json`,
    external_id: null,
    via: { channel, source: { from: channel === 'email' ? sender : {}, to: {}, rel: null } },
    created_at: seconds(created_at),
    updated_at: seconds(updated_at),
    generated_timestamp: epochSeconds(generated_at),
    type: null,
    raw_subject: ticket.subject,
    recipient: null,
    submitter_id: ticket.requester_id,
    organization_id: null,
    custom_fields: fields,
    fields,
    satisfaction_rating: { score: 'unoffered' },
    custom_status_id: 46_406_158_222_001,
    is_public: true,
    from_messaging_channel: false,
    ...same,
    tags: [...tags],
    ...odd,
  };
};

export const commentJson = (comment: ZendeskComment): Record<string, unknown> => ({
  id: comment.id,
  type: 'Comment',
  author_id: comment.author_id,
  body: comment.body,
  plain_body: comment.body,
  html_body: `<div class="zd-comment">${escapeHtml(comment.body)}</div>`,
  public: comment.public,
  attachments: [],
  created_at: seconds(comment.created_at),
});
