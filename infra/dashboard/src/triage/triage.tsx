import { pathOf } from '../api/client.ts';
import type { Stats, TriageQuality } from '../api/types.ts';
import { periodName, statsPath, timeZone } from '../overview/period.ts';
import { PeriodPicker } from '../overview/period-picker.tsx';
import { useRanges } from '../overview/ranges.ts';
import { AsCurl } from '../parts/as-curl.tsx';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAddress } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { QualityFigures } from './quality-figures.tsx';
import { RuleTable } from './rule-table.tsx';
import { Unjudged } from './unjudged.tsx';

/** How good triage is by what people have corrected, and what it could not judge. */
export const Triage = () => {
  const { period } = useAddress();
  const { tenant } = useTenantContext();
  const { current } = useRanges();
  const tenantPath = `/tenants/${encodeURIComponent(tenant)}`;
  const path = pathOf(`${tenantPath}/triage/quality`, { ...current, time_zone: timeZone() });
  const quality = useResource<TriageQuality>(path);
  const stats = useResource<Stats>(statsPath(tenant, current));

  return (
    <>
      <ViewHead title={t('frame.triage')} lead={t('triage.lead', { period: periodName(period) })}>
        <PeriodPicker />
      </ViewHead>
      <Unjudged stats={stats.data} />
      <QualityFigures quality={quality} />
      {!quality.error && (
        <Panel title={t('triage.rules')} isBusy={quality.isLoading}>
          <Loaded
            resource={quality}
            skeleton={<Lines count={6} />}
            empty={t('triage.noCorrections')}
            isEmpty={({ rules }) => rules.length === 0}
          >
            {({ rules }) => <RuleTable rules={rules} />}
          </Loaded>
          <AsCurl calls={[path, `${tenantPath}/triage`].map((one) => ({ method: 'GET', path: one }))} />
        </Panel>
      )}
    </>
  );
};
