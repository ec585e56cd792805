import type { Stats } from '../api/types.ts';
import { Verbatim } from '../parts/verbatim.tsx';
import { hrefOfPeriod } from './period.ts';

type CustomerListProps = {
  customers: Stats['at_risk_customers'];
  /** How a number of urgent tickets is said. */
  inWords: (count: number) => string;
};

/** Customers with how many urgent tickets they have in the period, each linked to those tickets. */
export const CustomerList = ({ customers, inWords }: CustomerListProps) => (
  <ul class="customers">
    {customers.map(({ customer_id, high_urgency_count: count }) => (
      <li key={customer_id}>
        <a href={hrefOfPeriod({ customer_id, urgency: 'high' })}>
          <Verbatim as="span">{customer_id}</Verbatim>
          <span class="count">{inWords(count)}</span>
        </a>
      </li>
    ))}
  </ul>
);
