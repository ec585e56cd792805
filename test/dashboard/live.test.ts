import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { inBrowser, visit, withoutSockets } from './browser.ts';

const { url, stack, provider, run, call, store } = await localApi();
const key = stack.apiKey;

const connection_id = { $exists: true };
let tenants = 0;

/** As where a proxy knows no WebSocket. */
const whereSocketsFail = (page: Page) => page.routeWebSocket('**/live', (socket) => socket.close());

inBrowser('a change of tickets', () => {
  it.each([
    ['by a socket', async () => {}, 1],
    ['by a stream where the server has no sockets', withoutSockets, 0],
    ['by a stream where sockets do not get through', whereSocketsFail, 0],
  ] as const)('shows on a page that stays open, which says that it is live: %s', async (_, before, count) => {
    const tenant = `shown-${++tenants}`;
    provider.setTickets(ticketsOfTenant(tenant, 3, { subject: 'A lost card' }));
    await run(tenant);
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets`, before });
    await page.getByText('3 tickets, newest first').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await store.db.collection('live_sockets').countDocuments({ tenant_id: tenant, connection_id })).toBe(count);

    await call('DELETE', `/tickets/${tenant}-2?tenant_id=${tenant}`);

    await page.getByText('2 tickets, newest first').waitFor();
  });

  it('shows by polling where streams end, and the page does not call itself live', async () => {
    provider.setTickets(ticketsOfTenant('polled', 3));
    await run('polled');
    const ends: (string | undefined)[] = [];
    const page = await visit(url, {
      key,
      at: 'tenant=polled&view=tickets',
      // As a deployment answers: what there is, and the end.
      before: async (page) => {
        await withoutSockets(page);
        await page.route('**/changes/stream?*', async (route) => {
          const headers: Record<string, string> = { ...(await route.request().allHeaders()), accept: '*/*' };
          ends.push(headers['last-event-id']);
          await route.continue({ headers });
        });
      },
    });
    await page.clock.install();
    await page.getByText('3 tickets, newest first').waitFor();
    await expect.poll(() => ends.length).toBeGreaterThan(0);

    await call('DELETE', '/tickets/polled-2?tenant_id=polled');

    await expect
      .poll(async () => {
        await page.clock.runFor(2_000);
        return page.getByText('2 tickets, newest first').isVisible();
      })
      .toBe(true);
    expect(ends[0]).toBeUndefined();
    expect(ends[1]).toBeTruthy();
    expect(await page.getByText('Live', { exact: true }).count()).toBe(0);
  });

  it('leaves a list alone of which much was read, and says that it is stale', async () => {
    provider.setTickets(ticketsOfTenant('long', 160));
    await run('long');
    const page = await visit(url, { key, at: 'tenant=long&view=tickets' });
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('The first 150 of 160').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();

    await call('DELETE', '/tickets/long-160?tenant_id=long');

    await page.getByText('Tickets have changed since this list was loaded.').waitFor();
    await page.getByText('The first 150 of 159').waitFor();
    expect(await page.locator('[data-ticket="long-160"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Reload the list' }).click();
    await page.getByText('The first 50 of 159').waitFor();
    expect(await page.locator('[data-ticket="long-160"]').count()).toBe(0);
  });
});

inBrowser("a browser's own client of event streams", () => {
  it('reads every change once, though each answer ends', async () => {
    provider.setTickets(ticketsOfTenant('native', 230));
    await run('native');
    let answers = 0;
    const page = await visit(url, {
      before: (page) =>
        page.route('**/changes/stream?*', async (route) => {
          answers++;
          // It can send no key itself; without its media type, answers end.
          const headers = { ...(await route.request().allHeaders()), authorization: `Bearer ${key}`, accept: '*/*' };
          await route.continue({ headers });
        }),
    });

    const tickets = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const source = new EventSource('/changes/stream?tenant_id=native');
          const seen: string[] = [];
          source.addEventListener('change', ({ data }) => {
            seen.push(JSON.parse(data).ticket_id);
            if (seen.length < 230) return;
            source.close();
            resolve(seen);
          });
        }),
    );

    expect(new Set(tickets).size).toBe(230);
    expect(answers).toBe(3);
  });
});
