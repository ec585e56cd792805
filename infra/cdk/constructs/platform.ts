import type { IDependable } from 'constructs';
import type { Grant, QueueName } from '#functions/manifest/table.ts';
import { ConfigError } from '#lib/config.ts';
import type { Concurrency } from './concurrency.ts';
import type { EventBus } from './event-bus.ts';
import type { ImportsBucket } from './imports-bucket.ts';
import type { Network } from './network.ts';
import type { Settings } from './settings.ts';
import type { SocketApi } from './socket-api.ts';
import type { WorkQueue } from './work-queue.ts';

/** What the functions of one deployment share. */
export type Platform = {
  settings: Settings;
  /** Goes before every name: `intake-prod`. */
  prefix: string;
  /** Of the secret that holds the URI of MongoDB. */
  secretArn: string;
  /** Of the key that seals credentials of connections. */
  secretsKeyArn: string;
  queues: ReadonlyMap<QueueName, WorkQueue>;
  bus: EventBus;
  /** Of files to import; none if the settings do not ask for it. */
  importsBucket: ImportsBucket | undefined;
  /** Where sockets are; none if the settings do not ask for them, or in standby. */
  sockets: SocketApi | undefined;
  concurrency: Concurrency;
  /** Where functions run that reach MongoDB or leave AWS; none if they need no VPC. */
  network: Network | undefined;
  /** What must be deployed before any function changes. */
  before: readonly IDependable[];
};

/**
 * The queue of that name.
 * @throws ConfigError if the table has none.
 */
export const queueOf = ({ queues }: Pick<Platform, 'queues'>, name: QueueName, user: string): WorkQueue => {
  const queue = queues.get(name);
  if (!queue) throw new ConfigError(`${user} uses the queue ${name}, which does not stand in the table`);
  return queue;
};

/** The queues that a function with these grants may send to. */
export const grantedQueues = (grants: readonly Grant[]): QueueName[] =>
  grants.filter((grant) => grant.startsWith('send:')).map((grant) => grant.slice('send:'.length) as QueueName);
