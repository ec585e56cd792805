import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AuditEntryView } from '#lib/audit/audit-entry.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const tenant = 'harbour-bank';
const { url, stack, provider, run, call, get, keyFor } = await localApi();
provider.setTickets(ticketsOfTenant(tenant, 4, { subject: 'The press is stuck', customer_id: 'maria' }));
await run(tenant);
const key = stack.apiKey;

const open = (view: string, options: Parameters<typeof visit>[1] = {}): Promise<Page> =>
  visit(url, { key, ...options, at: `tenant=${tenant}&view=${view}${options.at ?? ''}` });

const newestEntry = async (): Promise<AuditEntryView | undefined> =>
  (await get<{ entries: AuditEntryView[] }>('/audit?limit=1')).body.entries[0];

const longest = 'Schlüssel'.repeat(12).slice(0, 100);

inBrowser('the view of keys', () => {
  it('creates a key that works, shows it once, and revokes it after a question', async () => {
    const page = await open('keys');
    await page.getByLabel('Label').fill('Nightly export');
    await page.getByLabel('Last day').fill('2099-12-31');
    await page.getByText('Unsaved changes.').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'API keys' }).click();
    expect(await page.getByLabel('Label').inputValue()).toBe('Nightly export');
    await page.getByRole('button', { name: 'Create the key' }).click();

    const made = (await page.locator('.shown-once code').textContent()) ?? '';
    expect((await get(`/tickets?tenant_id=${tenant}`, { key: made })).status).toBe(200);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.content()).not.toContain(made);
    const row = page.getByRole('row').filter({ hasText: 'Nightly export' });
    expect(await row.getByText('1 Jan 2100').count()).toBe(1);

    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await row.waitFor({ state: 'detached' });
    expect((await newestEntry())?.action).toBe('revoke-key');
  });

  it('says what is wrong at its field, and keeps what was typed in', async () => {
    const page = await open('keys');
    await page.getByRole('textbox', { name: 'Tenants' }).fill(`*\n${tenant}`);
    await page.getByRole('button', { name: 'Create the key' }).click();
    await page.getByText('must name no other tenant beside *').waitFor();
    expect(await page.getByRole('textbox', { name: 'Tenants' }).inputValue()).toBe(`*\n${tenant}`);
  });

  it('shows a bound key its own alone, and one without the scope why it shows none', async () => {
    const bound = await open('keys', { key: await keyFor([tenant], ['admin']) });
    await bound.getByRole('row').nth(1).waitFor();
    expect(await bound.getByText('Every tenant', { exact: true }).count()).toBe(0);
    const reading = await open('keys', { key: await keyFor([tenant], ['read']) });
    await reading.getByText('The API key has no permission for this request.').waitFor();
    expect(await reading.getByRole('button', { name: 'Create the key' }).count()).toBe(0);
  });
});

