import { apiKeysIn } from '#lib/auth/api-keys.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { hashOfToken } from './open-socket.ts';
import { tokenIn } from './protocol.ts';
import { pusherIn } from './pusher.ts';
import { mayFollow, type OpenSocket } from './socket.ts';
import { socketsIn } from './sockets.ts';

export type ConnectDeps = { store: Store; pushes: Sender<PushMessage> };

type Connecting = { connectionId: string; protocols: string | undefined; now: Date };

/**
 * Connects the socket that the token among a client's subprotocols is of, and has its changes pushed; null if the token is
 * unknown, used or expired, or its key is no longer valid.
 */
export const connectSocket = async (
  { store, pushes }: ConnectDeps,
  { connectionId, protocols, now }: Connecting,
): Promise<OpenSocket | null> => {
  const token = tokenIn(protocols);
  if (!token) return null;
  const sockets = socketsIn(store);
  const socket = await sockets.connect(hashOfToken(token), connectionId, now);
  if (!socket) return null;
  const keys = await apiKeysIn(store).valid([socket.key_id], now);
  if (!mayFollow(keys.get(socket.key_id), socket)) {
    await sockets.remove([socket._id]);
    return null;
  }
  await startPushes({ store, pushes }, now);
  return socket;
};

/** Has the chain of pushes run, if it does not. */
export const startPushes = async ({ store, pushes }: ConnectDeps, now: Date): Promise<boolean> => {
  const turn = await pusherIn(store).ask(now);
  if (turn !== null) await pushes.send({ message: { turn }, groupId: 'pusher' });
  return turn !== null;
};
