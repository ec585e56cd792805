import { expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { inBrowser, visit } from './browser.ts';

const tenant = 'harbour-bank';
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const outage = aTicket({
  id: 'HB-1',
  customer_id: 'C-9',
  subject: 'Nobody can pay',
  message: 'The site is down and nobody can pay. Our lawyer will hear of it.',
  created_at: minutesAgo(5),
  updated_at: minutesAgo(5),
});
const again = { ...outage, id: 'HB-2', subject: 'The site is down again' };
const trap = aTicket({
  id: 'HB-3<img src=x onerror=alert(1)>',
  subject: '<script>alert(1)</script>',
  message:
    'This is a question about code.\nIt says <script>window.ran = true</script> and <img src=x onerror="window.ran = true">.',
  status: '<b>open</b>',
  customer_id: '"><svg onload=alert(1)>',
  source: 'javascript:alert(1)',
  created_at: minutesAgo(10),
  updated_at: minutesAgo(10),
});

const { url, stack, provider, run } = await localApi();
const others = ticketsOfTenant(tenant, 160);
provider.setTickets([...others, outage, again, trap]);
await run(tenant);
const key = stack.apiKey;

inBrowser('an urgent ticket', () => {
  it('is listed in the overview, and its panel shows why it is urgent and the state of its alert', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });

    await page
      .getByRole('region', { name: 'Urgent now' })
      .getByRole('link', { name: /Nobody can pay/ })
      .click();

    const panel = page.getByRole('dialog', { name: 'Nobody can pay' });
    await panel.getByRole('heading', { name: 'Why it is urgent' }).waitFor();
    expect(await panel.locator('.why p').textContent()).toMatch(/outage/i);
    await panel.getByText(/^Alert/).waitFor();
    expect(page.url()).toContain('ticket=HB-1');
  });

  it('returns the focus to the link that opened it when its panel closes', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets` });
    const link = page.getByRole('link', { name: /Nobody can pay/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();

    await page.keyboard.press('Escape');

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is found through the customers at risk, whose links list their urgent tickets', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });

    await page.getByRole('region', { name: 'Customers at risk' }).getByRole('link', { name: /C-9/ }).click();

    await page.getByText('2 tickets, newest first').waitFor();
    expect(page.url()).toContain('customer_id=C-9');
  });

  it('shows in its history what changed, word by word', async () => {
    provider.setTickets([
      ...others,
      {
        ...outage,
        message: 'The site is up and everybody can pay. Our lawyer will hear of it.',
        updated_at: minutesAgo(1),
      },
      again,
      trap,
    ]);
    await run(tenant);
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=HB-1` });

    const history = page.getByRole('dialog').getByRole('list').filter({ hasText: 'Ingested' });
    await history.getByText('Changed').waitFor();

    const diff = history.locator('.text-diff');
    expect(await diff.locator('del').allTextContents()).toEqual(['down', 'nobody']);
    expect(await diff.locator('ins').allTextContents()).toEqual(['up', 'everybody']);
  });
});

inBrowser('the list of tickets', () => {
  it('applies the filters of a shared address', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets&q=site+down&urgency=high` });

    await page.getByText('best matches first').waitFor();

    expect(await page.getByRole('combobox', { name: 'Urgency' }).inputValue()).toBe('high');
    expect(await page.getByRole('searchbox').inputValue()).toBe('site down');
    await page.getByRole('link', { name: /The site is down again/ }).waitFor();
  });

  it('puts the search and filters into the address, and clears them', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets` });

    await page.getByRole('searchbox').fill('lawyer');
    await page.keyboard.press('Enter');
    await page.getByText(/^[12] tickets?, best matches first$/).waitFor();
    expect(page.url()).toContain('q=lawyer');

    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText('The first 50 of 163, newest first').waitFor();
    await page.goBack();
    await page.getByText(/^[12] tickets?, best matches first$/).waitFor();
  });

  it('loads page after page up to the last, by itself once more was asked for', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets` });

    await page.getByText('The first 50 of 163, newest first').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('The first 150 of 163, newest first').waitFor();
    await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();

    await page.getByText('163 tickets, newest first').waitFor();
    expect(await page.getByRole('link', { name: /A question about my card/ }).count()).toBe(160);
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
  });

  it('says so when no ticket matches the filters', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets&q=xylophone` });

    await page.getByText('No tickets match these filters.').waitFor();
  });
});

inBrowser('a ticket with <script> in its texts', () => {
  it('is shown as written, and no script of it runs', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets` });

    await page.getByRole('link', { name: /<script>alert\(1\)<\/script>/ }).click();

    const panel = page.getByRole('dialog', { name: '<script>alert(1)</script>' });
    await panel.getByText('It says <script>window.ran = true</script> and').waitFor();
    await panel.getByText('<b>open</b>').waitFor();
    expect(await panel.locator('script, img, b').count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    const links = await panel.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.filter((href) => !href?.startsWith('#tenant='))).toEqual([]);
  });
});