inBrowser('the view of triage rules', () => {
  it('stores rules, previews them on stored tickets, and applies them', async () => {
    const page = await open('rules');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByLabel('Name', { exact: true }).fill('press-stuck');
    await page.getByLabel('Phrases', { exact: true }).fill('press is stuck');
    expect(await page.getByRole('button', { name: 'Preview' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Version 1').waitFor();

    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('4 tickets of 4 would change').waitFor();
    await page.getByText('4 examples').click();
    await page.getByRole('link', { name: 'harbour-bank-1', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Apply to stored tickets…' }).click();
    await page.getByRole('button', { name: 'Apply them' }).click();
    await page.getByText('4 tickets of 4 changed').waitFor();
    const { body } = await get<{ tickets: object[] }>(`/tickets?tenant_id=${tenant}&urgency=high`);
    expect(body.tickets).toHaveLength(4);
  });
});

inBrowser('the view of settings', () => {
  it('sets the tenant, verifies its statistics and erases a customer after a question', async () => {
    const page = await open('settings');
    await page.getByLabel('Name').fill('Harbour Bank');
    await page.getByLabel('Minutes between runs').fill('0');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.input-fault').waitFor();
    await page.getByLabel('Minutes between runs').fill('90');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Unsaved changes.').waitFor({ state: 'detached' });
    expect((await newestEntry())?.changes.ingest_every_minutes).toEqual({ old: null, new: 90 });

    await page.getByText('Never verified.').waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('Match the tickets').waitFor();

    await page.getByLabel('Customer ID').fill('maria');
    await page.getByRole('button', { name: 'Erase…' }).click();
    await page.getByRole('button', { name: 'Erase permanently' }).click();
    await page.getByText(/^4 tickets erased/).waitFor();
    const { body } = await get<{ tickets: object[] }>(`/tickets?tenant_id=${tenant}&customer_id=maria`);
    expect(body.tickets).toEqual([]);
  });
});

inBrowser('the view of the audit log', () => {
  it('shows who has changed what, by kind and tenant, and leads to the thing', async () => {
    await call('PUT', `/tenants/${tenant}`, { body: '{"name": "Harbour", "ingest_every_minutes": 60}' });
    await call('PUT', '/tenants/city-hotels', { body: '{"name": "City", "ingest_every_minutes": null}' });
    const page = await open('audit');
    const rows = page.getByRole('row').filter({ hasText: 'Tenant saved' });
    await rows.first().waitFor();
    await page.getByText('2 values changed').first().click();
    await page.locator('ins').getByText('Harbour', { exact: true }).waitFor();

    await page.getByLabel('Tenants').selectOption('all');
    await page.getByLabel('Change', { exact: true }).selectOption('put-tenant');
    await page.getByText('city-hotels').waitFor();
    expect(page.url()).toContain('action=put-tenant');
    await page.getByRole('link', { name: 'local', exact: true }).first().click();
    await page.getByRole('button', { name: 'Show changes made with any key' }).waitFor();
    await rows.first().getByRole('link', { name: 'Tenant saved' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(page.url()).toContain('tenant=city-hotels');
  });
});

const looks = [
  ['wide and light', { viewport: { width: 1480, height: 900 } }],
  ['narrow and dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['German', { viewport: { width: 390, height: 844 }, locale: 'de-DE' }],
] as const;

inBrowser('a ticket that is deleted by hand', () => {
  it('is gone after a question, stands in the audit log, and is restored from there', async () => {
    const page = await open('tickets', { at: '&ticket=harbour-bank-2' });
    await page.getByRole('button', { name: 'Delete the ticket…' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('button', { name: 'Restore' }).waitFor();
    expect((await get(`/tickets/harbour-bank-2?tenant_id=${tenant}`)).status).toBe(404);

    const audit = await open('audit');
    await audit.getByRole('link', { name: 'Ticket deleted' }).click();
    await audit.getByRole('button', { name: 'Restore' }).click();
    await audit.getByRole('button', { name: 'Delete the ticket…' }).waitFor();
    expect((await get(`/tickets/harbour-bank-2?tenant_id=${tenant}`)).status).toBe(200);
  });
});

inBrowser('the views of administration', () => {
  const cases = looks.flatMap(([look, options]) =>
    ['keys', 'rules', 'settings', 'audit'].map((view) => [view, look, options] as const),
  );

  it.each(cases)('%s, %s, has no fault of accessibility and fits its width', async (view, _, options) => {
    const body = JSON.stringify({ tenants: [tenant], scopes: ['read'], label: longest });
    await call('POST', '/keys', { body });
    const page = await open(view, options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const isLoading = page.locator('.content .skeleton, .panel[aria-busy="true"]');
    await until('the view', async () => (await isLoading.count()) === 0);
    if (view === 'rules') await page.locator('.routes > button').click();

    // What has scrolled out of the narrow row of views is no skip link.
    expect((await violationsOn(page)).filter((line) => !line.startsWith('skip-link'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
