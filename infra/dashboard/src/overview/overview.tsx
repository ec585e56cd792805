import type { ApiError } from '../api/client.ts';
import type { Stats, Unusual } from '../api/types.ts';
import { Verbatim } from '../parts/verbatim.tsx';
import { WithheldDeletions } from '../runs/withheld-deletions.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAddress } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { Unjudged } from '../triage/unjudged.tsx';
import { AtRisk } from './at-risk.tsx';
import { Breakdown, Keywords } from './breakdown.tsx';
import { Figures } from './figures.tsx';
import { LevelsNow } from './levels-now.tsx';
import { nameBefore, periodName, statsPath } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';
import { useRanges } from './ranges.ts';
import { DailyChart, HourlyChart } from './trends.tsx';
import { UnusualPanel } from './unusual-panel.tsx';
import { UrgentPanel, useUrgent } from './urgent-panel.tsx';

export const Overview = ({ name }: { name: string }) => {
  const { period } = useAddress();
  const { tenant } = useTenantContext();
  const { current, comparable } = useRanges();
  const stats = useResource<Stats>(statsPath(tenant, current), { ofTickets: true });
  const earlier = useResource<Stats>(comparable && statsPath(tenant, comparable));
  const unusual = useResource<Unusual>(`/tenants/${encodeURIComponent(tenant)}/unusual`);
  const urgent = useUrgent(tenant);

  return (
    <>
      <div class="view-head">
        <div>
          <Verbatim as="h1">{name}</Verbatim>
          <p class="faint">{t('overview.nowAnd', { period: periodName(period) })}</p>
        </div>
      </div>
      <WithheldDeletions />
      <div class="grid now">
        {!isSameFault(stats.error, urgent.error) && <UrgentPanel urgent={urgent} />}
        {!stats.error && (
          <div class="stack area-narrow">
            <LevelsNow />
            <UnusualPanel unusual={unusual} />
          </div>
        )}
      </div>
      <div class="period-head">
        <h2>
          {periodName(period)}
          {comparable && <span class="faint">{t('overview.compared', { before: nameBefore(period) })}</span>}
        </h2>
        <PeriodPicker />
      </div>
      <Unjudged stats={stats.data} />
      <Figures stats={stats} earlier={comparable ? earlier.data : undefined} period={period} />
      <div class="grid">
        {!stats.error && <DailyChart stats={stats} />}
        {!stats.error && <HourlyChart stats={stats} />}
        {!stats.error && <AtRisk stats={stats} />}
        {!stats.error && <Keywords stats={stats} />}
        {!stats.error && <Breakdown stats={stats} />}
      </div>
    </>
  );
};

/** A fault that all parts of the page share is shown once, in place of the figures. */
const isSameFault = (one: ApiError | undefined, other: ApiError | undefined): boolean =>
  one !== undefined && other !== undefined && one.message === other.message;
