import { beforeAll, describe, expect, it } from 'vitest';
import { handler as foldCounts } from '#functions/schedules/fold-counts.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { TenantHealth } from '#lib/tenant-health/views.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket, aTicket } from '#test/support/builders.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { call, get, run, keyFor, provider, store } = await localApi();
type Page = {
  tenants: TenantHealth[];
  next_cursor: string | null;
  shared: { status: string; problems: { code: string }[] };
};
const health = async (query = '', key?: string): Promise<Page> =>
  (await get<Page>(`/tenants/health${query}`, key === undefined ? {} : { key })).body;
const ofTenant = async (id: string): Promise<TenantHealth> => {
  const [found] = (await health(`?tenant_id=${id}`)).tenants;
  if (!found) throw new Error(`Nothing of ${id}`);
  return found;
};
const codesOf = ({ problems }: TenantHealth): string[] => problems.map(({ code }) => code);
const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const tickets = store.db.collection<TicketDoc>('tickets');
const runs = store.db.collection('ingestion_jobs');
const anAlert = { id: 'a', state: 'sent' as const, reason: 'Outage', tries: 1, created_at: ago(9) };

beforeAll(async () => {
  provider.setTickets([
    ...ticketsOfTenant('bank', 3, { status: 'open' }),
    aTicket({ id: 'u-1', tenant_id: 'bank', subject: 'Outage: everything is down', status: 'open' }),
    aTicket({ id: 'u-2', tenant_id: 'bank', subject: 'Outage: all of it is down', status: 'Shipped' }),
    ...ticketsOfTenant('hotel', 2),
  ]);
  for (const tenant of ['bank', 'hotel']) await run(tenant);
  await tickets.updateMany({ external_id: { $in: ['u-1', 'u-2'] } }, { $set: { alert: anAlert } });
  for (const id of ['bank', 'clinic'])
    await call('PUT', `/tenants/${id}`, {
      body: JSON.stringify({ ingest_every_minutes: 60, finished_statuses: ['shipped'], name: id.toUpperCase() }),
    });
  const body = {
    kind: 'zendesk',
    target: { base_url: 'http://127.0.0.1:9' },
    credentials: { client_id: 'a', client_secret: 'b' },
  };
  await call('PUT', '/tenants/clinic/connection', { body: JSON.stringify(body) });
  const checkpoint = { cursor: 'a place', taken_at: ago(600), complete_until: ago(600) };
  await store.db
    .collection<ConnectionDoc>('connections')
    .updateOne({ tenant_id: 'clinic' }, { $set: { state: 'needs_auth', state_reason: 'Refused', checkpoint } });
});

beforeAll(() => foldCounts({}));

