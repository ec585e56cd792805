import { apiKeysIn } from '#lib/auth/api-keys.ts';
import { hashOfToken } from './open-socket.ts';
import { tokenIn } from './protocol.ts';
import { mayRead, type OpenSocket } from './socket.ts';
import { socketsIn } from './sockets.ts';
import { type StartDeps, startPushLoop } from './start-push-loop.ts';

type Connecting = { connectionId: string; protocols: string | undefined; now: Date };

/**
 * Connects the socket that was admitted by the token among a client's subprotocols, and starts the push loop; null if the
 * token is unknown, used or expired, or its key is no longer valid.
 */
export const connectSocket = async (
  { store, pushes }: StartDeps,
  { connectionId, protocols, now }: Connecting,
): Promise<OpenSocket | null> => {
  const token = tokenIn(protocols);
  if (!token) return null;
  const sockets = socketsIn(store);
  const socket = await sockets.connect(hashOfToken(token), connectionId, now);
  if (!socket) return null;
  const keys = await apiKeysIn(store).valid([socket.key_id], now);
  if (!mayRead(keys.get(socket.key_id), socket)) {
    await sockets.remove([socket._id]);
    return null;
  }
  await startPushLoop({ store, pushes }, now);
  return socket;
};
