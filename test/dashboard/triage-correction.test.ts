import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, get, keyFor, run } = await localApi();
const key = stack.apiKey;
const tenant = 'harbour-bank';
const now = new Date().toISOString();

beforeAll(async () => {
  const messages = {
    'The site is down and nobody can pay.': ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'],
    'What are your opening hours on the island?': ['Q-1'],
  };
  provider.setTickets(
    Object.entries(messages).flatMap(([message, ids]) =>
      ids.map((id) =>
        aTicket({
          id,
          tenant_id: tenant,
          subject: `About ${id}`,
          message,
          status: 'open',
          created_at: now,
          updated_at: now,
        }),
      ),
    ),
  );
  await run(tenant);
});

const ticketOf = async (id: string) => (await get<TicketView>(`/tickets/${id}?tenant_id=${tenant}`)).body;
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

inBrowser.each(['light', 'dark'] as const)('corrections in %s colours', (colorScheme) => {
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
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
