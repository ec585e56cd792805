import { it } from 'vitest';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { inBrowser, visit } from './browser.ts';

const tenant = 'harbour-bank';
const { url, stack, provider, run, store } = await localApi({ ALERT_BACKFILL: 'send' });
provider.setTickets(
  ticketsOfTenant(tenant, 60, {
    message: 'The site is down, nobody can pay, and our lawyer will call.',
    status: 'open',
  }),
);
await run(tenant);
const tickets = store.db.collection<TicketDoc>('tickets');
await until('all alerts to be sent', async () => {
  const waiting = await tickets.countDocuments({ tenant_id: tenant, 'alert.state': { $ne: 'sent' } });
  return waiting === 0;
});
const oldest = await tickets.findOne({ tenant_id: tenant }, { sort: { created_at: 1, _id: 1 } });

inBrowser('the header of the dashboard', () => {
  it('says that all is well when every alert was delivered', async () => {
    const page = await visit(url, { key: stack.apiKey, at: `tenant=${tenant}` });

    await page.locator('.health').getByText('All well').waitFor();
  });

  it.each([
    ['queued', 'Alerts waiting'],
    ['undeliverable', 'Alerts not delivered'],
  ] as const)(
    'reports an alert that is %s even if 59 newer urgent tickets have theirs delivered',
    async (state, text) => {
      await tickets.updateOne(
        { tenant_id: tenant, external_id: oldest?.external_id ?? '' },
        { $set: { 'alert.state': state, 'alert.created_at': new Date(Date.now() - 600_000) } },
      );

      const page = await visit(url, { key: stack.apiKey, at: `tenant=${tenant}` });

      await page.locator('.health').getByText(text).waitFor();
    },
  );
});
