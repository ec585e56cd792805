import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AlertPolicyView } from '#lib/alert-policy/policy-view.ts';
import type { StoredDestinationView } from '#lib/destinations/views.ts';
import { localApi } from '#test/functions/local-api.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, get, call, keyFor, run } = await localApi();
const receiver = await answeringServer();
const key = stack.apiKey;
const pathOf = (tenant: string) => `/tenants/${tenant}/alert-policy`;
const stored = async (tenant: string) => (await get<AlertPolicyView>(pathOf(tenant))).body;
const put = (tenant: string, policy: object) => call('PUT', pathOf(tenant), { body: JSON.stringify(policy) });
const destination = async (tenant: string, label: string): Promise<string> => {
  const body = JSON.stringify({ kind: 'webhook', label, target: { base_url: receiver.url } });
  return (await call<StoredDestinationView>('POST', `/tenants/${tenant}/destinations`, { body })).body.destination_id;
};
const policyAt = (tenant: string) => `tenant=${tenant}&view=policy`;
const form = (page: Page) => page.getByRole('region', { name: 'Policy', exact: true });
const routesOf = (page: Page) => form(page).getByRole('region', { name: 'Routes' }).getByRole('listitem');
const routes = [
  { name: 'Outages', match: { category: ['outage'] } },
  { name: 'English', match: { language: ['en'] } },
];

