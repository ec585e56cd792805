import { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Collection } from '../storage/collection.ts';
import type { Transaction } from '../storage/record.ts';
import type { Doc } from '../values/types.ts';
import type { Cursors } from './cursors.ts';

/** The releases of MongoDB that a server can follow, and their wire protocols. */
export const wireVersions = { '7.0': 21, '8.0': 25 } as const;
export type Release = keyof typeof wireVersions;

/** The parts of one server that its commands use. */
export type Server = {
  readonly catalog: Catalog;
  readonly cursors: Cursors;
  readonly now: () => number;
  readonly address: string;
  readonly release: Release;
  /** Number of open client connections. */
  readonly connectionCount: () => number;
};

/** One command in execution. */
export type CommandContext = {
  readonly server: Server;
  readonly name: string;
  readonly command: Doc;
  readonly database: string;
  readonly scope: CommandScope;
  readonly transaction: Transaction | undefined;
  readonly connectionId: number;
  /** Fails once the client's time limit has passed. */
  readonly deadline: Promise<never> | undefined;
};

type CommandHandler = (context: CommandContext) => Doc | Promise<Doc>;

/** Declaration of a command: its names, fields and contexts. */
export type CommandSpec = {
  readonly run: CommandHandler;
  /** Fields that it reads, besides those common to all commands. */
  readonly fields: readonly string[];
  /** Allowed inside a transaction. */
  readonly inTransaction?: boolean;
  /** A repetition with the same session and number gets the first reply and is not executed again. */
  readonly isRetryable?: boolean;
  /** The first release that has it; without one, all have it. */
  readonly since?: Release;
};

export type CommandTable = Readonly<Record<string, CommandSpec>>;

/** The collection that a command names; it must exist. */
export const existingCollection = (context: CommandContext): Collection => {
  const name = collectionName(context);
  const collection = context.server.catalog.find(context.database, name);
  if (!collection) throw new CommandError(26, `ns does not exist: ${context.database}.${name}`);
  return collection;
};

/** The collection's name: the value of the command's first field. */
export const collectionName = ({ command, name }: CommandContext): string => {
  const value = command[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CommandError(73, `collection name has invalid type or is empty in '${name}'`);
};
