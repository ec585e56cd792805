import { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { type Sessions, sessionIdOf, transactionNumberOf } from '../sessions.ts';
import type { Transaction } from '../storage/transaction.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { aggregateCommands } from './aggregate.ts';
import { collectionCommands } from './collection-commands.ts';
import type { CommandContext, CommandSpec, CommandTable, Server } from './context.ts';
import { explainCommands } from './explain.ts';
import { findAndModifyCommands } from './find-and-modify.ts';
import { handshakeCommands } from './handshake.ts';
import { indexCommands } from './index-commands.ts';
import { readCommands } from './read-commands.ts';
import { writeCommands } from './write-commands.ts';

const commands: CommandTable = {
  ...handshakeCommands,
  ...writeCommands,
  ...findAndModifyCommands,
  ...readCommands,
  ...aggregateCommands,
  ...indexCommands,
  ...collectionCommands,
  ...explainCommands,
};

/** Fields that every command may have. Where they ask for more than one server in memory can give, that is no less. */
const commonFields = new Set([
  '$db',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  '$clusterTime',
  '$readPreference',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  '$queryOptions',
]);

/** Does the commands of one server. */
export const createDispatch = (server: Server, sessions: Sessions) => {
  const contextFor = (command: Doc, connectionId: number, transaction: Transaction | undefined): CommandContext => {
    const scope: CommandScope = { now: new Date(server.now()), variables: {} };
    const name = Object.keys(command)[0] ?? '';
    return { server, name, command, database: String(command.$db ?? 'test'), scope, transaction, connectionId };
  };

  const inTransaction = async (spec: CommandSpec, command: Doc, connectionId: number): Promise<Doc> => {
    const [id, number] = requireSession(command);
    if (!spec.inTransaction)
      throw new CommandError(263, `Cannot run '${Object.keys(command)[0]}' in a multi-document transaction.`);
    const current =
      command.startTransaction === true ? sessions.begin(id, number, connectionId) : sessions.current(id, number);
    try {
      const reply = await spec.run(contextFor(command, connectionId, current.transaction));
      // Whatever fails in a transaction ends it, as in MongoDB.
      if ('writeErrors' in reply) sessions.abortIfOpen(id);
      return reply;
    } catch (error) {
      sessions.abortIfOpen(id);
      throw error;
    }
  };

  const control = (name: string, command: Doc): Doc | undefined => {
    switch (name) {
      case 'commitTransaction':
        sessions.commit(...requireSession(command));
        return {};
      case 'abortTransaction':
        sessions.abort(...requireSession(command));
        return {};
      case 'startSession':
      case 'refreshSessions':
        return {};
      case 'endSessions':
      case 'killSessions':
        for (const lsid of isArray(command[name]) ? command[name] : []) {
          const id = isDoc(lsid) ? sessionIdOf({ lsid }) : undefined;
          if (id !== undefined) sessions.end(id);
        }
        return {};
      default:
        return undefined;
    }
  };

  return async (command: Doc, connectionId: number): Promise<Doc> => {
    const name = Object.keys(command)[0] ?? '';
    const done = control(name, command);
    if (done) return done;
    const spec = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!spec) throw new CommandError(59, `no such command: '${name}'`);
    refuseUnknownFields(name, command, spec);
    if (command.autocommit === false) return inTransaction(spec, command, connectionId);
    const number = transactionNumberOf(command);
    const id = sessionIdOf(command);
    const run = async () => spec.run(contextFor(command, connectionId, undefined));
    return spec.isRetryable && number !== undefined && id !== undefined ? sessions.once(id, number, run) : run();
  };
};

const refuseUnknownFields = (name: string, command: Doc, { fields }: CommandSpec): void => {
  for (const field of Object.keys(command)) {
    if (field !== name && !commonFields.has(field) && !fields.includes(field)) {
      throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`);
    }
  }
};

const requireSession = (command: Doc): [id: string, number: bigint] => {
  const [id, number] = [sessionIdOf(command), transactionNumberOf(command)];
  if (id === undefined || number === undefined)
    throw new CommandError(72, "'autocommit' can only be specified along with a session and a transaction number");
  return [id, number];
};
