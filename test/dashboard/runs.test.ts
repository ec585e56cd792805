import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { inBrowser, visit } from './browser.ts';

const { url, stack, provider, run, get, progress } = await localApi({ PROVIDER_PAGE_SIZE: '10' });
const key = stack.apiKey;
beforeEach(() => provider.reset());

/** Advances the page's clock, on which it polls the run, until the condition holds. */
const advanceUntil = async <T>(page: Page, ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<void> => {
  await expect
    .poll(async () => {
      await page.clock.runFor(1_000);
      return isSo(await ask());
    })
    .toBe(true);
};

inBrowser('the first run of a tenant', () => {
  it('can be started, shows its progress up to the end, and fills the list of tickets', async () => {
    provider.change({ tickets: ticketsOfTenant('first', 80), latencyMs: 150 });
    const page = await visit(url, { key, at: 'tenant=first&view=runs' });
    await page.clock.install();
    await page.getByText('have never been ingested').waitFor();

    await page.getByRole('button', { name: 'Start a run' }).click();
    const bar = page.getByRole('progressbar', { name: 'Pages ingested' });
    await bar.waitFor();
    const seen = new Set<number>();
    await advanceUntil(
      page,
      async () => Number(await bar.getAttribute('aria-valuenow')),
      (now) => {
        seen.add(now);
        return now === 100;
      },
    );

    expect(seen.size).toBeGreaterThan(2);
    expect([...seen]).toEqual([...seen].toSorted((one, other) => one - other));
    await page.getByText('The run has completed.').waitFor({ state: 'attached' });
    await page.getByRole('region', { name: 'Last run' }).getByText('8 of 8 pages').waitFor();
    await page.getByRole('region', { name: 'Earlier runs' }).first().getByText('Completed').waitFor();
    await page.getByRole('link', { name: 'Tickets', exact: true }).click();
    await page.getByText(/^The first 50\b/).waitFor();
  });
});

inBrowser('a run in progress', () => {
  it('is shown in every view, and keeps the tickets ingested so far when cancelled', async () => {
    provider.change({ tickets: ticketsOfTenant('stopped', 40) });
    provider.setFault(({ page }) => (page === 3 ? { kind: 'hang' } : undefined));
    const page = await visit(url, { key, at: 'tenant=stopped&view=runs' });
    await page.clock.install();
    await page.getByRole('button', { name: 'Start a run' }).click();
    await advanceUntil(
      page,
      async () => page.getByRole('progressbar').first().getAttribute('aria-valuenow'),
      (now) => now === '50',
    );

    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: /Ingesting 50%/ }).click();
    await page.getByRole('button', { name: 'Cancel the run' }).click();

    await page.getByRole('region', { name: 'Last run' }).getByText('cancelled').waitFor();
    const { body } = await get<{ last_job: { job_id: string } }>('/ingest/status?tenant_id=stopped');
    expect(await progress(body.last_job.job_id)).toMatchObject({ status: 'cancelled', new_ingested: 20 });
  });

  it('that somebody else started is reported when another is started', async () => {
    const page = await visit(url, { key, at: 'tenant=busy&view=runs' });
    await page.getByRole('button', { name: 'Start a run' }).waitFor();
    await page.route('**/ingest/run?*', (route) =>
      route.fulfill({ status: 409, json: { detail: 'A run of this tenant is already in progress.', job_id: 'job-1' } }),
    );

    await page.getByRole('button', { name: 'Start a run' }).click();

    await page.getByRole('alert').getByText('A run of this tenant is already in progress.').waitFor();
  });
});

