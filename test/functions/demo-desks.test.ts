import { afterAll, expect, it } from 'vitest';
import { connectDesks } from '#infra/local/demo-desks/connect-desks.ts';
import { type DemoDesk, demoKinds, startDemoDesks } from '#infra/local/demo-desks/demo-desks.ts';
import type { ConnectionView } from '#lib/connections/views.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { isTrue } from '#test/support/simulated-truth.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// The demo as `npm start -- --desks` has it: each test goes on where the one before ended.

const { stack, store, call, get, start } = await localApi({ DESK_SHARE: '1' });
const demo = await startDemoDesks();
afterAll(demo.close);
await connectDesks(stack, demo.desks);
// No run but those that this file starts: what appears after them came by webhooks.
for (const { tenantId } of demo.desks)
  await call('PUT', `/tenants/${tenantId}`, { body: JSON.stringify({ ingest_every_minutes: null }) });

/** The tickets of a desk that are stored otherwise than it has them; those that it deleted are left to its next run. */
const differing = async ({ tenantId, helpdesk }: DemoDesk): Promise<string[]> => {
  const living = helpdesk.tickets.truth().filter(({ gone }) => gone === null);
  const tickets = await store.db.collection<TicketDoc>('tickets').find({ tenant_id: tenantId }).toArray();
  const stored = new Map(tickets.map((ticket) => [ticket.external_id, ticket]));
  return living.filter((ticket) => !isTrue(ticket, stored.get(ticket.id))).map(({ id }) => id);
};
const differingAtAny = async (): Promise<string[]> => (await Promise.all(demo.desks.map(differing))).flat();

it('has a desk of every kind that can be connected and simulated, each of them active and with a webhook', async () => {
  expect(new Set(demo.desks.map(({ helpdesk }) => helpdesk.kind))).toEqual(new Set(demoKinds));
  expect(new Set(demo.desks.map(({ tenantId }) => tenantId)).size).toBe(demo.desks.length);
  for (const { tenantId, helpdesk } of demo.desks)
    expect((await get<ConnectionView>(`/tenants/${tenantId}/connection`)).body).toMatchObject({
      kind: helpdesk.kind,
      state: 'active',
      webhook: { needs_secret: false },
    });
});

it('ingests every desk, and then shows what changes there without another run', async () => {
  const runs = store.db.collection<RunDoc>('ingestion_jobs');
  for (const { tenantId } of demo.desks) expect((await start(tenantId)).status).toBe(202);
  await until('every run to end', async () => (await runs.countDocuments({ status: 'running' })) === 0);
  expect(await runs.countDocuments({ status: 'completed' })).toBe(demo.desks.length);
  expect(await differingAtAny()).toEqual([]);

  for (const { helpdesk } of demo.desks) helpdesk.forgetLimit();
  await store.db.collection('rate_limits').deleteMany({}); // nothing here waits for the next minute
  for (let change = 0; change < 5; change++) demo.change();
  expect(await differingAtAny()).not.toEqual([]);
  await until(
    'the hints to be refreshed',
    async () => (await store.db.collection('helpdesk_hints').countDocuments({ absent_at: null })) === 0,
  );
  await until('what changed to be stored', async () => (await differingAtAny()).length === 0);

  expect(await runs.countDocuments()).toBe(demo.desks.length);
  for (const { helpdesk } of demo.desks)
    for (const status of (await helpdesk.hooks?.settled()) ?? []) expect([200, 202]).toContain(status);
});
