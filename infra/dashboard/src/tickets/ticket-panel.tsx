import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { HistoryEntry, Ticket } from '../api/types.ts';
import { TicketDeliveries } from '../deliveries/ticket-deliveries.tsx';
import { Icon } from '../parts/icon.tsx';
import { Lines, Loaded } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { go } from '../state/navigation.ts';
import { type Resource, useResource } from '../state/resource.ts';
import { Deletion } from './deletion.tsx';
import { History } from './history.tsx';
import { TicketBody } from './ticket-body.tsx';

/** The number of history entries shown, newest first. */
const historyLimit = 50;

/** One ticket in a dialog over the current view. Escape closes it, and the focus returns to the link that opened it. */
export const TicketPanel = ({ ticketId }: { ticketId: string }) => {
  const { tenant } = useTenantContext();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const path = `/tickets/${encodeURIComponent(ticketId)}`;
  const ticket = useResource<Ticket>(pathOf(path, { tenant_id: tenant }), { ofTickets: true });
  const history = useResource<{ history: HistoryEntry[] }>(
    pathOf(`${path}/history`, { tenant_id: tenant, limit: historyLimit }),
    { ofTickets: true },
  );

  const isDeleted = ticket.error?.status === 404 && history.data?.history[0]?.action === 'deleted';

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

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
        <PanelHead ticketId={ticketId} />
        <h2 id={titleId} dir="auto" tabIndex={-1} autofocus>
          {ticket.data ? ticket.data.subject || 'No subject' : <TicketName ticketId={ticketId} />}
        </h2>
        <Loaded resource={ticket} skeleton={<Lines count={8} />}>
          {(data) => <TicketBody ticket={data} />}
        </Loaded>
        <TicketDeliveries ticketId={ticketId} />
        <HistorySection history={history} />
        {(ticket.data ?? isDeleted) && <Deletion {...{ ticketId, isDeleted }} />}
      </article>
    </dialog>
  );
};

const close = (): void => go({ ticket: null });

const TicketName = ({ ticketId }: { ticketId: string }) => (
  <>
    Ticket <Verbatim>{ticketId}</Verbatim>
  </>
);

const PanelHead = ({ ticketId }: { ticketId: string }) => (
  <header class="ticket-panel-head">
    <p class="faint">
      <TicketName ticketId={ticketId} />
    </p>
    <button type="button" class="button button-icon" aria-label="Close" onClick={close}>
      <Icon name="close" />
    </button>
  </header>
);

const HistorySection = ({ history }: { history: Resource<{ history: HistoryEntry[] }> }) => (
  <section>
    <h3>History</h3>
    <Loaded
      resource={history}
      skeleton={<Lines count={3} />}
      empty="This ticket has no history."
      isEmpty={(data) => data.history.length === 0}
    >
      {(data) => <History entries={data.history} />}
    </Loaded>
  </section>
);
