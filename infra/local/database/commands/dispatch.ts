import { CommandError, exceededTimeLimit, notSupported } from '../errors.ts';
import { type Sessions, sessionIdOf, transactionNumberOf } from '../sessions.ts';
import type { Transaction } from '../storage/record.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { aggregateCommands } from './aggregate.ts';
import { numberIn } from './arguments.ts';
import { bulkWriteCommand } from './bulk-write.ts';
import { collectionCommands } from './collection-commands.ts';
import { refuseFields } from './command-fields.ts';
import { type CommandContext, type CommandSpec, type CommandTable, type Server, wireVersions } from './context.ts';
import { explainCommands } from './explain.ts';
import { findAndModifyCommands } from './find-and-modify.ts';
import { handshakeCommands } from './handshake.ts';
import { indexCommands } from './index-commands.ts';
import { readCommands } from './read-commands.ts';
import { writeCommands } from './write-commands.ts';

const commands: CommandTable = {
  ...handshakeCommands,
  ...writeCommands,
  ...bulkWriteCommand,
  ...findAndModifyCommands,
  ...readCommands,
  ...aggregateCommands,
  ...indexCommands,
  ...collectionCommands,
  ...explainCommands,
};

/** Executes the commands of one server. */
export const createDispatch = (server: Server, sessions: Sessions) => {
  const inTransaction = async (spec: CommandSpec, command: Doc, connectionId: number): Promise<Doc> => {
    const [id, number] = requireSession(command);
    if (!spec.inTransaction)
      throw new CommandError(263, `Cannot run '${nameOf(command)}' in a multi-document transaction.`);
    const current =
      command.startTransaction === true ? sessions.begin(id, number, connectionId) : sessions.current(id, number);
    try {
      const reply = await spec.run(contextOf(server, command, connectionId, current.transaction));
      // As in MongoDB, any failure aborts the transaction.
      if ('writeErrors' in reply || Number(reply.nErrors) > 0) sessions.abortIfOpen(id);
      return reply;
    } catch (error) {
      sessions.abortIfOpen(id);
      throw error;
    }
  };

  return async (command: Doc, connectionId: number): Promise<Doc> => {
    const name = nameOf(command);
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
    if (control) {
      control(sessions, command);
      return {};
    }
    const spec = specOf(server, command);
    refuseFields(name, command, spec.fields);
    // An explained command is validated like the command itself.
    if (isDoc(command.explain))
      refuseFields(nameOf(command.explain), command.explain, specOf(server, command.explain).fields);
    if (command.autocommit === false) return inTransaction(spec, command, connectionId);
    const number = transactionNumberOf(command);
    const id = sessionIdOf(command);
    const run = async () => spec.run(contextOf(server, command, connectionId, undefined));
    return spec.isRetryable && number !== undefined && id !== undefined ? sessions.once(id, number, run) : run();
  };
};

/** Commands that control sessions and transactions. */
const controls: Readonly<Record<string, (sessions: Sessions, command: Doc) => void>> = {
  commitTransaction: (sessions, command) => sessions.commit(...requireSession(command)),
  abortTransaction: (sessions, command) => sessions.abort(...requireSession(command)),
  endSessions: (sessions, { endSessions }) => {
    for (const lsid of isArray(endSessions) ? endSessions : []) {
      const id = sessionIdOf({ lsid });
      if (id !== undefined) sessions.end(id);
    }
  },
};

const contextOf = (
  server: Server,
  command: Doc,
  connectionId: number,
  transaction: Transaction | undefined,
): CommandContext => {
  const ms = numberIn(command, 'maxTimeMS');
  return {
    server,
    name: nameOf(command),
    command,
    database: String(command.$db ?? 'test'),
    scope: { now: new Date(server.now()), ...(ms && { endsAt: performance.now() + ms }) },
    transaction,
    connectionId,
    deadline: deadlineIn(ms),
  };
};

const nameOf = (command: Doc): string => Object.keys(command)[0] ?? '';

const specOf = ({ release }: Server, command: Doc): CommandSpec => {
  const name = nameOf(command);
  const spec = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!spec || wireVersions[spec.since ?? release] > wireVersions[release]) throw notSupported(`the command ${name}`);
  return spec;
};

const deadlineIn = (ms: number | undefined): Promise<never> | undefined => {
  if (!ms) return undefined;
  const { promise, reject } = Promise.withResolvers<never>();
  setTimeout(() => reject(exceededTimeLimit()), ms).unref();
  // Nobody may be waiting for it.
  promise.catch(() => undefined);
  return promise;
};

const requireSession = (command: Doc): [id: string, number: bigint] => {
  const [id, number] = [sessionIdOf(command), transactionNumberOf(command)];
  if (id === undefined || number === undefined)
    throw new CommandError(72, "'autocommit' can only be specified along with a session and a transaction number");
  return [id, number];
};
