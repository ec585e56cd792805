import type { ServiceLevelReport, ServiceLevels } from '../api/types.ts';
import { Empty, Lines, Loaded, Panel } from '../parts/panel.tsx';
import { ViewHead } from '../parts/view-head.tsx';
import { useTenantContext } from '../state/context.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { LevelsEditor } from './levels-editor.tsx';
import { MetTable, OpenTable } from './report-tables.tsx';

/** How fast tickets are to be taken care of, and whether they are. */
export const Levels = () => {
  const { tenant } = useTenantContext();
  const path = `/tenants/${encodeURIComponent(tenant)}/service-levels`;
  const levels = useResource<ServiceLevels>(path);
  const report = useResource<ServiceLevelReport>(`${path}/report`);

  return (
    <>
      <ViewHead title={t('frame.levels')} lead={t('levels.lead')} />
      <div class="grid">
        <Panel
          title={t('levels.dueFirst')}
          area="area-wide"
          isBusy={report.isLoading}
          aside={<Remark report={report.data} />}
        >
          <Loaded
            resource={report}
            skeleton={<Lines count={5} />}
            empty={t('levels.noneDue')}
            isEmpty={({ open }) => open.length === 0}
          >
            {({ open }) => <OpenTable open={open} />}
          </Loaded>
        </Panel>
        {!report.error && (
          <Panel title={t('levels.closed')} area="area-narrow" isBusy={report.isLoading}>
            {report.data && report.data.targets.length === 0 && <Empty>{t('levels.noTarget')}</Empty>}
            {report.data && report.data.targets.length > 0 && <MetTable {...report.data} />}
          </Panel>
        )}
        <Loaded resource={levels} skeleton={<Lines count={8} />}>
          {(stored) => <LevelsEditor path={path} stored={stored} onStored={report.reload} />}
        </Loaded>
      </div>
    </>
  );
};

const Remark = ({ report }: { report: ServiceLevelReport | undefined }) =>
  report && !report.is_current ? <span role="status">{t('levels.isBeingSet')}</span> : null;
