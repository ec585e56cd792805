import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handler as keepSockets } from '#functions/schedules/keep-sockets.ts';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { revokeKey } from '#lib/auth/revoke-key.ts';
import { gatewayAt } from '#lib/live/gateway.ts';
import { pushOnce } from '#lib/live/push-once.ts';
import { socketBounds } from '#lib/live/socket.ts';
import type { ChangeEvent } from '#lib/tickets/read-changes.ts';
import { readSocket, type Socket } from '#test/support/socket-reader.ts';
import { changeTickets, enough } from '#test/support/subscribers.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { stack, provider, run, call, get, keyFor, store } = await localApi();

type Feed = { changes: ChangeEvent['change'][]; next_cursor: string };
type Opened = { socket: Socket };

const path = (tenant: string, cursor?: string): string =>
  `/changes/sockets?tenant_id=${tenant}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;

const open = (tenant: string, { key = stack.apiKey, cursor }: { key?: string; cursor?: string | undefined } = {}) =>
  call<Opened>('POST', path(tenant, cursor), { key });

const connect = async (tenant: string, options: Parameters<typeof open>[1] = {}) => {
  const { status, body } = await open(tenant, options);
  expect(status).toBe(201);
  const reader = readSocket(body.socket);
  expect(await reader.opened).toBe(true);
  return reader;
};

const feedOf = async (tenant: string, cursor = ''): Promise<Feed> =>
  (await get<Feed>(`/changes?tenant_id=${tenant}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)).body;

/** The beginning of a tenant's feed: the cursor after its first change but one is as good as any. */
const tokenOf = ({ protocols }: Socket): string => protocols[1] ?? '';

describe('a socket', () => {
  it('has what is changed while it is open, as the feed has it', async () => {
    provider.setTickets(ticketsOfTenant('open', 3));
    await run('open');
    const reader = await connect('open');
    expect(reader.webSocket.protocol).toBe('intake.changes');

    await call('DELETE', '/tickets/open-1?tenant_id=open');
    await call('POST', '/tickets/open-1/restore?tenant_id=open');

    await until('both changes', () => reader.taken.length === 2);
    expect(reader.taken.map(({ change }) => change)).toEqual((await feedOf('open')).changes.slice(3));
    expect(reader.cursor()).toBe((await feedOf('open')).next_cursor);
    reader.close();
  });

  it('goes on where another one has stopped, wherever it was broken', async () => {
    await changeTickets(store, 'broken', 60, 'Zahlung schlägt fehl 💳');
    const begin = (await get<Feed>('/changes?tenant_id=broken&limit=1')).body.next_cursor;
    const { changes } = await feedOf('broken', begin);
    const gateway = gatewayAt(process.env.LIVE_URL ?? '', 'us-east-1');
    const push = () => pushOnce(store, { gateway, withinBudget: enough }, new Date());

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }), async (breaks) => {
        const seen: unknown[] = [];
        let cursor = begin;
        for (const most of [...breaks, changes.length]) {
          const reader = await connect('broken', { cursor });
          await push();
          // What came after the last change that was taken is lost with the connection.
          await until('a message', () => reader.taken.length > 0 || seen.length === changes.length);
          const taken = reader.taken.slice(0, most);
          seen.push(...taken.map(({ change }) => change));
          cursor = taken.at(-1)?.cursor ?? cursor;
          reader.close();
          await reader.closed;
        }
        expect(seen).toEqual(changes);
      }),
      { numRuns: 8 },
    );
  });

  it('answers a ping', async () => {
    const reader = await connect('open');
    reader.webSocket.send('{"type":"ping"}');
    await until('the pong', () => reader.messages.some(({ type }) => type === 'pong'));
    reader.close();
  });

  it('is forgotten when its client is gone', async () => {
    const count = () => store.db.collection('live_sockets').countDocuments({ tenant_id: 'gone' });
    const reader = await connect('gone');
    expect(await count()).toBe(1);
    reader.close();
    await until('its end', async () => (await count()) === 0);
  });

  it('is closed when its key was revoked', async () => {
    const rights = { tenants: ['revoked'], scopes: ['read' as const], expiresAt: null, label: null };
    const { key, doc } = await createKey(store, everyRight, rights, new Date());
    const [reader, other] = [await connect('revoked', { key }), await connect('revoked')];
    await revokeKey(store, everyRight, doc.key_id, { withDescendants: false, now: new Date() });

    await keepSockets({});

    await reader.closed;
    expect(other.webSocket.readyState).toBe(WebSocket.OPEN);
    other.close();
  });

  it('has nothing of another tenant', async () => {
    const [one, two] = [await connect('one-tenant'), await connect('other-tenant')];
    await changeTickets(store, 'one-tenant', 3, 'of the one');
    await changeTickets(store, 'other-tenant', 2, 'of the other');
    await until('all changes', () => one.taken.length === 3 && two.taken.length === 2);

    expect(JSON.stringify(one.messages)).not.toContain('of the other');
    expect(JSON.stringify(two.messages)).not.toContain('of the one');
    for (const reader of [one, two]) reader.close();
  });

  it('is refused beyond so many of a key', async () => {
    const key = await keyFor(['many'], ['read']);
    for (let n = 0; n < socketBounds.perKey; n++) expect((await open('many', { key })).status).toBe(201);
    expect(await call('POST', path('many'), { key })).toMatchObject({ status: 429, body: { status: 429 } });
  });

  it('is refused for another tenant’s cursor', async () => {
    const { next_cursor } = await feedOf('open');
    const { status, body } = await call('POST', path('many', next_cursor));
    expect([status, body.errors]).toMatchObject([422, [{ in: 'query', path: 'cursor' }]]);
  });
});

describe('a connection', () => {
  const isRefused = async (url: string, protocols: string[]): Promise<boolean> =>
    !(await readSocket({ url, protocols, cursor: '' }).opened);

  it('is refused without a token, with a wrong one, and with one that was used', async () => {
    const { socket } = (await open('open')).body;
    const { url, protocols } = socket;

    expect(await isRefused(url, [])).toBe(true);
    expect(await isRefused(url, ['intake.changes'])).toBe(true);
    expect(await isRefused(url, ['intake.changes', 'intake.token.made-up'])).toBe(true);
    expect(await isRefused(url, ['intake.changes', `intake.token.${stack.apiKey}`])).toBe(true);
    expect(await isRefused(`${url}?token=${tokenOf(socket)}`, ['intake.changes'])).toBe(true);
    const reader = readSocket({ url, protocols, cursor: '' });
    expect(await reader.opened).toBe(true);
    expect(await isRefused(url, protocols)).toBe(true);
    reader.close();
  });
});
