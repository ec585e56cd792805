import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { localApi } from '#test/functions/local-api.ts';
import { aTicket } from '#test/support/builders.ts';
import { inBrowser, visit, withEndingStreams } from './browser.ts';
import { fitOf } from './layout.ts';

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

/** A run whose texts are one long word each, and whose counts are very large. */
const job = {
  job_id: name('j'),
  tenant_id: tenant,
  status: 'failed',
  progress: 100,
  ...{ total_pages: 987_654_321, processed_pages: 987_654_321, new_ingested: 987_654_321, updated: 987_654_321 },
  ...{ unchanged: 987_654_321, deleted: 987_654_321, deletions_held: 987_654_321, skipped: 987_654_321 },
  ...{ errors: 987_654_321, stale: 987_654_321, future_dated: 987_654_321, repaired: { status: 987_654_321 } },
  started_at: '2025-01-10T10:00:00.000Z',
  ended_at: '2025-01-10T10:00:01.000Z',
  error: name('E'),
};
const log = {
  ...job,
  deletion_note: name('D'),
  ticket_faults: [{ page: 987_654_321, ticket_id: name('I'), reason: name('R') }],
};
const answer = (page: Page, path: string | RegExp, status: number, json: unknown) =>
  page.route(path, (route) => route.fulfill({ status, json, headers: { 'x-request-id': name('r') } }));
const failing = (page: Page) =>
  answer(page, /\/(tenants\/.+|tickets.*|ingest\/.*|circuit.*|rate-limit.*)$/, 500, { detail: name('F') });
const runsThatFailed = async (page: Page): Promise<void> => {
  await answer(page, '**/ingest/status?*', 200, { status: 'idle', tenant_id: tenant, last_job: job });
  await answer(page, '**/ingest/logs?*', 200, { logs: [log], next_cursor: null });
};
const dialogOpened = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Approve…' }).click();
  await page.getByRole('dialog').waitFor();
};
const signInRefused = async (page: Page): Promise<void> => {
  await page.getByLabel('API key').fill(name('k').slice(0, 200));
  await page.keyboard.press('Enter');
  await page.getByText(name('F')).waitFor();
};

type Scene = {
  name: string;
  /** The rest of the URL fragment after the tenant; null for a fragment without a tenant. */
  view: string | null;
  isSignedIn?: boolean;
  before?: (page: Page) => Promise<unknown>;
  act?: (page: Page) => Promise<unknown>;
};

const scenes: Scene[] = [
  { name: 'the sign-in', view: null, isSignedIn: false },
  { name: 'the sign-in that failed', view: null, isSignedIn: false, before: failing, act: signInRefused },
  { name: 'the tenants', view: null },
  {
    name: 'the tenant field',
    view: null,
    before: (page) => answer(page, '**/tenants/health*', 403, {}),
    act: (page) => page.getByLabel('Tenant ID').fill(name('t')),
  },
  { name: 'the overview', view: '' },
  { name: 'the overview that failed', view: '', before: failing },
  { name: 'the overview with withheld deletions', view: '', before: runsThatFailed },
  { name: 'the confirmation of deletions', view: '', before: runsThatFailed, act: dialogOpened },
  {
    name: 'the page of a tenant that the key may not list',
    view: '',
    before: (page) => answer(page, '**/tenants', 403, {}),
  },
  { name: 'the tickets', view: '&view=tickets' },
  { name: 'the tickets that failed', view: '&view=tickets', before: failing },
  { name: 'the tickets with all filters', view: `&view=tickets&source=${name('s')}&open=true` },
  { name: 'the runs', view: '&view=runs' },
  { name: 'the runs that failed', view: '&view=runs', before: failing },
  {
    name: 'the runs with withheld deletions',
    view: '&view=runs',
    before: runsThatFailed,
    act: (page) => page.getByText('with reasons').click(),
  },
  { name: 'a ticket', view: `&view=tickets&ticket=${id}` },
  { name: 'a ticket that failed', view: `&ticket=${id}`, before: failing },
];

inBrowser('a name of 256 characters', () => {
  it.each(scenes)('does not make $name wider than the window', async ({ view, isSignedIn = true, before, act }) => {
    const page = await visit(url, {
      ...(isSignedIn && { key }),
      before: async (page) => {
        await withEndingStreams(page);
        await before?.(page);
      },
      at: view === null ? '' : `tenant=${tenant}${view}`,
    });
    await page.waitForLoadState('networkidle');
    await act?.(page);

    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      // Charts follow the window in a later frame; what stays too wide is named.
      await expect.poll(() => fitOf(page, width)).toBe('fits');
    }
  });
});

inBrowser('the text of a ticket', () => {
  it('is shown from right to left if it is written so', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets&q=rtl` });
    const subject = page.locator('.ticket-subject').first();
    await subject.waitFor();

    expect(await subject.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});

inBrowser('the breakdown by status', () => {
  it('sums up the statuses that it does not list', async () => {
    const page = await visit(url, { key, at: `tenant=${tenant}` });

    await page.getByText('4 others').waitFor();
  });
});

inBrowser('an invalid parameter in the address', () => {
  it('is reported once for the page, with the parameter’s name', async () => {
    const page = await visit(url, { key, at: 'tenant=%20%20' });
    await page.getByRole('alert').first().waitFor();

    expect(await page.getByRole('alert').count()).toBe(1);
    await page.getByText(/tenant_id must start with a letter or digit/).waitFor();
  });
});
