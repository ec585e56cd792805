import type { RisingWords } from '../api/types.ts';
import { asRate } from '../format.ts';
import { hrefOfPeriod } from '../overview/period.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

/** Words that are more frequent than in the 90 days before, each with its tickets. */
export const Rising = ({ words }: { words: Resource<RisingWords> }) => (
  <Panel title={t('trends.rising')} area="area-half" isBusy={words.isLoading}>
    <Loaded resource={words} skeleton={<Lines count={8} />}>
      {({ is_known: isKnown, words: all, total_tickets: total }) => (
        <>
          <p class="panel-lead faint">{isKnown ? t('trends.risingMeans') : t('trends.risingUnknown')}</p>
          {isKnown && all.length === 0 && <p class="empty">{t('trends.noneRising')}</p>}
          <ul class="rising">
            {all.map(({ word, tickets, ratio }) => (
              <li key={word}>
                <a href={hrefOfPeriod({ q: word })}>
                  <Verbatim as="span" class="bar-label">
                    {word}
                  </Verbatim>
                  <span class="rising-ratio">
                    {ratio === null ? t('trends.new') : t('trends.times', { ratio: asRate(ratio) })}
                  </span>
                  <span class="rising-count">{t('trends.ofTickets', { tickets, total })}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  </Panel>
);
