import { access } from '#functions/runtime/http/access.ts';
import { socketHandler } from '#functions/runtime/socket/socket-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { answerSocket as answer } from '#lib/live/answer-socket.ts';
import { answerSocket } from '../manifest/sockets.ts';
import { gatewayOf } from '../runtime/gateway.ts';

const use = store.bind((connected) => ({
  store: connected,
  gateway: gatewayOf(readConfig(['live']).live),
  withinBudget: access.withinBudget,
}));

export const handler = socketHandler(answerSocket, async ({ connectionId, body }) => {
  await use((deps) => answer(deps, { connectionId, body, now: new Date() }));
  return { statusCode: 200 };
});
