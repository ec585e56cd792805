import { describe, expect, it } from 'vitest';
import { schedules } from '#functions/manifest/manifest.ts';
import type { ServiceLevelReport } from '#lib/service-levels/report.ts';
import type { ServiceLevelsView } from '#lib/service-levels/service-levels.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';

const { call, get, run, provider, keyFor, store } = await localApi();
const tenant = 'harbour-bank';
const path = `/tenants/${tenant}/service-levels`;
const put = (body: unknown) => call<ServiceLevelsView>('PUT', path, { body: JSON.stringify(body) });
const report = async (query = '') => (await get<ServiceLevelReport>(`${path}/report${query}`)).body;

/** A pass of the schedule, a minute after the last one. */
const keep = async () => {
  await store.db.collection('service_levels').updateMany({}, { $set: { looked_at: new Date(0) } });
  const { file } = schedules.find(({ name }) => name === 'keep-service-levels') ?? {};
  const { handler } = await import(new URL(`../../${file}`, import.meta.url).href);
  await handler();
};

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const urgent = { subject: 'Outage: everything is down', status: 'open' };
const tickets = [
  aTicket({ ...urgent, id: 'late', created_at: hoursAgo(5) }),
  aTicket({ ...urgent, id: 'young', created_at: hoursAgo(1) }),
  aTicket({ ...urgent, id: 'over', created_at: hoursAgo(5), status: 'closed' }),
];

describe("a tenant's service levels", () => {
  const levels = { time_zone: 'Europe/Berlin', resolution: { high: 240 } };

  it('are none at first', async () => {
    const { body } = await get<ServiceLevelsView>(path);
    expect(body).toMatchObject({ version: 0, updated_at: null, is_setting: false, resolution: {}, no_change: {} });
    expect(await report()).toMatchObject({ version: 0, is_current: true, targets: [], open: [] });
  });

  it('are stored under the next version and read back', async () => {
    const first = await put(levels);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ version: 1, is_setting: true, warning_share: 0.8, ...levels });
    expect((await get(path)).body).toEqual(first.body);
    expect((await put(levels)).body.version).toBe(2);
  });

  it('say when tickets of a run are due, and how those were that a later run closes', async () => {
    provider.setTickets(tickets);
    await run(tenant);
    expect((await report()).is_current).toBe(false);
    await keep();
    const open = await report();
    expect(open.is_current).toBe(true);
    expect(open.open.map(({ ticket_id, urgency, level }) => [ticket_id, urgency, level])).toEqual([
      ['late', 'high', 'breach'],
      ['young', 'high', 'on_time'],
    ]);

    provider.setTickets(
      tickets.map((ticket) => ({ ...ticket, status: 'closed', updated_at: new Date().toISOString() })),
    );
    await run(tenant);
    await keep();
    const closed = await report();
    expect(closed.open).toEqual([]);
    expect(closed.targets).toEqual([{ measure: 'resolution', urgency: 'high', met: 1, missed: 1, met_ratio: 0.5 }]);
    expect((await report('?from_date=2020-01-01&to_date=2020-12-31')).targets).toMatchObject([{ met: 0, missed: 0 }]);
  });

  it('are refused where they contradict themselves, and so are days', async () => {
    const faults = async (body: unknown) => {
      const answer = await call<{ errors: { path: string }[] }>('PUT', path, { body: JSON.stringify(body) });
      return [answer.status, answer.body.errors.map(({ path: at }) => at)];
    };
    expect(await faults({})).toEqual([422, ['resolution']]);
    const hours = [{ days: ['mon'], from: '09:00', to: '09:01' }];
    expect(await faults({ hours, resolution: { low: 5_000 } })).toEqual([422, ['resolution.low']]);
    for (const query of ['from_date=2026-02-02&to_date=2026-02-01', 'from_date=2024-01-01&to_date=2026-02-01'])
      expect((await get(`${path}/report?${query}`)).status, query).toBe(422);
  });

  it('are for administrators, and the report for readers', async () => {
    const key = await keyFor([tenant], ['read']);
    expect((await call('PUT', path, { key, body: JSON.stringify(levels) })).status).toBe(403);
    expect((await call('DELETE', path, { key })).status).toBe(403);
    expect((await call('GET', `${path}/report`, { key })).status).toBe(200);
  });

  it('are deleted with all that was kept of them', async () => {
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await get<ServiceLevelsView>(path)).body.version).toBe(0);
    await keep();
    for (const name of ['service_levels', 'service_clocks', 'service_counts'])
      expect(await store.db.collection(name).countDocuments(), name).toBe(0);
  });
});
