import { expect, it } from 'vitest';
import type { ForecastView } from '#lib/expectations/read-forecast.ts';
import { storePast } from '#test/support/past-counts.ts';
import { localApi } from './local-api.ts';

const { store, get, keyFor } = await localApi();
const pathOf = (tenant: string, query = '') => `/tenants/${tenant}/forecast${query}`;

it('a tenant with a past gets each of the next hours, and how good that would have been', async () => {
  await storePast(store, 'acme', new Date());
  const before = Date.now();
  const { status, body } = await get<ForecastView>(pathOf('acme', '?hours=168'));

  expect(status).toBe(200);
  expect(body).toMatchObject({ tenant_id: 'acme', learnt_from_days: 56, back_test: { usual: { days: 14 } } });
  expect(body.hours).toHaveLength(168);
  const times = body.hours.map(({ hour }) => Date.parse(hour));
  expect(times[0]).toBeGreaterThanOrEqual(before);
  expect(times.every((time, ahead) => time === (times[0] ?? 0) + ahead * 3_600_000)).toBe(true);
  for (const { expected, low_95, low_80, high_80, high_95 } of body.hours) {
    expect(expected).toBeCloseTo(2, 6);
    expect([low_95, low_80, high_80, high_95]).toEqual([low_95, low_80, high_80, high_95].toSorted((a, b) => a - b));
  }
  expect((await get<ForecastView>(pathOf('acme'))).body.hours).toHaveLength(24);
});

it('a tenant without one gets none', async () => {
  await storePast(store, 'young', new Date(), 27);
  expect((await get(pathOf('young'))).body).toEqual({
    ...{ tenant_id: 'young', learnt_from_days: 27, model: null, back_test: null, hours: [] },
  });
});

it.each(['?hours=0', '?hours=169', '?hours=1.5', '?days=2'])('%s is refused', async (query) => {
  expect((await get(pathOf('acme', query))).status).toBe(422);
});

it('is for those alone who may read the tenant', async () => {
  expect((await get(pathOf('acme'), { key: await keyFor(['other'], ['read']) })).status).toBe(403);
});
