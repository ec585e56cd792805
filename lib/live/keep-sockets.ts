import type { Caller } from '#lib/auth/api-key.ts';
import { apiKeysIn } from '#lib/auth/api-keys.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { startPushes } from './connect-socket.ts';
import type { Gateway } from './gateway.ts';
import { keptSocketsIn } from './kept-sockets.ts';
import { heartbeatMessage } from './protocol.ts';
import { mayFollow, type OpenSocket, type SocketDoc, socketTimes } from './socket.ts';
import { socketsIn } from './sockets.ts';

export type KeepDeps = { store: Store; gateway: Gateway; pushes: Sender<PushMessage> };

/** What a look at all sockets came to. */
export type Kept = { open: number; closed: number; gone: number; restarted: boolean };

const batchSize = 100;

/**
 * Looks at every socket: closes those that are over or whose key is no longer valid, trusts the others for some minutes more,
 * and says something on those that were silent, which keeps the connection and shows whether it is still there. Starts the
 * pushes again if their message was lost.
 */
export const keepSockets = async ({ store, gateway, pushes }: KeepDeps, now: Date): Promise<Kept> => {
  const sockets = keptSocketsIn(store);
  const kept: Kept = { open: 0, closed: 0, gone: 0, restarted: false };
  for await (const batch of sockets.batches(batchSize)) {
    const keys = await apiKeysIn(store).valid([...new Set(batch.map(({ key_id }) => key_id))], now);
    const { open, over } = sorted(batch, keys, now);
    await Promise.all(over.filter(isConnected).map(({ connection_id }) => gateway.close(connection_id)));
    await socketsIn(store).remove(over.map(({ _id }) => _id));
    await sockets.authorize(
      open.map(({ _id }) => _id),
      now,
    );
    kept.gone += await beat({ store, gateway }, open.filter(isConnected), now);
    kept.open += open.length;
    kept.closed += over.length;
  }
  kept.open -= kept.gone;
  if (kept.open > 0) kept.restarted = await startPushes({ store, pushes }, now);
  return kept;
};

const sorted = (batch: readonly SocketDoc[], keys: ReadonlyMap<string, Caller>, now: Date) => {
  const { open = [], over = [] } = Object.groupBy(batch, (socket) =>
    socket.expires_at > now && mayFollow(keys.get(socket.key_id), socket) ? 'open' : 'over',
  );
  return { open, over };
};

const isConnected = (socket: SocketDoc): socket is OpenSocket => socket.connection_id !== undefined;

/** Says something on those that were silent for long; answers how many have no connection any more. */
const beat = async (
  { store, gateway }: Pick<KeepDeps, 'store' | 'gateway'>,
  open: readonly OpenSocket[],
  now: Date,
): Promise<number> => {
  const silent = open.filter(({ said_at }) => now.getTime() - said_at.getTime() >= socketTimes.heartbeat);
  const answers = await Promise.all(
    silent.map(async ({ _id, connection_id }) => ({ _id, ...(await gateway.push(connection_id, heartbeatMessage)) })),
  );
  const idsOf = (kind: 'taken' | 'gone') => answers.filter((one) => one.kind === kind).map(({ _id }) => _id);
  await keptSocketsIn(store).heard(idsOf('taken'), now);
  await socketsIn(store).remove(idsOf('gone'));
  return idsOf('gone').length;
};
