import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { HistoryEntry, Ticket } from '../api/types.ts';
import { asWeight, asWords, counted } from '../format.ts';
import { Badge, SentimentBadge, UrgencyBadge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Lines, Loaded } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useDesk } from '../state/context.ts';
import { go, hrefOfTickets } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';
import { AlertState } from './alert-state.tsx';
import { History } from './history.tsx';
import { reasonOf } from './reason.ts';

/** So many of the newest entries of a ticket's history are shown. */
const historyLimit = 50;

/** One ticket, over whatever view it was opened from. Escape closes it, and the focus goes back where it was. */
export const TicketPanel = ({ ticketId }: { ticketId: string }) => {
  const { tenant } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const path = `/tickets/${encodeURIComponent(ticketId)}`;
  const ticket = useResource<Ticket>(pathOf(path, { tenant_id: tenant }));
  const history = useResource<{ history: HistoryEntry[] }>(
    pathOf(`${path}/history`, { tenant_id: tenant, limit: historyLimit }),
  );

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const close = () => go({ ticket: null });
  return (
    <dialog
      ref={dialog}
      class="ticket-panel"
      aria-labelledby={titleId}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <article>
        <header class="ticket-panel-head">
          <p class="faint">
            Ticket <Verbatim>{ticketId}</Verbatim>
          </p>
          <button type="button" class="button button-icon" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <h2 id={titleId} dir="auto" tabIndex={-1} autofocus>
          {ticket.data ? (
            ticket.data.subject || 'Without a subject'
          ) : (
            <>
              Ticket <Verbatim>{ticketId}</Verbatim>
            </>
          )}
        </h2>
        <Loaded resource={ticket} skeleton={<Lines count={8} />}>
          {(data) => <TicketBody ticket={data} />}
        </Loaded>
        <section>
          <h3>History</h3>
          <Loaded
            resource={history}
            skeleton={<Lines count={3} />}
            empty="Nothing is recorded of this ticket."
            isEmpty={(data) => data.history.length === 0}
          >
            {(data) => <History entries={data.history} />}
          </Loaded>
        </section>
      </article>
    </dialog>
  );
};

const TicketBody = ({ ticket }: { ticket: Ticket }) => {
  const { urgency, sentiment, status, requires_action, customer_id, source, message, created_at, updated_at } = ticket;
  const reason = reasonOf(ticket);
  const signals = ticket.triage?.signals ?? [];
  return (
    <>
      <p class="ticket-badges">
        <UrgencyBadge urgency={urgency} />
        <SentimentBadge sentiment={sentiment} />
        <Badge>{asWords(status)}</Badge>
        {requires_action && <Badge>Needs an answer</Badge>}
      </p>
      {reason && (
        <section class={`why why-${urgency}`}>
          <h3>{urgency === 'high' ? 'Why it is urgent' : 'How it was judged'}</h3>
          <Verbatim as="p">{reason}</Verbatim>
          {signals.length > 1 && (
            <details>
              <summary>{counted(signals.length, 'signal')}</summary>
              <ul class="signals">
                {signals.map(({ rule, match, weight }, index) => (
                  <li key={index}>
                    <Verbatim as="span">{asWords(rule)}</Verbatim> {match && <Verbatim as="q">{match}</Verbatim>}{' '}
                    <span class="count">{asWeight(weight)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      <AlertState alert={ticket.alert} />
      <Verbatim as="p" class="message">
        {message}
      </Verbatim>
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
    </>
  );
};
