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
 * The most connections that everything below `root` can hold open to one member of the cluster at the same time.
 * @throws ConfigError if that is more than the cluster grants.
 */
export const checkedBudget = (
  root: IConstruct,
  { maxConnections: limit, accountConcurrency = Number.POSITIVE_INFINITY }: Settings,
): ConnectionBudget => {
  const functions = root.node.findAll().filter((construct) => construct instanceof BaseFunction);
  const uses = functions.map(({ connections }) => connections);
  const sum = uses.reduce((total, use) => total + mostOf(use), 0);
  const largest = Math.max(0, ...uses.map(perInstance));
  const budget = { uses, limit, total: Math.min(sum, accountConcurrency * largest) };
  if (budget.total > limit) throw new ConfigError(`${describeBudget(budget)}\n${advice}`);
  return budget;
};

const advice =
  'That is more than the cluster grants: lower httpConcurrency, or say how many it grants with -c maxConnections=...';

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
