import { afterAll, expect, it } from 'vitest';
import { startDemoProvider } from '#infra/local/demo-provider/demo-provider.ts';
import { demoTenants } from '#infra/local/demo-provider/demo-tickets.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const limit = { requests: 10_000, windowMs: 60_000 };
const provider = await startDemoProvider({ limit });
afterAll(provider.close);
const { store, variables } = await ownDatabase();

it('the first import of the demo alerts at most 20 times without any configuration, and prints a summary of each tenant', async () => {
  const { ended, said } = startProcess(['--once', `--tenants=${demoTenants.map(({ id }) => id).join()}`], {
    ...variables,
    EXTERNAL_API_URL: provider.url,
    RATE_LIMIT_REQUESTS: `${limit.requests}`,
    PROVIDER_PAGE_SIZE: '1000',
  });

  const { code } = await ended;
  expect(code, said.stderr || said.stdout).toBe(0);
  const tickets = store.db.collection<TicketDoc>('tickets');
  const alerted = await tickets.find({ 'alert.state': { $exists: true, $ne: 'suppressed' } }).toArray();
  expect(alerted.length).toBeLessThanOrEqual(20);
  expect(alerted.length).toBeGreaterThan(0);
  expect(alerted.map(({ urgency }) => urgency)).toEqual(alerted.map(() => 'high'));
  expect(await tickets.countDocuments({ urgency: 'high', alert: { $exists: false } })).toBe(0);
  expect(new Set(provider.alerts.map(({ key }) => key)).size).toBeLessThanOrEqual(alerted.length);
  for (const { id } of demoTenants)
    expect(said.stdout).toMatch(new RegExp(`${id}: \\d+ urgent tickets? (is|are) open`));
});
