import { pushSender } from '#functions/runtime/queue/queue-clients.ts';
import { socketHandler } from '#functions/runtime/socket/socket-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { connectSocket as connect } from '#lib/live/connect-socket.ts';
import { changesProtocol } from '#lib/live/protocol.ts';
import { addLogKeys, logger } from '#lib/logger.ts';
import { connectSocket } from '../manifest/sockets.ts';

const use = store.bind((connected) => ({
  store: connected,
  pushes: pushSender(readConfig(['pushQueue']).pushQueue),
}));

export const handler = socketHandler(connectSocket, async ({ connectionId, header }) => {
  const protocols = header('sec-websocket-protocol');
  const socket = await use((deps) => connect(deps, { connectionId, protocols, now: new Date() }));
  if (!socket) return { statusCode: 401 };
  addLogKeys({ tenant_id: socket.tenant_id, key_id: socket.key_id });
  logger.info('SOCKET_CONNECTED');
  // A browser ends a connection whose answer names none of the subprotocols that it offered.
  return { statusCode: 200, headers: { 'Sec-WebSocket-Protocol': changesProtocol } };
});
