import { randomUUID } from 'node:crypto';
import type { WithinBudget } from '#lib/auth/within-budget.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { connectSocket } from '#lib/live/connect-socket.ts';
import type { Gateway, Pushed } from '#lib/live/gateway.ts';
import { openSocket } from '#lib/live/open-socket.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { type ChangeEvent, latestCursor, readChanges } from '#lib/tickets/read-changes.ts';
import { type SocketMessage, unseenIn } from './socket-reader.ts';

/** Everybody has enough. */
export const enough: WithinBudget = (_caller, _tenantId, _headers, work) => work();

/** So many changes of a tenant, written as all changes are. */
export const changeTickets = async (store: Store, tenantId: string, count: number, text = ''): Promise<void> => {
  const history = Array.from({ length: count }, (_, index) => ({
    ...{ ticket_id: `T-${index}`, action: 'updated' as const },
    changes: { status: { old: null, new: `open ${text}` } },
  }));
  await inTransaction(store, (tx) => writeTickets(tx, tenantId, { history }));
};

/** The numbers of a tenant's changes in their order, by what the feed answers. */
export const feedOf = async (store: Store, tenantId: string, from?: string): Promise<unknown[]> => {
  const all: unknown[] = [];
  for (let cursor = from; ; ) {
    const { changes, next_cursor } = await readChanges(store, tenantId, 200, cursor);
    if (changes.length === 0) return all;
    all.push(...changes);
    cursor = next_cursor;
  }
};

/** A client that comes back to where it was, and takes each change once. */
export type Reader = {
  tenantId: string;
  begin: string;
  cursor: string;
  taken: ChangeEvent[];
  messages: SocketMessage[];
  connection?: string;
};

/** A gateway in memory, whose connections are readers. `fault` says what becomes of a push instead. */
export const gatewayOfReaders = () => {
  const readers = new Map<string, Reader>();
  const closed: string[] = [];
  const state: { fault?: (connectionId: string, deliver: () => void) => Promise<Pushed | undefined> } = {};

  const deliver = (reader: Reader, text: string): void => {
    const message = JSON.parse(text) as SocketMessage;
    reader.messages.push(message);
    const unseen = unseenIn(message, reader.cursor);
    reader.taken.push(...unseen);
    reader.cursor = unseen.at(-1)?.cursor ?? reader.cursor;
  };

  const gateway: Gateway = {
    async push(connectionId, text) {
      const reader = readers.get(connectionId);
      const given = await state.fault?.(connectionId, () => reader && deliver(reader, text));
      if (given) return given;
      if (!reader) return { kind: 'gone' };
      deliver(reader, text);
      return { kind: 'taken' };
    },
    async close(connectionId) {
      closed.push(connectionId);
      readers.delete(connectionId);
    },
  };

  return {
    gateway,
    state,
    closed,

    /** Connects a reader at its cursor, or where the tenant is now; its former connection is gone without a word. */
    async subscribe(deps: { store: Store; pushes: Sender<PushMessage> }, wanted: Subscription): Promise<Reader> {
      const { keyId, tenantId, now } = wanted;
      const cursor = wanted.reader?.cursor ?? (await latestCursor(deps.store, tenantId));
      const reader: Reader = wanted.reader ?? { tenantId, begin: cursor, cursor, taken: [], messages: [] };
      if (reader.connection !== undefined) readers.delete(reader.connection);
      const { protocols } = await openSocket(deps.store, { keyId, tenantId, cursor, now });
      const connectionId = `${randomUUID()}=`;
      const socket = await connectSocket(deps, { connectionId, protocols: protocols.join(', '), now });
      if (!socket) throw new Error('The socket was refused');
      reader.connection = connectionId;
      readers.set(connectionId, reader);
      return reader;
    },
  };
};

type Subscription = { keyId: string; tenantId: string; now: Date; reader?: Reader };
