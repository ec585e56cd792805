import type { Stats } from '../api/types.ts';
import { asCount } from '../format.ts';
import { statsPath } from '../overview/period.ts';
import { Empty, Fault, Lines } from '../parts/panel.tsx';
import { filterNames } from '../state/address.ts';
import { useTenantContext } from '../state/context.ts';
import { useAddress } from '../state/navigation.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { FilterBar } from './filter-bar.tsx';
import { dayIn, queryOf } from './filters.ts';
import { usePages } from './pages.ts';
import { TicketList } from './ticket-list.tsx';
import { totalOf } from './total.ts';

const pageSize = 25;
const usualStatuses = ['open', 'pending', 'closed'];

/** The tickets that match the filters, newest first; a search has its best matches first. */
export const Tickets = () => {
  const { tenant } = useTenantContext();
  const { filters } = useAddress();
  const stats = useResource<Stats>(statsPath(tenant, { from_date: dayIn(filters.from), to_date: dayIn(filters.to) }), {
    ofTickets: true,
  });
  const { tickets, cursor, error, isLoading, more, reload } = usePages(queryOf(tenant, filters, pageSize));
  const statuses = Object.keys(stats.data?.by_status ?? {});
  const isFiltered = filterNames.some((name) => filters[name]);

  return (
    <>
      <div class="view-head">
        <div>
          <h1>Tickets</h1>
          <p class="faint" role="status">
            {tickets &&
              !isLoading &&
              sayHowMany(tickets.length, cursor !== null, filters.q, totalOf(filters, stats.data))}
          </p>
        </div>
      </div>
      <FilterBar filters={filters} statuses={statuses.length > 0 ? statuses : usualStatuses} />
      <section class="panel" aria-label="Tickets" aria-busy={isLoading}>
        {tickets === undefined && isLoading && <Lines count={10} tall />}
        {tickets?.length === 0 && !isLoading && (
          <Empty>
            {isFiltered
              ? 'No tickets match these filters.'
              : 'This tenant has no tickets yet. Start a run to ingest them.'}
          </Empty>
        )}
        {tickets && tickets.length > 0 && <TicketList tickets={tickets} />}
        {error && <Fault error={error} retry={reload} />}
        {cursor !== null && !error && (
          <button type="button" class="button more" disabled={isLoading} onClick={more}>
            {isLoading ? 'Loading…' : 'Show more'}
          </button>
        )}
      </section>
    </>
  );
};

const sayHowMany = (count: number, hasMore: boolean, q: string | undefined, total: number | undefined): string => {
  const order = q ? 'best matches first' : 'newest first';
  if (count === 0) return 'None found';
  if (!hasMore) return `${t('format.tickets', { count })}, ${order}`;
  return total === undefined ? `The first ${count}, ${order}` : `The first ${count} of ${asCount(total)}, ${order}`;
};
