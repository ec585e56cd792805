import { everyRight, scopes } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { newKey } from '#lib/auth/key-text.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import type { ImportView } from '#lib/imports/import.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import { aDelivery } from '#test/support/a-destination.ts';
import { aKeyring, anOldKey } from '#test/support/builders.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// Two tenants with something of everything. The marker is in all data of the other one.

export const own = 'harbour-bank';
export const other = 'city-hotels';
export const marker = 'zebra-crossing';

export const api = await localApi();
const { call, get, run, store, provider } = api;
provider.setTickets([
  ...ticketsOfTenant(own, 2),
  ...ticketsOfTenant(other, 2, {
    subject: marker,
    message: marker,
    customer_id: marker,
    source: marker,
    status: marker,
  }),
]);
const ownJob = await run(own);
const otherJob = await run(other);
await call('PUT', `/tenants/${other}`, { body: JSON.stringify({ name: marker, ingest_every_minutes: null }) });

await call('PUT', `/tenants/${other}/triage`, { body: JSON.stringify({ rules: [], ignore: [marker] }) });
const replayOf = async (tenant: string): Promise<string> => {
  const { body } = await call<{ replay_id: string }>('POST', `/tenants/${tenant}/triage/replay?dry_run=true`);
  return body.replay_id;
};
const ownReplay = await replayOf(own);
const otherReplay = await replayOf(other);

const importOf = async (tenant: string): Promise<string> => {
  const { body } = await call<ImportView>('POST', `/tenants/${tenant}/imports`, {
    body: JSON.stringify({ id: tenant === own ? 'mine' : marker, subject: marker }), // rejected: it has no date
    headers: { 'content-type': 'application/x-ndjson' },
  });
  return until('the end of the import', async () => {
    const { status } = (await get<ImportView>(`/tenants/${tenant}/imports/${body.import_id}`)).body;
    return status !== 'running' && body.import_id;
  });
};
const ownImport = await importOf(own);
const otherImport = await importOf(other);

const destinationOf = async (tenant: string): Promise<string> => {
  const input = { kind: 'webhook', label: marker, target: { base_url: 'http://127.0.0.1:9' } };
  const { body } = await call<{ destination_id: string }>('POST', `/tenants/${tenant}/destinations`, {
    body: JSON.stringify(tenant === own ? { ...input, label: null } : input),
  });
  return body.destination_id;
};
const ownDestination = await destinationOf(own);
const otherDestination = await destinationOf(other);

const deliveryOf = async (tenant: string): Promise<string> => {
  const delivery = aDelivery({ _id: `${tenant}.delivery`, tenant_id: tenant, ticket_id: `${tenant}-1` });
  await deliveriesIn(store).create([{ ...delivery, error: tenant === own ? null : marker }]);
  return delivery._id;
};
const ownDelivery = await deliveryOf(own);
const otherDelivery = await deliveryOf(other);

const alertOf = async (tenant: string): Promise<string> => {
  const alert = { ...newAlert(tenant === own ? 'Mentions a fire' : marker, new Date()), state: 'sent' as const };
  const ticket = { tenant_id: tenant, external_id: `${tenant}-2` };
  await store.db.collection('tickets').updateOne(ticket, { $set: { alert } });
  return alert.id;
};
const ownAlert = await alertOf(own);
const otherAlert = await alertOf(other);

const keyWith = async (expiresAt: Date | null, tenants = ['*'], label: string | null = null) => {
  const { key, doc } = await createKey(store, everyRight, { tenants, scopes, expiresAt, label }, new Date());
  return { key, id: doc.key_id };
};

export const ownKey = await keyWith(null, [own]);
export const otherKey = await keyWith(null, [other], marker);
const revoked = await keyWith(null);
await call('DELETE', `/keys/${revoked.id}`);
export const invalidKeys = {
  none: null,
  garbage: 'garbage',
  'an unknown one': newKey(await currentKeyring(store)),
  'a made-up one': newKey(aKeyring()),
  'an unknown old one': anOldKey(),
  'an expired one': (await keyWith(new Date(0))).key,
  'a revoked one': revoked.key,
};

/** What the own tenant's things are called, by the parameter that names them. */
export const ownValues: Readonly<Record<string, string>> = {
  tenant_id: own,
  ticket_id: `${own}-1`,
  job_id: ownJob.job_id,
  replay_id: ownReplay,
  import_id: ownImport,
  destination_id: ownDestination,
  delivery_id: ownDelivery,
  alert_id: ownAlert,
  key_id: ownKey.id,
  name: 'provider',
};
/** Those of the other tenant, named by the own one. */
export const otherValues = {
  ...ownValues,
  ticket_id: `${other}-1`,
  job_id: otherJob.job_id,
  replay_id: otherReplay,
  import_id: otherImport,
  destination_id: otherDestination,
  delivery_id: otherDelivery,
  alert_id: otherAlert,
  key_id: otherKey.id,
};
