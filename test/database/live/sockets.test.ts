import { beforeEach, describe, expect, it } from 'vitest';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { revokeKey } from '#lib/auth/revoke-key.ts';
import type { WithinBudget } from '#lib/auth/within-budget.ts';
import { RequestError, tooManyRequests } from '#lib/errors.ts';
import { answerSocket } from '#lib/live/answer-socket.ts';
import { connectSocket } from '#lib/live/connect-socket.ts';
import type { Pushed } from '#lib/live/gateway.ts';
import { keepSockets } from '#lib/live/keep-sockets.ts';
import { openSocket } from '#lib/live/open-socket.ts';
import { pushOnce } from '#lib/live/push-once.ts';
import { mostFailures, socketBounds, socketTimes } from '#lib/live/socket.ts';
import { socketsCollection } from '#lib/live/sockets.ts';
import { logger } from '#lib/logger.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import { latestCursor } from '#lib/tickets/read-changes.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { changeTickets, enough, feedOf, gatewayOfReaders } from '#test/support/subscribers.ts';

logger.setLogLevel('SILENT');
const store = await testStore();
const sent: PushMessage[] = [];
const pushes = {
  send: async ({ message }: { message: PushMessage }) => void sent.push(message),
  sendAll: async () => {},
};
const deps = { store, pushes };
const begin = new Date();
const later = (ms: number): Date => new Date(begin.getTime() + ms);

/** A tenant of its own and a key of it. */
let count = 0;
const aTenant = async () => {
  const tenantId = `tenant-${++count}`;
  const rights = { tenants: [tenantId], scopes: ['read' as const], expiresAt: null, label: null };
  const { doc } = await createKey(store, everyRight, rights, begin);
  return { tenantId, keyId: doc.key_id, now: begin };
};

const admit = async ({ tenantId, keyId }: { tenantId: string; keyId: string }) =>
  openSocket(store, { keyId, tenantId, cursor: await latestCursor(store, tenantId), now: begin });

const socketsOf = ({ tenantId }: { tenantId: string }) =>
  socketsCollection(store).find({ tenant_id: tenantId }).toArray();

beforeEach(() => emptyCollections(store));

describe('a token', () => {
  it('connects one of any number of callers, and is not stored', async () => {
    const tenant = await aTenant();
    const { protocols } = await admit(tenant);
    const connecting = Array.from({ length: 8 }, (_, n) =>
      connectSocket(deps, { connectionId: `race-${n}`, protocols: protocols.join(','), now: begin }),
    );

    const connected = (await Promise.all(connecting)).filter((socket) => socket !== null);

    expect(connected).toHaveLength(1);
    expect(connected[0]).toMatchObject({ tenant_id: tenant.tenantId, key_id: tenant.keyId });
    expect(JSON.stringify(await socketsOf(tenant))).not.toContain(protocols[1]?.split('.').at(-1));
  });

  it('expires, and is void without its protocol, and when its key was revoked', async () => {
    const tenant = await aTenant();
    const [late, bare, revoked] = [await admit(tenant), await admit(tenant), await admit(tenant)];
    const connect = (protocols: string | undefined, now = begin) =>
      connectSocket(deps, { connectionId: 'late', protocols, now });

    expect(await connect(late?.protocols.join(), later(socketTimes.token))).toBeNull();
    expect(await connect(bare?.protocols[1])).toBeNull();
    expect(await connect(undefined)).toBeNull();
    await revokeKey(store, everyRight, tenant.keyId, { withDescendants: false, now: begin });
    expect(await connect(revoked?.protocols.join())).toBeNull();
  });

  it('is given to a key and a tenant within their bounds, however many ask at once', async () => {
    const tenant = await aTenant();
    const asked = await Promise.allSettled(Array.from({ length: 3 * socketBounds.perKey }, () => admit(tenant)));

    const refusals = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(await socketsOf(tenant)).toHaveLength(asked.length - refusals.length);
    expect(asked.length - refusals.length).toBeLessThanOrEqual(socketBounds.perKey);
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 429 });
    await expect(
      (async () => {
        for (let n = 0; n <= socketBounds.perKey; n++) await admit(tenant);
      })(),
    ).rejects.toThrow(RequestError);
    expect(await socketsOf(tenant)).toHaveLength(socketBounds.perKey);
  });
});

