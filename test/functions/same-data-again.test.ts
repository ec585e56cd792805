import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryDoc } from '#lib/tickets/ticket-history.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { run, call, get, provider, store, allTickets } = await localApi({
  PROVIDER_PAGE_SIZE: '2',
  ALERT_BACKFILL: 'send',
});

beforeEach(() => provider.reset());

/** Everything that a tenant's runs may have changed except the pass marker. */
const traceOf = async (tenant: string) => ({
  tickets: await store.db
    .collection('tickets')
    .find({ tenant_id: tenant }, { projection: { seen_by: 0, 'alert.due_at': 0 }, sort: { _id: 1 } })
    .toArray(),
  history: await store.db.collection<HistoryDoc>('ticket_history').countDocuments({ tenant_id: tenant }),
});

/** The alerts of a tenant that the notification service got, once all of them are sent. */
const alertsOf = async (tenant: string): Promise<string[]> => {
  await until('the alerts', async () => {
    const waiting = { tenant_id: tenant, 'alert.state': { $in: ['pending', 'queued'] } };
    return (await store.db.collection('tickets').countDocuments(waiting)) === 0;
  });
  const taken = provider.alerts.map(({ body }) => body as { tenant_id: string; ticket_id: string });
  return taken.filter(({ tenant_id }) => tenant_id === tenant).map(({ ticket_id }) => ticket_id);
};

const quiet = (tenant: string, id: string, more: Record<string, unknown> = {}) =>
  aTicket({ id, tenant_id: tenant, ...more });
const urgent = (tenant: string, id: string, more: Record<string, unknown> = {}) =>
  quiet(tenant, id, { subject: 'Outage', message: 'Everything is down, this is an emergency', ...more });

describe('ingesting unchanged data again', () => {
  it('changes no ticket and writes no history or alert, even if one id has two versions on two pages', async () => {
    const tenant = 'two-variants';
    provider.setTickets([
      quiet(tenant, 'dup'),
      quiet(tenant, 'other'),
      urgent(tenant, 'dup'),
      urgent(tenant, 'loud'),
      quiet(tenant, 'other', { created_at: '2026-01-09T08:00:00Z' }),
    ]);
    expect(await run(tenant)).toMatchObject({ status: 'completed', new_ingested: 3 });
    expect(await alertsOf(tenant)).toEqual(['loud']);
    const before = await traceOf(tenant);

    for (let again = 0; again < 3; again++)
      expect(await run(tenant)).toMatchObject({ new_ingested: 0, updated: 0, unchanged: 5, stale: 0 });

    expect(await traceOf(tenant)).toEqual(before);
    expect(await alertsOf(tenant)).toEqual(['loud']);
  });

  it('changes no ticket if two versions change places, on one page or over two', async () => {
    const tenant = 'flipping';
    const [one, other] = [quiet(tenant, 'dup'), urgent(tenant, 'dup')];
    const [first, second] = [quiet(tenant, 'T-1'), quiet(tenant, 'T-2')];
    provider.setTickets([one, first, second, other]);
    await run(tenant);
    const before = await traceOf(tenant);

    for (const tickets of [
      [other, first, second, one],
      [other, one, first, second],
      [one, other, second, first],
      [other, first, one, second],
    ]) {
      provider.setTickets(tickets);
      expect(await run(tenant)).toMatchObject({ new_ingested: 0, updated: 0, unchanged: 4 });
      expect(await traceOf(tenant)).toEqual(before);
    }
    expect(await alertsOf(tenant)).toEqual([]);

    provider.setTickets([other, first, second]);
    await run(tenant);
    expect(await run(tenant)).toMatchObject({ updated: 1 });
    expect(await alertsOf(tenant)).toEqual(['dup']);
  });

  it('changes nothing with a timestamp in the future, and the next version with a correct one is applied', async () => {
    const tenant = 'future';
    provider.setTickets([quiet(tenant, 'T-1', { updated_at: '2098-01-01T00:00:00Z' })]);
    await run(tenant);
    const before = await traceOf(tenant);
    await run(tenant);
    expect(await traceOf(tenant)).toEqual(before);

    provider.setTickets([quiet(tenant, 'T-1', { status: 'closed', updated_at: new Date().toISOString() })]);
    expect(await run(tenant)).toMatchObject({ updated: 1, stale: 0 });

    expect(await allTickets(`tenant_id=${tenant}`)).toMatchObject([{ ticket_id: 'T-1', status: 'closed' }]);
  });
});

