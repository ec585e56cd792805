import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, store, provider, run } = await localApi();
const key = stack.apiKey;
const tickets = store.db.collection<TicketDoc>('tickets');
const tenant = 'queue';
const ago = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
const many = 30;

const aTicket = (n: number, fields: Partial<TicketDoc> = {}): TicketDoc =>
  aStoredTicket({
    ...{ tenant_id: tenant, external_id: `Q-${n}`, subject: `Outage ${n}`, status: 'open', urgency: 'high' },
    ...{ created_at: ago(n), updated_at: ago(n) },
    alert: { id: `a-${n}`, state: 'sent', reason: 'Outage', tries: 1, created_at: ago(n) },
    ...fields,
  });
const alert = { id: 'other', state: 'sent' as const, reason: 'Outage', tries: 1, created_at: ago(1) };

beforeAll(async () => {
  // That a status is an open one is known from tickets that were ingested.
  for (const tenant_id of [tenant, 'odd']) {
    provider.setTickets(ticketsOfTenant(tenant_id, 1, { status: 'open' }));
    await run(tenant_id);
  }
  await tickets.insertMany([
    ...Array.from({ length: many }, (_, n) => aTicket(n + 1)),
    aTicket(900, { alert: { ...alert, id: 'a-900', state: 'suppressed', suppressed_reason: 'imported' } }),
    aTicket(901, { alert: { ...alert, id: 'a-901', acknowledged_at: ago(1) } }),
    aTicket(902, { status: 'closed' }),
    aTicket(1, {
      ...{ tenant_id: 'odd', external_id: 'W'.repeat(200), subject: 'W'.repeat(200), url: 'https://desk.example/1' },
    }),
    aTicket(2, { tenant_id: 'odd', external_id: 'R-2', subject: 'النظام متوقف 503!' }),
  ]);
});

const panel = (page: Page) => page.getByRole('region', { name: 'Urgent now' });
const lines = (page: Page) => panel(page).locator('.tickets > li');

inBrowser('what is urgent now', () => {
  it('begins with the ticket that waits longest, and says how many there are', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });
    await panel(page)
      .getByText(`8 of ${many + 2}`)
      .waitFor();
    expect(await lines(page).first().textContent()).toContain(`Outage ${many}`);

    await panel(page).getByRole('button', { name: 'Show more' }).click();
    await panel(page)
      .getByText(`25 of ${many + 2}`)
      .waitFor();
    await panel(page).getByRole('button', { name: 'Show more' }).click();
    await panel(page)
      .getByText(`${many + 2} tickets`)
      .waitFor();
    // Nobody can acknowledge an alert that was suppressed.
    expect(await lines(page).nth(many).textContent()).toContain('Acknowledged');
    expect(
      await lines(page)
        .nth(many + 1)
        .textContent(),
    ).toContain('Nobody was alerted');
    expect(
      await lines(page)
        .last()
        .getByRole('button', { name: /^Acknowledge/ })
        .count(),
    ).toBe(0);
  });

  it('loses a ticket that a person says is not urgent, and takes that back', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });
    await lines(page)
      .nth(1)
      .getByRole('button', { name: `Not urgent Outage ${many - 1}` })
      .press('Enter');

    await panel(page)
      .getByText(`Outage ${many - 1} is no longer urgent.`)
      .waitFor();
    await panel(page)
      .getByText(`8 of ${many + 1}`)
      .waitFor();
    expect(await tickets.findOne({ tenant_id: tenant, external_id: `Q-${many - 1}` })).toMatchObject({
      urgency: 'low',
    });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(`Outage ${many - 2}`);

    await panel(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => panel(page).getByText('is no longer urgent').count()).toBe(0);
    const restored = await tickets.findOne({ tenant_id: tenant, external_id: `Q-${many - 1}` });
    expect(restored?.correction).toBeUndefined();
  });

  it('leads to the help desk where the ticket has an address there', async () => {
    const page = await visit(url, { key, at: 'tenant=odd' });
    const link = panel(page).getByRole('link', { name: 'Open in the help desk' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://desk.example/1');
    expect(await link.count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)(
    'fits on a phone in %s colours, with long and right-to-left names',
    async (colorScheme) => {
      for (const at of ['tenant=odd', `tenant=${tenant}`]) {
        const page = await visit(url, {
          key,
          at,
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width: 390, height: 844 },
        });
        await lines(page)
          .first()
          .getByRole('button', { name: /^Acknowledge/ })
          .waitFor();
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        expect(await violationsOn(page)).toEqual([]);
      }
    },
  );
});
