import type { Unusual } from '../api/types.ts';
import { asRate } from '../format.ts';
import { Badge, UrgencyBadge } from '../parts/badge.tsx';
import { Loaded, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

type Spike = Unusual['unusual'][number];

/** What is unusual now, each with its tickets; a line if nothing is, and none before the first check. */
export const UnusualPanel = ({ unusual }: { unusual: Resource<Unusual> }) => {
  const { data, error, isLoading } = unusual;
  if (!error && data?.unusual.length === 0) return <Calm {...data} />;
  if (!error && !data) return null;
  return (
    <Panel title={t('overview.unusual')} isBusy={isLoading}>
      <Loaded resource={unusual} skeleton={null}>
        {({ unusual: spikes }) => (
          <ul class="spikes">
            {spikes.map((spike) => (
              <li key={spike.spike_id}>
                <SpikeLine spike={spike} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
};

const Calm = ({ checked_at, is_learning }: Unusual) => {
  if (checked_at === null) return null;
  return (
    <p class="faint">
      {is_learning ? t('overview.learning') : t('overview.calm')} {!is_learning && <Time iso={checked_at} ago />}
    </p>
  );
};

const SpikeLine = ({ spike: { kind, words, since, seen, expected, minutes, tickets } }: { spike: Spike }) => (
  <details>
    <summary>
      <Badge variant="high">{t(kind === 'volume' ? 'overview.manyTickets' : 'overview.topic')}</Badge>{' '}
      {kind === 'topic' && (
        <>
          <Verbatim as="strong">{words.join(', ')}</Verbatim>:{' '}
        </>
      )}
      {t('overview.spike', { seen, minutes, expected: asRate(expected) })} <Time iso={since} ago />
    </summary>
    <ul class="spike-tickets">
      {tickets.map(({ ticket_id, subject, urgency, created_at }) => (
        <li key={ticket_id}>
          <a href={hrefWith({ ticket: ticket_id })}>
            <Verbatim>{subject || t('tickets.noSubject')}</Verbatim>
          </a>{' '}
          {urgency === 'high' && <UrgencyBadge urgency={urgency} />}{' '}
          <span class="faint">
            <Verbatim>{ticket_id}</Verbatim>, <Time iso={created_at} ago />
          </span>
        </li>
      ))}
    </ul>
  </details>
);
