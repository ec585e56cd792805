import type { ComponentChildren } from 'preact';
import type { Ticket } from '../api/types.ts';
import { counted } from '../format.ts';
import { Badge, type Variant } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';

type Alert = NonNullable<Ticket['alert']>;

/** The delivery state of an urgent ticket's alert. */
export const AlertState = ({ alert }: { alert: Alert | null }) => {
  if (!alert) return null;
  const [variant, name, text] = wordsFor(alert);
  return (
    <p class="alert-state">
      <Badge variant={variant}>{name}</Badge> <span>{text}</span>
    </p>
  );
};

const wordsFor = ({
  state,
  tries,
  sent_at,
  created_at,
  error,
}: Alert): readonly [Variant, string, ComponentChildren] => {
  const sinceTries = tries > 0 && `, ${counted(tries, 'try', 'tries')} so far`;
  switch (state) {
    case 'sent':
      return [
        'good',
        'Alert sent',
        <>
          <Time iso={sent_at ?? created_at} /> at the {ordinal(tries)} try
        </>,
      ];
    case 'undeliverable':
      return [
        'bad',
        'Alert not delivered',
        <>
          gave up after {counted(tries, 'try', 'tries')}
          {error && (
            <>
              : <Verbatim>{error}</Verbatim>
            </>
          )}
        </>,
      ];
    default:
      return [
        'busy',
        'Alert being sent',
        <>
          since <Time iso={created_at} />
          {sinceTries}
          {error && (
            <>
              : <Verbatim>{error}</Verbatim>
            </>
          )}
        </>,
      ];
  }
};

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (n: number): string => `${n}${endings[rules.select(n)] ?? 'th'}`;
