import { expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { inBrowser, visit, withEndingStreams } from './browser.ts';

const { url, stack, provider, run, call, keyFor } = await localApi();
provider.setTickets(ticketsOfTenant('harbour-bank', 3));
await run('harbour-bank');
await call('PUT', '/tenants/harbour-bank', { body: '{"name": "Harbour Bank", "ingest_every_minutes": null}' });

inBrowser('signing in to the dashboard', () => {
  it('rejects an unknown key and says so', async () => {
    const page = await visit(url);

    await page.getByLabel('API key').fill('somebody-elses-key');
    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.getByText('The API key is unknown, expired or revoked.').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('accepts a valid key and shows the selected tenant', async () => {
    const page = await visit(url);

    await page.getByLabel('API key').fill(stack.apiKey);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Harbour Bank' }).click();

    await page.getByRole('heading', { level: 1, name: 'Harbour Bank' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#tenant=harbour-bank');
  });

  it('keeps the key in the tab only, not in the address or persistent storage, and forgets it on sign-out', async () => {
    const page = await visit(url, { at: 'tenant=harbour-bank' });
    await page.getByLabel('API key').fill(stack.apiKey);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: 'Harbour Bank' });
    await heading.waitFor();

    expect(page.url()).not.toContain(stack.apiKey);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    const otherTab = await page.context().newPage();
    await otherTab.goto(page.url());
    await otherTab.getByLabel('API key').waitFor();

    await page.reload();
    await heading.waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

inBrowser('the dashboard', () => {
  it('shows once that a key lacks read permission, and lets the reader enter another tenant id', async () => {
    const page = await visit(url, {
      key: await keyFor(['city-hotels'], ['read']),
      at: 'tenant=harbour-bank',
      before: withEndingStreams,
    });

    await page.getByText('The API key has no permission for this request.').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('The API key has no permission for this request.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);

    await page.getByLabel('Tenant').fill('city-hotels');
    await page.keyboard.press('Enter');
    await page.getByText('No urgent tickets are open.').waitFor();
  });

  it('shows at the button that a key lacks permission to start a run', async () => {
    const page = await visit(url, {
      key: await keyFor(['harbour-bank'], ['read']),
      at: 'tenant=harbour-bank&view=runs',
    });

    await page.getByRole('button', { name: 'Start a run' }).click();

    await page.getByRole('alert').getByText('The API key has no permission for this request.').waitFor();
  });

  it('leads back to the sign-in when a key is revoked, and then to the view that was open', async () => {
    const key = await keyFor(['*'], ['read']);
    const page = await visit(url, { key, at: 'tenant=harbour-bank&view=tickets' });
    await page.getByRole('heading', { level: 1, name: 'Tickets' }).waitFor();
    await page.route('**/tickets?*', (route) => route.fulfill({ status: 401, json: { detail: 'Revoked.' } }));

    await page.getByRole('combobox', { name: 'Urgency' }).selectOption('high');

    await page.getByText('The API key is unknown, expired or revoked.').waitFor();
    await page.unrouteAll();
    await page.getByLabel('API key').fill(stack.apiKey);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tickets' }).waitFor();
    expect(page.url()).toContain('urgency=high');
  });
});
