import { beforeAll, describe, expect, it } from 'vitest';
import { handler as findSpikes } from '#functions/schedules/find-spikes.ts';
import { handler as foldCounts } from '#functions/schedules/fold-counts.ts';
import type { UnusualView } from '#lib/spikes/read-unusual.ts';
import { aTicket } from '#test/support/builders.ts';
import { storePast } from '#test/support/past-counts.ts';
import { localApi } from './local-api.ts';

const { store, events: all, provider, get, keyFor, run } = await localApi();
const tenant = 'harbour-bank';
const pathOf = (id: string) => `/tenants/${id}/unusual`;
const now = new Date();
const justNow = new Date(now.getTime() - 60_000).toISOString();

beforeAll(async () => {
  provider.setTickets([]);
  await run(tenant); // its first import is over
  await storePast(store, tenant, now);
  provider.setTickets(
    Array.from({ length: 12 }, (_, n) =>
      aTicket({
        ...{ id: `T-${n}`, tenant_id: tenant, customer_id: `C-${n}`, subject: `Login ${n}`, message: 'Login fails' },
        ...{ created_at: justNow, updated_at: justNow },
      }),
    ),
  );
});

describe('what is unusual', () => {
  it('is unknown before the first check', async () => {
    expect((await get(pathOf(tenant))).body).toEqual({
      ...{ tenant_id: tenant, checked_at: null, is_learning: true, unusual: [] },
    });
  });

  it('is found by the schedules after a run, with its tickets, and speaks of them once', async () => {
    await run(tenant);
    await foldCounts({});
    await findSpikes({});
    const first = (await get<UnusualView>(pathOf(tenant))).body;
    await findSpikes({});
    const second = (await get<UnusualView>(pathOf(tenant))).body;

    expect(first).toMatchObject({
      is_learning: false,
      unusual: [
        { kind: 'volume', words: [], seen: 12, minutes: 15 },
        { kind: 'topic', words: expect.arrayContaining(['login']), seen: 12 },
      ],
    });
    const [spike] = first.unusual;
    expect(spike?.tickets).toHaveLength(12);
    expect(spike?.tickets[0]).toMatchObject({
      created_at: new Date(justNow).toISOString(),
      urgency: expect.any(String),
    });
    expect(second.unusual.map(({ spike_id }) => spike_id)).toEqual(first.unusual.map(({ spike_id }) => spike_id));
    const events = all.filter(({ type }) => type === 'VolumeSpiking' || type === 'TopicSpiking');
    expect(events.map(({ type }) => type)).toEqual(['VolumeSpiking', 'TopicSpiking']);
  });

  it('is for those alone who may read the tenant', async () => {
    const other = await keyFor(['other'], ['read']);
    expect((await get(pathOf(tenant), { key: other })).status).toBe(403);
    expect((await get<UnusualView>(pathOf('other'), { key: other })).body.unusual).toEqual([]);
  });
});
