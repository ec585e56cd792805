import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { keepSockets } from '#lib/live/keep-sockets.ts';
import { pushChanges } from '#lib/live/push-changes.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import { changeTickets, enough, gatewayOfReaders, type Reader } from '#test/support/subscribers.ts';
import { type Fault, type Steps, steppedStore, stepsWith } from './faults.ts';
import { virtualQueue } from './queue.ts';
import type { Universe } from './world.ts';

const visibilityMs = 120_000;
const tenantIds = ['acme', 'acme', 'globex'];

/** Changes of each tenant, in three writes. */
const changes = 6;

export type PushStory = { readers: Reader[]; labels: readonly string[]; repeated: number };

/**
 * Three readers of two tenants whose tickets change, on a virtual queue and clock, until each has every change. The faults hit
 * the instance that pushes first, and healthy ones take over; the schedule runs every minute.
 */
export const playPushes = async (
  { clock, server }: Universe,
  store: Store,
  faults: readonly Fault[],
): Promise<PushStory> => {
  await emptyCollections(store);
  const queue = virtualQueue<PushMessage>(() => clock.now);
  const now = (): Date => new Date(clock.now);
  const { gateway, subscribe } = gatewayOfReaders();
  const healthy = stepsWith([]);
  const pushes = queue.sender(healthy, 'pushes');
  const rights = { tenants: [...new Set(tenantIds)], scopes: ['read' as const], expiresAt: null, label: null };
  const { doc } = await createKey(store, everyRight, rights, now());
  const readers: Reader[] = [];
  for (const tenantId of tenantIds)
    readers.push(await subscribe({ store, pushes }, { keyId: doc.key_id, tenantId, now: now() }));

  const stepped = (steps: Steps, instance: Store) =>
    pushChanges({
      store: steppedStore(instance, steps),
      gateway: {
        push: (...message) => steps.step('gateway.push', () => gateway.push(...message)),
        close: (id) => steps.step('gateway.close', () => gateway.close(id)),
      },
      ...{ withinBudget: enough, now, report: () => {} },
    });
  const first = stepsWith(faults);
  const ownClient = await connect(server.uri, { maxPoolSize: 3 });
  let life = { steps: first, instance: { db: ownClient.db(store.db.databaseName) } as Store };

  const deliver = async (): Promise<void> => {
    const delivery = queue.receive();
    if (!delivery) return;
    const work = async () => {
      const outcome = await stepped(life.steps, life.instance)(delivery.message);
      if (outcome.kind === 'again') await queue.sender(life.steps, 'again').send({ ...outcome, groupId: 'push-loop' });
    };
    const end = await Promise.race([work().catch(() => 'failed' as const), life.steps.killed]);
    if (end !== undefined) queue.comeBack(delivery, end === 'failed' ? 10_000 : visibilityMs);
    if (end === 'killed') life = { steps: healthy, instance: store };
  };

  const haveAll = (): boolean => readers.every(({ taken }) => taken.length === changes);
  let nextKeepAt = clock.now + 60_000;
  for (let second = 0; second < 400 && !haveAll(); second++) {
    if ([0, 2, 4].includes(second))
      for (const tenantId of new Set(tenantIds)) await changeTickets(store, tenantId, changes / 3);
    await deliver();
    clock.now += 1_000;
    if (clock.now < nextKeepAt) continue;
    await keepSockets({ store, gateway, pushes }, now());
    nextKeepAt += 60_000;
  }
  await ownClient.close(true);
  const received = readers.flatMap(({ messages }) => messages.flatMap(({ events = [] }) => events)).length;
  const repeated = received - readers.reduce((sum, { taken }) => sum + taken.length, 0);
  return { readers, labels: first.labels, repeated };
};
