import type { ComponentChildren } from 'preact';
import type { Ticket } from '../api/types.ts';
import { counted } from '../format.ts';
import { Badge, type Tone } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';

type Alert = NonNullable<Ticket['alert']>;

/** How far the alert of an urgent ticket has come. */
export const AlertState = ({ alert }: { alert: Alert | null }) => {
  if (!alert) return null;
  const [tone, name, text] = wordsFor(alert);
  return (
    <p class="alert-state">
      <Badge tone={tone}>{name}</Badge> <span>{text}</span>
    </p>
  );
};

const wordsFor = ({ state, tries, sent_at, created_at, error }: Alert): readonly [Tone, string, ComponentChildren] => {
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
          given up after {counted(tries, 'try', 'tries')}
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
        'Alert on its way',
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
