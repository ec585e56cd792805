import { describe, expect, it } from 'vitest';
import { pushChanges, pushEveryMs } from '#lib/live/push-changes.ts';
import { pusherIn } from '#lib/live/pusher.ts';
import { socketsCollection } from '#lib/live/sockets.ts';
import { logger } from '#lib/logger.ts';
import { done } from '#lib/queue/outcome.ts';
import { enough, gatewayOfReaders } from '#test/support/followed-tenant.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

logger.setLogLevel('SILENT');
const store = await testStore();
const begin = new Date();
const later = (ms: number): Date => new Date(begin.getTime() + ms);

const work = (now: Date, report = () => {}) =>
  pushChanges({ store, gateway: gatewayOfReaders().gateway, withinBudget: enough, now: () => now, report });

const aSocket = () =>
  socketsCollection(store).insertOne({
    ...{ _id: 'socket', key_id: 'key', tenant_id: 'acme', seq: 0, failures: 0 },
    ...{ authorized_until: later(60_000), due_at: begin, said_at: begin, expires_at: later(60_000) },
  });

describe('the chain of pushes', () => {
  it('is started by one of any number of callers, and again if its message is lost', async () => {
    await emptyCollections(store);
    const pusher = pusherIn(store);
    const started = await Promise.all(Array.from({ length: 8 }, () => pusher.ask(begin)));

    expect(started.filter((turn) => turn !== null)).toEqual([1]);
    expect(await pusher.ask(later(29_000))).toBeNull();
    expect(await pusher.ask(later(30_000))).toBe(2);
  });

  it('goes on while anybody follows, each message once, and ends afterwards', async () => {
    await emptyCollections(store);
    await aSocket();
    await pusherIn(store).ask(begin);

    const again = { kind: 'again', message: { turn: 2 }, waitMs: pushEveryMs };
    const twice = await Promise.all([work(begin)({ turn: 1 }), work(begin)({ turn: 1 })]);
    expect(twice).toEqual(expect.arrayContaining([again, done]));
    expect(await work(begin)({ turn: 1 })).toEqual(done); // of another turn

    await socketsCollection(store).deleteMany({});
    expect(await work(begin)({ turn: 2 })).toEqual(done);
    expect(await pusherIn(store).ask(later(1_000))).toBe(3);
  });

  it('does not end if somebody begins to follow just then', async () => {
    await emptyCollections(store);
    const pusher = pusherIn(store);
    await pusher.ask(begin);
    let asked: Promise<unknown> | undefined;
    const step = pushChanges({
      ...{ store, gateway: gatewayOfReaders().gateway, withinBudget: enough, now: () => begin },
      report: () => {
        asked = pusher.ask(begin); // after it saw that there is nobody
      },
    });

    const [outcome] = await Promise.all([step({ turn: 1 }), asked]);

    expect(await asked).toBeNull();
    expect(outcome).toMatchObject({ kind: 'again' });
  });
});
