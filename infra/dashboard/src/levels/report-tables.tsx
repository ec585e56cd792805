import type { ServiceLevelReport } from '../api/types.ts';
import { asCount, asShare, asWords } from '../format.ts';
import { Badge, urgencyName } from '../parts/badge.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefWith } from '../state/navigation.ts';
import { t } from '../texts/t.ts';
import { levelNames, measureNames } from './level-words.ts';

/** How often each target was met. */
export const MetTable = ({ targets, responses_since }: Pick<ServiceLevelReport, 'targets' | 'responses_since'>) => (
  <Scroll label={t('levels.metAndMissed')}>
    <table class="log">
      <thead>
        <tr>
          <th scope="col">{t('levels.target')}</th>
          <th scope="col" class="number">
            {t('levels.met')}
          </th>
          <th scope="col" class="number">
            {t('levels.missed')}
          </th>
          <th scope="col" class="number">
            {t('levels.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ measure, urgency, met, missed, met_ratio }) => (
          <tr key={`${measure} ${urgency}`}>
            <th scope="row">
              {t('levels.targetOf', { measure: measureNames[measure], urgency: urgencyName(urgency) })}
            </th>
            <td class="number">{asCount(met)}</td>
            <td class="number">{asCount(missed)}</td>
            <td class="number">
              {measure === 'response' && responses_since === null ? t('levels.notMeasured') : shareOf(met_ratio)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);

const shareOf = (ratio: number | null): string => (ratio === null ? '–' : asShare(ratio));

/** The open tickets that are due first, each with its details. */
export const OpenTable = ({ open }: Pick<ServiceLevelReport, 'open'>) => (
  <Scroll label={t('levels.openByDue')}>
    <table class="log">
      <thead>
        <tr>
          <th scope="col">{t('levels.ticket')}</th>
          <th scope="col">{t('levels.state')}</th>
          <th scope="col">{t('levels.urgency')}</th>
          <th scope="col">{t('levels.target')}</th>
          <th scope="col">{t('levels.due')}</th>
        </tr>
      </thead>
      <tbody>
        {open.map(({ ticket_id, urgency, measure, due_at, level }) => (
          <tr key={ticket_id}>
            <th scope="row">
              <a href={hrefWith({ ticket: ticket_id })}>
                <Verbatim as="span">{ticket_id}</Verbatim>
              </a>
            </th>
            <td>
              <Badge variant={levelNames[level][0]}>{levelNames[level][1]}</Badge>
            </td>
            <td>{asWords(urgency)}</td>
            <td>{measureNames[measure]}</td>
            <td>
              <Time iso={due_at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
);
