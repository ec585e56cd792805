import type { ComponentChildren } from 'preact';
import type { Ticket } from '../api/types.ts';
import { Badge } from '../parts/badge.tsx';
import { alertName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { t, withElements } from '../texts/t.ts';

type Alert = NonNullable<Ticket['alert']>;

/** The delivery state of an urgent ticket's alert. */
export const AlertState = ({ alert }: { alert: Alert | null }) => {
  if (!alert) return null;
  const [variant, name] = alertName(alert.state);
  return (
    <p class="alert-state">
      <Badge variant={variant}>{name}</Badge> <span>{detailsOf(alert)}</span>
    </p>
  );
};

const detailsOf = ({ state, tries, sent_at, created_at, error, suppressed_reason }: Alert): ComponentChildren => {
  if (state === 'sent')
    return withElements('ticket.sentAt', { at: () => <Time iso={sent_at ?? created_at} /> }, { tries });
  if (suppressed_reason) return t(`suppressed.${suppressed_reason}`);
  const reason = error && (
    <>
      : <Verbatim>{error}</Verbatim>
    </>
  );
  if (state === 'undeliverable')
    return (
      <>
        {t('ticket.gaveUp', { tries })}
        {reason}
      </>
    );
  return (
    <>
      {withElements('ticket.sending', { at: () => <Time iso={created_at} /> }, { tries })}
      {reason}
    </>
  );
};
