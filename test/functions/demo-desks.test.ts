import { afterAll, expect, it } from 'vitest';
import { connectDesks } from '#infra/local/demo-desks/connect-desks.ts';
import { demoKinds, startDemoDesks } from '#infra/local/demo-desks/demo-desks.ts';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import type { ConnectionView } from '#lib/connections/views.ts';
import type { Started } from './api-client.ts';
import { localApi } from './local-api.ts';

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

/** How many tickets each desk has, and how many of them Intake has after a run. */
const counts = async (): Promise<{ desks: number[]; intake: number[] }> => {
  const intake: number[] = [];
  for (const { tenantId } of demo.desks) {
    await run(tenantId, deadlineMs);
    intake.push(await held(tenantId));
  }
  return { desks: demo.desks.map(({ helpdesk }) => living(helpdesk)), intake };
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

it('what changes at the desks of the demo arrives with the next runs', { timeout: 400_000 }, async () => {
  const first = await counts();
  expect(first.intake).toEqual(first.desks);

  for (let change = 0; change < 20; change++) demo.change();
  aheadMs = 120_000; // some desks show no change of the last minute
  for (const { helpdesk } of demo.desks) helpdesk.forgetLimit();
  await store.db.collection('rate_limits').deleteMany({}); // nothing here waits for the next minute
  // Some desks list no deletion: two full runs in a row miss those tickets.
  for (const { tenantId } of [...demo.desks, ...demo.desks]) {
    const { body } = await call<Started>('POST', `/ingest/run?tenant_id=${tenantId}&mode=full`);
    await ended(body.job_id, deadlineMs);
  }
  const second = await counts();

  expect(second.intake).toEqual(second.desks);
  expect(second.desks).not.toEqual(first.desks);
});