describe('a push', () => {
  const push = (gateway: ReturnType<typeof gatewayOfReaders>['gateway'], now: Date, withinBudget = enough) =>
    pushOnce(store, { gateway, withinBudget }, now);

  it('has no change of another tenant', async () => {
    const { gateway, subscribe } = gatewayOfReaders();
    const [one, other] = [await aTenant(), await aTenant()];
    const reader = await subscribe(deps, one);
    await changeTickets(store, one.tenantId, 2);
    await changeTickets(store, other.tenantId, 3, 'of the other');

    await push(gateway, begin);

    expect(reader.taken.map(({ change }) => change)).toEqual(await viewOf(one.tenantId));
    expect(JSON.stringify(reader.messages)).not.toContain('of the other');
  });

  it('does not wait for a socket that takes nothing, which gets everything later', async () => {
    const { gateway, state, subscribe } = gatewayOfReaders();
    const tenant = await aTenant();
    const [slow, quick] = [await subscribe(deps, tenant), await subscribe(deps, tenant)];
    const busy: Pushed = { kind: 'busy', reason: 'answered 429' };
    state.fault = async (id) => (id === slow?.connection ? busy : undefined);
    await changeTickets(store, tenant.tenantId, 1);
    expect(await push(gateway, begin)).toMatchObject({ taken: 1, postponed: 1 });
    await changeTickets(store, tenant.tenantId, 1);
    expect(await push(gateway, later(1_000))).toMatchObject({ taken: 1, postponed: 0 }); // not asked again so soon
    expect(quick?.taken).toHaveLength(2);

    delete state.fault;
    await push(gateway, later(60_000));

    expect(slow?.taken).toEqual(quick?.taken);
    expect(slow?.messages).toHaveLength(1);
  });

  it('closes a socket that takes nothing time after time', async () => {
    const { gateway, state, closed, subscribe } = gatewayOfReaders();
    const tenant = await aTenant();
    const { connection } = await subscribe(deps, tenant);
    state.fault = async () => ({ kind: 'busy', reason: 'did not answer in time' });
    await changeTickets(store, tenant.tenantId, 1);
    const tryAgain = async (minute: number): Promise<void> => {
      await keepSockets({ ...deps, gateway }, later(minute * 61_000));
      await push(gateway, later(minute * 61_000));
    };
    for (let n = 1; n < mostFailures; n++) await tryAgain(n);
    expect(closed).toEqual([]);

    await tryAgain(mostFailures);

    expect(closed).toEqual([connection]);
    expect(await socketsOf(tenant)).toEqual([]);
  });

  it('removes a connection that is gone, but not one that is just being made', async () => {
    const { gateway, state, subscribe } = gatewayOfReaders();
    const tenant = await aTenant();
    await subscribe(deps, tenant);
    state.fault = async () => ({ kind: 'gone' });
    await changeTickets(store, tenant.tenantId, 1);

    expect(await push(gateway, later(1_000))).toMatchObject({ postponed: 1, removed: 0 });
    expect(await push(gateway, later(socketTimes.opening))).toMatchObject({ postponed: 0, removed: 1 });
    expect(await socketsOf(tenant)).toEqual([]);
  });

  it('waits where its key has no budget left, and fails nobody', async () => {
    const { gateway, subscribe } = gatewayOfReaders();
    const [spent, other] = [await aTenant(), await aTenant()];
    const [reader, otherReader] = [await subscribe(deps, spent), await subscribe(deps, other)];
    for (const { tenantId } of [spent, other]) await changeTickets(store, tenantId, 1);
    const budgets: WithinBudget = ({ keyId }, _tenantId, _headers, work) =>
      keyId === spent.keyId ? Promise.reject(tooManyRequests('Rate limit exceeded.', 7)) : work();

    await push(gateway, begin, budgets);
    expect([reader.taken.length, otherReader.taken.length]).toEqual([0, 1]);
    await push(gateway, later(6_000));
    expect(reader.taken).toEqual([]);
    await push(gateway, later(7_000));
    expect(reader.taken).toHaveLength(1);
  });

  it('is not made to a socket whose key was not checked for minutes', async () => {
    const { gateway, subscribe } = gatewayOfReaders();
    const tenant = await aTenant();
    const reader = await subscribe(deps, tenant);
    await changeTickets(store, tenant.tenantId, 1);

    await push(gateway, later(socketTimes.authorization));
    expect(reader.taken).toEqual([]);
    await keepSockets({ ...deps, gateway }, later(socketTimes.authorization));
    await push(gateway, later(socketTimes.authorization));
    expect(reader.taken).toHaveLength(1);
  });

  it('is followed by more at once while something is left', async () => {
    const { gateway, subscribe } = gatewayOfReaders();
    const tenant = await aTenant();
    const reader = await subscribe(deps, tenant);
    await changeTickets(store, tenant.tenantId, 230);

    const polls = [await push(gateway, begin), await push(gateway, begin), await push(gateway, begin)];

    expect(polls.map(({ hasMore }) => hasMore)).toEqual([true, true, false]);
    expect(reader.taken.map(({ change }) => change)).toEqual(await viewOf(tenant.tenantId));
  });
});

