import { Acknowledgement } from '../alerts/acknowledge.tsx';
import type { Ticket } from '../api/types.ts';
import { asWords, counted } from '../format.ts';
import { Badge, SentimentBadge, UrgencyBadge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefOfTickets } from '../state/navigation.ts';
import { TriageCorrection } from '../triage/correction.tsx';
import { AlertState } from './alert-state.tsx';
import { reasonOf } from './reason.ts';
import { SignalList } from './signal-list.tsx';

/** A ticket's triage, alert, message and facts. */
export const TicketBody = ({ ticket }: { ticket: Ticket }) => {
  const { urgency, sentiment, status, requires_action, message, alert } = ticket;
  return (
    <>
      <p class="ticket-badges">
        <UrgencyBadge urgency={urgency} />
        <SentimentBadge sentiment={sentiment} />
        <Badge>{asWords(status)}</Badge>
        {requires_action && <Badge>Requires action</Badge>}
      </p>
      <Reason ticket={ticket} />
      <TriageCorrection ticket={ticket} />
      <AlertState alert={alert} />
      <Acknowledgement ticket={ticket} />
      <Verbatim as="p" class="message">
        {message}
      </Verbatim>
      <Facts ticket={ticket} />
    </>
  );
};

const Reason = ({ ticket }: { ticket: Ticket }) => {
  const reason = reasonOf(ticket);
  const signals = ticket.triage?.signals ?? [];
  if (!reason) return null;
  return (
    <section class={`why why-${ticket.urgency}`}>
      <h3>{ticket.urgency === 'high' ? 'Why it is urgent' : 'Triage'}</h3>
      <Verbatim as="p">{reason}</Verbatim>
      {signals.length > 1 && (
        <details>
          <summary>{counted(signals.length, 'signal')}</summary>
          <SignalList signals={signals} />
        </details>
      )}
    </section>
  );
};

const Facts = ({ ticket: { customer_id, source, created_at, updated_at } }: { ticket: Ticket }) => (
  <dl class="facts">
    <div>
      <dt>Customer</dt>
      <dd>
        <a href={hrefOfTickets({ customer_id })}>
          <Verbatim>{customer_id}</Verbatim>
        </a>
      </dd>
    </div>
    <div>
      <dt>Source</dt>
      <Verbatim as="dd">{asWords(source)}</Verbatim>
    </div>
    <div>
      <dt>Created</dt>
      <dd>
        <Time iso={created_at} />
      </dd>
    </div>
    <div>
      <dt>Updated</dt>
      <dd>
        <Time iso={updated_at} />
      </dd>
    </div>
  </dl>
);
