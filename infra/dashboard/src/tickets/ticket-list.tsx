import type { Ticket } from '../api/types.ts';
import { asWords } from '../format.ts';
import { Badge, SentimentBadge, UrgencyBadge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import { reasonOf } from './reason.ts';

type TicketListProps = { tickets: readonly Ticket[] };

/** Tickets in the given order; each opens in a side panel. */
export const TicketList = ({ tickets }: TicketListProps) => (
  <ul class="tickets">
    {tickets.map((ticket) => (
      <li key={ticket.ticket_id}>
        <TicketLine ticket={ticket} />
      </li>
    ))}
  </ul>
);

const TicketLine = ({ ticket }: { ticket: Ticket }) => {
  const { ticket_id, subject, customer_id, urgency, sentiment, status, created_at, alert, triage } = ticket;
  const reason = urgency === 'high' ? reasonOf(ticket) : null;
  return (
    <a class={`ticket ticket-${urgency}`} href={hrefWith({ ticket: ticket_id })}>
      <Verbatim as="span" class="ticket-subject">
        {subject || 'No subject'}
      </Verbatim>
      <span class="ticket-badges">
        {urgency !== 'low' && <UrgencyBadge urgency={urgency} />}
        {sentiment !== 'neutral' && <SentimentBadge sentiment={sentiment} />}
        <Badge>{asWords(status)}</Badge>
        {triage?.judged === false && <Badge>Not judged</Badge>}
        {alert?.acknowledged_at && <Badge variant="good">Acknowledged</Badge>}
      </span>
      {reason && (
        <Verbatim as="span" class="ticket-reason">
          {reason}
        </Verbatim>
      )}
      <span class="ticket-facts">
        <Verbatim as="span">{ticket_id}</Verbatim>
        <Verbatim as="span">{customer_id}</Verbatim>
        <Time iso={created_at} ago />
      </span>
    </a>
  );
};