describe('the health of tenants', () => {
  it('says of each what is wrong, the worst first, by tenant', async () => {
    const { tenants, next_cursor, shared } = await health();

    expect(tenants.map(({ tenant_id, status }) => [tenant_id, status])).toEqual([
      ['bank', 'waiting'],
      ['clinic', 'broken'],
      ['hotel', 'ok'],
    ]);
    expect(next_cursor).toBe(null);
    expect(shared).toEqual({ status: 'ok', problems: [] });
    const [bank, clinic, hotel] = tenants;
    // What is called Shipped is finished there.
    expect(bank).toMatchObject({ name: 'BANK', urgent_open: 1, urgent_unacknowledged: 1, false_alarm_ratio: 0 });
    expect(bank?.last_completed_at).toEqual(expect.any(String));
    expect(clinic?.problems).toMatchObject([
      { code: 'connection_needs_auth', detail: 'Refused', since: expect.any(String) },
      { code: 'behind' },
    ]);
    expect(clinic?.lag_seconds).toBeGreaterThanOrEqual(36_000);
    expect(hotel).toMatchObject({ rank: 0, problems: [], is_running: false });
    expect(clinic?.rank).toBeGreaterThan(bank?.rank ?? 0);
  });

  it('follows an acknowledgement at once', async () => {
    await tickets.updateOne({ external_id: 'u-1' }, { $set: { 'alert.acknowledged_at': new Date() } });
    const bank = await ofTenant('bank');
    await tickets.updateOne({ external_id: 'u-1' }, { $unset: { 'alert.acknowledged_at': '' } });

    expect(bank).toMatchObject({ status: 'ok', urgent_open: 1, urgent_unacknowledged: 0 });
  });

  it('sees alerts that nobody got, and those that wait, of open tickets', async () => {
    const withAlert = async (fields: object): Promise<string[]> => {
      await tickets.updateOne({ external_id: 'u-1' }, { $set: { alert: { ...anAlert, ...fields } } });
      return codesOf(await ofTenant('bank'));
    };
    expect(await withAlert({ state: 'undeliverable' })).toEqual(['alerts_undeliverable', 'urgent_unacknowledged']);
    expect(await withAlert({ state: 'queued' })).toEqual(['alerts_waiting', 'urgent_unacknowledged']);
    expect(await withAlert({ state: 'queued', created_at: ago(1) })).toEqual(['urgent_unacknowledged']);
    expect(await withAlert({ state: 'queued', routed_at: ago(8) })).toEqual(['urgent_unacknowledged']);
    expect(await withAlert({ state: 'suppressed' })).toEqual([]);
    expect(await withAlert({})).toEqual(['urgent_unacknowledged']);
  });

  it('sees that most alarms are false, as people say', async () => {
    const correction = {
      ...{ fields: { urgency: 'low' as const }, by: 'a key', at: ago(1) },
      engine: { urgency: 'high' as const, sentiment: 'neutral' as const, requires_action: true, judged: true },
    };
    const ids = ['bank-1', 'bank-2', 'bank-3'];
    await tickets.updateMany({ external_id: { $in: ids } }, { $set: { correction } });
    const bank = await ofTenant('bank');
    await tickets.updateMany({ external_id: { $in: ids } }, { $unset: { correction: '' } });

    expect(bank.problems).toContainEqual(expect.objectContaining({ code: 'false_alarms', count: 3 }));
    expect(bank.false_alarm_ratio).toBe(3 / 5);
  });

  it('sees failed runs in a row, a stalled one and withheld deletions', async () => {
    const last = { tenant_id: 'hotel', error: null, deletions_held: 0, ended_at: ago(1) };
    const runsAre = async (...some: object[]): Promise<TenantHealth> => {
      await runs.deleteMany({ tenant_id: 'hotel', job_id: { $gte: 'made-', $lt: 'made.' } });
      const documents = some.map((fields, n) => ({
        ...{ ...last, job_id: `made-${n}`, started_at: new Date(Date.now() + n) },
        ...fields,
      }));
      await runs.insertMany(documents);
      return ofTenant('hotel');
    };
    const failed = await runsAre(
      { status: 'failed', error: 'first' },
      { status: 'failed', error: 'last' },
      { status: 'cancelled' },
    );
    expect(failed.problems).toMatchObject([{ code: 'runs_failing', count: 2, detail: 'last' }]);
    expect(failed.last_completed_at).toEqual(expect.any(String));
    expect(codesOf(await runsAre({ status: 'failed' }, { status: 'completed' }))).toEqual([]);
    expect(codesOf(await runsAre({ status: 'completed', deletions_held: 40 }))).toEqual(['deletions_withheld']);
    const stalled = await runsAre({ status: 'running', ended_at: null });
    expect([stalled.is_running, codesOf(stalled)]).toEqual([true, ['run_stalled']]);
    await store.db.collection('distributed_locks').insertOne({
      ...{ resource_id: 'ingest:hotel', owner_id: 'made-0', epoch: 1, acquired_at: new Date() },
      expires_at: new Date(Date.now() + 60_000),
    });
    expect(codesOf(await ofTenant('hotel'))).toEqual([]);
    await runs.deleteMany({ tenant_id: 'hotel', job_id: { $gte: 'made-', $lt: 'made.' } });
  });

  it('shows a key its own tenants, and refuses another one', async () => {
    const key = await keyFor(['hotel'], ['read']);
    const { tenants } = await health('', key);

    expect(tenants.map(({ tenant_id }) => tenant_id)).toEqual(['hotel']);
    expect((await get('/tenants/health?tenant_id=bank', { key })).status).toBe(403);
  });

  it('knows a tenant that nothing is stored of', async () => {
    expect(await ofTenant('unheard-of')).toMatchObject({ name: null, status: 'ok', problems: [], lag_seconds: null });
  });

  it('has each tenant once over pages of any size, and refuses another list’s cursor', async () => {
    const walk = async (limit: number): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page = await health(`?limit=${limit}${cursor && `&cursor=${cursor}`}`);
        ids.push(...page.tenants.map(({ tenant_id }) => tenant_id));
        cursor = page.next_cursor;
      }
      return ids;
    };
    for (const limit of [1, 2, 3, 100]) expect(await walk(limit)).toEqual(['bank', 'clinic', 'hotel']);
    const { next_cursor } = await health('?limit=1');
    const key = await keyFor(['bank', 'hotel'], ['read']);
    expect((await get(`/tenants/health?cursor=${next_cursor}`, { key })).status).toBe(422);
    expect((await get(`/tenants/health?tenant_id=bank&cursor=${next_cursor}`)).status).toBe(422);
    expect((await get('/tenants/health?limit=101')).status).toBe(422);
  });

  it('counts no further than a hundred, however many tickets there are', async () => {
    const many = Array.from({ length: 400 }, (_, n) =>
      aStoredTicket({
        ...{ tenant_id: 'hotel', external_id: `many-${n}`, urgency: 'high', status: 'open' },
        alert: { ...anAlert, id: `many-${n}`, state: 'undeliverable' },
      }),
    );
    await tickets.insertMany(many);
    const text = JSON.stringify(await health('?tenant_id=hotel'));
    await tickets.deleteMany({ tenant_id: 'hotel', external_id: { $gte: 'many-', $lt: 'many.' } });

    expect(JSON.parse(text).tenants[0]).toMatchObject({
      ...{ urgent_open: 100, urgent_unacknowledged: 100, status: 'broken' },
      problems: [
        { code: 'alerts_undeliverable', count: 100 },
        { code: 'urgent_unacknowledged', count: 100 },
      ],
    });
    expect(text.length).toBeLessThan(2_000);
  });
});
