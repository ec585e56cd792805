import { describe, expect, it } from 'vitest';
import { pushChanges, pushEveryMs } from '#lib/live/push-changes.ts';
import { pushLoopIn } from '#lib/live/push-loop.ts';
import { socketsCollection } from '#lib/live/sockets.ts';
import { logger } from '#lib/logger.ts';
import { done } from '#lib/queue/outcome.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { enough, gatewayOfReaders } from '#test/support/subscribers.ts';

logger.setLogLevel('SILENT');
const store = await testStore();
const begin = new Date();
const later = (ms: number): Date => new Date(begin.getTime() + ms);

const work = (now: Date, report = () => {}) =>
  pushChanges({ store, gateway: gatewayOfReaders().gateway, withinBudget: enough, now: () => now, report });

const aSocket = () =>
  socketsCollection(store).insertOne({
    ...{ _id: 'socket', key_id: 'key', tenant_id: 'acme', seq: 0, failures: 0 },
    ...{ authorized_until: later(60_000), due_at: begin, sent_at: begin, expires_at: later(60_000) },
  });

describe('the push loop', () => {
  it('is started by one of any number of callers, and again if its message is lost', async () => {
    await emptyCollections(store);
    const pushLoop = pushLoopIn(store);
    const started = await Promise.all(Array.from({ length: 8 }, () => pushLoop.start(begin)));

    expect(started.filter((generation) => generation !== null)).toEqual([1]);
    expect(await pushLoop.start(later(29_000))).toBeNull();
    expect(await pushLoop.start(later(30_000))).toBe(2);
  });

  it('goes on while there are sockets, each message once, and stops afterwards', async () => {
    await emptyCollections(store);
    await aSocket();
    await pushLoopIn(store).start(begin);

    const again = { kind: 'again', message: { generation: 2 }, waitMs: pushEveryMs };
    const twice = await Promise.all([work(begin)({ generation: 1 }), work(begin)({ generation: 1 })]);
    expect(twice).toEqual(expect.arrayContaining([again, done]));
    expect(await work(begin)({ generation: 1 })).toEqual(done); // of another generation

    await socketsCollection(store).deleteMany({});
    expect(await work(begin)({ generation: 2 })).toEqual(done);
    expect(await pushLoopIn(store).start(later(1_000))).toBe(3);
  });

  it('does not stop if somebody asked for it since it was read', async () => {
    await emptyCollections(store);
    const pushLoop = pushLoopIn(store);
    await pushLoop.start(begin);
    const loop = await pushLoop.find(1);

    expect(await pushLoop.start(begin)).toBeNull();
    expect(loop && (await pushLoop.stop(loop))).toBe(false);
  });

  it('goes on, or is started again, if a socket connects while it stops', async () => {
    await emptyCollections(store);
    const pushLoop = pushLoopIn(store);
    await pushLoop.start(begin);
    let started: Promise<number | null> | undefined;
    const poll = work(begin, () => {
      started = pushLoop.start(begin); // after it saw that there is nobody
    });

    const outcome = await poll({ generation: 1 });
    const goesOn = outcome.kind === 'again';
    expect({ outcome: outcome.kind, started: await started }).toEqual(
      goesOn ? { outcome: 'again', started: null } : { outcome: 'done', started: 2 },
    );
  });
});
