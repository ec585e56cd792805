import { expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { inBrowser, textOf, visit } from './browser.ts';
import { focused, wide } from './desk.ts';

const many = 1_100;
const { url, stack, provider, run } = await localApi();
provider.setTickets(ticketsOfTenant('many', many));
await run('many');
const opened = () => visit(url, { key: stack.apiKey, at: 'tenant=many&view=tickets', ...wide });

inBrowser('an export', () => {
  it('has all tickets that match, says how many, and can be cancelled', async () => {
    const page = await opened();
    await page.getByText(`The first 50 of 1,100, newest first`).waitFor();
    await page.getByText('Export', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV for spreadsheets' }).click(),
    ]);
    await page.getByText('Exported 1,100 tickets').waitFor();
    expect((await textOf(download)).trim().split('\r\n')).toHaveLength(1 + many);

    await page.route(/page_size=1000.*cursor=/, () => {}); // a second page that never comes
    await page.getByRole('button', { name: 'NDJSON for programs' }).click();
    await page.getByText('Exporting: 1,000 tickets so far').waitFor();
    await page.getByRole('button', { name: 'Cancel the export' }).click();
    await page.getByText('The export was cancelled after 1,000 tickets; nothing was saved').waitFor();
  });
});

inBrowser('a long list', () => {
  it('keeps few rows in the document, however far it is read, and those that are moved to', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect
      .poll(async () => {
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        return page.getByText('1,100 tickets, newest first').count();
      })
      .toBe(1);
    expect(await page.locator('[data-ticket]').count()).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('[data-ticket="many-1"] a').focus();
    await page.keyboard.press('k');
    expect(await focused(page)).toBe('many-2');
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('[data-ticket="many-1100"]').waitFor();
    await page.keyboard.press('k');
    await expect.poll(() => focused(page)).toBe('many-3');
  });
});
