import type { Page } from 'playwright-core';
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

const says = async (at: string, text: string, visitor: Parameters<typeof visit>[1] = {}) => {
  const page = await visit(url, { key: stack.apiKey, at, ...visitor });
  const word = page.locator('.health').getByText(text, { exact: true });
  await word.waitFor();
  return word;
};

inBrowser('the header of the dashboard', () => {
  it('leads to urgent tickets that nobody has acknowledged, though every alert was delivered', async () => {
    const word = await says(`tenant=${tenant}&view=policy`, 'Urgent tickets waiting');
    await word.click();
    await word.page().getByRole('region', { name: 'Urgent now' }).waitFor();
  });

  it.each([
    ['queued', 'Alerts waiting'],
    ['undeliverable', 'Alerts not delivered'],
  ] as const)(
    'reports an alert that is %s even if 59 newer urgent tickets have theirs delivered',
    async (state, text) => {
      const one = { tenant_id: tenant, external_id: oldest?.external_id ?? '' };
      await tickets.updateOne(one, {
        $set: { 'alert.state': state, 'alert.created_at': new Date(Date.now() - 600_000) },
      });
      const word = await says(`tenant=${tenant}`, text);
      await word.click();

      await word
        .page()
        .getByText(/^1 ticket, newest first/)
        .waitFor();
      await word.page().locator(`a[href*="ticket=${oldest?.external_id}"]`).waitFor();
      await tickets.updateOne(one, { $set: { 'alert.state': 'sent' } });
    },
  );

  it('says so of the only tenant while none is selected, too, and leads there', async () => {
    const word = await says('', 'Urgent tickets waiting');
    await word.click();
    await word.page().getByRole('heading', { level: 1, name: tenant }).waitFor();
  });

  it('says that all is well once nothing is left to do', async () => {
    await tickets.updateMany({ tenant_id: tenant }, { $set: { 'alert.acknowledged_at': new Date() } });
    await says(`tenant=${tenant}`, 'Healthy');
    await says('', 'Healthy');
  });

  it('is not well while the circuit of notifications is open, whatever the tenants are', async () => {
    for (const at of ['', `tenant=${tenant}`])
      await says(at, 'Notifications stopped', {
        before: (page) =>
          page.route('**/tenants/health*', async (route) => {
            const answer = await route.fetch();
            const problem = {
              code: 'notifications_stopped',
              severity: 'failing',
              count: null,
              since: null,
              detail: null,
            };
            await route.fulfill({
              json: { ...(await answer.json()), shared: { status: 'failing', problems: [problem] } },
            });
          }),
      });
  });

  it('does not call healthy what it could not read', async () => {
    const failing = (page: Page) =>
      page.route('**/tenants/health*', (route) => route.fulfill({ status: 500, json: {} }));
    await says(`tenant=${tenant}`, 'Partly unknown', { before: failing });
  });
});
