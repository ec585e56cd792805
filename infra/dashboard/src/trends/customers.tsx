import type { Stats } from '../api/types.ts';
import { asCount } from '../format.ts';
import { CustomerList } from '../overview/customer-list.tsx';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

const mostCustomers = 10;

/** The customers with the most urgent tickets. */
export const Customers = ({ stats }: { stats: Resource<Stats> }) => (
  <Panel title={t('trends.byCustomer')} area="area-half" isBusy={stats.isLoading}>
    <Loaded
      resource={stats}
      skeleton={<Lines count={8} />}
      empty={t('trends.noCustomers')}
      isEmpty={({ at_risk_customers }) => at_risk_customers.length === 0}
    >
      {({ at_risk_customers: customers }) => (
        <>
          <p class="panel-lead faint">{t('trends.byCustomerMeans')}</p>
          <CustomerList customers={customers.slice(0, mostCustomers)} inWords={asCount} />
        </>
      )}
    </Loaded>
  </Panel>
);
