import { socketHandler } from '#functions/runtime/socket/socket-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { socketsIn } from '#lib/live/sockets.ts';
import { disconnectSocket } from '../manifest/sockets.ts';

const use = store.bind(socketsIn);

export const handler = socketHandler(disconnectSocket, async ({ connectionId }) => {
  await use((sockets) => sockets.removeConnected(connectionId));
  return { statusCode: 200 };
});
