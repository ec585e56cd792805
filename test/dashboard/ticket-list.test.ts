import { expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { inBrowser, textOf, visit } from './browser.ts';
import { focused, panelOf, startDesk, tenant, wide } from './desk.ts';
import { fitOf } from './layout.ts';

const { url, key, tickets, opened } = await startDesk();

inBrowser('the list of tickets, by keyboard alone', () => {
  it('is moved in, selected from, opened, searched, and left again', async () => {
    const page = await opened('');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('D-2');
    await page.keyboard.press('x');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    const bar = page.getByRole('toolbar');
    await bar.getByText('2 selected').waitFor();
    await page.keyboard.press('s');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Acknowledge (2)');
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });

    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await panelOf(page).getByRole('heading', { name: 'Printer 2' }).waitFor();
    await page.keyboard.press('j');
    await panelOf(page).getByRole('heading', { name: 'Printer 3' }).waitFor();
    expect(page.url()).toContain('ticket=D-3');
    await page.keyboard.press('Escape');
    await panelOf(page).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('D-3');

    await page.keyboard.press('/');
    await page.keyboard.type('jxo?');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jxo?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('lists its shortcuts, and does without those of a single letter', async () => {
    const page = await opened('');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByText('Select the ticket').waitFor();
    expect(await help.locator('kbd').allTextContents()).toEqual(['j', 'k', 'o', 'Enter', 'x', 's', '/', 'Esc', '?']);
    expect(await violationsOn(page)).toEqual([]);
    await help.getByLabel('Use single-key shortcuts').uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });

    for (const one of ['j', '/', '?']) await page.keyboard.press(one);
    expect(await focused(page)).toBeNull();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await help.getByLabel('Use single-key shortcuts').check();
    await help.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('D-1');
  });

  it('is moved in on the overview, too, where the search leads to the list', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}`, ...wide });
    await page.locator('[data-ticket]').first().waitFor();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('D-2');
    await page.keyboard.press('Enter');
    await panelOf(page).getByRole('heading', { name: 'Printer 2' }).waitFor();
    await page.keyboard.press('j');
    await panelOf(page).getByRole('heading', { name: 'Printer 1' }).waitFor();
    await panelOf(page).getByText('2 of 2').waitFor();
    await page.keyboard.press('Escape');
    await panelOf(page).waitFor({ state: 'detached' });

    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('ticket-search');
  });
});

inBrowser('what a list shows', () => {
  it('is narrowed to all but some statuses, sorted, and kept under a name', async () => {
    const page = await opened('');
    await page.getByText('Any status').click();
    await page.getByLabel('Closed').check();
    await page.getByLabel('Is none of').check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Created' }).click();
    await page.getByText('8 tickets, oldest first').waitFor();
    expect(page.url()).toContain('not_status=closed');
    expect(page.url()).toContain('order=oldest');

    await page.getByRole('button', { name: 'Save this view…' }).click();
    await page.keyboard.type('Not done <b>');
    await page.keyboard.press('Enter');
    const views = page.getByRole('navigation', { name: 'Saved views' });
    await views.getByRole('link', { name: 'All' }).click();
    await page.getByText('10 tickets, newest first').waitFor();
    await page.reload();
    await views.getByRole('link', { name: 'Not done <b>' }).click();
    await page.getByText('8 tickets, oldest first').waitFor();
    await views.getByRole('button', { name: 'Remove this view' }).click();
    await views.getByRole('link', { name: 'Not done <b>' }).waitFor({ state: 'detached' });
  });

  it('is narrowed to the tickets created between two times of the reader’s time zone', async () => {
    const page = await opened('');
    await page.getByRole('button', { name: 'More filters' }).click();
    const [from, before] = [page.getByLabel('Created from'), page.getByLabel('Created before')];
    await before.fill('2020-01-01T01:01');
    await page.getByText('3 tickets, newest first').waitFor();
    await expect.poll(() => new URL(page.url()).hash).toContain('&to=2020-01-01T00%3A01%3A00Z');
    await before.fill('2020-01-01T01:00');
    await page.getByText('No tickets match these filters.').waitFor();
    await before.fill('');
    await page.getByText('10 tickets, newest first').waitFor();

    await from.fill('2020-01-01T01:01');
    await page.getByText('7 tickets, newest first').waitFor();
    await from.focus();
    await page.keyboard.type('010120190105');
    await page.getByText('10 tickets, newest first').waitFor();
    await expect.poll(() => new URL(page.url()).hash).toContain('&from=2019-01-01T00%3A05%3A00Z');
    expect(await page.locator('.filters').getByText('Europe/Berlin').count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('has the times and the days of a link, and changes neither', async () => {
    const day = await opened('&from=2020-01-01&to=2020-01-01');
    await day.getByText('3 tickets, newest first').waitFor();
    expect(await day.getByLabel('Created from').inputValue()).toBe('2020-01-01T00:00');
    expect(await day.getByLabel('Created before').inputValue()).toBe('2020-01-02T00:00');
    expect(new URL(day.url()).hash).toContain('&from=2020-01-01&to=2020-01-01');

    const phone = { width: 390, height: 844 };
    const times = await opened('&from=2019-12-31T23:59:30Z', { viewport: phone });
    await times.getByText('10 tickets, newest first').waitFor();
    expect(await times.getByLabel('Created from').inputValue()).toBe('2020-01-01T00:59:30');
    expect(new URL(times.url()).hash).toContain('&from=2019-12-31T23:59:30Z');
    expect(await fitOf(times, phone.width)).toBe('fits');
  });

  it('has the columns and the density that were chosen, also the next time', async () => {
    const page = await opened('', { reducedMotion: 'reduce' });
    const heads = () => page.getByRole('columnheader').allTextContents();
    expect(await heads()).toEqual([
      ...['', 'Subject', 'Reason or text', 'Urgency', 'Sentiment', 'Status', 'Customer', 'Created ↓'],
    ]);
    await page.getByText('Display').click();
    await page.getByRole('checkbox', { name: 'Sentiment' }).uncheck();
    await page.getByLabel('Assignee').check();
    await page.getByLabel('Compact').check();
    expect(await violationsOn(page)).toEqual([]);

    await page.reload();
    await page.locator('[data-ticket]').first().waitFor();
    expect(await heads()).toEqual([
      ...['', 'Subject', 'Reason or text', 'Urgency', 'Status', 'Customer', 'Assignee', 'Created ↓'],
    ]);
    expect((await page.locator('[data-ticket]').first().boundingBox())?.height).toBeLessThan(36);
  });
});

inBrowser('a selection', () => {
  it('is acknowledged, saved as a file, copied, and said not to be urgent', async () => {
    const page = await opened('&urgency=high', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('checkbox', { name: 'Select all listed tickets' }).check();
    const bar = page.getByRole('toolbar');
    await bar.getByRole('button', { name: 'Acknowledge (2)' }).click();
    await bar.getByText('2 of 2 done').waitFor();
    expect(await tickets.countDocuments({ tenant_id: tenant, 'alert.acknowledged_at': { $exists: true } })).toBe(2);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bar.getByRole('button', { name: 'NDJSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`tickets-${tenant}-selected.ndjson`);
    expect((await textOf(download)).trim().split('\n')).toHaveLength(2);
    await bar.getByRole('button', { name: 'Copy IDs' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('D-1\nD-2');

    await bar.getByRole('button', { name: 'Not urgent (2)' }).click();
    await page.getByText('No tickets match these filters.').waitFor();
    expect(await tickets.countDocuments({ tenant_id: tenant, urgency: 'high' })).toBe(0);
  });
});
