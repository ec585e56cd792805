import type { ComponentChildren } from 'preact';
import { pathOf } from '../api/client.ts';
import type { Ticket } from '../api/types.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { focusNext } from '../parts/focus-next.ts';
import { Fault } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { visuallyHidden } from '../parts/visually-hidden.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAction } from '../state/resource.ts';
import { t, withElements } from '../texts/t.ts';

type Alert = NonNullable<Ticket['alert']>;

/** The alert of a ticket that somebody has yet to take care of: nobody was alerted of one that is suppressed. */
export const openAlert = ({ urgency, alert }: Ticket): Alert | null =>
  urgency === 'high' && alert && alert.state !== 'suppressed' && alert.acknowledged_at === null ? alert : null;

type ButtonProps = { alert: Alert; class: string; onPress?: (event: Event) => void; children: ComponentChildren };

const AcknowledgeButton = ({ alert, class: name, onPress, children }: ButtonProps) => {
  const { client, refresh } = useTenantContext();
  const path = usePathOf(alert);
  const acknowledge = useAction(async () => {
    await client.send('POST', path, {});
    refresh();
  });
  const press = (event: Event): void => {
    onPress?.(event);
    void acknowledge.run();
  };
  return (
    <>
      {acknowledge.error && <Fault error={acknowledge.error} />}
      <button type="button" class={name} disabled={acknowledge.isBusy} onClick={press}>
        {children}
      </button>
    </>
  );
};

const usePathOf = ({ id }: Alert): string => {
  const { tenant } = useTenantContext();
  return pathOf(`/alerts/${encodeURIComponent(id)}/ack`, { tenant_id: tenant });
};

/** Acknowledges the alert of a ticket in a list; nothing where that is done, or makes no sense. */
export const AcknowledgeInList = ({ ticket }: { ticket: Ticket }) => {
  const alert = openAlert(ticket);
  if (!alert) return null;
  return (
    <AcknowledgeButton alert={alert} class="button" onPress={focusNext}>
      {withElements('alerts.acknowledge', {
        of: visuallyHidden,
        subject: <Verbatim>{ticket.subject || ticket.ticket_id}</Verbatim>,
      })}
    </AcknowledgeButton>
  );
};

/** Who acknowledged the alert of a ticket, or the button that does. */
export const Acknowledgement = ({ ticket }: { ticket: Ticket }) => {
  const alert = openAlert(ticket);
  if (alert) return <AcknowledgeWithCurl alert={alert} />;
  const { acknowledged_at = null, acknowledged_by = null } = ticket.alert ?? {};
  if (acknowledged_at === null) return null;
  const at = <Time iso={acknowledged_at} />;
  return (
    <p class="alert-state" role="status">
      {acknowledged_by === null
        ? withElements('alerts.acknowledged', { at })
        : withElements('alerts.acknowledgedBy', { at, by: <Verbatim>{acknowledged_by}</Verbatim> })}
    </p>
  );
};

const AcknowledgeWithCurl = ({ alert }: { alert: Alert }) => (
  <div>
    <AcknowledgeButton alert={alert} class="button">
      {t('alerts.acknowledgeAlert')}
    </AcknowledgeButton>
    <AsCurl calls={[{ method: 'POST', path: usePathOf(alert), body: {} }]} />
  </div>
);