inBrowser('the alert policy of a tenant', () => {
  it('is made of routes and hours, previewed on the alerts of the last week, and stored', async () => {
    const pager = await destination('acme', 'Pager');
    const created_at = new Date().toISOString();
    provider.setTickets([
      aTicket({ id: 'down', tenant_id: 'acme', created_at, subject: 'Outage: everything is down', status: 'open' }),
    ]);
    await run('acme');
    const page = await visit(url, { key, at: policyAt('acme') });
    await form(page).getByText('No policy saved').waitFor();
    expect(await form(page).getByLabel('Time zone for all hours').inputValue()).toBe('Europe/Berlin');

    await form(page).getByRole('button', { name: 'Add a route' }).click();
    await form(page).getByLabel('Name').fill('Outages');
    await form(page).getByLabel('Category').fill('outage\nsafety');
    await form(page).getByLabel('Pager').check();
    await form(page).getByLabel('Group alerts for (minutes)').fill('30');
    await form(page).getByRole('button', { name: 'Add a step' }).click();
    await form(page).getByRole('group', { name: 'Alert', exact: true }).getByLabel('Pager').check();
    await form(page).getByText('Category: outage or safety → Pager → after 30 min: Pager').waitFor();
    await form(page).getByRole('button', { name: 'Add quiet hours' }).click();
    await form(page).getByLabel('Alerts in quiet hours').selectOption('Drop them');
    await form(page)
      .getByRole('combobox', { name: /^In quiet hours/ })
      .selectOption('Deliver them');
    await form(page).getByText('As curl').click();
    expect(await form(page).locator('pre').textContent()).toContain(`${pathOf('acme')}?dry_run=true'`);

    await form(page).getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'Preview' });
    await preview.getByText('1 alert in the last seven days').waitFor();
    const row = preview.getByRole('row').filter({ hasText: 'Outages' });
    await row.getByRole('link', { name: 'down' }).waitFor();
    expect((await stored('acme')).version).toBe(0);

    await form(page).getByRole('button', { name: 'Save' }).click();
    await form(page).getByText('Version 1').waitFor();
    expect(await stored('acme')).toMatchObject({
      time_zone: 'Europe/Berlin',
      quiet_hours: { hours: [{ from: '22:00', to: '06:00' }], action: 'drop' },
      routes: [
        {
          ...{ name: 'Outages', match: { category: ['outage', 'safety'] }, to: [pager], quiet_hours: 'deliver' },
          ...{ group: { window_minutes: 30 }, escalate: [{ after_minutes: 30, to: [pager] }] },
        },
      ],
    });
  });

  it('has its routes moved and removed by keyboard; the focus goes with a route', async () => {
    await put('moving', { routes });
    const page = await visit(url, { key, at: policyAt('moving') });
    const up = form(page).getByRole('button', { name: 'Move up English' });
    await up.press('Enter');

    await expect.poll(() => routesOf(page).first().textContent()).toContain('English');
    const down = form(page).getByRole('button', { name: 'Move down English' });
    await expect.poll(() => down.evaluate((button) => button === document.activeElement)).toBe(true);
    await form(page).getByRole('button', { name: 'Remove Outages' }).press('Enter');
    await form(page).getByRole('button', { name: 'Save' }).press('Enter');
    await form(page).getByText('Version 2').waitFor();
    expect((await stored('moving')).routes.map(({ name }) => name)).toEqual(['English']);
  });

  it('that is not accepted says why at its fields', async () => {
    await put('faulty', { routes });
    const page = await visit(url, { key, at: policyAt('faulty') });
    await form(page).getByLabel('Time zone for all hours').fill('Europe/Bärlin');
    await form(page).getByRole('button', { name: 'Add business hours' }).click();
    await form(page).getByLabel('To', { exact: true }).fill('25:00');
    await form(page).getByRole('button', { name: 'Save' }).click();

    const zone = form(page).getByLabel('Time zone for all hours');
    await form(page).getByRole('alert').waitFor();
    const faultOf = (field: typeof zone) =>
      field.evaluate((element) =>
        (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
    expect(await faultOf(zone)).toContain('must be an IANA time zone');
    expect(await faultOf(form(page).getByLabel('To', { exact: true }))).toContain('must be a time such as 17:30');
    expect(await zone.getAttribute('aria-invalid')).toBe('true');
    expect((await stored('faulty')).version).toBe(1);
  });

  it('says who hears of what is unusual: all, some or no one', async () => {
    await destination('noticed', 'Pager');
    const chat = await destination('noticed', 'Chat');
    await put('noticed', { routes });
    const page = await visit(url, { key, at: policyAt('noticed') });
    const who = form(page).getByLabel('Notices of spikes (many more tickets than usual)');
    const notified = form(page).getByRole('group', { name: 'Destinations of spike notices' });
    const saved = async (version: number) => {
      await form(page).getByRole('button', { name: 'Save' }).click();
      await form(page).getByText(`Version ${version}`).waitFor();
      return (await stored('noticed')).spikes;
    };
    expect(await who.inputValue()).toBe('all');
    expect(await notified.count()).toBe(0);

    await who.selectOption('To selected destinations, at any hour');
    await notified.getByLabel('Chat').check();
    expect(await saved(2)).toEqual({ to: [chat] });

    await page.reload();
    expect(await notified.getByLabel('Chat').isChecked()).toBe(true);
    expect(await notified.getByLabel('Pager').isChecked()).toBe(false);
    await notified.getByLabel('Chat').uncheck();
    expect(await saved(3)).toEqual({ to: [] });

    await who.selectOption('To all destinations, at any hour');
    expect(await saved(4)).toBeNull();
  });

  it('is removed after a confirmation', async () => {
    await put('leaving', { routes });
    const page = await visit(url, { key, at: policyAt('leaving') });
    await page.getByRole('button', { name: 'Remove the policy…' }).press('Enter');
    await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');

    await form(page).getByText('No policy saved').waitFor();
    expect(await routesOf(page).count()).toBe(0);
    expect((await stored('leaving')).version).toBe(0);
  });

  it('is not shown to a key that may only read', async () => {
    const page = await visit(url, { key: await keyFor(['watched'], ['read']), at: policyAt('watched') });
    await page.getByText('The API key has no permission for this request.').waitFor();
    expect(await page.getByRole('button', { name: /Save|Preview|Remove/ }).count()).toBe(0);
  });
});

inBrowser.each(['light', 'dark'] as const)('the alert policy in %s colours', (colorScheme) => {
  it('has no accessibility violations in any of its states, and fits on a phone', async () => {
    const tenant = `accessible-${colorScheme}`;
    await destination(tenant, `Pager of ${'everybody_'.repeat(9)}`);
    await put(tenant, { routes, business_hours: [{ days: ['mon'], from: '09:00', to: '17:00' }] });
    const page = await visit(url, { key, at: policyAt(tenant), colorScheme, reducedMotion: 'reduce' });
    await form(page).getByRole('button', { name: 'Add quiet hours' }).click();
    await form(page)
      .getByLabel('Notices of spikes (many more tickets than usual)')
      .selectOption('To selected destinations, at any hour');
    await form(page).getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('region', { name: 'Preview' }).waitFor();
    for (const summary of await form(page).locator('summary').all()) await summary.click();
    expect(await violationsOn(page)).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await form(page).getByLabel('Time zone for all hours').fill('nowhere');
    await form(page).getByRole('button', { name: 'Save' }).click();
    await form(page).getByRole('alert').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove the policy…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
