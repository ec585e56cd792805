import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { localApi } from '#test/functions/local-api.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, store, keyFor } = await localApi();
const key = stack.apiKey;
const many = 1_000;
const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const idOf = (n: number): string => `tenant-${String(n).padStart(4, '0')}`;
const longName = 'W'.repeat(200);

const aTenant = (n: number) => ({
  ...{ tenant_id: idOf(n), name: n === 7 ? longName : n === 8 ? 'بنك الميناء' : `Tenant ${n}` },
  ...{ ingest_every_minutes: 60, next_run_at: new Date(Date.now() + 3_600_000), finished_statuses: [] },
});
const aRun = (n: number, fields: object) => ({
  ...{ job_id: `run-${n}`, tenant_id: idOf(n), error: null, deletions_held: 0 },
  ...{ status: 'completed', started_at: ago(9), ended_at: ago(8), ...fields },
});

beforeAll(async () => {
  await store.db.collection('tenants').insertMany(Array.from({ length: many }, (_, n) => aTenant(n)));
  await store.db
    .collection('ingestion_jobs')
    .insertMany([
      aRun(500, { status: 'failed', error: `The help desk answered 503. ${'x'.repeat(300)}` }),
      aRun(501, { deletions_held: 40 }),
      aRun(502, {}),
      aRun(7, { status: 'failed', error: 'The help desk answered 500.' }),
    ]);
});

const shown = async (page: Page): Promise<void> => {
  await page.getByText(`1,000 tenants, 3 with problems`).waitFor();
};
const rows = (page: Page) => page.locator('.tenants tbody tr');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

inBrowser('the tenants', () => {
  it('are listed the worst first, each problem with a link to where it is seen to', async () => {
    const page = await visit(url, { key });
    await shown(page);
    expect(await rows(page).count()).toBe(many);
    expect(await rows(page).nth(0).textContent()).toContain('Runs failing');
    expect(await rows(page).nth(2).textContent()).toContain('40 deletions withheld');
    expect(await rows(page).nth(3).textContent()).toContain('Healthy');
    await page.locator('.health').getByText('2 tenants failing').waitFor();

    await rows(page).nth(2).getByRole('link', { name: '40 deletions withheld' }).click();

    await page.getByRole('heading', { level: 1, name: 'Runs' }).waitFor();
    expect(page.url()).toContain(`tenant=${idOf(501)}`);
  });

  it('are searched, filtered and sorted', async () => {
    const page = await visit(url, { key });
    await shown(page);
    await page.getByRole('searchbox', { name: 'Search tenants' }).fill('TENANT 501');
    expect(await rows(page).count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Search tenants' }).fill('nobody');
    await page.getByText('No tenants match.').waitFor();
    await page.getByRole('searchbox', { name: 'Search tenants' }).fill('');
    await page.getByRole('combobox', { name: 'Status' }).selectOption('attention');
    expect(await rows(page).count()).toBe(1);
    await page.getByRole('combobox', { name: 'Status' }).selectOption('');

    await page.getByRole('columnheader', { name: 'Tenant' }).getByRole('button').click();
    expect(await rows(page).nth(0).textContent()).toContain('Tenant 0');
    expect(await page.getByRole('columnheader', { name: 'Tenant' }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('columnheader', { name: 'Lag' }).getByRole('button').click();
    expect(await rows(page).nth(0).textContent()).toContain('min');
  });

  it('are reached by keys: a slash searches, j, k and arrows step, Enter opens', async () => {
    const page = await visit(url, { key });
    await shown(page);
    await page.keyboard.press('j');
    const first = await focused(page);
    await page.keyboard.press('j');
    const second = await focused(page);
    expect(first).not.toBe(second);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('tenant 999');
    expect(await rows(page).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Tenant 999');
    await page.keyboard.press('/');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('tenant 43');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Tenant 43', exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Tenant' }).selectOption({ label: 'All tenants' });
    await shown(page);
  });

  it('out of sight are not laid out, so that a thousand scroll as a few do', async () => {
    const page = await visit(url, { key, viewport: { width: 1280, height: 800 } });
    await shown(page);
    const isLaidOut = (n: number) =>
      rows(page)
        .nth(n)
        .evaluate((row) => row.querySelector('a')?.checkVisibility({ contentVisibilityAuto: true }) ?? false);
    expect([await isLaidOut(0), await isLaidOut(700)]).toEqual([true, false]);
    await rows(page).nth(700).scrollIntoViewIfNeeded();
    await expect.poll(() => isLaidOut(700)).toBe(true);
    await expect.poll(() => isLaidOut(0)).toBe(false);
  });

  it('of a key are its own, and the id of another one may be entered', async () => {
    const page = await visit(url, { key: await keyFor([idOf(3), idOf(500)], ['read']) });
    await page.getByText('2 tenants, 1 with problems').waitFor();
    await page.getByLabel('Or open a tenant by its ID').fill(idOf(3));
    await page.keyboard.press('Enter');
    await page.getByText('No urgent tickets are open.').waitFor();
  });

  it('that could not be read can be read again, and what was read stays', async () => {
    const page = await visit(url, {
      key,
      before: (tab) => tab.route('**/tenants/health?*cursor*', (route) => route.abort()),
    });
    await page.getByText('The API cannot be reached.').waitFor();
    expect(await rows(page).count()).toBe(100);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await shown(page);
  });
});

inBrowser.each(['light', 'dark'] as const)('the tenants in %s colours', (colorScheme) => {
  it('have no accessibility violations, and fit on a phone with names of 200 characters', async () => {
    // Each row is looked at by itself: a hundred times as many would break no other rule, and take a minute.
    const few = [...Array(10).keys(), 500, 501, 502].map(idOf);
    const page = await visit(url, { key: await keyFor(few, ['read']), colorScheme, reducedMotion: 'reduce' });
    await page.getByText(`${few.length} tenants, 3 with problems`).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Sort: Tenant' });
    expect(await rows(page).nth(0).textContent()).toContain('Tenant 0');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(page)).toEqual([]);
  });
});
