import { expect, it } from 'vitest';
import { localApi } from './local-api.ts';

type Health = { tenants: { status: string; problems: { code: string }[] }[] };

const { call, get, run } = await localApi({
  ...{ CONNECTION_ALLOW_LOOPBACK: 'true', PAGE_MAX_ATTEMPTS: '1' },
  ...{ CIRCUIT_FAILURES: '1', CIRCUIT_WINDOW: '1' },
});

it('a run over a help desk that gives no token fails with the reason, and its tenant is shown as failing', async () => {
  const nobody = { base_url: 'http://127.0.0.1:9' };
  const body = { kind: 'zendesk', target: nobody, credentials: { client_id: 'a', client_secret: 'b' } };
  await call('PUT', '/tenants/acme/connection', { body: JSON.stringify(body) });

  const { status, error } = await run('acme');

  expect(status).toBe('failed');
  expect(error).toContain('The help desk gives no token');
  const { tenants } = (await get<Health>('/tenants/health?tenant_id=acme')).body;
  expect(tenants).toMatchObject([{ status: 'failing' }]);
  expect(tenants[0]?.problems.map(({ code }) => code)).toContain('helpdesk_calls_stopped');
});
