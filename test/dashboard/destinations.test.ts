import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DestinationView, StoredDestinationView } from '#lib/destinations/views.ts';
import { localApi } from '#test/functions/local-api.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, get, call, keyFor } = await localApi();
const receiver = await answeringServer();
const key = stack.apiKey;

const pathOf = (tenant: string) => `/tenants/${tenant}/destinations`;
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const stored = async (tenant: string) =>
  (await get<{ destinations: DestinationView[] }>(pathOf(tenant))).body.destinations;
const created = async (tenant: string, label: string) => {
  const input = { kind: 'webhook', label, target: { base_url: receiver.url } };
  return (await call<StoredDestinationView>('POST', pathOf(tenant), { body: JSON.stringify(input) })).body;
};

inBrowser('the destinations of a tenant', () => {
  it('are added and tested; the secret is shown once', async () => {
    receiver.answerWith((_, response) => response.writeHead(200).end('thanks'));
    const page = await visit(url, { key, at: 'tenant=acme&view=destinations' });
    const form = region(page, 'Add a destination');
    await form.getByLabel('Type').selectOption('Webhook');
    await form.getByLabel('Name').fill('Pager');
    await form.getByLabel('Target').selectOption('A stand-in on this machine');
    await form.getByLabel('Address').fill(receiver.url);
    await form.getByLabel('Include ticket subjects').check();
    await form.getByRole('button', { name: 'Save' }).click();

    const secret = region(page, 'Signing secret of Pager').locator('code');
    expect(await secret.textContent()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.content()).not.toContain('whsec_');
    const pager = region(page, 'Pager');
    await pager.getByText('Active').waitFor();

    await pager.getByRole('button', { name: 'Send a test' }).click();
    await pager.getByText('Test accepted').waitFor();
    expect(receiver.asked).toHaveLength(1);
    expect(await stored('acme')).toMatchObject([{ label: 'Pager', include: ['subject'] }]);
  });

  it('are changed without their secret, which is rotated by itself', async () => {
    await created('changing', 'Pager');
    const page = await visit(url, { key, at: 'tenant=changing&view=destinations' });
    const pager = region(page, 'Pager');
    await pager.getByRole('button', { name: 'Change' }).click();
    await pager.getByLabel('Name').fill('Night shift');
    await pager.getByRole('button', { name: 'Save' }).click();

    const renamed = region(page, 'Night shift');
    await renamed.waitFor();
    expect(await stored('changing')).toMatchObject([{ label: 'Night shift', revision: 1 }]);
    await renamed.getByRole('button', { name: 'Rotate the secret' }).click();
    await region(page, 'Signing secret of Night shift').waitFor();
    await renamed.getByText('Previous secret valid until').waitFor();
  });

  it('say that nothing is taken there, and are deleted by keyboard after a confirmation', async () => {
    receiver.answerWith((_, response) => response.writeHead(500).end('down'));
    const { destination_id } = await created('failing', 'Pager');
    const page = await visit(url, { key, at: 'tenant=failing&view=destinations' });
    const pager = region(page, 'Pager');
    await pager.getByRole('button', { name: 'Send a test' }).press('Enter');
    await pager.getByText(/^Nothing has been accepted since/).waitFor();
    for (let tries = 1; tries < 5; tries++) await call('POST', `${pathOf('failing')}/${destination_id}/test`);
    await pager.getByRole('button', { name: 'Send a test' }).press('Enter');
    await pager.getByText('Paused until').waitFor();
    await pager.getByText('Calls stopped').waitFor();

    await pager.getByRole('button', { name: 'Delete…' }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pager.getByRole('button', { name: 'Delete…' }).press('Enter');
    await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    await pager.waitFor({ state: 'detached' });
    expect(await stored('failing')).toEqual([]);
  });

  it('are not shown to a key that may only read', async () => {
    await created('watched', 'Pager');
    const page = await visit(url, { key: await keyFor(['watched'], ['read']), at: 'tenant=watched&view=destinations' });
    await page.getByText('The API key has no permission for this request.').waitFor();
    expect(await page.getByRole('button', { name: /Save|Send a test|Delete/ }).count()).toBe(0);
  });
});

inBrowser.each(['light', 'dark'] as const)('the destinations in %s colours', (colorScheme) => {
  it('have no accessibility violations in any of their states, and fit on a phone', async () => {
    receiver.answerWith((_, response) => response.writeHead(404).end(`no_${'service_'.repeat(20)}`));
    const tenant = `accessible-${colorScheme}`;
    await created(tenant, 'Pager');
    const at = `tenant=${tenant}&view=destinations`;
    const page = await visit(url, { key, at, colorScheme, reducedMotion: 'reduce' });
    const pager = region(page, 'Pager');
    await pager.getByRole('button', { name: 'Send a test' }).click();
    await pager.getByText('Refused').waitFor();
    await pager.getByRole('button', { name: 'Change' }).click();
    await pager.getByRole('button', { name: 'Rotate the secret' }).click();
    await region(page, 'Signing secret of Pager').waitFor();
    for (const summary of await page.getByText('As curl').all()) await summary.click();
    expect(await violationsOn(page)).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(page)).toEqual([]);
    await pager.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
