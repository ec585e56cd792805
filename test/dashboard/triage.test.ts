import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, call, get, keyFor, run } = await localApi();
const key = stack.apiKey;
const tenant = 'harbour-bank';
const now = new Date().toISOString();

const measured = 'lighthouse-keepers';
const messages = {
  'The site is down and nobody can pay.': { tenant, ids: ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'] },
  'What are your opening hours on the island?': { tenant, ids: ['Q-1'] },
  'Please send the brochure about the lighthouse to our office.': {
    tenant: measured,
    ids: ['L-1', 'L-2', 'L-3', 'L-4'],
  },
  'Please send the invoice of last month to our office.': { tenant: measured, ids: ['I-1'] },
  'Beste mensen, ik heb mijn bestelling nog steeds niet ontvangen en ik wil graag weten wanneer die komt.': {
    tenant: measured,
    ids: ['D-1'],
  },
};

beforeAll(async () => {
  const rules = [{ name: 'lighthouse', kind: 'urgent', phrases: ['lighthouse'] }];
  await call('PUT', `/tenants/${measured}/triage`, { body: JSON.stringify({ rules, ignore: [] }) });
  provider.setTickets(
    Object.entries(messages).flatMap(([message, { tenant: tenant_id, ids }]) =>
      ids.map((id) =>
        aTicket({ id, tenant_id, subject: `About ${id}`, message, status: 'open', created_at: now, updated_at: now }),
      ),
    ),
  );
  for (const one of [tenant, measured]) await run(one);
});

const ticketOf = async (id: string) => (await get<TicketView>(`/tickets/${id}?tenant_id=${tenant}`)).body;
const correct = (tenantId: string, id: string, urgency: 'high' | 'low') =>
  call('POST', `/tickets/${id}/triage-feedback?tenant_id=${tenantId}`, { body: JSON.stringify({ urgency }) });
const correction = (page: Page) => page.getByRole('region', { name: 'Correct the triage' });
const buttonsIn = async (page: Page): Promise<string[]> => {
  await correction(page).getByRole('button').first().waitFor();
  return correction(page).locator('.correction-buttons button').allTextContents();
};

inBrowser('the urgency of a ticket', () => {
  it('is corrected by keyboard and given back; the focus stays with what can be done next', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=A-1` });
    await correction(page).getByRole('button', { name: 'Not urgent' }).press('Enter');

    await correction(page)
      .getByText(/^Corrected: low urgency, .* by key .*\. Triage says high urgency\.$/)
      .waitFor();
    expect(await ticketOf('A-1')).toMatchObject({
      urgency: 'low',
      triage: { corrected: { fields: { urgency: 'low' } } },
    });
    const undo = correction(page).getByRole('button', { name: 'Undo the correction' });
    await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);

    await undo.press('Enter');
    const again = correction(page).getByRole('button', { name: 'Not urgent' });
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await ticketOf('A-1')).toMatchObject({ urgency: 'high', triage: { corrected: null } });
  });

  it('that a person raises is shown in the badges, and in the history with who did', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=Q-1` });
    expect(await buttonsIn(page)).toEqual(['Urgent']);
    await correction(page).getByRole('button', { name: 'Urgent' }).click();

    await page.getByRole('dialog').locator('.ticket-badges').getByText('High urgency').waitFor();
    await page
      .getByRole('dialog')
      .locator('.history ins')
      .filter({ hasText: /^Urgency: high, By: key / })
      .waitFor();
  });

  it('can be confirmed, and then nothing else is said of it', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=A-2` });
    expect(await buttonsIn(page)).toEqual(['Not urgent', 'Confirm: urgent']);
    await correction(page).getByRole('button', { name: 'Confirm: urgent' }).click();

    const said = await correction(page)
      .getByText(/^Confirmed: high urgency, /)
      .textContent();
    expect(said).not.toContain('Triage says');
  });

  it('is not corrected by a key that may only read, and the buttons stay', async () => {
    const page = await visit(url, { key: await keyFor([tenant], ['read']), at: `tenant=${tenant}&ticket=A-3` });
    await correction(page).getByRole('button', { name: 'Not urgent' }).click();
    await correction(page).getByText('The API key has no permission for this request.').waitFor();
    expect(await buttonsIn(page)).toEqual(['Not urgent', 'Confirm: urgent']);
    expect(await ticketOf('A-3')).toMatchObject({ urgency: 'high' });
  });
});

inBrowser('the quality of triage', () => {
  it('of a tenant that corrected nothing says how to', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}-2&view=triage` });
    await page.getByText('No alarms were corrected in this period.').waitFor();
  });

  it('is counted per 1,000 tickets, and names what switching off a rule would change', async () => {
    for (const id of ['L-1', 'L-2', 'L-3']) await correct(measured, id, 'low');
    await correct(measured, 'I-1', 'high');
    const page = await visit(url, { key: await keyFor([measured], ['read']), at: `tenant=${measured}` });
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Triage', exact: true }).click();

    const figures = page.getByRole('region', { name: 'Triage quality' });
    await figures.getByText('3 tickets marked as not urgent by a person').waitFor();
    expect(await figures.locator('.figure-value').allTextContents()).toEqual(['500', '166.7', '4', '4']);
    const rule = page.getByRole('row').filter({ hasText: 'Lighthouse' });
    expect(await rule.getByRole('cell').allTextContents()).toEqual(['4', '3']);
    await rule.getByText('Without it, 3 of 3 false alarms and 1 of 1 others would be gone').waitFor();
    await rule.getByText('Wrong too often').waitFor();
    await page.getByText('As curl').click();
    await page.getByText(/curl '.*\/tenants\/lighthouse-keepers\/triage\/quality\?/).waitFor();
  });

  it('leads to the tickets that could not be judged, from the overview, too', async () => {
    for (const view of ['overview', 'triage']) {
      const page = await visit(url, { key, at: `tenant=${measured}&view=${view}&period=all` });
      await page.getByText('1 ticket could not be judged').getByRole('link', { name: 'Show the ticket' }).click();

      await page.getByText('1 ticket, newest first').waitFor();
      await page.getByRole('row', { name: /About D-1.*Not judged/ }).waitFor();
      expect(await page.getByRole('checkbox', { name: 'Could not be judged' }).isChecked()).toBe(true);
    }
  });
});

inBrowser.each(['light', 'dark'] as const)('triage in %s colours', (colorScheme) => {
  it('have no accessibility violations, and fit on a phone', async () => {
    const id = colorScheme === 'light' ? 'A-4' : 'A-5';
    const viewport = { width: 390, height: 844 };
    const page = await visit(url, {
      key,
      at: `tenant=${tenant}&ticket=${id}`,
      colorScheme,
      viewport,
      reducedMotion: 'reduce',
    });
    await correction(page).getByRole('button', { name: 'Not urgent' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await correction(page).getByRole('button', { name: 'Not urgent' }).click();
    await correction(page).getByRole('button', { name: 'Undo the correction' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await page.goto(`${url}/dashboard#tenant=${measured}&view=triage`);
    await page.getByRole('row').filter({ hasText: 'Lighthouse' }).waitFor();
    await page.getByText('could not be judged').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
