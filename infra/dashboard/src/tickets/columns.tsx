import type { ComponentChildren } from 'preact';
import type { Ticket } from '../api/types.ts';
import { asWords } from '../format.ts';
import { Badge, SentimentBadge } from '../parts/badge.tsx';
import { alertName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import type { Variant } from '../parts/variant.ts';
import { Verbatim } from '../parts/verbatim.tsx';
import { t } from '../texts/t.ts';
import type { ColumnName } from './column-names.ts';
import { Marked, MarkedNumber } from './marked.tsx';
import type { Marks } from './marks.ts';
import { previewOf } from './reason.ts';

type CellProps = { ticket: Ticket; marks: Marks | undefined };

const urgencyVariants: Readonly<Record<string, Variant>> = { high: 'high', medium: 'medium' };

const Alert = ({ alert }: { alert: Ticket['alert'] }) => {
  if (alert?.acknowledged_at) return <Badge variant="good">{t('tickets.acknowledged')}</Badge>;
  if (!alert) return null;
  const [variant, name] = alertName(alert.state);
  return <Badge variant={variant}>{name}</Badge>;
};

const Words = ({ children }: { children: ComponentChildren }) => (
  <Verbatim as="span" class="cell-words">
    {children}
  </Verbatim>
);

/** What a column shows of a ticket. What is as usual is not coloured. */
export const cells: Readonly<Record<ColumnName, (props: CellProps) => ComponentChildren>> = {
  reason: ({ ticket, marks }) => <ReasonCell ticket={ticket} marks={marks} />,
  urgency: ({ ticket: { urgency, triage } }) =>
    triage?.judged === false ? (
      <Badge>{t('tickets.notJudged')}</Badge>
    ) : (
      <Badge variant={urgencyVariants[urgency] ?? 'neutral'}>{asWords(urgency)}</Badge>
    ),
  sentiment: ({ ticket: { sentiment } }) =>
    sentiment === 'neutral' ? <Words>{asWords(sentiment)}</Words> : <SentimentBadge sentiment={sentiment} />,
  status: ({ ticket: { status } }) => <Badge>{asWords(status)}</Badge>,
  alert: ({ ticket: { alert } }) => <Alert alert={alert} />,
  priority: ({ ticket: { priority } }) => priority && <Words>{asWords(priority)}</Words>,
  customer: ({ ticket: { customer_id }, marks }) => (
    <Words>
      <MarkedNumber id={customer_id} marks={marks} />
    </Words>
  ),
  ticket: ({ ticket: { ticket_id }, marks }) => (
    <Words>
      <MarkedNumber id={ticket_id} marks={marks} />
    </Words>
  ),
  source: ({ ticket: { source } }) => <Words>{asWords(source)}</Words>,
  assignee: ({ ticket: { assignee_id } }) => assignee_id && <Words>{assignee_id}</Words>,
  language: ({ ticket: { language } }) => language && <Words>{language}</Words>,
  tags: ({ ticket: { tags } }) => <Words>{tags.join(', ')}</Words>,
  created: ({ ticket: { created_at } }) => <Time iso={created_at} ago />,
  updated: ({ ticket: { updated_at } }) => <Time iso={updated_at} ago />,
};

const ReasonCell = ({ ticket, marks }: CellProps) => {
  const { text, isReason } = previewOf(ticket);
  return (
    <Verbatim as="span" class={isReason ? 'cell-reason' : 'cell-words'}>
      <Marked text={text} marks={marks} />
    </Verbatim>
  );
};
