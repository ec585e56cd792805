import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { hoursAWeek } from '#lib/expectations/usual.ts';
import type { WatchDoc } from '#lib/spikes/watch.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, store } = await localApi();
const key = stack.apiKey;
const now = new Date();
const usual = { hours: Array.from({ length: hoursAWeek }, () => 1), dispersion: 1, days: 56 };
const checked = { version: 1, checked_at: now, usual_until: new Date(now.getTime() + 3_600_000) };
const figures = { since: now, seen: 12, expected: 0.6, minutes: 15, ticketIds: ['L-1'] };

beforeAll(async () => {
  await store.db
    .collection('tickets')
    .insertOne(
      aStoredTicket({ tenant_id: 'spiking', external_id: 'L-1', subject: 'Login <b>fails</b>', created_at: now }),
    );
  await store.db.collection<WatchDoc>('spike_watches').insertMany([
    {
      ...{ _id: 'spiking', tenant_id: 'spiking', ...checked, usual },
      spikes: [
        { id: 's1', kind: 'volume', words: [], ...figures },
        { id: 's2', kind: 'topic', words: ['login', 'password', 'w'.repeat(60)], ...figures, seen: 9 },
      ],
    },
    { _id: 'calm', tenant_id: 'calm', ...checked, usual, spikes: [] },
    { _id: 'young', tenant_id: 'young', ...checked, usual: null, spikes: [] },
  ]);
});

inBrowser('the panel of what is unusual', () => {
  it('shows what spikes, and leads to its tickets', async () => {
    const page = await visit(url, { key, at: 'tenant=spiking' });
    const panel = page.getByRole('region', { name: 'Unusual activity' });
    const topic = panel.getByText('9 tickets in 15 minutes, usually 0.6');
    await topic.waitFor();
    expect(await topic.textContent()).toContain('login, password');

    await topic.click();
    await panel.getByRole('link', { name: 'Login <b>fails</b>' }).last().click();

    await page.getByRole('dialog').getByText('Login <b>fails</b>').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('fits on a phone in %s colours, in line with its title', async (colorScheme) => {
    const size = { viewport: { width: 390, height: 844 } };
    const page = await visit(url, { key, at: 'tenant=spiking', colorScheme, reducedMotion: 'reduce', ...size });
    const panel = page.getByRole('region', { name: 'Unusual activity' });
    await panel.locator('summary').last().click();
    await panel.getByRole('link', { name: 'Login <b>fails</b>' }).last().waitFor();

    const leftOf = (part: Locator) => part.evaluate((element) => element.getBoundingClientRect().left);
    expect(await leftOf(panel.locator('summary').first())).toBe(await leftOf(panel.getByRole('heading')));
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each([
    ['calm', 'Nothing was unusual when tickets last arrived'],
    ['young', 'It takes 14 days of tickets to tell what is unusual.'],
  ])('is a line for a tenant that is %s', async (tenant, line) => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });
    await page.getByText(line).waitFor();
    expect(await page.getByRole('region', { name: 'Unusual activity' }).count()).toBe(0);
  });
});
