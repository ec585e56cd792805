import { emit } from '#functions/runtime/emit.ts';
import { gatewayOf } from '#functions/runtime/gateway.ts';
import { access } from '#functions/runtime/http/access.ts';
import { loadQueues, queueClients } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { pushChanges as work } from '#lib/live/push-changes.ts';
import type { Pushes } from '#lib/live/push-once.ts';
import { pushChanges } from '../manifest/queues.ts';

loadQueues();

/** Most polls find nothing, and emit no metrics. */
const report = ({ taken, postponed, removed }: Pushes): void => {
  if (taken + postponed + removed > 0)
    emit({ PushesTaken: taken, PushesPostponed: postponed, SocketsRemoved: removed });
};

export const handler = queueHandler(
  pushChanges,
  store.bind((db) => {
    const { pushQueue, live } = readConfig(['pushQueue', 'live']);
    const { withinBudget } = access;
    return {
      ends: queueClients(pushQueue),
      work: work({ store: db, gateway: gatewayOf(live), withinBudget, now: () => new Date(), report }),
    };
  }),
);
