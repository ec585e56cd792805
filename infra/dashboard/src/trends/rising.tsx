import type { RisingWords, Stats } from '../api/types.ts';
import { asCount, asRate } from '../format.ts';
import { hrefOfPeriod } from '../overview/period.ts';
import { Lines, Loaded, Panel } from '../parts/panel.tsx';
import { Verbatim } from '../parts/verbatim.tsx';
import type { Resource } from '../state/resource.ts';
import { t } from '../texts/t.ts';

/** Words that are more frequent than in the 90 days before, each with its tickets. */
export const Rising = ({ words }: { words: Resource<RisingWords> }) => (
  <Panel title={t('trends.rising')} area="area-half" isBusy={words.isLoading}>
    <Loaded resource={words} skeleton={<Lines count={8} />}>
      {({ is_known: isKnown, words: all, total_tickets: total }) => (
        <>
          <p class="panel-lead faint">{isKnown ? t('trends.risingMeans') : t('trends.risingUnknown')}</p>
          {isKnown && all.length === 0 && <p class="empty">{t('trends.noneRising')}</p>}
          <ul class="rising">
            {all.map(({ word, tickets, ratio }) => (
              <li key={word}>
                <a href={hrefOfPeriod({ q: word })}>
                  <Verbatim as="span" class="bar-label">
                    {word}
                  </Verbatim>
                  <span class="rising-ratio">
                    {ratio === null ? t('trends.new') : t('trends.times', { ratio: asRate(ratio) })}
                  </span>
                  <span class="rising-count">{t('trends.ofTickets', { tickets, total })}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  </Panel>
);

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
          <ul class="customers">
            {customers.slice(0, mostCustomers).map(({ customer_id, high_urgency_count: count }) => (
              <li key={customer_id}>
                <a href={hrefOfPeriod({ customer_id, urgency: 'high' })}>
                  <Verbatim as="span">{customer_id}</Verbatim>
                  <span class="count">{asCount(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  </Panel>
);
