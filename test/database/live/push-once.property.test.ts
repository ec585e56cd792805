import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { keepSockets } from '#lib/live/keep-sockets.ts';
import { pushOnce } from '#lib/live/push-once.ts';
import { logger } from '#lib/logger.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { changeTickets, enough, feedOf, gatewayOfReaders, type Reader } from '#test/support/subscribers.ts';

logger.setLogLevel('SILENT');
const store = await testStore();
const tenants = ['acme', 'globex'] as const;

/** What a push comes to: it is taken; the instance dies just then; its answer is lost; or the gateway has no room. */
const faults = ['none', 'crash', 'lost-reply', 'busy'] as const;

const step = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), tenant: fc.nat(1), count: fc.integer({ min: 1, max: 130 }) }),
  fc.record({ kind: fc.constant('push' as const), fault: fc.constantFrom(...faults) }),
  fc.record({ kind: fc.constant('push twice' as const) }),
  fc.record({ kind: fc.constant('come back' as const), reader: fc.nat(2) }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Two readers of one tenant and one of another, from their first socket to when all that was changed has been pushed. */
const play = async (steps: readonly Step[]): Promise<Reader[]> => {
  const { gateway, state, subscribe } = gatewayOfReaders();
  const pushes = { send: async () => {}, sendAll: async () => {} };
  let time = Date.now();
  const now = (): Date => new Date(time);
  const push = () => pushOnce(store, { gateway, withinBudget: enough }, now());
  const readers: Reader[] = [];
  const connect = async (tenantId: string, reader?: Reader): Promise<Reader> => {
    const rights = { tenants: [tenantId], scopes: ['read' as const], expiresAt: null, label: null };
    const { doc } = await createKey(store, everyRight, rights, new Date()); // each may have few sockets
    return subscribe({ store, pushes }, { keyId: doc.key_id, tenantId, now: now(), ...(reader && { reader }) });
  };
  for (const tenantId of [tenants[0], tenants[0], tenants[1]]) readers.push(await connect(tenantId));

  for (const one of steps) {
    time += 2_000;
    if (one.kind === 'change') await changeTickets(store, tenants[one.tenant] ?? 'acme', one.count);
    if (one.kind === 'push twice') await Promise.all([push(), push()]);
    if (one.kind === 'come back') {
      const reader = readers[one.reader];
      if (reader) await connect(reader.tenantId, reader);
    }
    if (one.kind === 'push') {
      state.fault = async (_id, deliver) => {
        if (one.fault !== 'busy') deliver();
        if (one.fault === 'crash') throw new Error('The instance was killed');
        return one.fault === 'none' ? { kind: 'taken' } : { kind: 'busy', reason: 'did not answer in time' };
      };
      await push().catch(() => {});
      delete state.fault;
    }
  }
  for (let more = true; more; ) {
    time += 61_000;
    await keepSockets({ store, gateway, pushes }, now());
    more = (await push()).taken > 0;
  }
  return readers;
};

describe('pushes to sockets', () => {
  it('have each change of the feed once and in its order, whatever crashes, is lost, or comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await emptyCollections(store);
        for (const { tenantId, begin, taken } of await play(steps))
          expect(taken.map(({ change }) => change)).toEqual(
            JSON.parse(JSON.stringify(await feedOf(store, tenantId, begin))),
          );
      }),
      { numRuns: 40 },
    );
  });
});
