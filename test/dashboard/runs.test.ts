import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, run, get, progress } = await localApi({ PROVIDER_PAGE_SIZE: '10' });
const key = stack.apiKey;
beforeEach(() => provider.reset());

/** Lets the page's own time pass until something is so: it looks at a run once a second. */
const looking = async <T>(page: Page, ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<void> => {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(1_000);
        return isSo(await ask());
      },
      { timeout: 20_000 },
    )
    .toBe(true);
};

inBrowser('a first run', () => {
  it('is started, watched by a bar that moves to its end, and fills the page', async () => {
    provider.change({ tickets: ticketsOfTenant('first', 80), latencyMs: 150 });
    const page = await visit(url, { key, at: 'tenant=first&view=runs' });
    await page.clock.install();
    await page.getByText('were never taken in').waitFor();

    await page.getByRole('button', { name: 'Start a run' }).click();
    const bar = page.getByRole('progressbar', { name: 'Pages taken in' });
    await bar.waitFor();
    const seen = new Set<number>();
    await looking(
      page,
      async () => Number(await bar.getAttribute('aria-valuenow')),
      (now) => {
        seen.add(now);
        return now === 100;
      },
    );

    expect(seen.size).toBeGreaterThan(2);
    expect([...seen]).toEqual([...seen].toSorted((one, other) => one - other));
    await page.getByText('The run is completed.').waitFor({ state: 'attached' });
    await page.getByRole('region', { name: 'Last run' }).getByText('8 of 8 pages').waitFor();
    await page.getByRole('region', { name: 'Earlier runs' }).first().getByText('completed').waitFor();
    await page.getByRole('link', { name: 'Tickets', exact: true }).click();
    await page.getByText(/^The first 25\b/).waitFor();
  });
});

inBrowser('a run that is on', () => {
  it('shows in every view, and is cancelled with what came so far', async () => {
    provider.change({ tickets: ticketsOfTenant('stopped', 40) });
    provider.setFault(({ page }) => (page === 3 ? { kind: 'hang' } : undefined));
    const page = await visit(url, { key, at: 'tenant=stopped&view=runs' });
    await page.clock.install();
    await page.getByRole('button', { name: 'Start a run' }).click();
    await looking(
      page,
      async () => page.getByRole('progressbar').first().getAttribute('aria-valuenow'),
      (now) => now === '50',
    );

    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: /Taking in 50%/ }).click();
    await page.getByRole('button', { name: 'Cancel the run' }).click();

    await page.getByRole('region', { name: 'Last run' }).getByText('cancelled').waitFor();
    const { body } = await get<{ last_job: { job_id: string } }>('/ingest/status?tenant_id=stopped');
    expect(await progress(body.last_job.job_id)).toMatchObject({ status: 'cancelled', new_ingested: 20 });
  });

  it('that somebody else started is told to who starts another', async () => {
    const page = await visit(url, { key, at: 'tenant=busy&view=runs' });
    await page.getByRole('button', { name: 'Start a run' }).waitFor();
    await page.route('**/ingest/run?*', (route) =>
      route.fulfill({ status: 409, json: { detail: 'A run of this tenant is already in progress.', job_id: 'job-1' } }),
    );

    await page.getByRole('button', { name: 'Start a run' }).click();

    await page.getByRole('alert').getByText('A run of this tenant is already in progress.').waitFor();
  });
});

