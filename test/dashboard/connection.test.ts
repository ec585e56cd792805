import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { seedTickets } from '#infra/local/helpdesks/simulator/seed-tickets.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import type { ConnectionView } from '#lib/connections/views.ts';
import { localApi } from '#test/functions/local-api.ts';
import { violationsOn } from './axe.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, store, get, call, keyFor, run } = await localApi();
const key = stack.apiKey;
const client = { client_id: 'intake', client_secret: 'canary-client-secret' };
const account = await startZendesk({ clients: [client], limits: null });
afterAll(() => account.close());
seedTickets(account, 30);
// All tenants here share the ten exports a minute of one account.
beforeEach(() => store.db.collection('rate_limits').deleteMany({}));

const input = { kind: 'zendesk', target: { base_url: account.url }, credentials: client };
const pathOf = (tenant: string) => `/tenants/${tenant}/connection`;
const connected = async (tenant: string): Promise<void> => {
  await call('PUT', pathOf(tenant), { body: JSON.stringify(input) });
  await call('POST', `${pathOf(tenant)}/test`);
};
const stored = async (tenant: string) => (await get<ConnectionView>(pathOf(tenant))).body;
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Follows a run, which the page polls. */
const finishesRun = (page: Page) => page.getByText('The run has completed.').waitFor({ state: 'attached' });

/** Nothing is read again because time has passed. */
const withoutIntervals = (page: Page): Promise<unknown> => page.addInitScript('window.setInterval = () => 0');

