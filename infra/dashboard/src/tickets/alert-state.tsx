import type { ComponentChildren } from 'preact';
import type { Ticket } from '../api/types.ts';
import { asOrdinal, counted } from '../format.ts';
import { Badge } from '../parts/badge.tsx';
import { alertName } from '../parts/state-names.ts';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';

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
    return (
      <>
        <Time iso={sent_at ?? created_at} /> at the {asOrdinal(tries)} try
      </>
    );
  if (suppressed_reason) return suppressedWords[suppressed_reason];
  const reason = error && (
    <>
      : <Verbatim>{error}</Verbatim>
    </>
  );
  if (state === 'undeliverable')
    return (
      <>
        gave up after {counted(tries, 'try', 'tries')}
        {reason}
      </>
    );
  return (
    <>
      since <Time iso={created_at} />
      {tries > 0 && `, ${counted(tries, 'try', 'tries')} so far`}
      {reason}
    </>
  );
};

const suppressedWords = {
  closed: 'the ticket was closed when it became urgent',
  first_import_old: 'it was older than 72 hours in the first import',
  imported: 'it was imported from a file',
  quiet_hours: 'it became urgent in quiet hours',
  over_before_sent: 'it was over before the policy let it be sent',
} as const;
