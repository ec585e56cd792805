import { describe, expect, it } from 'vitest';
import type { AlertPolicyView } from '#lib/alert-policy/policy-view.ts';
import type { PutPolicy } from '#lib/alert-policy/put-policy.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';

const { call, get, run, provider, keyFor } = await localApi();
const tenant = 'harbour-bank';
const path = `/tenants/${tenant}/alert-policy`;
const put = (body: unknown, query = '') => call<PutPolicy>('PUT', `${path}${query}`, { body: JSON.stringify(body) });

const created_at = new Date().toISOString();
provider.setTickets([
  aTicket({ id: 'down', created_at, subject: 'Outage: everything is down', source: 'email', status: 'open' }),
  aTicket({ id: 'sued', created_at, message: 'Our lawyer will call you.', source: 'web', status: 'open' }),
  aTicket({ id: 'over', created_at, subject: 'Outage: everything is down', source: 'email', status: 'closed' }),
]);
await run(tenant);

describe("a tenant's alert policy", () => {
  const policy = {
    time_zone: 'Europe/Berlin',
    quiet_hours: { hours: [{ days: ['sat', 'sun'], from: '22:00', to: '06:00' }], action: 'hold' },
    routes: [{ name: 'Mail', match: { source: ['email'] } }],
  };

  it('is none at first', async () => {
    expect((await get(path)).body).toEqual({
      tenant_id: tenant,
      version: 0,
      updated_at: null,
      routes: [],
      time_zone: 'UTC',
      business_hours: [],
      quiet_hours: { hours: [], action: 'hold' },
      spikes: null,
    });
  });

  it('is stored under the next version, read back and deleted', async () => {
    const first = await put(policy);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ version: 1, ...policy, preview: null });
    const second = await put({ ...policy, routes: [] });
    expect(second.body).toMatchObject({ version: 2, routes: [] });
    const { preview, ...stored } = second.body;
    expect((await get<AlertPolicyView>(path)).body).toEqual(stored);
    expect(preview).toBeNull();

    expect((await call('DELETE', path)).status).toBe(204);
    expect((await get<AlertPolicyView>(path)).body.version).toBe(0);
  });

  it('is tried on the alerts of the last week by a dry run, which stores nothing', async () => {
    const { status, body } = await put(policy, '?dry_run=true');

    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 0, ...policy });
    // The closed ticket's alert was suppressed before any policy.
    expect(body.preview).toMatchObject({ alerts: 2, is_complete: true, dropped: 0, destinations: [] });
    expect(body.preview?.routes.map(({ route, name, alerts }) => [route, name, alerts])).toEqual([
      [0, 'Mail', 1],
      [null, null, 1],
    ]);
    expect(body.preview?.routes[0]?.samples).toEqual([
      expect.objectContaining({ ticket_id: 'down', category: 'outage', alert_id: expect.any(String) }),
    ]);
    expect((await get<AlertPolicyView>(path)).body.version).toBe(0);
  });

  it('names only destinations of its tenant', async () => {
    const answer = await put({ routes: [{ to: ['nobody'] }] });

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      errors: [{ in: 'body', path: 'routes.0.to.0', message: 'is no destination of the tenant' }],
    });
  });

  it('is for administrators', async () => {
    const key = await keyFor([tenant], ['read', 'ingest']);

    expect((await get(path, { key })).status).toBe(403);
  });
});
