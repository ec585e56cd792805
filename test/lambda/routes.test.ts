import { beforeAll, describe, expect, it } from 'vitest';
import { fallback, live, routes } from '#functions/manifest/manifest.ts';
import { ingestPage } from '#functions/manifest/queues.ts';
import { methodsOf, type Route } from '#functions/manifest/table.ts';
import { intakeApi } from '#functions/openapi/intake-api.ts';
import { apiShapes } from '#infra/cdk/constructs/settings.ts';
import { linkToken } from '#lib/alerts/acknowledge-link.ts';
import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { deployedIn } from '#test/infra/deployed.ts';
import { aConnection } from '#test/support/a-connection.ts';
import { aDelivery } from '#test/support/a-destination.ts';
import { validRequest } from '#test/support/valid-request.ts';
import { keyArn } from './deployment.ts';
import { deployedWorld, type World } from './world.ts';

const tenant_id = 'harbour-bank';
const worlds = { routes: await deployedWorld('routes'), grouped: await deployedWorld('grouped') };
const api = intakeApi();

/** What changes things comes after what only reads. */
const inOrder: readonly Route[] = routes.toSorted((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET'));

/** Fills the database by requests, and gives the values that lead to what is there. */
const filled = async ({ ask, drain, provider, store }: World): Promise<Record<string, string>> => {
  provider.setTickets(ticketsOfTenant(tenant_id, 3));
  const answered = async (...asked: Parameters<World['ask']>) => JSON.parse((await ask(...asked)).text);
  const { job_id } = await answered('start-ingest', { query: { tenant_id } });
  expect(await drain(ingestPage)).toEqual([]);
  const replay = { pathParameters: { tenant_id }, query: { dry_run: 'true' } };
  const { replay_id } = await answered('start-triage-replay', replay);
  await answered('start-verification', { pathParameters: { tenant_id } });
  const { import_id } = await answered('start-import', {
    ...{ pathParameters: { tenant_id }, body: '{"id":"of a file"}', contentType: 'application/x-ndjson' },
  });
  const { key_id } = await answered('create-key', { body: { tenants: [tenant_id], scopes: ['read'] } });
  const hook = { id: '0'.repeat(40), sealed: null, former: null, set_at: new Date(), last_at: null, refused: 0 };
  await store.db.collection('connections').insertOne(aConnection({ tenant_id: 'hooked', hook }));
  const { destination_id } = await answered('create-destination', {
    pathParameters: { tenant_id },
    body: { kind: 'webhook', target: { url: 'https://hooks.acme.example/intake' } },
  });
  const delivery = aDelivery({ tenant_id });
  await store.db.collection<DeliveryDoc>('deliveries').insertOne(delivery);
  const alert = newAlert('Mentions a fire', new Date());
  await store.db.collection('tickets').updateOne({ tenant_id, external_id: `${tenant_id}-2` }, { $set: { alert } });
  const link = { tenant_id, alert_id: alert.id, destination_id };
  const t = linkToken(await currentKeyring(store), link, new Date(Date.now() + 3_600_000));
  const { text: page } = await ask('get-dashboard', { key: null });
  const [, file = ''] = /"\/dashboard\/([^"]+\.js)"/.exec(page) ?? [];
  return {
    tenant_id,
    job_id,
    replay_id,
    import_id,
    key_id,
    destination_id,
    delivery_id: delivery._id,
    alert_id: alert.id,
    t,
    file,
    ticket_id: `${tenant_id}-1`,
    hook_id: hook.id,
    name: 'provider',
  };
};

describe.each(apiShapes)('the API with its functions by %s, under the runtime client', (shape) => {
  const { ask, functionNames } = worlds[shape];
  let values: Record<string, string> = {};
  beforeAll(async () => {
    values = await filled(worlds[shape]);
  });

  const requestOf = ({ path, method }: Route) => {
    const operation = api.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`The API has no ${method} ${path}`);
    return validRequest(api, operation, values);
  };

  it('has the functions of the table, each of which is run here or with the queues and schedules', () => {
    expect(functionNames.toSorted()).toEqual(
      [...deployedIn(shape), ...live.queues, ...live.schedules, { name: 'sockets' }].map(({ name }) => name).toSorted(),
    );
  });

  it.each(inOrder.filter(({ scope }) => scope !== null))('asks for a key at $method $path', async (route) => {
    const { status, headers } = await ask(route.name, { ...requestOf(route), key: null });
    expect(status).toBe(401);
    expect(headers['content-type']).toBe('application/problem+json');
  });

  it.each(inOrder)('answers $method $path as the table says', async (route) => {
    for (const method of methodsOf(route).toReversed()) {
      const { status, text } = await ask(route.name, { ...requestOf(route), method });

      // Nobody has signed it.
      expect(route.scope === null && route.rawBody ? [401, 404] : [200, 201, 202, 204, 409], text).toContain(status);
      const answer = route.answers[status];
      expect(answer).toBeDefined();
      if (method === 'HEAD') expect(text).toBe('');
      else if (answer?.schema) answer.schema.parse(JSON.parse(text));
    }
  });

  it('seals credentials under the key of the stack, and shows none', async () => {
    const pathParameters = { tenant_id: 'connected' };
    const credentials = { client_id: 'intake', client_secret: 'not-a-secret' };
    const body = { kind: 'zendesk', target: { subdomain: 'acme' }, credentials };

    const { status, text } = await ask('put-connection', { pathParameters, body });

    expect(status, text).toBe(200);
    expect(text).not.toContain(credentials.client_secret);
    const stored = await worlds[shape].store.db.collection('connections').findOne({ tenant_id: 'connected' });
    expect(stored?.secret.sealed.kid).toBe(keyArn);
    expect(JSON.stringify(stored)).not.toContain(credentials.client_secret);
  });

  it('answers with a problem where no route is', async () => {
    const { status, headers } = await ask(fallback.name, { key: null });
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
  });
});
