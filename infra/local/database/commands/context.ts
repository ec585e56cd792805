import { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import type { Catalog } from '../storage/catalog.ts';
import type { Collection } from '../storage/collection.ts';
import type { Transaction } from '../storage/record.ts';
import type { Doc } from '../values/types.ts';
import type { Cursors } from './cursors.ts';

/** The parts of one server that its commands work on. */
export type Server = {
  readonly catalog: Catalog;
  readonly cursors: Cursors;
  readonly now: () => number;
  readonly address: string;
  /** How many clients' connections are open. */
  readonly connectionCount: () => number;
};

/** One command being done. */
export type CommandContext = {
  readonly server: Server;
  readonly name: string;
  readonly command: Doc;
  readonly database: string;
  readonly scope: CommandScope;
  readonly transaction: Transaction | undefined;
  readonly connectionId: number;
  /** Fails when the time that the client gave the command is over. */
  readonly deadline: Promise<never> | undefined;
};

type CommandHandler = (context: CommandContext) => Doc | Promise<Doc>;

/** How a command is called: by which names, with which fields, and where. */
export type CommandSpec = {
  readonly run: CommandHandler;
  /** The fields that it reads, beside those that every command may have. */
  readonly fields: readonly string[];
  /** It may be done inside a transaction. */
  readonly inTransaction?: boolean;
  /** A second one with the same session and number is answered as the first was, and not done again. */
  readonly isRetryable?: boolean;
};

export type CommandTable = Readonly<Record<string, CommandSpec>>;

/** The collection that a command names, which must be there. */
export const existingCollection = (context: CommandContext): Collection => {
  const name = collectionName(context);
  const collection = context.server.catalog.find(context.database, name);
  if (!collection) throw new CommandError(26, `ns does not exist: ${context.database}.${name}`);
  return collection;
};

/** The collection's name, which is the value of the command's first field. */
export const collectionName = ({ command, name }: CommandContext): string => {
  const value = command[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new CommandError(73, `collection name has invalid type or is empty in '${name}'`);
};
