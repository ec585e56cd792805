import type { Business } from './business.ts';
import { firstNames, lastNames } from './people.ts';
import type { Random } from './random.ts';

export type Customer = {
  readonly id: string;
  readonly firstName: string;
  readonly name: string;
  readonly signature: string;
  /** Writes again and again, and mostly in anger. */
  readonly isAtRisk: boolean;
};

/** Tickets to a customer, on average, and the share of tickets that comes from the few at risk. */
const ticketsEach = 2.2;
const atRiskShare = 0.01;
const atRiskTickets = 0.07;

/** A business's customers; the returned function says who writes the next ticket. */
export const customersOf = (business: Business, random: Random): ((random: Random) => Customer) => {
  const all = Array.from({ length: Math.ceil(business.tickets / ticketsEach) }, (_, index): Customer => {
    const firstName = random.pick(firstNames);
    return {
      id: `${business.prefix.toLowerCase()}-c${10_407 + index * 7}`,
      firstName,
      name: `${firstName} ${random.pick(lastNames)}`,
      signature: random.pick(business.signatures).replaceAll('#', () => `${random.between(0, 9)}`),
      isAtRisk: random.chance(atRiskShare) || index < 3,
    };
  });
  const atRisk = all.filter((customer) => customer.isAtRisk);
  return (next) => next.pick(next.chance(atRiskTickets) ? atRisk : all);
};