inBrowser('withheld deletions', () => {
  it('are carried out when somebody approves them', async () => {
    const tickets = ticketsOfTenant('shrinking', 30);
    provider.setTickets(tickets);
    await run('shrinking');
    provider.setTickets(tickets.slice(0, 10));
    await run('shrinking');
    const page = await visit(url, { key, at: 'tenant=shrinking' });
    await page.clock.install();

    await page.getByText('20 deletions withheld.').waitFor();
    await page.getByRole('button', { name: 'Approve…' }).click();
    await page.getByRole('button', { name: 'Delete 20 tickets' }).click();

    await advanceUntil(
      page,
      async () =>
        (await get<{ last_job?: { deleted: number } }>('/ingest/status?tenant_id=shrinking')).body.last_job?.deleted,
      (deleted) => deleted === 20,
    );
    await advanceUntil(
      page,
      () => page.getByText('deletions withheld').count(),
      (count) => count === 0,
    );
  });

  it('cannot be approved after an incomplete pass', async () => {
    const tickets = ticketsOfTenant('gaps', 30);
    provider.setTickets(tickets);
    await run('gaps');
    provider.setTickets([...tickets.slice(0, 10), { tenant_id: 'gaps', subject: 'No id' }]);
    await run('gaps');
    const page = await visit(url, { key, at: 'tenant=gaps&view=runs' });

    await page.getByText(/nothing is deleted after a pass with gaps/).waitFor();
    await page.getByRole('region', { name: 'Last run' }).getByText('Completed').waitFor();
    expect(await page.getByRole('button', { name: 'Approve…' }).count()).toBe(0);
  });

  it('stay withheld when the confirmation is dismissed', async () => {
    const page = await visit(url, { key, at: 'tenant=held' });
    await page.route('**/ingest/status?*', (route) =>
      route.fulfill({ json: { status: 'idle', tenant_id: 'held', last_job: heldJob } }),
    );
    await page.reload();

    await page.getByRole('button', { name: 'Approve…' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('1 deletion withheld.').waitFor();
  });
});

inBrowser('repairs, older versions and future dates in a run', () => {
  it('are described in plain words for the last run and in the log', async () => {
    const [first, second, third] = ticketsOfTenant('odd', 3);
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    provider.setTickets([{ ...first }, { ...second, created_at: inAnHour }, { ...third, status: null }]);
    await run('odd');
    provider.setTickets([{ ...first, message: 'An older word', updated_at: '2020-01-01T00:00:00Z' }]);
    await run('odd');
    const page = await visit(url, { key, at: 'tenant=odd&view=runs' });

    const last = page.getByRole('region', { name: 'Last run' });
    await last.getByText('1 older version ignored: the stored version is newer').waitFor();
    expect(await last.getByText('in the future').count()).toBe(0);
    const log = page.getByRole('region', { name: 'Earlier runs', exact: true });
    await log.getByText('1 ticket dated in the future').waitFor();
    await log.getByText('Repaired fields: Status in 1 ticket').waitFor();
    await log.getByText('1 older version ignored: the stored version is newer').waitFor();
  });
});

inBrowser('the dashboard', () => {
  it('polls less and less while no run is in progress, and not at all while the page is hidden', async () => {
    provider.setTickets(ticketsOfTenant('quiet', 1));
    await run('quiet');
    const page = await visit(url, { at: 'tenant=quiet' });
    await page.clock.install();
    let polls = 0;
    page.on('request', (request) => {
      if (request.url().includes('/ingest/status')) polls++;
    });
    await page.getByLabel('API key').fill(key);
    await page.keyboard.press('Enter');
    await expect.poll(() => polls).toBe(1);

    const pollsIn = async (minutes: number): Promise<number> => {
      const before = polls;
      for (let second = 0; second < minutes * 60; second++) await page.clock.runFor(1_000);
      return polls - before;
    };
    expect(await pollsIn(1)).toBeLessThan(6);
    expect(await pollsIn(3)).toBeLessThan(5);
    expect(polls).toBeGreaterThan(3);

    const setHidden = (isHidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    const before = polls;
    await setHidden(true);
    await page.clock.runFor(600_000);
    expect(polls).toBe(before);
    await setHidden(false);
    await expect.poll(() => polls).toBe(before + 1);
  });
});

inBrowser('a filter that is being edited', () => {
  it('keeps its text while the page reloads its data', async () => {
    const page = await visit(url, { key, at: 'tenant=quiet&view=tickets&source=email' });
    await page.clock.install();
    await page.getByRole('textbox', { name: 'Customer' }).pressSequentially('C-12');

    const looked = page.waitForResponse('**/ingest/status?*');
    await page.clock.runFor(60_000);
    await looked;
    await page.getByRole('textbox', { name: 'Customer' }).pressSequentially('3');
    await page.keyboard.press('Enter');

    await page.getByText('No tickets match these filters.').waitFor();
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
