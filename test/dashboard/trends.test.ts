import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, run } = await localApi();
const key = stack.apiKey;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const at = 'tenant=larkspur&view=trends';
const longSource = `${'קבלה '.repeat(30)}x`;

const ofDay = (back: number, count: number, fields: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, n) =>
    aTicket({
      id: `T-${back}-${n}-${fields.source ?? ''}`,
      tenant_id: 'larkspur',
      created_at: new Date(Date.now() - back * dayMs - n * hourMs).toISOString(),
      ...fields,
    }),
  );

beforeAll(async () => {
  provider.setTickets([
    ...Array.from({ length: 10 }, (_, week) =>
      ofDay(20 + 6 * week, 8, { subject: 'Question about an invoice' }),
    ).flat(),
    ...ofDay(2, 9, { subject: 'Elevator noise in the lobby', source: 'chat' }),
    ...ofDay(3, 3, {
      ...{ source: 'fax', subject: 'Domanda sulla fattura' },
      message: 'Vorrei sapere perché la fattura di questo mese è diversa da quella del mese scorso.',
    }),
    ...ofDay(3, 2, { source: 'phone', subject: '7731', message: '7731' }),
    ...ofDay(1, 2, { status: 'closed', source: longSource, subject: 'Outage: nothing works, I am furious' }),
  ]);
  await run('larkspur');
});

const shown = async (page: Page): Promise<void> => {
  await page.getByRole('region', { name: 'Tickets by urgency' }).getByRole('figure').waitFor();
  await page.getByRole('region', { name: 'Age of open tickets' }).getByRole('link').first().waitFor();
  await page
    .getByRole('region', { name: 'Rising words' })
    .getByText(/^More frequent/)
    .waitFor();
};

inBrowser('the view of trends', () => {
  it('shows what rose, and leads to its tickets', async () => {
    const page = await visit(url, { key, at: `${at}&period=7` });
    await shown(page);
    await page
      .getByRole('region', { name: 'Rising words' })
      .getByRole('link', { name: /^elevator/i })
      .click();

    await page.getByText('Elevator noise in the lobby').first().waitFor();
    expect(new URL(page.url()).hash).toMatch(/view=tickets&period=7&q=elevator&from=\d{4}-\d\d-\d\d$/);
  });

  it('leads from a day of the table to the tickets of that day', async () => {
    const page = await visit(url, { key, at: `${at}&period=7` });
    await shown(page);
    const volume = page.getByRole('region', { name: 'Tickets by urgency' });
    await volume.getByText('Show as a table').click();
    const row = volume
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: /^[1-9]/ }) })
      .first();
    const counts = await row.getByRole('cell').allTextContents();
    await row.getByRole('link').click();

    const total = counts.slice(0, 3).reduce((sum, count) => sum + Number(count), 0);
    await expect.poll(() => page.locator('.ticket-table .ticket-subject').count()).toBe(total);
  });

  it('leads from a bar to the tickets of its day', async () => {
    const page = await visit(url, { key, at: `${at}&period=yesterday` });
    await shown(page);
    const chart = page.getByRole('region', { name: 'Tickets by urgency' }).locator('.u-over');
    await chart.hover();
    await chart.click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/view=tickets.*from=.*Z&to=.*Z$/);
  });

  it.each([
    ['Italian', 'language=it', 3],
    ['Unknown', 'language=und', 2],
  ])('leads from the language %s to its tickets, and says their filter', async (name, filter, count) => {
    const page = await visit(url, { key, at: `${at}&period=7` });
    await shown(page);
    const languages = page.getByRole('region', { name: 'By language' });
    const row = languages.getByRole('row', { name: new RegExp(`^${name} `) });
    expect(await row.getByRole('cell').first().textContent()).toBe(`${count}`);
    await row.getByRole('link').click();

    await expect.poll(() => page.locator('.ticket-table .ticket-subject').count()).toBe(count);
    expect(new URL(page.url()).hash).toContain(`${filter}&from=`);
    const field = page.getByLabel('Language code');
    expect(filter).toBe(`language=${await field.inputValue()}`);
    await field.fill('nl');
    await field.press('Enter');
    await page.getByText('None found').waitFor();
  });

  it('keeps dates of the reader’s own choice in the address', async () => {
    const page = await visit(url, { key, at });
    await shown(page);
    await page.getByLabel('From').fill('2026-01-10');
    await expect.poll(() => page.url()).toMatch(/period=2026-01-10\.\.\d{4}/);
    await page.getByLabel('To', { exact: true }).fill('2026-01-20');
    await expect.poll(() => page.url()).toMatch(/period=2026-01-10\.\.2026-01-20/);
    await page
      .getByText(/10.{1,3}20 Jan 2026/)
      .first()
      .waitFor();
    await page.getByText('No tickets in this period.').first().waitFor();

    await page.getByLabel('Period').selectOption('last-month');
    await expect.poll(() => page.url()).toMatch(/period=last-month/);
  });

  it('has a map of the week that arrow keys walk through', async () => {
    const page = await visit(url, { key, at });
    await shown(page);
    const map = page.getByRole('region', { name: 'When tickets are created' });
    await map.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const [name = ''] = (await map.locator('[aria-pressed="true"]').getAttribute('aria-label'))?.split(':') ?? [];
    await map.locator('strong', { hasText: name }).waitFor();
    expect(await map.locator('button[tabindex="0"]').count()).toBe(1);
    await map.getByRole('link').first().click();
    await expect.poll(() => page.url()).toMatch(/view=tickets.*from=.*to=/);
  });

  it.each([
    [1480, 'light', 'en-GB'],
    [1480, 'dark', 'de-DE'],
    [390, 'light', 'de-DE'],
    [390, 'dark', 'en-GB'],
  ] as const)('fits %d pixels in %s colours in %s, and reads well', async (width, colorScheme, locale) => {
    const viewport = { width, height: 844 };
    const page = await visit(url, { key, at, colorScheme, locale, viewport, reducedMotion: 'reduce' });
    await page.locator('.chart canvas').nth(2).waitFor();
    await page.locator('.alert-figures').waitFor();
    await page.locator('.chart-table summary').first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('shows a fault once, and tries again', async () => {
    const page = await visit(url, {
      key,
      at,
      before: (tab) => tab.route(/\/trends\?/, (route) => route.fulfill({ status: 500, json: { detail: 'Broken.' } })),
    });
    await page.getByText('Broken.').waitFor();
    expect(await page.getByText('Broken.').count()).toBe(1);
    await page.unroute(/\/trends\?/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await shown(page);
  });
});
