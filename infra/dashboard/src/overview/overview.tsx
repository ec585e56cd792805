import { type ApiError, pathOf } from '../api/client.ts';
import type { Stats, TicketPage, Unusual } from '../api/types.ts';
import { Missed } from '../levels/missed.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import { WithheldDeletions } from '../runs/withheld-deletions.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAddress } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';
import { Unjudged } from '../triage/unjudged.tsx';
import { AtRisk } from './at-risk.tsx';
import { Breakdown, Keywords } from './breakdown.tsx';
import { Figures } from './figures.tsx';
import { hrefOfPeriod, periodNames, statsPath, timeZone } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';
import { useRanges } from './ranges.ts';
import { DailyChart, HourlyChart } from './trends.tsx';
import { UnusualPanel } from './unusual-panel.tsx';
import { UrgentPanel } from './urgent-panel.tsx';

export const Overview = ({ name }: { name: string }) => {
  const { period } = useAddress();
  const { tenant } = useTenantContext();
  const { current, before } = useRanges();
  const stats = useResource<Stats>(statsPath(tenant, current), { ofTickets: true });
  const earlier = useResource<Stats>(before && statsPath(tenant, before));
  const unusual = useResource<Unusual>(`/tenants/${encodeURIComponent(tenant)}/unusual`);
  const urgent = useResource<TicketPage>(
    pathOf('/tickets/urgent', {
      tenant_id: tenant,
      from_date: current.from_date,
      time_zone: current.from_date && timeZone(),
      open: 'true',
      page_size: 8,
    }),
    { ofTickets: true },
  );

  return (
    <>
      <div class="view-head">
        <div>
          <Verbatim as="h1">{name}</Verbatim>
          <p class="faint">
            {periodNames[period].long}
            {before && `, compared with the ${periodNames[period].before}`}
          </p>
        </div>
        <PeriodPicker />
      </div>
      <WithheldDeletions />
      <Missed />
      <Unjudged stats={stats.data} />
      <Figures stats={stats} earlier={before ? earlier.data : undefined} period={period} />
      <div class="grid">
        {!isSameFault(stats.error, unusual.error) && <UnusualPanel unusual={unusual} />}
        {!stats.error && <DailyChart stats={stats} />}
        {!stats.error && <HourlyChart stats={stats} />}
        {!isSameFault(stats.error, urgent.error) && (
          <UrgentPanel urgent={urgent} moreHref={hrefOfPeriod({ urgency: 'high', open: 'true' })} />
        )}
        {!stats.error && (
          <div class="stack area-narrow">
            <AtRisk stats={stats} />
            <Keywords stats={stats} />
          </div>
        )}
        {!stats.error && <Breakdown stats={stats} />}
      </div>
    </>
  );
};

/** A fault that all parts of the page share is shown once, in place of the figures. */
const isSameFault = (one: ApiError | undefined, other: ApiError | undefined): boolean =>
  one !== undefined && other !== undefined && one.message === other.message;
