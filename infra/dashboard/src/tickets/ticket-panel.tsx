import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { HistoryEntry, Ticket } from '../api/types.ts';
import { TicketDeliveries } from '../deliveries/ticket-deliveries.tsx';
import { shortcutGroups } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Lines, Loaded } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { go } from '../state/navigation.ts';
import { type Resource, useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { DeletedTicket, TicketRemoval } from './deletion.tsx';
import { History } from './history.tsx';
import { listedTickets } from './listed-tickets.ts';
import { PanelHead } from './panel-head.tsx';
import { TicketBody } from './ticket-body.tsx';
import { useIsBeside } from './use-is-beside.ts';

/** The number of history entries shown, newest first. */
const historyLimit = 50;

/**
 * One ticket: beside its list where there is room for both, else in a dialog over the current view. Escape closes it, and the
 * focus returns to where it was opened.
 */
export const TicketPanel = ({ ticketId }: { ticketId: string }) => {
  const isBeside = useIsBeside();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (isBeside) element?.show();
    else element?.showModal();
    return () => element?.close();
  }, [isBeside]);
  useLayoutEffect(() => {
    dialog.current?.scrollTo(0, 0);
    document.getElementById(titleId)?.focus({ preventScroll: true });
  }, [ticketId, isBeside, titleId]);
  useShortcuts({ [shortcutGroups.page.close]: () => (isBeside ? close() : false) });

  return (
    <dialog
      ref={dialog}
      class={isBeside ? 'ticket-panel is-beside' : 'ticket-panel'}
      aria-labelledby={titleId}
      closedby={isBeside ? 'none' : 'any'}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <TicketArticle key={ticketId} ticketId={ticketId} titleId={titleId} />
    </dialog>
  );
};

const close = (): void => go({ ticket: null });

const TicketArticle = ({ ticketId, titleId }: { ticketId: string; titleId: string }) => {
  const { tenant } = useTenantContext();
  const path = `/tickets/${encodeURIComponent(ticketId)}`;
  const ticketPath = pathOf(path, { tenant_id: tenant });
  const historyPath = pathOf(`${path}/history`, { tenant_id: tenant, limit: historyLimit });
  const ticket = useResource<Ticket>(ticketPath, { ofTickets: true });
  const history = useResource<{ history: HistoryEntry[] }>(historyPath, { ofTickets: true });
  const isDeleted = ticket.error?.status === 404 && history.data?.history[0]?.action === 'deleted';
  useRowUpdate(ticketId, ticket, isDeleted);
  return (
    <article>
      <PanelHead ticketId={ticketId} ticket={ticket.data} onClose={close} />
      <h2 id={titleId} dir="auto" tabIndex={-1}>
        {ticket.data ? ticket.data.subject || t('tickets.noSubject') : t('ticket.title', { id: ticketId })}
      </h2>
      {isDeleted ? (
        <DeletedTicket ticketId={ticketId} />
      ) : (
        <Loaded resource={ticket} skeleton={<Lines count={8} />}>
          {(data) => <TicketBody ticket={data} />}
        </Loaded>
      )}
      <TicketDeliveries ticketId={ticketId} />
      <HistorySection history={history} />
      <AsCurl calls={[ticketPath, historyPath].map((one) => ({ method: 'GET', path: one }))} />
      {ticket.data && !isDeleted && <TicketRemoval ticket={ticket.data} />}
    </article>
  );
};

/** Updates the row of the ticket in the list with what the panel has read. */
const useRowUpdate = (ticketId: string, { data, error }: Resource<Ticket>, isDeleted: boolean): void => {
  useEffect(() => {
    if (isDeleted) listedTickets().onRead?.(ticketId, null);
    else if (data && !error) listedTickets().onRead?.(ticketId, data);
  }, [ticketId, data, error, isDeleted]);
};

const HistorySection = ({ history }: { history: Resource<{ history: HistoryEntry[] }> }) => (
  <section>
    <h3>{t('ticket.history')}</h3>
    <Loaded
      resource={history}
      skeleton={<Lines count={3} />}
      empty={t('ticket.noHistory')}
      isEmpty={(data) => data.history.length === 0}
    >
      {(data) => <History entries={data.history} />}
    </Loaded>
  </section>
);
