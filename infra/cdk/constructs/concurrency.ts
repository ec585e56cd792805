import { ConfigError } from '#lib/config.ts';
import type { Settings } from './settings.ts';

/** A function, and how many instances of it may run at once: so many, or a share of what the API gets. */
export type Demand = { name: string } & ({ instances: number } | { weight: number });

export type Concurrency = {
  /** Of a function by its name; undefined if nothing is reserved for it. */
  reservedFor(name: string): number | undefined;
  /** How many of a function can run at once: what is reserved for it, or all that the account has. */
  mostOf(name: string): number;
  reserved: number;
  /** What this deployment may reserve. */
  limit: number;
};

/** AWS keeps so many instances of an account from being reserved. */
const alwaysUnreserved = 100;

/** More of a route of usual load are chosen by hand. */
const usualHttpConcurrency = 8;

/**
 * What is reserved for each function, so that all deployments of the account fit into it, and the queues' functions, which
 * the queues themselves hold to their numbers, find room in what is not reserved. Nothing is reserved if that is chosen, or
 * if the account is too small.
 * @throws ConfigError if the chosen `httpConcurrency` does not fit.
 */
export const concurrencyOf = (demands: readonly Demand[], queueInstances: number, settings: Settings): Concurrency => {
  const { accountConcurrency, stagesInAccount, httpConcurrency } = settings;
  const unreserved = Math.max(alwaysUnreserved, stagesInAccount * queueInstances);
  const limit = Math.max(0, Math.floor((accountConcurrency - unreserved) / stagesInAccount));
  const plans = (httpConcurrency ? [httpConcurrency] : downFrom(usualHttpConcurrency)).map((usual) =>
    planOf(demands, usual),
  );
  const plan = settings.reserve === 'none' ? undefined : plans.find(({ reserved }) => reserved <= limit);
  const [largest] = plans;
  if (!plan && settings.reserve !== 'none' && httpConcurrency && planOf(demands, 1).reserved <= limit)
    throw new ConfigError(
      `httpConcurrency=${httpConcurrency} reserves ${largest?.reserved} instances, and ${limit} are this stage's part of ` +
        `accountConcurrency=${accountConcurrency} with stagesInAccount=${stagesInAccount}: lower it, or deploy with ` +
        '-c api=grouped or -c reserve=none',
    );
  return {
    reservedFor: (name) => plan?.instances.get(name),
    mostOf: (name) => plan?.instances.get(name) ?? accountConcurrency,
    reserved: plan?.reserved ?? 0,
    limit,
  };
};

const downFrom = (most: number): number[] => Array.from({ length: most }, (_, i) => most - i);

const planOf = (demands: readonly Demand[], usual: number) => {
  const instances = new Map(
    demands.map((demand) => [demand.name, 'instances' in demand ? demand.instances : Math.ceil(demand.weight * usual)]),
  );
  return { instances, reserved: [...instances.values()].reduce((sum, one) => sum + one, 0) };
};
