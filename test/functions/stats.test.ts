import { describe, expect, it } from 'vitest';
import type { Stats } from '#lib/analytics/stats.ts';
import type { Verification } from '#lib/analytics/verify-stats.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';

const { call, get, run, provider } = await localApi();
const hourMs = 3_600_000;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * hourMs).toISOString();

provider.setTickets(
  [
    aTicket({ id: 's-1', customer_id: 'C-1', subject: 'Outage in our branch', created_at: '2026-01-01T10:00:00Z' }),
    aTicket({ id: 's-2', customer_id: 'C-1', subject: 'Outage again', created_at: '2026-01-02T10:00:00Z' }),
    aTicket({ id: 's-3', customer_id: 'C-2', subject: 'Outage', status: 'closed', created_at: '2026-02-01T10:00:00Z' }),
    aTicket({ id: 's-4', status: 'on.hold', created_at: hoursAgo(2) }),
    aTicket({ id: 's-5', created_at: hoursAgo(0) }),
  ].map((ticket) => ({ ...ticket, tenant_id: 'counted' })),
);
await run('counted');

const statsOf = async (query = ''): Promise<Stats> => (await get<Stats>(`/tenants/counted/stats${query}`)).body;

describe("a tenant's statistics", () => {
  it('count its live tickets', async () => {
    const stats = await statsOf();

    expect(stats).toMatchObject({
      tenant_id: 'counted',
      from_date: null,
      to_date: null,
      total_tickets: 5,
      by_status: { open: 3, closed: 1, 'on.hold': 1 },
      by_urgency: { high: 3, medium: 0, low: 2 },
      urgency_high_ratio: 0.6,
      at_risk_customers: [{ customer_id: 'C-1', high_urgency_count: 2, ticket_ids: ['s-2', 's-1'] }],
    });
    expect(stats.top_keywords).toContainEqual({ keyword: 'outage', count: 3 });
    expect(Object.keys(stats.by_sentiment).toSorted()).toEqual(['negative', 'neutral', 'positive']);
  });

  it('list as many customers at risk as asked for', async () => {
    expect((await get('/tenants/counted/stats?customers=0')).status).toBe(422);
    expect(await statsOf('?customers=1')).toMatchObject({ at_risk_customers: [{ customer_id: 'C-1' }] });
    expect((await get('/tenants/counted/stats?customers=101')).status).toBe(422);
  });

  it('have each of the last 24 hours, empty ones too', async () => {
    const { hourly_trend } = await statsOf();

    expect(hourly_trend).toHaveLength(24);
    expect(hourly_trend.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    for (const [index, { hour }] of hourly_trend.slice(1).entries())
      expect(Date.parse(hour) - Date.parse(hourly_trend[index]?.hour ?? '')).toBe(hourMs);
  });

  it('count tickets created in a range, without its end', async () => {
    expect(await statsOf('?from_date=2026-01-02T10:00:00Z&to_date=2026-02-01T10:00:00Z')).toMatchObject({
      from_date: '2026-01-02T10:00:00.000Z',
      to_date: '2026-02-01T10:00:00.000Z',
      total_tickets: 1,
      at_risk_customers: [],
    });
    expect(await statsOf('?to_date=2026-02-01T10:00:00.001Z')).toMatchObject({
      total_tickets: 3,
      daily_trend: expect.arrayContaining([{ day: '2026-02-01', count: 1 }]),
    });
  });

  it('include the whole last day of a range', async () => {
    const day = '?from_date=2026-02-01&to_date=2026-02-01';
    expect(await statsOf(day)).toMatchObject({
      from_date: '2026-02-01T00:00:00.000Z',
      to_date: '2026-02-02T00:00:00.000Z',
      time_zone: 'UTC',
      total_tickets: 1,
      daily_trend: [{ day: '2026-02-01', count: 1 }],
      outside_daily_trend: 0,
    });
    expect(await statsOf(`${day}&time_zone=Asia/Tokyo`)).toMatchObject({
      from_date: '2026-01-31T15:00:00.000Z',
      total_tickets: 1,
      daily_trend: [{ day: '2026-02-01', count: 1 }],
    });
  });

  it('have days and hours in a time zone', async () => {
    const { time_zone, daily_trend, hourly_trend } = await statsOf(
      '?from_date=2026-01-01&to_date=2026-01-02T15:45:00&time_zone=Asia/Kolkata',
    );
    expect({ time_zone, daily_trend }).toEqual({
      time_zone: 'Asia/Kolkata',
      daily_trend: [
        { day: '2026-01-01', count: 1 },
        { day: '2026-01-02', count: 1 },
      ],
    });
    expect(hourly_trend.at(-1)).toEqual({ hour: '2026-01-02T15:00:00+05:30', count: 1 });
    expect(hourly_trend).toHaveLength(24);
  });

  it('count the open tickets', async () => {
    expect((await statsOf()).open_tickets).toBe(4);
    await call('PUT', '/tenants/counted', {
      body: JSON.stringify({ ingest_every_minutes: null, finished_statuses: ['ON.HOLD'] }),
    });
    expect((await statsOf()).open_tickets).toBe(3);
  });

  it('exclude deleted tickets until they are restored', async () => {
    await call('DELETE', '/tickets/s-1?tenant_id=counted');
    expect(await statsOf()).toMatchObject({ total_tickets: 4, at_risk_customers: [] });

    await call('POST', '/tickets/s-1/restore?tenant_id=counted');
    expect(await statsOf()).toMatchObject({ total_tickets: 5, by_urgency: { high: 3 } });
  });

  it('allow erasing a customer whose id fits no path, and reject a mismatch of path and query', async () => {
    const named = await call<object>('DELETE', '/tenants/counted/customers/-?customer=..');
    const torn = await call<{ errors: unknown }>('DELETE', '/tenants/counted/customers/C-1?customer=C-3');

    expect(named).toMatchObject({ status: 200, body: { tickets_erased: 0, tickets_passed_on: 0 } });
    expect(torn).toMatchObject({ status: 422, body: { errors: [{ in: 'query', path: 'customer' }] } });
  });

  it('can be verified against the tickets', async () => {
    const { status, body } = await get<Verification>('/verify?tenant_id=counted');

    expect(status).toBe(200);
    expect(body).toEqual({ tenant_id: 'counted', consistent: true, tickets: 5, difference_count: 0, differences: [] });
  });

  it('are zero for a tenant without tickets', async () => {
    const { body } = await get<Stats>('/tenants/nobody/stats');

    expect(body).toMatchObject({
      total_tickets: 0,
      by_status: {},
      by_urgency: { high: 0, medium: 0, low: 0 },
      urgency_high_ratio: 0,
      negative_sentiment_ratio: 0,
      top_keywords: [],
    });
  });

  it('have a customer under a pseudonym after an erasure', async () => {
    const { status, body } = await call<{ alias: string; tickets_erased: number }>(
      'DELETE',
      '/tenants/counted/customers/C-2',
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({ tenant_id: 'counted', tickets_erased: 1 });
    const { body: ticket } = await get<TicketView>('/tickets/s-3?tenant_id=counted');
    expect(ticket).toMatchObject({
      customer_id: body.alias,
      subject: '[erased]',
      message: '[erased]',
      urgency: 'high',
    });
    expect(await statsOf()).toMatchObject({ total_tickets: 5, by_urgency: { high: 3 } });
  });

  it('are rejected for invalid dates', async () => {
    const { status } = await get('/tenants/counted/stats?from_date=yesterday');
    expect(status).toBe(422);
  });
});

describe('the keywords of a tenant', () => {
  const ticket = (n: number, subject: string) =>
    aTicket({
      id: `k-${n}`,
      tenant_id: 'worded',
      subject,
      message: '',
      created_at: `2026-03-0${1 + (n % 5)}T10:00:00Z`,
    });
  const subjects = [
    ...Array.from({ length: 5 }, () => 'Postwren: parcels'),
    ...Array.from({ length: 3 }, () => 'Postwren: parcel'),
    ...Array.from({ length: 11 }, () => 'Postwren: deliveries'),
  ];
  const keywordsOf = async (query = '') => (await get<Stats>(`/tenants/worded/stats${query}`)).body.top_keywords;
  const march = '?from_date=2026-03-01T00:00:00Z&to_date=2026-03-05T12:00:00Z';

  it('count the forms of a word together, under the most frequent', async () => {
    provider.setTickets(subjects.map((subject, n) => ticket(n, subject)));
    await run('worded');

    const keywords = [
      { keyword: 'postwren', count: 19 },
      { keyword: 'deliveries', count: 11 },
      { keyword: 'parcels', count: 8 },
    ];
    expect(await keywordsOf()).toEqual(keywords);
    expect(await keywordsOf(march)).toEqual(keywords);
  });

  it('change when another form becomes the most frequent', async () => {
    provider.setTickets(
      subjects.map((subject, n) =>
        aTicket({ ...ticket(n, subject.replace('parcels', 'parcel')), updated_at: hoursAgo(1) }),
      ),
    );
    await run('worded');

    expect(await keywordsOf()).toContainEqual({ keyword: 'parcel', count: 8 });
    expect(await keywordsOf(march)).toContainEqual({ keyword: 'parcel', count: 8 });
    expect((await get<Verification>('/verify?tenant_id=worded')).body).toMatchObject({ consistent: true });
  });

  it('exclude words in more than half of the tickets, from 20 tickets on', async () => {
    provider.setTickets(
      [...subjects, ...Array.from({ length: 3 }, () => 'Postwren: parcel')].map((subject, n) => ticket(n, subject)),
    );
    await run('worded');

    const keywords = [
      { keyword: 'deliveries', count: 11 },
      { keyword: 'parcel', count: 11 },
    ];
    expect(await keywordsOf()).toEqual(keywords);
    expect(await keywordsOf(march)).toEqual(keywords);
    expect(await keywordsOf('?from_date=2026-03-01T00:00:00Z&to_date=2026-03-02T00:00:00Z')).toContainEqual({
      keyword: 'postwren',
      count: 5,
    });
  });
});
