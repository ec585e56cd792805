import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Binary } from 'bson';
import { type Change, undo } from './collection.ts';
import { type Call, helloOf, runCommand } from './commands.ts';
import { createCursors } from './cursors.ts';
import { createDatabases } from './database.ts';
import { CommandError } from './errors.ts';
import { createTransactions, type SessionInfo } from './transactions.ts';
import { startTtlMonitor } from './ttl.ts';
import type { Doc } from './values.ts';
import { messagesIn, parseRequest, replyTo } from './wire.ts';

export type EmbeddedMongo = { uri: string; port: number; close(): Promise<void> };

export type EmbeddedMongoOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  host?: string;
  /** The server's clock, in ms since 1970: what `$$NOW`, TTL indexes and a transaction's lifetime go by. */
  now?: () => number;
  ttlIntervalMs?: number;
};

const retryableWrites = new Set(['insert', 'update', 'delete', 'findAndModify']);

/**
 * An in-memory database that speaks MongoDB's wire protocol to the official driver, for development and tests. It keeps
 * nothing, knows no users, and refuses what it does not do. It presents itself as the primary of a replica set.
 */
export const startEmbeddedMongo = async ({
  port = 0,
  host = '127.0.0.1',
  now = Date.now,
  ttlIntervalMs = 60_000,
}: EmbeddedMongoOptions = {}): Promise<EmbeddedMongo> => {
  const databases = createDatabases();
  const cursors = createCursors();
  const transactions = createTransactions(now);
  /** The last reply to each session's retryable write: the same write sent again gets it and is not done again. */
  const replies = new Map<string, { txnNumber: string; reply: Doc }>();
  let address = '';

  const callOf = (name: string, command: Doc, journal: Change[], inTransaction: boolean): Call => {
    const database = String(command.$db ?? 'test');
    const namespace = `${database}.${String(name === 'getMore' ? command.collection : command[name])}`;
    return {
      name,
      command,
      database,
      databases,
      cursors,
      engine: databases.engine(database, new Date(now())),
      journal,
      inTransaction,
      namespace,
      collection: () => databases.collection(namespace),
      existing: () => databases.existing(namespace),
    };
  };

  /** A command outside of transactions: all of it or nothing, once no open transaction holds what it writes. */
  const runAlone = async (name: string, command: Doc): Promise<Doc> => {
    for (;;) {
      const journal: Change[] = [];
      const reply = runCommand(callOf(name, command, journal, false));
      if (!transactions.blocks(journal)) return reply;
      undo(journal);
      await transactions.nextEnd();
    }
  };

  const run = async (name: string, command: Doc, owner: Socket): Promise<Doc> => {
    if (name === 'hello' || name === 'isMaster' || name === 'ismaster') return helloOf(address, new Date(now()));
    const session = sessionOf(command);
    if (name === 'commitTransaction' || name === 'abortTransaction') {
      if (!session) throw new CommandError(2, `${name} needs a session`);
      return endTransaction(name, session);
    }
    if (session && command.autocommit === false)
      return transactions.run(session, owner, (journal) => runCommand(callOf(name, command, journal, true)));
    if (!session || !retryableWrites.has(name)) return runAlone(name, command);
    const earlier = replies.get(session.id);
    if (earlier && session.txnNumber !== undefined && earlier.txnNumber === String(session.txnNumber))
      return earlier.reply;
    const reply = await runAlone(name, command);
    if (session.txnNumber !== undefined) replies.set(session.id, { txnNumber: String(session.txnNumber), reply });
    return reply;
  };

  const committed = new Map<string, string>();
  const endTransaction = (name: string, session: SessionInfo): Doc => {
    const txnNumber = String(session.txnNumber);
    if (name === 'abortTransaction') transactions.abort(session);
    else if (committed.get(session.id) !== txnNumber) {
      transactions.commit(session);
      committed.set(session.id, txnNumber);
    }
    return {};
  };

  const answer = async (socket: Socket, message: Buffer): Promise<void> => {
    const request = parseRequest(message);
    const [name = ''] = Object.keys(request.command);
    const reply = await run(name, request.command, socket).then((body) => ({ ...body, ok: 1 }), failureOf);
    if (request.wantsReply && !socket.destroyed) socket.write(replyTo(request, reply, request.isLegacy));
  };

  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    const split = messagesIn();
    socket.on('data', (chunk) => {
      for (const message of split(chunk)) answer(socket, message).catch(() => socket.destroy()); // not our protocol
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      transactions.abandon(socket);
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const actualPort = (server.address() as AddressInfo).port;
  address = `${host}:${actualPort}`;
  const monitor = startTtlMonitor(databases, now, ttlIntervalMs);

  return {
    uri: `mongodb://${address}/?replicaSet=embedded`,
    port: actualPort,
    close: async () => {
      clearInterval(monitor);
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};

const sessionOf = ({ lsid, txnNumber, startTransaction }: Doc): SessionInfo | undefined => {
  const id = (lsid as { id?: unknown } | undefined)?.id;
  return id instanceof Binary
    ? {
        id: id.toString('hex'),
        txnNumber: txnNumber === undefined ? undefined : String(txnNumber),
        start: startTransaction === true,
      }
    : undefined;
};

const failureOf = (error: unknown): Doc => {
  if (!(error instanceof CommandError)) return { ok: 0, code: 1, codeName: 'InternalError', errmsg: String(error) };
  const { code, codeName, message, details, labels } = error;
  return { ok: 0, errmsg: message, code, codeName, ...details, ...(labels.length > 0 && { errorLabels: labels }) };
};
