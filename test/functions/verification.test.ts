import { expect, it } from 'vitest';
import type { VerificationJobView } from '#lib/verification/verification.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { call, get, run, provider, store } = await localApi();
const path = '/tenants/verified/verify';

const verified = () =>
  until('the end of the verification', async () => {
    const { body } = await get<VerificationJobView>(path);
    return body.status !== 'running' && body;
  });

it('the statistics of a tenant are verified in the background, as often as asked', async () => {
  expect((await get(path)).status).toBe(404);
  provider.setTickets(ticketsOfTenant('verified', 3));
  await run('verified');

  const { status, body, headers } = await call<{ verification_id: string }>('POST', path);
  expect([status, headers.get('location')]).toEqual([202, path]);
  expect(await verified()).toMatchObject({ ...body, status: 'completed', consistent: true, tickets: 3, progress: 100 });

  await store.db.collection('tickets').updateOne({ tenant_id: 'verified' }, { $set: { status: 'unheard of' } });
  await call('POST', path);
  expect(await verified()).toMatchObject({ consistent: false, difference_count: 2 });
});

it('a verification in progress refuses another with its id', async () => {
  const running = { $set: { status: 'running', verification_id: 'this' } };
  await store.db.collection('verifications').updateOne({ tenant_id: 'verified' }, running);

  expect(await call('POST', path)).toMatchObject({ status: 409, body: { verification_id: 'this' } });
});
