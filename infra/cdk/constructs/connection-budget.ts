import type { IConstruct } from 'constructs';
import { ConfigError } from '#lib/config.ts';
import { BaseFunction } from './base-function.ts';
import type { ConnectionUse } from './connection-use.ts';
import type { Settings } from './settings.ts';

export type ConnectionBudget = { uses: readonly ConnectionUse[]; total: number; limit: number };

/** The driver watches each member of the cluster over a connection of its own, besides those for the work. */
const watching = 1;

const perInstance = ({ poolSize }: ConnectionUse): number => (poolSize === 0 ? 0 : poolSize + watching);

const mostOf = (use: ConnectionUse): number => use.instances * perInstance(use);

/**
 * The most connections that everything below `root` can hold open to one member of the cluster at the same time: the account
 * runs no more instances than it may, and at worst those that open most.
 * @throws ConfigError if that is more than the cluster grants.
 */
export const checkedBudget = (
  root: IConstruct,
  { maxConnections: limit, accountConcurrency }: Settings,
): ConnectionBudget => {
  const functions = root.node.findAll().filter((construct) => construct instanceof BaseFunction);
  const uses = functions.map(({ connections }) => connections);
  let instancesLeft = accountConcurrency;
  let total = 0;
  for (const use of uses.toSorted((a, b) => perInstance(b) - perInstance(a))) {
    const instances = Math.min(use.instances, instancesLeft);
    instancesLeft -= instances;
    total += instances * perInstance(use);
  }
  const budget = { uses, limit, total };
  if (total > limit) throw new ConfigError(`${describeBudget(budget)}\n${advice}`);
  return budget;
};

const advice =
  'That is more than the cluster grants: lower httpConcurrency, deploy with -c api=grouped, or say how many it grants with ' +
  '-c maxConnections=...';

/** The budget as a table for a person to read. */
export const describeBudget = ({ uses, total, limit }: ConnectionBudget): string => {
  const width = Math.max(...uses.map(({ name }) => name.length));
  const rows = uses.map((use) => {
    const factors = `${use.instances} x ${perInstance(use)}`;
    return `  ${use.name.padEnd(width)}  ${factors.padStart(9)} = ${`${mostOf(use)}`.padStart(4)}`;
  });
  return [
    'Connections to each member of the MongoDB cluster, at most (instances x connections of one):',
    ...rows,
    `  Together ${total} of ${limit} (maxConnections).`,
  ].join('\n');
};
