import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { startZammad } from '#infra/local/helpdesks/zammad/server.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import type { ConnectionHealth } from '#lib/connections/views.ts';
import { localApi } from '#test/functions/local-api.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, get, call, keyFor } = await localApi();
const key = stack.apiKey;
// One makes the secret of its webhooks itself, the other takes one.
const [zendesk, zammad] = await Promise.all([startZendesk({ limits: null }), startZammad({ limits: null })]);
afterAll(() => Promise.all([zendesk.close(), zammad.close()]));

const pathOf = (tenant: string) => `/tenants/${tenant}/connection`;
const connected = async ({ connection }: SimulatedHelpdesk, tenant: string): Promise<void> => {
  await call('PUT', pathOf(tenant), { body: JSON.stringify(connection) });
};
const webhookOf = async (tenant: string) => (await get<ConnectionHealth>(`${pathOf(tenant)}/health`)).body.webhook;
const hooked = async (tenant: string): Promise<string> =>
  (await call<{ url: string }>('PUT', `${pathOf(tenant)}/hook`, { body: '{}' })).body.url;
const panelOf = (page: Page) => page.getByRole('region', { name: 'Webhook', exact: true });

inBrowser('the webhook of a connection', () => {
  it('is made with a URL and a secret, which are shown once; the secret is rotated', async () => {
    await connected(zammad, 'acme');
    const page = await visit(url, { key, at: 'tenant=acme&view=connection' });
    const panel = panelOf(page);
    await panel.getByText('As curl').click();
    expect(await panel.locator('pre').textContent()).toContain(`-X PUT '${url}/tenants/acme/connection/hook'`);
    await panel.getByRole('button', { name: 'Create a webhook' }).press('Enter');

    const shown = panel.getByRole('status').locator('code');
    await shown.first().waitFor();
    const [hookUrl = '', secret = ''] = await shown.allTextContents();
    expect((await fetch(hookUrl)).status).toBe(200);
    await panel.getByRole('button', { name: 'Done' }).click();
    expect(await page.content()).not.toContain(secret);
    expect(await page.content()).not.toContain(hookUrl);
    await panel.getByText('No event yet').waitFor();

    await panel.getByRole('button', { name: 'Rotate the secret' }).click();
    await shown.first().waitFor();
    const rotated = await shown.allTextContents();
    expect(rotated[0]).toBe(hookUrl);
    expect(rotated[1]).not.toBe(secret);
  });

  it('whose secret the help desk makes takes it in a second step', async () => {
    await connected(zendesk, 'desk-secret');
    const page = await visit(url, { key, at: 'tenant=desk-secret&view=connection' });
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Create a webhook' }).click();
    await panel.getByText('Secret missing').waitFor();
    expect(await panel.getByRole('status').locator('code').count()).toBe(1);

    await panel.getByLabel('Secret of the help desk').fill('made by the desk');
    await panel.getByRole('button', { name: 'Save the secret' }).click();
    await panel.getByRole('alert').getByText('must be 8 to 200 printable characters').waitFor();
    await panel.getByLabel('Secret of the help desk').fill('made-by-the-desk');
    await panel.getByLabel('Secret of the help desk').press('Enter');

    await panel.getByText('No event yet').waitFor();
    expect(await page.content()).not.toContain('made-by-the-desk');
    expect(await webhookOf('desk-secret')).toMatchObject({ needs_secret: false });
  });

  it('shows what was refused and why, and is removed by keyboard after a confirmation', async () => {
    await connected(zammad, 'forging');
    const hookUrl = await hooked('forging');
    const headers = { 'x-hub-signature': 'sha1=00' };
    expect((await fetch(hookUrl, { method: 'POST', body: '{"ticket_id":1}', headers })).status).toBe(401);
    const page = await visit(url, { key, at: 'tenant=forging&view=connection' });
    const panel = panelOf(page);
    await panel.getByText(/^1, the last .*: its signature was wrong$/).waitFor();

    await panel.getByRole('button', { name: 'Remove the webhook…' }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Remove the webhook…' }).press('Enter');
    await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
    await panel.getByRole('button', { name: 'Create a webhook' }).waitFor();
    expect(await webhookOf('forging')).toBeNull();
    expect((await fetch(hookUrl)).status).toBe(404);
  });

  it('is seen but not changed by a key that may read', async () => {
    await connected(zammad, 'watched');
    await hooked('watched');
    const page = await visit(url, { key: await keyFor(['watched'], ['read']), at: 'tenant=watched&view=connection' });
    const panel = panelOf(page);
    await panel.getByText('Last event accepted').waitFor();
    await page.getByText('The API key has no permission for this request.').waitFor();
    expect(await panel.getByRole('button').count()).toBe(0);
  });
});

inBrowser.each(['light', 'dark'] as const)('the webhook in %s colours', (colorScheme) => {
  it('has no accessibility violations in any of its states, and fits on a phone', async () => {
    const tenant = `accessible-${colorScheme}`;
    await connected(zendesk, tenant);
    const at = `tenant=${tenant}&view=connection`;
    const page = await visit(url, { key, at, colorScheme, reducedMotion: 'reduce' });
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Create a webhook' }).click();
    await panel.getByText('Secret missing').waitFor();
    for (const summary of await panel.getByText('As curl').all()) await summary.click();
    expect(await violationsOn(page)).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Remove the webhook…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
