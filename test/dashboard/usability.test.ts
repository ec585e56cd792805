import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit, withEndingStreams } from './browser.ts';

const tenant = 'harbour-bank';
const now = new Date().toISOString();
const { url, stack, provider, run } = await localApi();
provider.setTickets([
  ...ticketsOfTenant(tenant, 60, { created_at: now, updated_at: now }),
  ...ticketsOfTenant(`${tenant}-urgent`, 2, {
    tenant_id: tenant,
    message: 'The site is down, nobody can pay, and I want a refund or our lawyer will call.',
    created_at: now,
    updated_at: now,
  }),
]);
await run(tenant);
const key = stack.apiKey;

inBrowser('the dashboard', () => {
  it('shows an API error in the affected panel, with a button to try again', async () => {
    const page = await visit(url, { at: `tenant=${tenant}` });
    await page.route('**/stats?*', (route) =>
      route.fulfill({ status: 500, headers: { 'x-request-id': 'req-1' }, json: { detail: 'Something went wrong.' } }),
    );
    await page.getByLabel('API key').fill(key);
    await page.keyboard.press('Enter');

    const numbers = page.getByRole('region', { name: 'Key figures' });
    await numbers.getByRole('alert').getByText('Something went wrong.').waitFor();
    await numbers.getByText('req-1').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    await page
      .getByRole('region', { name: 'Urgent now' })
      .getByRole('link', { name: /question/ })
      .first()
      .waitFor();

    await page.unrouteAll();
    await numbers.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('region', { name: 'Tickets per day' }).getByRole('figure').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says so when the API cannot be reached', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets` });
    await page.getByText(/^The first 50\b/).waitFor();
    await page.route('**/tickets?*', (route) => route.abort());

    await page.getByRole('combobox', { name: 'Sentiment' }).selectOption('negative');

    await page.getByText('The API cannot be reached.').waitFor();
  });
});

inBrowser('the dashboard', () => {
  it('reads a bounded amount of data, however many tickets there are', async () => {
    const page = await visit(url, { at: `tenant=${tenant}`, before: withEndingStreams });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(request.url().slice(url.length));
    });
    await page.getByLabel('API key').fill(key);
    await page.keyboard.press('Enter');
    await page.getByRole('figure').first().waitFor();
    await page.waitForLoadState('networkidle');

    expect(asked.length).toBeLessThan(16); // its parts, what is unusual, and what is missed
    for (const path of asked)
      if (path.startsWith('/tickets'))
        expect(Number(new URLSearchParams(path.split('?')[1]).get('page_size'))).toBeLessThan(51);
  });

  it('shows times in the reader’s time zone, with UTC as the tooltip', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&ticket=${tenant}-1` });

    const created = page.getByRole('dialog').locator('time').first();
    await created.waitFor();

    const [shown, title, iso] = await created.evaluate((element) => [
      element.textContent,
      element.getAttribute('title'),
      element.getAttribute('datetime'),
    ]);
    const inBerlin = new Intl.DateTimeFormat('en-GB', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'Europe/Berlin',
    });
    expect(shown).toContain(inBerlin.format(new Date(iso ?? '')));
    expect(title).toBe(`${iso?.slice(0, 19).replace('T', ' ')} UTC`);
  });
});

const overviewShown = async (page: Page): Promise<void> => {
  await page.getByRole('figure').first().waitFor();
  await page
    .getByRole('region', { name: 'Urgent now' })
    .getByRole('link', { name: /question/ })
    .first()
    .waitFor();
};

inBrowser('the dashboard', () => {
  it('does not shift the layout of the overview while it loads', async () => {
    const page = await visit(url, { at: `tenant=${tenant}`, viewport: { width: 1280, height: 900 } });
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.getByLabel('API key').fill(key);
    await page.keyboard.press('Enter');
    await overviewShown(page);

    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    // A cumulative layout shift of up to 0.1 is rated good.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05);
  });
});

const scenes: { name: string; at: string; key?: string; shown: (page: Page) => Promise<void> }[] = [
  { name: 'the sign-in', at: '', shown: (page) => page.getByLabel('API key').waitFor() },
  { name: 'the tenants', at: '', key, shown: (page) => page.getByRole('link', { name: tenant }).waitFor() },
  {
    name: 'the overview',
    at: `tenant=${tenant}`,
    key,
    shown: overviewShown,
  },
  {
    name: 'the tickets',
    at: `tenant=${tenant}&view=tickets&source=email`,
    key,
    shown: (page) => page.getByText(/^The first 50\b/).waitFor(),
  },
  {
    name: 'a ticket',
    at: `tenant=${tenant}&ticket=${tenant}-urgent-1`,
    key,
    shown: async (page) => {
      await page.getByText('Why it is urgent').waitFor();
      await page.getByText('Ingested').waitFor();
    },
  },
  {
    name: 'the runs',
    at: `tenant=${tenant}&view=runs`,
    key,
    shown: async (page) => {
      await page.getByRole('table').waitFor();
      await page.getByText('Responded in').first().waitFor();
    },
  },
];

inBrowser.each(['light', 'dark'] as const)('the dashboard in %s colours', (colorScheme) => {
  it.each(scenes)('has no accessibility violations on $name', async ({ at, key, shown }) => {
    // Contrast cannot be judged in the middle of a fade.
    const page = await visit(url, { at, ...(key && { key }), colorScheme, reducedMotion: 'reduce' });

    await shown(page);

    expect(await violationsOn(page)).toEqual([]);
  });
});
