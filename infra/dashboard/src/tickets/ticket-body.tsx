import { useMemo } from 'preact/hooks';
import { Acknowledgement } from '../alerts/acknowledge.tsx';
import type { Ticket } from '../api/types.ts';
import { asWords } from '../format.ts';
import { Badge, SentimentBadge, UrgencyBadge } from '../parts/badge.tsx';
import { Fact } from '../parts/fact.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefOfTickets, useAddress } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { TriageCorrection } from '../triage/correction.tsx';
import { AlertState } from './alert-state.tsx';
import { Marked, MarkedNumber } from './marked.tsx';
import { type Marks, marksOf } from './marks.ts';
import { Message } from './message.tsx';
import { reasonOf } from './reason.ts';
import { SignalList } from './signal-list.tsx';

/** A ticket's triage, alert, message and facts. */
export const TicketBody = ({ ticket }: { ticket: Ticket }) => {
  const { urgency, sentiment, status, requires_action, message, alert } = ticket;
  const { filters } = useAddress();
  const marks = useMemo(() => marksOf(filters.q), [filters.q]);
  return (
    <>
      <p class="ticket-badges">
        <UrgencyBadge urgency={urgency} />
        <SentimentBadge sentiment={sentiment} />
        <Badge>{asWords(status)}</Badge>
        {requires_action && <Badge>{t('filters.requires_action')}</Badge>}
      </p>
      <Reason ticket={ticket} marks={marks} />
      <TriageCorrection ticket={ticket} />
      <AlertState alert={alert} />
      <Acknowledgement ticket={ticket} />
      <Message text={message} marks={marks} />
      <Facts ticket={ticket} marks={marks} />
    </>
  );
};

type BodyProps = { ticket: Ticket; marks: Marks | undefined };

const Reason = ({ ticket, marks }: BodyProps) => {
  const reason = reasonOf(ticket);
  const signals = ticket.triage?.signals ?? [];
  if (!reason) return null;
  return (
    <section class={`why why-${ticket.urgency}`}>
      <h3>{t(ticket.urgency === 'high' ? 'ticket.whyUrgent' : 'ticket.triage')}</h3>
      <Verbatim as="p">
        <Marked text={reason} marks={marks} />
      </Verbatim>
      {signals.length > 1 && (
        <details>
          <summary>{t('ticket.signals', { count: signals.length })}</summary>
          <SignalList signals={signals} />
        </details>
      )}
    </section>
  );
};

const Facts = ({ ticket, marks }: BodyProps) => {
  const { customer_id, source, created_at, updated_at, priority, assignee_id, tags } = ticket;
  return (
    <dl class="facts">
      <Fact name={t('columns.customer')}>
        <a href={hrefOfTickets({ customer_id })}>
          <Verbatim>
            <MarkedNumber id={customer_id} marks={marks} />
          </Verbatim>
        </a>
      </Fact>
      <Fact name={t('columns.source')}>
        <Verbatim>{asWords(source)}</Verbatim>
      </Fact>
      {priority && <Fact name={t('columns.priority')}>{asWords(priority)}</Fact>}
      {assignee_id && (
        <Fact name={t('columns.assignee')}>
          <Verbatim>{assignee_id}</Verbatim>
        </Fact>
      )}
      {tags.length > 0 && (
        <Fact name={t('columns.tags')}>
          <Verbatim>{tags.join(', ')}</Verbatim>
        </Fact>
      )}
      <Fact name={t('columns.created')}>
        <Time iso={created_at} />
      </Fact>
      <Fact name={t('columns.updated')}>
        <Time iso={updated_at} />
      </Fact>
    </dl>
  );
};
