import type { Stats } from '../api/types.ts';
import { statsPath } from '../overview/period.ts';
import { Empty, Fault, Lines } from '../parts/panel.tsx';
import { useTenantContext } from '../state/context.ts';
import { useAddress } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { DisplayMenu } from './display-menu.tsx';
import { ExportMenu, ExportProgress, useExport } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isFiltered, queryOf } from './filters.ts';
import { useListSettings } from './list-settings.ts';
import { MoreButton } from './more-button.tsx';
import { usePages } from './pages.ts';
import { useSelection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { TicketList } from './ticket-list.tsx';
import { boundIn } from './time-bounds.ts';
import { sayHowMany, statisticOf } from './total.ts';
import { ViewTabs } from './view-tabs.tsx';

const usualStatuses = ['open', 'pending', 'closed'];

/** The tickets that match the filters, by their creation; a search has its best matches first. */
export const Tickets = () => {
  const { tenant } = useTenantContext();
  const { filters, order } = useAddress();
  const query = queryOf(tenant, filters, order);
  const created = { from_date: boundIn(filters.from), to_date: boundIn(filters.to) };
  const stats = useResource<Stats>(statsPath(tenant, created), { ofTickets: true });
  const statistic = statisticOf(filters);
  const pages = usePages(query, { isCounted: statistic === null && !filters.q });
  const { tickets, isLoading } = pages;
  const [settings, setSettings] = useListSettings();
  const selection = useSelection(JSON.stringify(query));
  const exporting = useExport(query);
  const statuses = Object.keys(stats.data?.by_status ?? {});
  const total = stats.data && statistic ? statistic(stats.data) : pages.total;
  const hasSelected = tickets?.some(({ ticket_id }) => selection.ids.has(ticket_id)) ?? false;

  return (
    <>
      <div class="view-head">
        <div>
          <h1>{t('frame.tickets')}</h1>
          <p class="faint" role="status">
            {tickets &&
              !isLoading &&
              sayHowMany({ count: tickets.length, hasMore: pages.cursor !== null, total, filters, order })}
          </p>
        </div>
        <div class="view-actions">
          <DisplayMenu settings={settings} onChange={setSettings} />
          <ExportMenu query={query} onStart={(format) => void exporting.start(format)} />
        </div>
      </div>
      {exporting.progress && <ExportProgress progress={exporting.progress} onClose={exporting.close} />}
      <ViewTabs key={tenant} />
      <FilterBar filters={filters} statuses={statuses.length > 0 ? statuses : usualStatuses} />
      <section class="panel" aria-label={t('frame.tickets')} aria-busy={isLoading}>
        {pages.isStale && <StaleNotice onReload={pages.reload} />}
        {tickets === undefined && isLoading && <Lines count={10} tall />}
        {tickets?.length === 0 && !isLoading && (
          <Empty>{t(isFiltered(filters) ? 'tickets.noneMatch' : 'tickets.noneYet')}</Empty>
        )}
        {tickets && tickets.length > 0 && (
          <TicketList
            tickets={tickets}
            settings={settings}
            selection={selection}
            onRead={pages.replace}
            onEnd={() => void pages.more()}
          />
        )}
        {pages.error && <Fault error={pages.error} retry={pages.reload} />}
        {pages.cursor !== null && !pages.error && (
          <MoreButton isLoading={isLoading || pages.isReadingOn} onMore={pages.more} />
        )}
      </section>
      {tickets && hasSelected && <SelectionBar tickets={tickets} selection={selection} onRead={pages.replace} />}
    </>
  );
};

const StaleNotice = ({ onReload }: { onReload(): void }) => (
  <p class="stale" role="status">
    {t('tickets.stale')}{' '}
    <button type="button" class="button" onClick={onReload}>
      {t('tickets.reload')}
    </button>
  </p>
);
