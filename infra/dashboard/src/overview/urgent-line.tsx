import { AcknowledgeInList } from '../alerts/acknowledge.tsx';
import type { Ticket } from '../api/types.ts';
import { Badge } from '../parts/badge.tsx';
import { focusNext } from '../parts/focus-next.ts';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { SignalList } from '../tickets/signal-list.tsx';
import { feedbackPathOf } from '../triage/feedback-path.ts';
import { shortReasonOf } from './short-reason.ts';

type LineProps = { ticket: Ticket; onNotUrgent: (ticket: Ticket) => void };

/** An urgent ticket with the strongest reason for it, the rest behind a disclosure, and what can be done at once. */
export const UrgentLine = ({ ticket, onNotUrgent }: LineProps) => {
  const { ticket_id, subject, customer_id, created_at, url } = ticket;
  const { text, rest } = shortReasonOf(ticket);
  return (
    <>
      <a class="ticket ticket-high" href={hrefWith({ ticket: ticket_id })}>
        <Verbatim as="span" class="ticket-subject">
          {subject || t('tickets.noSubject')}
        </Verbatim>
        <span class="ticket-badges">
          <AlertBadge ticket={ticket} />
        </span>
        {text !== '' && (
          <Verbatim as="span" class="ticket-reason">
            {text}
          </Verbatim>
        )}
        <span class="ticket-facts">
          <Time iso={created_at} ago />
          <Verbatim as="span">{ticket_id}</Verbatim>
          <Verbatim as="span">{customer_id}</Verbatim>
        </span>
      </a>
      {rest.length > 0 && (
        <details class="more-signals">
          <summary>{t('overview.moreSignals', { count: rest.length })}</summary>
          <SignalList signals={rest} />
        </details>
      )}
      <div class="urgent-actions">
        <AcknowledgeInList ticket={ticket} />
        <NotUrgent ticket={ticket} onDone={onNotUrgent} />
        {url !== null && (
          <a class="button button-quiet" href={url} target="_blank" rel="noreferrer">
            {t('ticket.openInDesk')}
          </a>
        )}
      </div>
    </>
  );
};

/** What is not as usual: an alert that was delivered and waits for somebody needs no word. */
const AlertBadge = ({ ticket: { alert } }: { ticket: Ticket }) => {
  if (alert?.acknowledged_at) return <Badge variant="good">{t('tickets.acknowledged')}</Badge>;
  if (!alert || alert.state === 'suppressed') return <Badge>{t('overview.notAlerted')}</Badge>;
  return alert.state === 'undeliverable' ? <Badge variant="bad">{t('states.alertNotDelivered')}</Badge> : null;
};

const NotUrgent = ({ ticket, onDone }: { ticket: Ticket; onDone: (ticket: Ticket) => void }) => {
  const { client, tenant, refresh } = useTenantContext();
  const { ticket_id, subject } = ticket;
  const correct = useAction(async () => {
    await client.send('POST', feedbackPathOf(tenant, ticket), { urgency: 'low' });
    onDone(ticket);
    refresh();
  });
  const press = (event: Event): void => {
    focusNext(event);
    void correct.run();
  };
  return (
    <>
      {correct.error && <Fault error={correct.error} />}
      <button type="button" class="button button-quiet" disabled={correct.isBusy} onClick={press}>
        {t('corrections.notUrgent')}
        <Verbatim as="span" class="visually-hidden">
          {' '}
          {subject || ticket_id}
        </Verbatim>
      </button>
    </>
  );
};
