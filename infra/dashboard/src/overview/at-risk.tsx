import { useState } from 'preact/hooks';
import type { Stats } from '../api/types.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';
import { hrefOfPeriod } from './period.ts';

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
            <ul class="customers">
              {customers
                .slice(0, showsAll ? customers.length : fewCustomers)
                .map(({ customer_id, high_urgency_count }) => (
                  <li key={customer_id}>
                    <a href={hrefOfPeriod({ customer_id, urgency: 'high' })}>
                      <Verbatim as="span">{customer_id}</Verbatim>
                      <span class="count">{t('overview.urgentTickets', { count: high_urgency_count })}</span>
                    </a>
                  </li>
                ))}
            </ul>
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