inBrowser('the connection of a tenant', () => {
  it('is made, tested, previewed and run, and shows how far the tickets are; no secret stays on the page', async () => {
    const page = await visit(url, { key, at: 'tenant=acme&view=connection' });
    await region(page, 'State').getByText('Not connected').waitFor();

    const form = region(page, 'Connect a help desk');
    await form.getByLabel('Type').selectOption('Zendesk');
    await form.getByLabel('Account').selectOption('A stand-in on this machine');
    await form.getByLabel('Address').fill(account.url);
    await form.getByLabel('Client identifier').fill(client.client_id);
    await form.getByLabel('Client secret').fill(client.client_secret);
    await form.getByText('As curl').click();
    const shown = await form.locator('pre').textContent();
    expect(shown).toContain(`-X PUT '${url}/tenants/acme/connection'`);
    expect(shown).toContain('"client_secret":"…"');
    await form.getByRole('button', { name: 'Save' }).click();

    await region(page, 'State').getByText('Draft').waitFor();
    expect(await page.content()).not.toContain(client.client_secret);
    expect(await page.locator('input[type=password]').count()).toBe(0);

    await page.getByRole('button', { name: 'Test the connection' }).click();
    await region(page, 'Test').getByText('Connected').waitFor();
    await region(page, 'State').getByText('Active').waitFor();
    await page.getByRole('button', { name: 'Preview 25 tickets' }).click();
    await region(page, 'Preview').getByText('A first import of about 30 tickets: 1 call, about 1 min').waitFor();
    expect(await region(page, 'Preview').getByRole('row').count()).toBe(26);

    await page.getByRole('button', { name: 'Start full run' }).click();
    await finishesRun(page);
    await region(page, 'State')
      .getByText(/^All changes up to/)
      .waitFor();
    await region(page, 'Calls to the help desk').getByText('Incremental').waitFor();
    await region(page, 'State').getByText('None withheld').waitFor();
  });

  it('keeps its credentials when other settings are saved', async () => {
    await connected('settings');
    const before = await stored('settings');
    const page = await visit(url, { key, at: 'tenant=settings&view=connection' });

    await page.getByLabel('Only tickets changed since').fill('2026-01-05');
    await page.getByRole('button', { name: 'Save' }).click();

    await expect.poll(async () => (await stored('settings')).settings.since).toBe('2026-01-05T00:00:00.000Z');
    expect(await stored('settings')).toMatchObject({ revision: before.revision, state: 'active' });
  });

  it('that needs a person says why, in the header, too, and leads to the consent of the help desk', async () => {
    await connected('revoked');
    account.change({ grantsScope: 'tickets:write' });
    account.tokens.expireAll();
    await run('revoked').catch(() => {});
    const page = await visit(url, { key, at: 'tenant=revoked&view=connection' });

    await region(page, 'State')
      .getByText(/^No calls are made until it is authorized again/)
      .waitFor();
    await page.getByRole('link', { name: 'Connection needs authorization' }).waitFor();
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await region(page, 'Test').getByText('Missing scopes: read').waitFor();

    await page.getByRole('button', { name: 'Authorize at Zendesk…' }).click();
    const consent = page.getByRole('link', { name: 'Give consent at Zendesk' });
    expect(await consent.getAttribute('href')).toMatch(`${account.url}/oauth/authorizations/new?`);
    account.change({ grantsScope: null });
  });

  it('is well again in the header, too, as soon as it was mended', async () => {
    await connected('mended');
    account.change({ grantsScope: 'tickets:write' });
    account.tokens.expireAll();
    await run('mended').catch(() => {});
    account.change({ grantsScope: null });
    account.tokens.expireAll();
    const page = await visit(url, { key, at: 'tenant=mended&view=connection', before: withoutIntervals });
    const warning = page.getByRole('link', { name: 'Connection needs authorization' });
    await warning.waitFor();

    await page.getByRole('button', { name: 'Test the connection' }).click();

    await region(page, 'State').getByText('Active').waitFor();
    await warning.waitFor({ state: 'detached' });
  });

  it('is removed by keyboard alone, after a confirmation', async () => {
    await connected('leaving');
    const page = await visit(url, { key, at: 'tenant=leaving&view=connection' });

    await page.getByRole('button', { name: 'Remove the connection…' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await stored('leaving')).toMatchObject({ kind: 'zendesk' });
    await page.getByRole('button', { name: 'Remove the connection…' }).press('Enter');
    await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');

    await region(page, 'State').getByText('Not connected').waitFor();
    expect(await stored('leaving')).toMatchObject({ kind: 'generic' });
  });

  it('is seen but not changed by a key that may read', async () => {
    await connected('watched');
    const page = await visit(url, { key: await keyFor(['watched'], ['read']), at: 'tenant=watched&view=connection' });

    await region(page, 'State').getByText('Active').waitFor();
    await page.getByText('The API key has no permission for this request.').waitFor();
    expect(await page.getByRole('button', { name: /Save|Test the|Preview|Remove/ }).count()).toBe(0);
  });
});

const invented = {
  kind: 'desk-of-tomorrow',
  name: 'Desk of Tomorrow',
  consent: false,
  webhooks: null,
  target_schema: {
    type: 'object',
    properties: { region: { type: 'string', enum: ['eu', 'us'], title: 'Region' } },
    required: ['region'],
  },
  credentials_schema: {
    type: 'object',
    properties: {
      agent: { type: 'string', title: 'Agent' },
      access_key: { type: 'string', writeOnly: true, format: 'password' },
      pin: { type: 'string', title: 'PIN', writeOnly: true, format: 'password' },
    },
    required: ['agent', 'access_key'],
  },
};

inBrowser('a help desk that this page has never heard of', () => {
  it('is connected by the fields that the API names for it', async () => {
    const sent: unknown[] = [];
    const page = await visit(url, {
      key,
      at: 'tenant=tomorrow&view=connection',
      before: async (tab) => {
        await tab.route('**/helpdesks', (route) => route.fulfill({ json: { helpdesks: [invented] } }));
        await tab.route('**/tomorrow/connection', (route) => {
          if (route.request().method() === 'PUT') sent.push(route.request().postDataJSON());
          return route.fallback();
        });
      },
    });

    await page.getByLabel('Region').selectOption('us');
    await page.getByLabel('Agent').fill('kim');
    await page.getByLabel('Access key').fill('canary');
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByRole('alert').waitFor(); // this API does not know it either
    expect(sent).toEqual([
      {
        ...{ kind: 'desk-of-tomorrow', target: { region: 'us' }, settings: { since: null } },
        credentials: { agent: 'kim', access_key: 'canary' },
      },
    ]);
  });
});

inBrowser.each(['light', 'dark'] as const)('the connection in %s colours', (colorScheme) => {
  it('has no accessibility violations in any of its states, and fits on a phone', async () => {
    await connected('accessible');
    const page = await visit(url, {
      key,
      at: 'tenant=accessible&view=connection',
      colorScheme,
      reducedMotion: 'reduce',
    });
    await region(page, 'State').getByText('Active').waitFor();
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await region(page, 'Test').getByText('Connected').waitFor();
    await page.getByRole('button', { name: 'Preview 25 tickets' }).click();
    await region(page, 'Preview').getByRole('table').waitFor();
    await page.getByLabel('Credentials').selectOption('OAuth client with a refresh token');
    for (const summary of await page.getByText('As curl').all()) await summary.click();
    expect(await violationsOn(page)).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(page)).toEqual([]);

    await page.getByRole('button', { name: 'Remove the connection…' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
