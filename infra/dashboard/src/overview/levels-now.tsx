import type { ServiceLevelReport } from '../api/types.ts';
import { levelNames, measureNames } from '../levels/level-words.ts';
import { Badge } from '../parts/badge.tsx';
import { Lines, Panel } from '../parts/panel.tsx';
import { Time } from '../parts/time.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { useTenantContext } from '../state/context.ts';
import { hrefWith } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

const mostShown = 5;

/** Open tickets that missed a service level or are about to, the most overdue first. */
export const LevelsNow = () => {
  const { tenant } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}/service-levels/report`;
  const { data, error, isLoading } = useResource<ServiceLevelReport>(path, { ofTickets: true });
  if (error) return null;
  const levelsHref = hrefWith({ view: 'levels', filters: {}, ticket: null });
  const atRisk = (data?.open ?? []).filter(({ level }) => level !== 'on_time');
  return (
    <Panel title={t('overview.levelsAtRisk')} isBusy={isLoading} aside={<a href={levelsHref}>{t('frame.levels')}</a>}>
      {!data && <Lines count={3} />}
      {data && atRisk.length === 0 && <p class="faint">{t('overview.noLevelsAtRisk')}</p>}
      <ul class="levels-now">
        {atRisk.slice(0, mostShown).map(({ ticket_id, measure, due_at, level }) => (
          <li key={`${ticket_id} ${measure}`}>
            <a href={hrefWith({ ticket: ticket_id })}>
              <Verbatim as="span">{ticket_id}</Verbatim>
            </a>
            <Badge variant={levelNames[level][0]}>{levelNames[level][1]}</Badge>
            <span class="faint">
              {t('overview.due', { measure: measureNames[measure] })} <Time iso={due_at} ago />
            </span>
          </li>
        ))}
      </ul>
      {atRisk.length > mostShown && (
        <p class="faint">{t('overview.moreAtRisk', { count: atRisk.length - mostShown })}</p>
      )}
    </Panel>
  );
};
