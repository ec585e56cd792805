import { beforeAll, expect, it } from 'vitest';
import { acknowledgeUrl } from '#lib/alerts/acknowledge-link.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, provider, get, run, store } = await localApi();
const tenant = 'harbour-bank';
const now = new Date().toISOString();
const alertOf = async (id: string) => (await get<TicketView>(`/tickets/${id}?tenant_id=${tenant}`)).body.alert;

beforeAll(async () => {
  const urgent = {
    tenant_id: tenant,
    subject: 'Outage: all is down',
    status: 'open',
    created_at: now,
    updated_at: now,
  };
  provider.setTickets(['L-1', 'L-2'].map((id) => aTicket({ ...urgent, id })));
  await run(tenant);
});

inBrowser.each([
  ['light', 'L-1'],
  ['dark', 'L-2'],
] as const)('the link of an alert on a phone in %s colours', (colorScheme, ticket) => {
  it('acknowledges by one press on the page that it opens, which fits', async () => {
    const { id } = (await alertOf(ticket)) ?? { id: '' };
    const link = await acknowledgeUrl(store, url, { tenant_id: tenant, alert_id: id, destination_id: 'd' }, new Date());
    const page = await visit(url, {
      colorScheme,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(link);
    const button = page.getByRole('button', { name: 'Acknowledge' });
    await button.waitFor();
    expect(await alertOf(ticket)).toMatchObject({ acknowledged_at: null });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(page)).toEqual([]);

    await button.tap();

    await page
      .getByText(/acknowledged/i)
      .first()
      .waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await alertOf(ticket)).toMatchObject({ acknowledged_at: expect.any(String) });
    expect(await violationsOn(page)).toEqual([]);
  });
});
