import { useState } from 'preact/hooks';
import { pathOf } from '../api/client.ts';
import type { Ticket } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Fault } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t } from '../texts/t.ts';

const pathTo = (tenant: string, ticketId: string, rest = ''): string =>
  pathOf(`/tickets/${encodeURIComponent(ticketId)}${rest}`, { tenant_id: tenant });

/** Deletes a ticket after a confirmation; a key without the right to it is refused by the API. */
export const TicketRemoval = ({ ticket: { ticket_id, subject } }: { ticket: Ticket }) => {
  const { client, tenant, refresh } = useTenantContext();
  const [isAsking, setAsking] = useState(false);
  const path = pathTo(tenant, ticket_id);
  const remove = useAction(async () => {
    setAsking(false);
    await client.send('DELETE', path);
    refresh();
  });
  return (
    <section class="deletion" aria-label={t('ticket.deletion')}>
      {remove.error && <Fault error={remove.error} />}
      <button type="button" class="button button-bad" disabled={remove.isBusy} onClick={() => setAsking(true)}>
        {t('ticket.delete')}
      </button>
      <AsCurl calls={[{ method: 'DELETE', path }]} />
      {isAsking && (
        <Confirm
          title={t('ticket.deleteThis', { name: subject || ticket_id })}
          yes={t('ticket.deleteIt')}
          onYes={() => void remove.run()}
          onNo={() => setAsking(false)}
        >
          <p>{t('ticket.deleteMeans')}</p>
        </Confirm>
      )}
    </section>
  );
};

/** In place of a ticket that was deleted: that it was, and the way back. */
export const DeletedTicket = ({ ticketId }: { ticketId: string }) => {
  const { client, tenant, refresh } = useTenantContext();
  const path = pathTo(tenant, ticketId, '/restore');
  const restore = useAction(async () => {
    await client.send('POST', path);
    refresh();
  });
  return (
    <section class="deletion" aria-label={t('ticket.deletion')}>
      <p role="status">{t('ticket.isDeleted')}</p>
      {restore.error && <Fault error={restore.error} />}
      <button type="button" class="button" disabled={restore.isBusy} onClick={() => void restore.run()}>
        {t('ticket.restore')}
      </button>
      <AsCurl calls={[{ method: 'POST', path }]} />
    </section>
  );
};