inBrowser('deletions that were held back', () => {
  it('are let through by who approves them', async () => {
    const tickets = ticketsOfTenant('shrinking', 30);
    provider.setTickets(tickets);
    await run('shrinking');
    provider.setTickets(tickets.slice(0, 10));
    await run('shrinking');
    const page = await visit(url, { key, at: 'tenant=shrinking' });
    await page.clock.install();

    await page.getByText('20 deletions held back.').waitFor();
    await page.getByRole('button', { name: 'Approve…' }).click();
    await page.getByRole('button', { name: 'Delete 20 tickets' }).click();

    await looking(
      page,
      async () =>
        (await get<{ last_job?: { deleted: number } }>('/ingest/status?tenant_id=shrinking')).body.last_job?.deleted,
      (deleted) => deleted === 20,
    );
    await looking(
      page,
      () => page.getByText('deletions held back').count(),
      (count) => count === 0,
    );
  });

  it('are offered for none after a pass with gaps, which no approval would complete', async () => {
    const tickets = ticketsOfTenant('gaps', 30);
    provider.setTickets(tickets);
    await run('gaps');
    provider.setTickets([...tickets.slice(0, 10), { tenant_id: 'gaps', subject: 'Without an id' }]);
    await run('gaps');
    const page = await visit(url, { key, at: 'tenant=gaps&view=runs' });

    await page.getByText(/nothing is deleted after a pass with gaps/).waitFor();
    await page.getByRole('region', { name: 'Last run' }).getByText('completed').waitFor();
    expect(await page.getByRole('button', { name: 'Approve…' }).count()).toBe(0);
  });

  it('stay held back when who was asked says no', async () => {
    const page = await visit(url, { key, at: 'tenant=held' });
    await page.route('**/ingest/status?*', (route) =>
      route.fulfill({ json: { status: 'idle', tenant_id: 'held', last_job: heldJob } }),
    );
    await page.reload();

    await page.getByRole('button', { name: 'Approve…' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('1 deletion held back.').waitFor();
  });
});

inBrowser('what was odd about a run’s tickets', () => {
  it('is told in plain words, of the last run and in the log', async () => {
    const [first, second, third] = ticketsOfTenant('odd', 3);
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    provider.setTickets([{ ...first }, { ...second, created_at: inAnHour }, { ...third, status: null }]);
    await run('odd');
    provider.setTickets([{ ...first, message: 'An older word', updated_at: '2020-01-01T00:00:00Z' }]);
    await run('odd');
    const page = await visit(url, { key, at: 'tenant=odd&view=runs' });

    const last = page.getByRole('region', { name: 'Last run' });
    await last.getByText('1 older version ignored: what is stored is newer').waitFor();
    expect(await last.getByText('in the future').count()).toBe(0);
    const log = page.getByRole('region', { name: 'Earlier runs', exact: true });
    await log.getByText('1 ticket dated in the future').waitFor();
    await log.getByText('Repaired: Status of 1').waitFor();
    await log.getByText('1 older version ignored: what is stored is newer').waitFor();
  });
});

inBrowser('the page', () => {
  it('looks at a run less and less while none is on, and not at all while nobody sees it', async () => {
    provider.setTickets(ticketsOfTenant('quiet', 1));
    await run('quiet');
    const page = await visit(url, { at: 'tenant=quiet' });
    await page.clock.install();
    let looks = 0;
    page.on('request', (request) => {
      if (request.url().includes('/ingest/status')) looks++;
    });
    await page.getByLabel('API key').fill(key);
    await page.keyboard.press('Enter');
    await expect.poll(() => looks).toBe(1);

    const looksIn = async (minutes: number): Promise<number> => {
      const before = looks;
      for (let second = 0; second < minutes * 60; second++) await page.clock.runFor(1_000);
      return looks - before;
    };
    expect(await looksIn(1)).toBeLessThan(6);
    expect(await looksIn(3)).toBeLessThan(5);
    expect(looks).toBeGreaterThan(3);

    const setHidden = (isHidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    const before = looks;
    await setHidden(true);
    await page.clock.runFor(600_000);
    expect(looks).toBe(before);
    await setHidden(false);
    await expect.poll(() => looks).toBe(before + 1);
  });
});

inBrowser('what is being written', () => {
  it('stays while the page reads on', async () => {
    const page = await visit(url, { key, at: 'tenant=quiet&view=tickets&source=email' });
    await page.clock.install();
    await page.getByLabel('Customer').pressSequentially('C-12');

    const looked = page.waitForResponse('**/ingest/status?*');
    await page.clock.runFor(60_000);
    await looked;
    await page.getByLabel('Customer').pressSequentially('3');
    await page.keyboard.press('Enter');

    await page.getByText('No ticket fits these filters.').waitFor();
    expect(page.url()).toContain('customer_id=C-123');
  });
});

const heldJob = {
  job_id: 'job-1',
  tenant_id: 'held',
  status: 'completed',
  progress: 100,
  total_pages: 1,
  processed_pages: 1,
  new_ingested: 0,
  updated: 0,
  unchanged: 9,
  deleted: 0,
  deletions_held: 1,
  skipped: 0,
  errors: 0,
  started_at: '2026-01-10T10:00:00.000Z',
  ended_at: '2026-01-10T10:00:01.000Z',
  error: null,
};
