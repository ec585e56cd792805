import { emit } from '#functions/runtime/emit.ts';
import { gatewayOf } from '#functions/runtime/gateway.ts';
import { pushSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { keepSockets as keep } from '#lib/live/keep-sockets.ts';
import { keepSockets } from '../manifest/schedules.ts';

export const handler = scheduleHandler(keepSockets, async (store) => {
  const { pushQueue, live } = readConfig(['pushQueue', 'live']);
  const kept = await keep({ store, gateway: gatewayOf(live), pushes: pushSender(pushQueue) }, new Date());
  emit({ SocketsOpen: kept.open, SocketsRemoved: kept.closed + kept.gone });
  return kept;
});
