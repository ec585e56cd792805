import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import type { DeliveryView } from '#lib/deliveries/list-deliveries.ts';
import { localApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, call, get, keyFor, run } = await localApi();
const key = stack.apiKey;
const receiver = await answeringServer();
const tenant = 'acme';
const now = new Date().toISOString();
const urgent = (id: string) =>
  aTicket({
    id,
    tenant_id: tenant,
    subject: `Outage: ${id} is down`,
    status: 'open',
    created_at: now,
    updated_at: now,
  });

const deliveriesOf = async (ticketId: string) =>
  (await get<{ deliveries: DeliveryView[] }>(`/tenants/${tenant}/deliveries?ticket_id=${ticketId}`)).body.deliveries;
const stateOf = (ticketId: string, state: DeliveryView['state']) =>
  until(`the delivery of ${ticketId} to be ${state}`, async () => (await deliveriesOf(ticketId))[0]?.state === state);
const refuse = () => receiver.answerWith((_, response) => response.writeHead(400).end(`bad_${'request_'.repeat(20)}`));
const take = () => receiver.answerWith((_, response) => response.writeHead(200).end('ok'));

await call('POST', `/tenants/${tenant}/destinations`, {
  body: JSON.stringify({ kind: 'webhook', label: 'Pager', target: { base_url: receiver.url } }),
});
const tickets = ['A-1', 'A-2', 'A-3'];
provider.setTickets(tickets.map(urgent));
refuse();
await run(tenant);
for (const id of tickets) await stateOf(id, 'undeliverable');
beforeEach(refuse);

const panelOf = (page: Page, id: string) => page.getByRole('dialog', { name: `Outage: ${id} is down` });

inBrowser('the deliveries of an alert', () => {
  it('stand on the panel of its ticket with what went wrong, and are made again by keyboard', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=A-1` });
    const panel = panelOf(page, 'A-1');
    await panel.getByText('Pager').waitFor();
    await panel.getByText(/^Alert, given up .* after 1 attempt$/).waitFor();
    await panel
      .getByText(/bad_request_/)
      .first()
      .waitFor();

    take();
    await panel.getByRole('button', { name: 'Deliver again' }).press('Enter');
    await panel.getByText('Sent', { exact: true }).waitFor();
    expect(await panel.getByRole('button', { name: 'Deliver again' }).count()).toBe(0);
    expect((await deliveriesOf('A-1'))[0]).toMatchObject({ state: 'sent' });
  });

  it('stand with the destinations as long as nobody took them', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=destinations` });
    const region = page.getByRole('region', { name: 'Not delivered' });
    const line = region.getByRole('listitem').filter({ hasText: 'A-2' });
    await line.getByText('Pager').waitFor();
    await line.getByRole('link', { name: 'A-2' }).click();
    await panelOf(page, 'A-2').waitFor();
    await page.keyboard.press('Escape');

    take();
    await line.getByRole('button', { name: 'Deliver again' }).click();
    await line.waitFor({ state: 'detached' });
    await stateOf('A-2', 'sent');
  });

  it('are seen, but not made again, by a key that may read', async () => {
    const page = await visit(url, { key: await keyFor([tenant], ['read']), at: `tenant=${tenant}&ticket=A-3` });
    const panel = panelOf(page, 'A-3');
    await panel.getByText('Not delivered', { exact: true }).waitFor();
    await panel.getByText(/^Destination [0-9a-f]{8}$/).waitFor();
    expect(await panel.getByRole('button', { name: 'Deliver again' }).count()).toBe(0);
  });
});

inBrowser.each(['light', 'dark'] as const)('deliveries in %s colours', (colorScheme) => {
  it.each(['ticket=A-3', 'view=destinations'])(
    'have no accessibility violations, and fit on a phone: %s',
    async (at) => {
      const page = await visit(url, { key, at: `tenant=${tenant}&${at}`, colorScheme, reducedMotion: 'reduce' });
      await page.getByRole('button', { name: 'Deliver again' }).first().waitFor();
      for (const summary of await page.locator('.deliveries').getByText('As curl').all()) await summary.click();
      expect(await violationsOn(page)).toEqual([]);

      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await violationsOn(page)).toEqual([]);
      await page.screenshot({ path: `/tmp/shot-deliveries-${at.slice(0, 4)}-${colorScheme}.png`, fullPage: true });
    },
  );
});
