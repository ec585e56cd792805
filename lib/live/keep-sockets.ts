import type { Caller } from '#lib/auth/api-key.ts';
import { apiKeysIn } from '#lib/auth/api-keys.ts';
import type { Gateway } from './gateway.ts';
import { keptSocketsIn } from './kept-sockets.ts';
import { heartbeatMessage } from './protocol.ts';
import { mayRead, type OpenSocket, type SocketDoc, socketTimes } from './socket.ts';
import { socketsIn } from './sockets.ts';
import { type StartDeps, startPushLoop } from './start-push-loop.ts';

export type KeepDeps = StartDeps & { gateway: Gateway };

/** What a check of all sockets came to. */
export type Kept = { open: number; closed: number; gone: number; restarted: boolean };

const batchSize = 100;

/**
 * Checks every socket: closes those that have expired or whose key is no longer valid, renews the authorization of the others,
 * and sends a heartbeat on idle ones, which keeps the connection and shows whether it is still there. Restarts the push loop
 * if its message was lost.
 */
export const keepSockets = async ({ store, gateway, pushes }: KeepDeps, now: Date): Promise<Kept> => {
  const sockets = keptSocketsIn(store);
  const kept: Kept = { open: 0, closed: 0, gone: 0, restarted: false };
  for await (const batch of sockets.batches(batchSize)) {
    const keys = await apiKeysIn(store).valid([...new Set(batch.map(({ key_id }) => key_id))], now);
    const { open, ended } = partition(batch, keys, now);
    await Promise.all(ended.filter(isConnected).map(({ connection_id }) => gateway.close(connection_id)));
    await socketsIn(store).remove(ended.map(({ _id }) => _id));
    await sockets.authorize(
      open.map(({ _id }) => _id),
      now,
    );
    kept.gone += await sendHeartbeats({ store, gateway }, open.filter(isConnected), now);
    kept.open += open.length;
    kept.closed += ended.length;
  }
  kept.open -= kept.gone;
  if (kept.open > 0) kept.restarted = await startPushLoop({ store, pushes }, now);
  return kept;
};

const partition = (batch: readonly SocketDoc[], keys: ReadonlyMap<string, Caller>, now: Date) => {
  const { open = [], ended = [] } = Object.groupBy(batch, (socket) =>
    socket.expires_at > now && mayRead(keys.get(socket.key_id), socket) ? 'open' : 'ended',
  );
  return { open, ended };
};

const isConnected = (socket: SocketDoc): socket is OpenSocket => socket.connection_id !== undefined;

/** Sends a heartbeat on idle sockets, and removes those whose connection is gone; answers how many. */
const sendHeartbeats = async (
  { store, gateway }: Pick<KeepDeps, 'store' | 'gateway'>,
  open: readonly OpenSocket[],
  now: Date,
): Promise<number> => {
  const idle = open.filter(({ sent_at }) => now.getTime() - sent_at.getTime() >= socketTimes.heartbeat);
  const answers = await Promise.all(
    idle.map(async ({ _id, connection_id }) => ({ _id, ...(await gateway.push(connection_id, heartbeatMessage)) })),
  );
  const idsOf = (kind: 'taken' | 'gone') => answers.filter((one) => one.kind === kind).map(({ _id }) => _id);
  await keptSocketsIn(store).noteSent(idsOf('taken'), now);
  await socketsIn(store).remove(idsOf('gone'));
  return idsOf('gone').length;
};
