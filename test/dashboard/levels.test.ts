import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { schedules } from '#functions/manifest/manifest.ts';
import type { ServiceLevelsView } from '#lib/service-levels/service-levels.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, get, call, keyFor, run, store } = await localApi();
const key = stack.apiKey;
const pathOf = (tenant: string) => `/tenants/${tenant}/service-levels`;
const form = (page: Page) => page.getByRole('region', { name: 'Targets' });
const targets = (page: Page, measured: RegExp) => form(page).getByRole('group', { name: measured });

const keep = async () => {
  await store.db.collection('service_levels').updateMany({}, { $set: { looked_at: new Date(0) } });
  const { file } = schedules.find(({ name }) => name === 'keep-service-levels') ?? {};
  const { handler } = await import(new URL(`../../${file}`, import.meta.url).href);
  await handler();
};
const created_at = new Date(Date.now() - 7_200_000).toISOString();

inBrowser('the service levels of a tenant', () => {
  it('are set in a form, which the API checks', async () => {
    const page = await visit(url, { key, at: 'tenant=setting&view=levels' });
    await form(page).getByText('No service levels saved').waitFor();
    expect(await form(page).getByLabel('Time zone for all hours').inputValue()).toBe('Europe/Berlin');
    await form(page).getByRole('button', { name: 'Save' }).click();
    await targets(page, /closed/)
      .getByText('needs a target')
      .first()
      .waitFor();

    await targets(page, /closed/)
      .getByLabel('High')
      .fill('240');
    await targets(page, /first response/)
      .getByLabel('High')
      .fill('30');
    await targets(page, /without a change/)
      .getByLabel('Low')
      .fill('600');
    await form(page).getByRole('button', { name: 'Add business hours' }).click();
    await form(page).getByLabel('Holidays').fill('2026-12-25\n2026-12-26');
    await form(page).getByText('As curl').click();
    expect(await form(page).locator('pre').textContent()).toContain(`-X PUT '${url}${pathOf('setting')}'`);
    await form(page).getByRole('button', { name: 'Save' }).click();
    await form(page).getByText('Version 1').waitFor();

    expect((await get<ServiceLevelsView>(pathOf('setting'))).body).toMatchObject({
      ...{ time_zone: 'Europe/Berlin', warning_share: 0.8, holidays: ['2026-12-25', '2026-12-26'] },
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' }],
      ...{ response: { high: 30 }, resolution: { high: 240 }, no_change: { low: 600 } },
    });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove the service levels…' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await form(page).getByText('No service levels saved').waitFor();
  });

  it('are seen in the tickets that are due first, in those that were closed, and on the overview', async () => {
    await call('PUT', pathOf('due'), {
      body: JSON.stringify({ response: { high: 30 }, resolution: { high: 60 } }),
    });
    const urgent = { tenant_id: 'due', created_at, subject: 'Outage: everything is down' };
    provider.setTickets([aTicket({ ...urgent, id: 'late' }), aTicket({ ...urgent, id: 'over' })]);
    await run('due');
    await keep();
    provider.setTickets([
      aTicket({ ...urgent, id: 'late' }),
      aTicket({ ...urgent, id: 'over', status: 'closed', updated_at: new Date().toISOString() }),
    ]);
    await run('due');
    await keep();

    const page = await visit(url, { key, at: 'tenant=due' });
    const now = page.getByRole('region', { name: 'Service levels at risk' });
    await now.getByRole('listitem').filter({ hasText: 'late' }).getByText('Missed').waitFor();
    await now.getByRole('link', { name: 'Service levels' }).click();
    const row = page.getByRole('region', { name: 'Due next' }).getByRole('row').filter({ hasText: 'late' });
    await row.getByText('Missed').waitFor();
    const closed = page.getByRole('region', { name: 'Closed in the last 30 days' }).getByRole('row');
    expect(await closed.last().getByRole('cell').allTextContents()).toEqual(['0', '1', '0%']);
    const response = closed.filter({ hasText: 'First response' });
    expect(await response.getByRole('cell').allTextContents()).toEqual(['0', '0', 'Not measured']);
    expect(await violationsOn(page)).toEqual([]);
    await row.getByRole('link', { name: 'late' }).click();
    await page.getByRole('dialog').getByText('Outage: everything is down').first().waitFor();
  });

  it('are not to be changed by a key that may only read, which sees the report', async () => {
    const reader = await keyFor(['due'], ['read']);
    const page = await visit(url, { key: reader, at: 'tenant=due&view=levels' });
    await page.getByRole('region', { name: 'Due next' }).getByRole('row').filter({ hasText: 'late' }).waitFor();
    await page.getByText('The API key has no permission for this request.').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  });
});
