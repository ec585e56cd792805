import type { RefObject } from 'preact';
import type { Ticket } from '../api/types.ts';
import { asWords } from '../format.ts';
import { Badge, SentimentBadge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { t } from '../texts/t.ts';
import { Marked, MarkedNumber } from './marked.tsx';
import { previewOf } from './reason.ts';
import { SelectBox } from './select-box.tsx';
import { SubjectLink } from './subject-link.tsx';
import type { TicketRows } from './ticket-rows.ts';

type TicketCardsProps = TicketRows & { isCompact: boolean; body: RefObject<HTMLUListElement> };

/** Tickets where there is no room for columns, each on three lines of one height; on two if it is compact. */
export const TicketCards = (props: TicketCardsProps) => {
  const { tickets, from, to, rowHeight, body } = props;
  return (
    <ul
      class={props.isCompact ? 'ticket-cards is-compact' : 'ticket-cards'}
      ref={body}
      style={{ paddingTop: `${from * rowHeight}px`, paddingBottom: `${(tickets.length - to) * rowHeight}px` }}
    >
      {tickets.slice(from, to).map((ticket, at) => (
        <TicketCard key={ticket.ticket_id} ticket={ticket} index={from + at} {...props} />
      ))}
    </ul>
  );
};

type TicketCardProps = TicketCardsProps & { ticket: Ticket; index: number };

const TicketCard = ({ ticket, index, ...list }: TicketCardProps) => {
  const { tickets, opened, selected, onSelect, marks, isCompact } = list;
  const { ticket_id, customer_id, created_at } = ticket;
  const isSelected = selected.has(ticket_id);
  const { text, isReason } = previewOf(ticket);
  return (
    <li
      class={isSelected ? 'ticket-card is-selected' : 'ticket-card'}
      data-ticket={ticket_id}
      aria-setsize={tickets.length}
      aria-posinset={index + 1}
    >
      <SelectBox ticket={ticket} isSelected={isSelected} onSelect={onSelect} />
      <p class="card-line">
        <SubjectLink ticket={ticket} isOpened={opened === ticket_id} marks={marks} />
        <Time iso={created_at} ago />
      </p>
      {!isCompact && (
        <Verbatim as="p" class={isReason ? 'card-words cell-reason' : 'card-words'}>
          <Marked text={text} marks={marks} />
        </Verbatim>
      )}
      <p class="card-facts">
        <CardBadges ticket={ticket} />
        <Verbatim as="span" class="cell-words">
          <MarkedNumber id={customer_id} marks={marks} />
        </Verbatim>
      </p>
    </li>
  );
};

const CardBadges = ({ ticket: { urgency, sentiment, status, triage, alert } }: { ticket: Ticket }) => (
  <>
    {urgency !== 'low' && <Badge variant={urgency}>{asWords(urgency)}</Badge>}
    {sentiment !== 'neutral' && <SentimentBadge sentiment={sentiment} />}
    <Badge>{asWords(status)}</Badge>
    {triage?.judged === false && <Badge>{t('tickets.notJudged')}</Badge>}
    {alert?.acknowledged_at && <Badge variant="good">{t('tickets.acknowledged')}</Badge>}
  </>
);
