import { afterAll } from 'vitest';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import type { LocalApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { aTicket } from '#test/support/builders.ts';

export const tenant = 'hafen';
export const connected = 'verbunden';

const putTo =
  ({ call }: LocalApi) =>
  (path: string, body: object) =>
    call('PUT', `/tenants/${path}`, { body: JSON.stringify(body) });

/** A tenant with something to see in every view, and one that is connected to a help desk. */
export const prepare = async (api: LocalApi): Promise<void> => {
  await setUp(api);
  await ingest(api);
  await connect(api);
};

/** A destination that takes nothing, a policy and service levels. */
const setUp = async (api: LocalApi): Promise<void> => {
  const put = putTo(api);
  const receiver = await answeringServer();
  receiver.answerWith((_, response) => response.writeHead(400).end('no'));
  await api.call('POST', `/tenants/${tenant}/destinations`, {
    body: JSON.stringify({ kind: 'webhook', label: 'Bereitschaft', target: { base_url: receiver.url } }),
  });
  const hours = [{ days: ['mon', 'tue'], from: '09:00', to: '17:30' }];
  await put(`${tenant}/alert-policy`, {
    time_zone: 'Europe/Berlin',
    business_hours: hours,
    quiet_hours: { hours: [{ days: ['sun'], from: '01:00', to: '01:05' }], action: 'hold' },
    routes: [{ match: { category: ['outage'], hours: 'off' }, continue: true }, { match: {} }],
  });
  await put(`${tenant}/service-levels`, { time_zone: 'Europe/Berlin', hours, resolution: { high: 60 } });
};

/** An urgent ticket, whose alert nobody takes, and one that is not. */
const ingest = async ({ provider, run, get }: LocalApi): Promise<void> => {
  const now = new Date().toISOString();
  const ticket = (id: string, message: string) =>
    aTicket({ id, tenant_id: tenant, subject: id, message, created_at: now, updated_at: now });
  provider.setTickets([ticket('T-1', 'Our site is down.'), ticket('T-2', 'Wie bestelle ich nach?')]);
  await run(tenant);
  await until('the delivery to be given up', async () => {
    const { body } = await get<{ deliveries: { state: string }[] }>(`/tenants/${tenant}/deliveries`);
    return body.deliveries.some(({ state }) => state === 'undeliverable');
  });
};

const connect = async (api: LocalApi): Promise<void> => {
  const put = putTo(api);
  const credentials = { client_id: 'intake', client_secret: 'a-client-secret' };
  const account = await startZendesk({ clients: [credentials], limits: null });
  afterAll(() => account.close());
  seedTickets(account, 30);
  await put(`${connected}/connection`, { kind: 'zendesk', target: { base_url: account.url }, credentials });
  await put(`${connected}/connection/hook`, {});
};
