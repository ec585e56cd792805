import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '#infra/local/demo-provider/behaviour.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import type { JobView } from '#lib/ingestion/run-view.ts';
import type { HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { localApi } from './local-api.ts';

// A tenant's own help desk from the first import on, through the API alone: each test goes on where the one before ended.

const client = { client_id: 'intake', client_secret: 'a-secret-of-the-client' };
let ahead = 0;
const account = await startZendesk({ clients: [client], now: () => Date.now() + ahead });
afterAll(() => account.close());
const { desk } = account;
const { call, get, run: runToEnd, store } = await localApi({ DESK_SHARE: '1' });

/** A run whose limit is not spent by the runs before it. */
const run = async (): Promise<JobView> => {
  await store.db.collection('rate_limits').deleteMany({});
  account.forgetLimit();
  return runToEnd('acme');
};

const inThePast = (minutes: number): number => Date.now() + ahead - minutes * 60_000;
const ticket = async (id: number) => (await get<Record<string, unknown>>(`/tickets/${id}?tenant_id=acme`)).body;
const actionsOf = async (id: number) => {
  const { body } = await get<{ history: HistoryEntry[] }>(`/tickets/${id}/history?tenant_id=acme`);
  return body.history.map(({ action }) => action);
};

beforeEach(() => account.change({ fault: undefined, hidesLastMinute: true }));

describe('a tenant with a help desk of its own', () => {
  it('imports 2,000 tickets, archived ones too, with what only help desks say, within its limit', async () => {
    for (let id = 1; id <= 2_000; id++)
      desk.create({ id, created_at: inThePast(600) + id, tags: ['vip'], priority: 'high' });
    desk.archive(1);
    ahead += 120_000;
    const input = { kind: 'zendesk', target: { base_url: account.url }, credentials: client };
    expect((await call('PUT', '/tenants/acme/connection', { body: JSON.stringify(input) })).status).toBe(200);
    expect((await call('POST', '/tenants/acme/connection/test')).body).toMatchObject({ ok: true });

    expect(await run()).toMatchObject({ status: 'completed', mode: 'full', new_ingested: 2_000, errors: 0 });

    expect(await ticket(1)).toMatchObject({ status: 'closed', state: 'closed', priority: 'high', tags: ['vip'] });
    expect(await ticket(2_000)).toMatchObject({ state: 'new', origin: { channel: 'email' } });
    expect(account.mostInAnyMinute('exports')).toBeLessThanOrEqual(10);
  });

  it('then reads what changed, and learns what is gone by the word of the help desk', async () => {
    desk.update(2, { status: 'solved', assignee_id: 77 });
    desk.remove(3);
    desk.create({ id: 2_001 });
    ahead += 120_000;

    expect(await run()).toMatchObject({ mode: 'incremental', new_ingested: 1, updated: 1, deleted: 1, total_pages: 1 });

    expect(await ticket(2)).toMatchObject({ status: 'solved', assignee_id: '77' });
    expect((await get('/tickets/3?tenant_id=acme')).status).toBe(404);
    expect(await actionsOf(3)).toEqual(['deleted', 'created']);
  });

  it('sees the changes of the last minute once the help desk shows them, and one that came back', async () => {
    desk.update(4, { status: 'open' });
    desk.restore(3);

    expect(await run()).toMatchObject({ status: 'completed', updated: 0 });
    ahead += 61_000;
    expect(await run()).toMatchObject({ status: 'completed', updated: 2 });

    expect(await ticket(4)).toMatchObject({ status: 'open' });
    expect(await actionsOf(3)).toEqual(['restored', 'deleted', 'created']);
  });

  it('goes on when its place in the list has expired, and waits as long as a 429 asks', async () => {
    desk.update(5, { status: 'open' });
    ahead += 120_000;
    const faults: Fault[] = [
      { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
      { kind: 'status', status: 400, body: { error: 'InvalidCursor' } },
    ];

    // One for each run: a refused call halves what the minute of the other one has.
    for (const fault of faults) {
      const once = [fault];
      account.change({ fault: ({ path }) => (path.includes('incremental') ? once.shift() : undefined) });
      expect(await run()).toMatchObject({ status: 'completed', errors: 0 });
      expect(once).toEqual([]);
    }

    expect(await ticket(5)).toMatchObject({ status: 'open' });
    expect((await call('GET', '/verify?tenant_id=acme')).body).toMatchObject({ consistent: true });
  });
});
