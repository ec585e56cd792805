import { beforeAll, expect, it } from 'vitest';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, get, keyFor, run } = await localApi();
const key = stack.apiKey;
const tenant = 'harbour-bank';
const now = new Date().toISOString();
const alertOf = async (id: string) => (await get<TicketView>(`/tickets/${id}?tenant_id=${tenant}`)).body.alert;

beforeAll(async () => {
  provider.setTickets([
    ...['A-1', 'A-2', 'A-3'].map((id) =>
      aTicket({ id, tenant_id: tenant, subject: `Outage: ${id}`, status: 'open', created_at: now, updated_at: now }),
    ),
    aTicket({ id: 'A-4', tenant_id: tenant, subject: 'Outage: A-4', status: 'closed', created_at: now }),
  ]);
  await run(tenant);
});

inBrowser('an alert', () => {
  it('is acknowledged from the list of urgent tickets, and the focus goes to the next ticket', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });
    const line = page
      .getByRole('region', { name: 'Urgent now' })
      .getByRole('listitem')
      .filter({ hasText: 'A-1' })
      .first();
    await line.getByRole('button', { name: 'Acknowledge Outage: A-1' }).press('Enter');

    await line.getByText('Acknowledged', { exact: true }).waitFor();
    expect(await line.getByRole('button', { name: /^Acknowledge/ }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Outage: A-2');
    const lines = page.getByRole('region', { name: 'Urgent now' }).locator('.tickets > li');
    // What waits comes first.
    expect(await lines.last().textContent()).toContain('A-1');
    expect(await alertOf('A-1')).toMatchObject({ acknowledged_at: expect.any(String) });
  });

  it('is acknowledged on the panel of its ticket, which says who did', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=A-2` });
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: 'Acknowledge the alert' }).click();

    await panel.getByText(/^Acknowledged .* by key /).waitFor();
    expect(await panel.getByRole('button', { name: 'Acknowledge the alert' }).count()).toBe(0);
  });

  it('that was suppressed cannot be acknowledged: nobody heard of it', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=A-4` });
    await page.getByText('Alert suppressed').waitFor();
    expect(await page.getByRole('button', { name: 'Acknowledge the alert' }).count()).toBe(0);
  });

  it('is not acknowledged by a key that may only read', async () => {
    const page = await visit(url, { key: await keyFor([tenant], ['read']), at: `tenant=${tenant}&ticket=A-3` });
    await page.getByRole('button', { name: 'Acknowledge the alert' }).click();
    await page.getByText('The API key has no permission for this request.').waitFor();
    expect(await alertOf('A-3')).toMatchObject({ acknowledged_at: null });
  });
});

inBrowser.each(['light', 'dark'] as const)('alerts to be acknowledged in %s colours', (colorScheme) => {
  it('have no accessibility violations, and fit on a phone', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}`, colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Acknowledge Outage: A-3' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('link', { name: /Outage: A-3/ }).click();
    await page.getByRole('button', { name: 'Acknowledge the alert' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