describe('a stale version', () => {
  it('is counted and logged if it differs from what is stored', async () => {
    const tenant = 'stale';
    provider.setTickets([quiet(tenant, 'T-1')]);
    await run(tenant);
    provider.setTickets([quiet(tenant, 'T-1', { status: 'closed', updated_at: '2026-01-09T00:00:00Z' })]);

    expect(await run(tenant)).toMatchObject({ updated: 0, unchanged: 1, stale: 1, errors: 0 });

    const { body } = await get<{ logs: object[] }>(`/ingest/logs?tenant_id=${tenant}&limit=1`);
    const fault = { ticket_id: 'T-1', reason: expect.stringContaining('older') };
    expect(body.logs).toMatchObject([{ stale: 1, ticket_faults: [fault] }]);
  });
});

describe('an urgent ticket', () => {
  it('raises no further alert when restored unchanged, by a run or by a person', async () => {
    const tenant = 'restored';
    provider.setTickets([urgent(tenant, 'T-1'), urgent(tenant, 'T-2')]);
    await run(tenant);
    expect((await alertsOf(tenant)).toSorted()).toEqual(['T-1', 'T-2']);

    provider.setTickets([]);
    expect(await run(tenant)).toMatchObject({ deleted: 2 });
    provider.setTickets([urgent(tenant, 'T-1'), urgent(tenant, 'T-2', { status: 'pending' })]);
    expect(await run(tenant)).toMatchObject({ updated: 2 });
    await call('DELETE', `/tickets/T-1?tenant_id=${tenant}`);
    expect((await call('POST', `/tickets/T-1/restore?tenant_id=${tenant}`)).status).toBe(200);

    expect(await allTickets(`tenant_id=${tenant}`)).toHaveLength(2);
    expect((await alertsOf(tenant)).toSorted()).toEqual(['T-1', 'T-2']);
  });

  it('that became so while deleted by a person raises an alert when it is restored', async () => {
    const tenant = 'came-back-worse';
    provider.setTickets([urgent(tenant, 'T-1')]);
    await run(tenant);
    provider.setTickets([quiet(tenant, 'T-1', { updated_at: '2026-01-11T00:00:00Z' })]);
    await run(tenant);
    expect(await alertsOf(tenant)).toEqual(['T-1']);
    await call('DELETE', `/tickets/T-1?tenant_id=${tenant}`);
    provider.setTickets([urgent(tenant, 'T-1', { updated_at: '2026-01-12T00:00:00Z' })]);
    await run(tenant);
    expect(await alertsOf(tenant)).toEqual(['T-1']);

    await call('POST', `/tickets/T-1/restore?tenant_id=${tenant}`);

    expect(await alertsOf(tenant)).toEqual(['T-1', 'T-1']);
  });
});

describe('a creation date corrected by the provider', () => {
  it('is updated once in the ticket, its history and the statistics', async () => {
    const tenant = 'mended';
    provider.setTickets([quiet(tenant, 'T-1', { created_at: '2026-01-09T08:00:00Z' })]);
    await run(tenant);
    provider.setTickets([
      quiet(tenant, 'T-1', { created_at: '2025-12-09T08:00:00Z', updated_at: '2026-01-11T00:00:00Z' }),
    ]);
    expect(await run(tenant)).toMatchObject({ updated: 1 });
    expect(await run(tenant)).toMatchObject({ updated: 0, unchanged: 1 });

    const { body: ticket } = await get<{ created_at: string }>(`/tickets/T-1?tenant_id=${tenant}`);
    expect(ticket.created_at).toBe('2025-12-09T08:00:00.000Z');
    const { body } = await get<{ history: object[] }>(`/tickets/T-1/history?tenant_id=${tenant}`);
    expect(body.history).toMatchObject([
      {
        action: 'updated',
        changes: { created_at: { old: '2026-01-09T08:00:00.000Z', new: '2025-12-09T08:00:00.000Z' } },
      },
      { action: 'created' },
    ]);
    const january = 'from_date=2026-01-01&to_date=2026-01-31';
    const { body: stats } = await get<{ total_tickets: number }>(`/tenants/${tenant}/stats?${january}`);
    expect(stats.total_tickets).toBe(0);
    expect((await get<{ differences: object[] }>(`/verify?tenant_id=${tenant}`)).body.differences).toEqual([]);
  });
});
