import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aStoredTicket, aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const tenant = 'desk';
const many = 1_100;
const { url, stack, store, provider, run, get, keyFor } = await localApi();
const key = stack.apiKey;
const tickets = store.db.collection<TicketDoc>('tickets');
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const wide = { viewport: { width: 1480, height: 900 } };

const stored = (n: number, fields: Partial<TicketDoc> = {}): TicketDoc =>
  aStoredTicket({
    ...{ tenant_id: tenant, external_id: `D-${n}`, subject: `Printer ${n}`, status: 'open', urgency: 'low' },
    ...{ created_at: minutesAgo(n), updated_at: minutesAgo(n) },
    ...fields,
  });
const alert = (n: number) =>
  ({ id: `a-${n}`, state: 'sent', reason: 'Outage', tries: 1, created_at: minutesAgo(n) }) as const;
const message =
  'The réfund has not come. See https://shop.example/returns, not https://shop.example@evil.example/\n\n' +
  'On Mon, 3 Feb 2025 at 10:14, Support <help@shop.example> wrote:\n> We will send it.\n';
/** What is searched for has to be ingested. */
const searched = [
  { id: 'D-3', subject: 'Printer 3', status: 'closed', message },
  { id: 'D-4', subject: 'Réfund', status: 'pending' },
].map((fields, at) => {
  const moment = minutesAgo(3 + at).toISOString();
  return aTicket({ tenant_id: tenant, created_at: moment, updated_at: moment, ...fields });
});

beforeAll(async () => {
  // Which statuses there are is known from tickets that were ingested.
  const statuses = ['open', 'pending', 'closed'].map((status) =>
    ticketsOfTenant(`${status}-known`, 1, { tenant_id: tenant, status, created_at: '2020-01-01T00:00:00Z' }),
  );
  provider.setTickets([...statuses.flat(), ...searched, ...ticketsOfTenant('many', many)]);
  for (const tenantId of [tenant, 'many']) await run(tenantId);
  await tickets.insertMany([
    stored(1, { urgency: 'high', alert: alert(1) }),
    stored(2, { urgency: 'high', alert: alert(2) }),
    ...[5, 6, 7].map((n) => stored(n)),
  ]);
  await tickets.updateOne({ tenant_id: tenant, external_id: 'D-4' }, { $set: { url: 'https://desk.example/4' } });
});

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-ticket]')?.dataset.ticket ?? null);
const panelOf = (page: Page) => page.locator('.ticket-panel');
const opened = async (at: string, options: Parameters<typeof visit>[1] = {}): Promise<Page> => {
  const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets${at}`, ...wide, ...options });
  await page.locator('[data-ticket]').first().waitFor();
  return page;
};

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
    await help.getByLabel('Use shortcuts of a single letter').uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });

    for (const one of ['j', '/', '?']) await page.keyboard.press(one);
    expect(await focused(page)).toBeNull();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await help.getByLabel('Use shortcuts of a single letter').check();
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

inBrowser('a ticket beside its list', () => {
  it('leaves the list to be used, and leads to its neighbours, its help desk and its call', async () => {
    const page = await opened('&q=refund', { reducedMotion: 'reduce' });
    expect(await page.locator('[data-ticket] mark').allTextContents()).toContain('Réfund');
    await page.getByRole('link', { name: 'Réfund' }).click();
    const panel = panelOf(page);
    const desk = panel.getByRole('link', { name: 'Open in the help desk' });
    expect(await desk.getAttribute('href')).toBe('https://desk.example/4');

    await page.getByRole('link', { name: 'Printer 3' }).click();
    await panel.getByRole('heading', { name: 'Printer 3' }).waitFor();
    const links = panel.locator('.message a');
    await links.first().waitFor();
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://shop.example/returns',
    ]);
    expect(await links.getAttribute('rel')).toContain('noreferrer');
    expect(await panel.locator('.message mark').allTextContents()).toEqual(['réfund']);
    expect(await panel.getByText('We will send it.').isVisible()).toBe(false);
    await panel.getByText('Quoted mail, 2 lines').click();
    await panel.getByText('We will send it.').waitFor();

    await panel.getByRole('button', { name: 'Previous ticket' }).click();
    await panel.getByRole('heading', { name: 'Réfund' }).waitFor();
    await panel.getByText('As curl').last().scrollIntoViewIfNeeded();
    expect(await panel.locator('.curl code').allTextContents()).toContainEqual(
      expect.stringContaining(`/tickets/D-4?tenant_id=${tenant}'`),
    );
    expect(await violationsOn(page)).toEqual([]);
  });

  it('fills the window of a phone, where the list has cards', async () => {
    const page = await opened('', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Printer 7' }).click();
    const panel = panelOf(page);
    await panel.getByText('7 of 10').waitFor();

    expect(await panel.boundingBox()).toMatchObject({ x: 0, width: 390 });
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is deleted after a question, and restored, by a key that may', async () => {
    const page = await opened('&ticket=D-7');
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'Delete the ticket…' }).click();
    await page.getByRole('dialog', { name: 'Delete “Printer 7”?' }).getByRole('button', { name: 'Delete it' }).click();
    await panel.getByText('This ticket is deleted: no list shows it.').waitFor();
    await expect.poll(() => page.locator('[data-ticket="D-7"]').count()).toBe(0);
    expect((await get(`/tickets/D-7?tenant_id=${tenant}`)).status).toBe(404);
    await panel.getByRole('button', { name: 'Restore the ticket' }).click();
    await page.locator('[data-ticket="D-7"]').waitFor();

    const reader = await opened('&ticket=D-7', { key: await keyFor([tenant], ['read']) });
    await panelOf(reader).getByRole('button', { name: 'Delete the ticket…' }).click();
    await reader.getByRole('button', { name: 'Delete it' }).click();
    await panelOf(reader).getByRole('alert').getByText('no permission').waitFor();
  });
});

inBrowser('a selection', () => {
  it('is acknowledged, saved as a file, copied, and said not to be urgent', async () => {
    const page = await opened('&urgency=high', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('checkbox', { name: 'Select all that are listed' }).check();
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
    await bar.getByRole('button', { name: 'Copy ids' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('D-1\nD-2');

    await bar.getByRole('button', { name: 'Not urgent (2)' }).click();
    await page.getByText('No tickets match these filters.').waitFor();
    expect(await tickets.countDocuments({ tenant_id: tenant, urgency: 'high' })).toBe(0);
  });
});

const textOf = async (download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

inBrowser('an export', () => {
  it('has all tickets that match, says how many, and can be cancelled', async () => {
    const page = await visit(url, { key, at: 'tenant=many&view=tickets', ...wide });
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

  it('keeps few rows in the document, however far it is read, and those that are moved to', async () => {
    const page = await visit(url, { key, at: 'tenant=many&view=tickets', ...wide });
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
