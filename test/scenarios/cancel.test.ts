import { afterAll, expect, it } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const answersAfterMs = 1_500;

const provider = await startProvider({
  tickets: (tenantId) => ticketsOfTenant(tenantId, 30),
  fault: ({ page, tenantId }) => {
    if (page !== 2) return undefined;
    if (tenantId === 'somebody-else') return undefined;
    return tenantId === 'left-hanging' ? { kind: 'hang' } : { kind: 'slow', ms: answersAfterMs };
  },
});
afterAll(provider.close);
const { store, variables } = await ownDatabase();

it.each([
  ['hangs', 'left-hanging'],
  ['answers after all', 'answered-late'],
])(
  'a job cancelled while its second page waits for a provider that %s stores nothing of that page',
  async (_, tenant) => {
    const api = await startProcess([], {
      ...variables,
      EXTERNAL_API_URL: provider.url,
      PROVIDER_PAGE_SIZE: '10',
      PROVIDER_TIMEOUT_MS: '3000',
    }).api();
    const { job_id } = (await api.start(tenant)).body;
    const call = await until('the call of page 2', () =>
      provider.calls.find(({ page, tenantId }) => page === 2 && tenantId === tenant),
    );
    expect((await api.call('DELETE', `/ingest/${job_id}`)).body).toEqual({ job_id, status: 'cancelled' });

    expect((await api.get(`/ingest/lock/${tenant}`)).body).toEqual({ tenant_id: tenant, locked: false });
    if (tenant === 'answered-late') await until('the late answer', () => call.answeredAt);
    await api.run('somebody-else'); // after another whole run any late response has had its effect
    const left = { status: 'cancelled', processed_pages: 1, new_ingested: 10 };
    expect(await api.progress(job_id)).toMatchObject({ ...left, ended_at: expect.any(String) });
    const { body } = await api.get<{ logs: unknown[] }>(`/ingest/logs?tenant_id=${tenant}`);
    expect(body.logs).toMatchObject([{ job_id, status: 'cancelled', new_ingested: 10 }]);
    const stored = await store.db.collection('tickets').find({ tenant_id: tenant }).toArray();
    expect(stored.map(({ external_id }) => external_id).sort()).toEqual(
      ticketsOfTenant(tenant, 10)
        .map(({ id }) => id)
        .sort(),
    );
    expect((await api.start(tenant)).status).toBe(202);
  },
);
