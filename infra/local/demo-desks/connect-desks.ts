import { randomBytes } from 'node:crypto';
import type { ConnectionTest, HookView } from '#lib/connections/views.ts';
import { askApi } from '../ask-api.ts';
import type { SimulatedHooks } from '../helpdesks/simulator/hooks.ts';
import type { DemoDesk } from './demo-desks.ts';

type Api = { url: string; apiKey: string };

/**
 * Connects each tenant to its desk by the API's own routes, webhooks included, and has it ingested every minute. One after the other: accounts
 * that were never called share a bulkhead, which has room for fewer than there are.
 */
export const connectDesks = async (api: Api, desks: readonly DemoDesk[]): Promise<void> => {
  for (const desk of desks) await connect(api, desk);
};

const connect = async (api: Api, { tenantId, tenantName, helpdesk }: DemoDesk): Promise<void> => {
  const tenant = `/tenants/${tenantId}`;
  const put = await askApi<{ detail?: string }>(api, 'PUT', `${tenant}/connection`, helpdesk.connection);
  if (put.status !== 200) throw new Error(`${tenantId} was not connected: ${put.body.detail ?? put.status}`);
  const { body } = await askApi<ConnectionTest>(api, 'POST', `${tenant}/connection/test`);
  if (!body.ok) throw new Error(`The help desk of ${tenantId} did not pass the test: ${body.reason}`);
  if (helpdesk.hooks) await connectHooks(api, tenantId, helpdesk.hooks);
  await askApi(api, 'PUT', tenant, { name: tenantName, ingest_every_minutes: 1 });
};

/** As its admin would: the URL is entered at the desk, with the secret of whichever of the two makes it. */
const connectHooks = async (api: Api, tenantId: string, hooks: SimulatedHooks): Promise<void> => {
  const put = async (body: { secret?: string }): Promise<HookView> => {
    const answer = await askApi<HookView & { detail?: string }>(
      api,
      'PUT',
      `/tenants/${tenantId}/connection/hook`,
      body,
    );
    if (answer.status !== 200) throw new Error(`${tenantId} has no webhook: ${answer.body.detail ?? answer.status}`);
    return answer.body;
  };
  const { url, secret, needs_secret } = await put({});
  const shared = secret ?? randomBytes(32).toString('base64url');
  if (needs_secret) await put({ secret: shared });
  hooks.sendTo(url, shared);
};
