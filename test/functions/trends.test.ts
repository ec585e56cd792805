import { describe, expect, it } from 'vitest';
import type { TrendsView } from '#lib/trends/trends.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';

const { get, run, provider, keyFor } = await localApi();
const minuteMs = 60_000;
const dayMs = 86_400_000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

const take = async (tenant: string, tickets: Record<string, unknown>[]): Promise<void> => {
  provider.setTickets(tickets);
  await run(tenant);
};

describe('the trends of a tenant', () => {
  it('are by hour for a short range and by day for a long one, and lead to the same total', async () => {
    await take('acme', [
      aTicket({ id: 'T-1', tenant_id: 'acme', created_at: ago(30 * minuteMs), source: 'chat', status: 'open' }),
      aTicket({ id: 'T-2', tenant_id: 'acme', created_at: ago(20 * dayMs), source: 'email', status: 'open' }),
      aTicket({ id: 'T-3', tenant_id: 'acme', created_at: ago(2.5 * dayMs), source: 'email', status: 'closed' }),
    ]);
    const month = (await get<TrendsView>('/tenants/acme/trends?time_zone=Europe/Berlin')).body;
    expect(month).toMatchObject({ interval: 'day', time_zone: 'Europe/Berlin', total_tickets: 3, open_tickets: 2 });
    expect(month.buckets).toHaveLength(30);
    expect(month.buckets.at(-1)).toMatchObject({ closed: 1, open: 2 });
    expect(month.by_source).toEqual([
      { source: 'email', tickets: 2, high: 0, negative: 0 },
      { source: 'chat', tickets: 1, high: 0, negative: 0 },
    ]);
    expect(month.closed).toMatchObject({ tickets: 1, half_within_hours: 72 });

    const { body: hours } = await get<TrendsView>(`/tenants/acme/trends?from_date=${ago(dayMs)}`);
    expect(hours).toMatchObject({ interval: 'hour', total_tickets: 1 });
  });

  it.each(['trends', 'rising-words', 'alert-report'])('of more than a year are refused: %s', async (name) => {
    const { status, body } = await get<{ errors: { path: string }[] }>(`/tenants/acme/${name}?from_date=2024-01-01`);
    expect([status, body.errors[0]?.path]).toEqual([422, 'from_date']);
  });

  it.each(['trends', 'rising-words', 'alert-report'])(
    'are for those alone who may read the tenant: %s',
    async (name) => {
      expect((await get(`/tenants/acme/${name}`, { key: await keyFor(['other'], ['read']) })).status).toBe(403);
    },
  );
});
