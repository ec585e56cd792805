import { htmlOf } from '../simulator/html.ts';
import { type ArticleType, articleTypes, priorities, type Sender, senders, states } from './vocabulary.ts';

/** A ticket as the server holds it; times are milliseconds since 1970. */
export type ZammadTicket = {
  readonly id: number;
  readonly title: string;
  readonly group_id: number;
  readonly priority_id: number;
  readonly state_id: number;
  /** 1: nobody. */
  readonly owner_id: number;
  readonly customer_id: number;
  readonly create_article_type: ArticleType;
  readonly tags: readonly string[];
  readonly created_at: number;
  readonly updated_at: number;
  /** Members of the answer that differ from what is usual, such as those that administrators added. */
  readonly odd: Readonly<Record<string, unknown>>;
};

export type Article = {
  readonly id: number;
  readonly ticket_id: number;
  readonly type: ArticleType;
  readonly sender: Sender;
  readonly content_type: 'text/html' | 'text/plain';
  /** Plain, whatever the API makes of it. */
  readonly text: string;
  readonly internal: boolean;
  readonly created_at: number;
};

export const numberOf = (id: number): string => `${53_000 + id}`;

const moment = (ms: number): string => new Date(ms).toISOString();

const groups: Readonly<Record<number, string>> = { 1: 'Sales', 2: '2nd Level' };

/** As the API shows it; expanded: with names beside the ids. */
export const ticketJson = (
  ticket: ZammadTicket,
  articles: readonly Article[],
  isExpanded: boolean,
): Record<string, unknown> => {
  const articleIds = articles.map(({ id }) => id);
  const answer = articles.find(({ sender, internal }) => sender === 'Agent' && !internal);
  const { id, created_at, updated_at, create_article_type, tags: _, odd, ...same } = ticket;
  return {
    ...{ id, ...same, organization_id: null, number: numberOf(id), note: null },
    first_response_at: answer ? moment(answer.created_at) : null,
    ...{ close_at: null, escalation_at: null, last_owner_update_at: null },
    ...{
      last_contact_at: moment(updated_at),
      last_contact_customer_at: moment(created_at),
      last_contact_agent_at: null,
    },
    create_article_type_id: articleTypes.indexOf(create_article_type) + 1,
    create_article_sender_id: 2,
    ...{ article_count: articleIds.length, pending_time: null, type: null, time_unit: null, preferences: {} },
    ...{ updated_by_id: 4, created_by_id: ticket.customer_id },
    ...{ created_at: moment(created_at), updated_at: moment(updated_at) },
    ...(isExpanded && namesOf(ticket, articleIds)),
    ...odd,
  };
};

const namesOf = (ticket: ZammadTicket, articleIds: readonly number[]) => ({
  group: groups[ticket.group_id] ?? '-',
  state: states.find(({ id }) => id === ticket.state_id)?.name,
  priority: priorities[ticket.priority_id - 1],
  owner: ticket.owner_id === 1 ? '-' : 'alex@acme.example',
  customer: `customer-${ticket.customer_id}@example.com`,
  organization: null,
  ...{ create_article_type: ticket.create_article_type, create_article_sender: 'Customer' },
  ...{ created_by: `customer-${ticket.customer_id}@example.com`, updated_by: 'alex@acme.example' },
  ...{ article_ids: articleIds, ticket_time_accounting: [], ticket_time_accounting_ids: [] },
});

export const articleJson = (article: Article): Record<string, unknown> => {
  const { created_at, text, ...same } = article;
  return {
    body: article.content_type === 'text/html' ? htmlOf(text) : text,
    ...{ ...same, type_id: articleTypes.indexOf(article.type) + 1, sender_id: senders.indexOf(article.sender) + 1 },
    ...{ from: article.sender === 'Customer' ? 'Kim R. <kim@example.com>' : 'Alex P.', to: 'Sales', cc: null },
    ...{ subject: null, reply_to: null, message_id: null, in_reply_to: null, references: null },
    ...{ preferences: {}, attachments: [], origin_by_id: null, updated_by_id: 4, created_by_id: 4 },
    ...{ created_at: moment(created_at), updated_at: moment(created_at) },
    ...{ created_by: 'alex@acme.example', updated_by: 'alex@acme.example' },
  };
};

/** Whether an article has words of the customer that are no note of agents among themselves. */
export const isOfCustomer = ({ sender, internal }: Article): boolean => sender === 'Customer' && !internal;
