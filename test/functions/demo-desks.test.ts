import { afterAll, expect, it } from 'vitest';
import { connectDesks } from '#infra/local/demo-desks/connect-desks.ts';
import { demoKinds, startDemoDesks } from '#infra/local/demo-desks/demo-desks.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import type { ConnectionView } from '#lib/connections/views.ts';
import type { TicketView } from '#lib/tickets/ticket.ts';
import type { Started } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { stack, store, call, get, run, ended } = await localApi({ DESK_SHARE: '1' });
/** A ticket that a desk does not show is looked for once more a minute later, in real time. */
const deadlineMs = 150_000;
let aheadMs = 0;
const demo = await startDemoDesks({ now: () => Date.now() + aheadMs });
afterAll(demo.close);
await connectDesks(stack, demo.desks);

const living = ({ tickets }: SimulatedHelpdesk): number => tickets.truth().filter(({ gone }) => gone === null).length;
const held = async (tenant: string): Promise<number> =>
  (await get<{ total_tickets: number }>(`/tenants/${tenant}/stats`)).body.total_tickets;

/** Whether Intake has as many tickets of each desk as are there. */
const allAreHeld = async (): Promise<boolean> => {
  const counts = await Promise.all(demo.desks.map(({ tenantId }) => held(tenantId)));
  return demo.desks.every(({ helpdesk }, index) => living(helpdesk) === counts[index]);
};

it('the demo has a desk of every kind that can be connected and simulated, each of them active', async () => {
  expect(new Set(demo.desks.map(({ helpdesk }) => helpdesk.kind))).toEqual(new Set(demoKinds));
  expect(new Set(demo.desks.map(({ tenantId }) => tenantId)).size).toBe(demo.desks.length);
  for (const { tenantId, helpdesk } of demo.desks)
    expect((await get<ConnectionView>(`/tenants/${tenantId}/connection`)).body).toMatchObject({
      kind: helpdesk.kind,
      state: 'active',
    });
});

it('what is written at a desk of the demo arrives by its webhook, without a run', { timeout: 60_000 }, async () => {
  for (const { tenantId } of demo.desks) await run(tenantId, deadlineMs);
  expect(await allAreHeld()).toBe(true);
  const written = demo.desks.map(({ tenantId, helpdesk }) => ({
    path: `/tickets/${helpdesk.tickets.create({ subject: 'Written just now' })}?tenant_id=${tenantId}`,
  }));
  for (const { path } of written)
    await until(`${path} to be stored`, async () => (await get<TicketView>(path)).body.subject === 'Written just now');
});

it('what changes at the desks of the demo arrives with the next runs and webhooks', { timeout: 400_000 }, async () => {
  for (let change = 0; change < 20; change++) demo.change();
  aheadMs = 120_000; // some desks show no change of the last minute
  for (const { helpdesk } of demo.desks) helpdesk.forgetLimit();
  await store.db.collection('rate_limits').deleteMany({}); // nothing here waits for the next minute
  // Some desks list no deletion: two full runs in a row miss those tickets, unless a webhook confirmed one meanwhile.
  await until(
    'as many tickets as are at each desk',
    async () => {
      for (const { tenantId } of demo.desks) {
        const { body } = await call<Started>('POST', `/ingest/run?tenant_id=${tenantId}&mode=full`);
        await ended(body.job_id, deadlineMs);
      }
      return allAreHeld();
    },
    300_000,
  );
});
