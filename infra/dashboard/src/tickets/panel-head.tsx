import type { Ticket } from '../api/types.ts';
import { asCount } from '../format.ts';
import { Icon } from '../parts/icon.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { go } from '../state/navigation.ts';
import { t, withElements } from '../texts/t.ts';
import { safeAddress } from './links.ts';
import { neighboursOf } from './list-keys.ts';
import { useListedTickets } from './listed-tickets.ts';

type PanelHeadProps = { ticketId: string; ticket: Ticket | undefined; onClose(): void };

/** Which ticket it is, the ways to those before and after it in the list, to the help desk, and back. */
export const PanelHead = ({ ticketId, ticket, onClose }: PanelHeadProps) => {
  const address = ticket?.url ? safeAddress(ticket.url) : null;
  return (
    <header class="ticket-panel-head">
      <Steps ticketId={ticketId} />
      <p class="faint">{withElements('ticket.number', { id: () => <Verbatim>{ticketId}</Verbatim> })}</p>
      {address && (
        <a class="button button-quiet" href={address} target="_blank" rel="noreferrer">
          {t('ticket.openInDesk')}
        </a>
      )}
      <button type="button" class="button button-icon" aria-label={t('parts.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
};

const Steps = ({ ticketId }: { ticketId: string }) => {
  const { ids } = useListedTickets();
  const neighbours = neighboursOf(ids, ticketId);
  if (neighbours === null || ids.length < 2) return null;
  const { at, previous, next } = neighbours;
  return (
    <div class="steps">
      <Step label={t('ticket.previous')} sign="up" to={previous} />
      <Step label={t('ticket.next')} sign="down" to={next} />
      <span class="faint">{t('ticket.place', { at: asCount(at + 1), count: asCount(ids.length) })}</span>
    </div>
  );
};

const Step = ({ label, sign, to }: { label: string; sign: 'up' | 'down'; to: string | null }) => (
  <button
    type="button"
    class="button button-icon"
    aria-label={label}
    // It may stay the focused one when there is nothing beyond.
    aria-disabled={to === null}
    onClick={() => to !== null && go({ ticket: to }, { replace: true })}
  >
    <Icon name={sign} />
  </button>
);
