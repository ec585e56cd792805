import { useState } from 'preact/hooks';
import type { Stats } from '../api/types.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { CustomerList } from './customer-list.tsx';

const fewCustomers = 6;

/** Customers with two or more urgent tickets, each linked to those tickets. */
export const AtRisk = ({ stats }: { stats: Resource<Stats> }) => {
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Panel title={t('overview.atRisk')} area="area-half" isBusy={stats.isLoading}>
      <Loaded
        resource={stats}
        skeleton={<Lines count={7} />}
        empty={t('overview.noneAtRisk')}
        isEmpty={({ at_risk_customers }) => at_risk_customers.length === 0}
      >
        {({ at_risk_customers: customers }) => (
          <>
            <CustomerList
              customers={showsAll ? customers : customers.slice(0, fewCustomers)}
              inWords={(count) => t('overview.urgentTickets', { count })}
            />
            {customers.length > fewCustomers && (
              <button
                type="button"
                class="button button-quiet"
                aria-expanded={showsAll}
                onClick={() => setShowsAll(!showsAll)}
              >
                {showsAll ? t('overview.showFewer') : t('overview.showAllCustomers', { count: customers.length })}
              </button>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
};