describe('the check of all sockets', () => {
  it('closes those of a revoked key, and those that have lasted long enough', async () => {
    const { gateway, closed, subscribe } = gatewayOfReaders();
    const [revoked, well] = [await aTenant(), await aTenant()];
    const { connection } = await subscribe(deps, revoked);
    const reader = await subscribe(deps, well);
    await revokeKey(store, everyRight, revoked.keyId, { withDescendants: false, now: begin });

    await keepSockets({ ...deps, gateway }, later(60_000));
    expect(closed).toEqual([connection]);
    expect(await socketsOf(revoked)).toEqual([]);

    await keepSockets({ ...deps, gateway }, later(socketTimes.life));
    expect(closed).toEqual([connection, reader.connection]);
    expect(await socketsOf(well)).toEqual([]);
  });

  it('sends a heartbeat to those that are idle, and forgets those that are gone', async () => {
    const { gateway, state, subscribe } = gatewayOfReaders();
    const [gone, well] = [await aTenant(), await aTenant()];
    const { connection } = await subscribe(deps, gone);
    const reader = await subscribe(deps, well);
    state.fault = async (id) => (id === connection ? { kind: 'gone' } : undefined);

    await keepSockets({ ...deps, gateway }, later(socketTimes.heartbeat - 1));
    expect(reader.messages).toEqual([]);
    await keepSockets({ ...deps, gateway }, later(socketTimes.heartbeat));
    await keepSockets({ ...deps, gateway }, later(socketTimes.heartbeat + 60_000));

    expect(reader.messages).toEqual([{ type: 'heartbeat' }]);
    expect(await socketsOf(gone)).toEqual([]);
    expect(await socketsOf(well)).toHaveLength(1);
  });
});

describe('a message on a socket', () => {
  it('is answered if it is a ping, within the budget of its key', async () => {
    const { gateway, subscribe } = gatewayOfReaders();
    const reader = await subscribe(deps, await aTenant());
    const say = (body: string, withinBudget = enough) =>
      answerSocket({ store, gateway, withinBudget }, { connectionId: reader.connection ?? '', body, now: begin });

    for (const body of ['{"type":"ping"}', 'ping', '{"type":"changes"}', '[]', '']) await say(body);
    await say('{"type":"ping"}', () => Promise.reject(tooManyRequests('Rate limit exceeded.', 7)));

    expect(reader.messages).toEqual([{ type: 'pong' }]);
  });

  it('closes a connection that has no socket any more', async () => {
    const { gateway, closed } = gatewayOfReaders();
    const body = '{"type":"ping"}';
    await answerSocket({ store, gateway, withinBudget: enough }, { connectionId: 'unknown', body, now: begin });
    expect(closed).toEqual(['unknown']);
  });
});

const viewOf = async (tenantId: string): Promise<unknown> => JSON.parse(JSON.stringify(await feedOf(store, tenantId)));
