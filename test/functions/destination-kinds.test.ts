import { afterAll, describe, expect, it } from 'vitest';
import { type StandInKind, standIns } from '#infra/local/destinations/stand-ins.ts';
import type { DestinationTest, StoredDestinationView } from '#lib/destinations/views.ts';
import { localApi } from './local-api.ts';

const { call, store } = await localApi();

describe.each(Object.keys(standIns) as StandInKind[])('a destination of the kind %s', async (kind) => {
  const standIn = await standIns[kind]();
  afterAll(() => standIn.close());
  const path = `/tenants/${kind}/destinations`;
  const test = async (id: string) => {
    await store.db.collection('rate_limits').deleteMany({}); // no call waits for the one before
    return (await call<DestinationTest>('POST', `${path}/${id}/test`)).body;
  };

  it('is created, and tested at a stand-in that is well, fails, asks to wait, and knows it no more', async () => {
    const { status, body } = await call<StoredDestinationView>('POST', path, {
      body: JSON.stringify(standIn.destination),
    });
    expect(status, JSON.stringify(body)).toBe(201);
    const { destination_id: id } = body;

    expect(await test(id)).toMatchObject({ ok: true, outcome: 'taken', reason: null });
    expect('calls' in standIn ? standIn.calls.length : standIn.connections()).toBe(1);
    standIn.change({ mode: 'dead' });
    expect(await test(id)).toMatchObject({ ok: false, outcome: 'failed' });
    standIn.change({ mode: 'throttling' });
    expect(await test(id)).toMatchObject({ ok: false, outcome: 'throttled' });
    standIn.change({ mode: 'revoked' });
    // A relay knows of addresses, and not of destinations.
    const outcome = kind === 'email' ? 'refused' : 'gone';
    expect(await test(id)).toMatchObject({ ok: false, outcome, reason: expect.any(String) });
  });
});
