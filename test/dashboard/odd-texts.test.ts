import { expect, it } from 'vitest';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { inBrowser, visit } from './browser.ts';

const tenant = 't'.repeat(100);
const { url, stack, provider, run, call } = await localApi();
const name = (of: string) => of.repeat(256).slice(0, 256);
const created_at = new Date(Date.now() - 3_600_000).toISOString();
const urgent = (n: number) =>
  aTicket({
    id: `${n}${name('I')}`.slice(0, 256),
    tenant_id: tenant,
    customer_id: name('c'),
    source: name('s'),
    status: `${n}${name('S')}`,
    subject: name('W'),
    message: `The site is down, nobody can pay and our lawyer will call. ${name('m')}`,
    created_at,
    updated_at: created_at,
  });
provider.setTickets([
  ...Array.from({ length: 9 }, (_, n) => urgent(n)),
  aTicket({ id: 'rtl', tenant_id: tenant, subject: '503 (عاجل!)', created_at, updated_at: created_at }),
]);
await run(tenant);
await call('PUT', `/tenants/${tenant}`, {
  body: JSON.stringify({ name: name('N').slice(0, 200), ingest_every_minutes: null }),
});
const key = stack.apiKey;
const id = `0${name('I')}`.slice(0, 256);

inBrowser('names of 256 characters', () => {
  for (const width of [390, 1440])
    it.each([
      ['the overview', ''],
      ['the tickets', '&view=tickets'],
      ['the tickets with all filters', `&view=tickets&source=${name('s')}&open=true`],
      ['the runs', '&view=runs'],
      ['a ticket', `&view=tickets&ticket=${id}`],
    ])(`make %s no wider than a window of ${width} px`, async (_, view) => {
      const page = await visit(url, { key, at: `tenant=${tenant}${view}`, viewport: { width, height: 900 } });
      await page.waitForLoadState('networkidle');

      const { excess, widest } = await page.evaluate(() => ({
        excess: document.documentElement.scrollWidth - window.innerWidth,
        widest: [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth && !element.closest('.scroll'))
          .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 20)}`)
          .slice(-5),
      }));

      expect(excess, `too wide: ${widest.join(', ')}`).toBeLessThanOrEqual(0);
    });
});

inBrowser('what a person wrote', () => {
  it('is set from right to left where it is written so', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets&q=rtl` });
    const subject = page.locator('.ticket-subject').first();
    await subject.waitFor();

    expect(await subject.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});

inBrowser('the shares of a status', () => {
  it('tell how many statuses are not shown, and what they come to', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });

    await page.getByText('4 others').waitFor();
  });
});

inBrowser('a mistake in the address', () => {
  it('is told once for the page, with the parameter that is wrong', async () => {
    const page = await visit(url, { key, at: 'tenant=%20%20' });
    await page.getByRole('alert').first().waitFor();

    expect(await page.getByRole('alert').count()).toBe(1);
    await page.getByText(/tenant_id must start with a letter or digit/).waitFor();
  });
});
