import type { Page } from 'playwright-core';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { aStoredTicket, aTicket } from '#test/support/builders.ts';
import { visit } from './browser.ts';

export const tenant = 'desk';
export const wide = { viewport: { width: 1480, height: 900 } };

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

const stored = (n: number, fields: Partial<TicketDoc> = {}): TicketDoc =>
  aStoredTicket({
    ...{ tenant_id: tenant, external_id: `D-${n}`, subject: `Printer ${n}`, status: 'open', urgency: 'low' },
    ...{ created_at: minutesAgo(n), updated_at: minutesAgo(n) },
    ...fields,
  });
const alert = (n: number) =>
  ({ id: `a-${n}`, state: 'sent', reason: 'Outage', tries: 1, created_at: minutesAgo(n) }) as const;
const message =
  'The réfund has not come. See https://shop.example/returns, not https://shop.example@evil.example/\n\n' +
  'On Mon, 3 Feb 2025 at 10:14, Support <help@shop.example> wrote:\n> We will send it.\n';
/** What is searched for has to be ingested. */
const searched = [
  { id: 'D-3', subject: 'Printer 3', status: 'closed', message },
  { id: 'D-4', subject: 'Réfund', status: 'pending' },
].map((fields, at) => {
  const moment = minutesAgo(3 + at).toISOString();
  return aTicket({ tenant_id: tenant, created_at: moment, updated_at: moment, ...fields });
});

/**
 * The page with ten tickets of one tenant: D-1 to D-7, a minute apart, the first two with an alert, and one of each of
 * three statuses from the start of 2020 (UTC).
 */
export const startDesk = async () => {
  const api = await localApi();
  const { url, stack, store, provider, run } = api;
  const tickets = store.db.collection<TicketDoc>('tickets');
  // Which statuses there are is known from tickets that were ingested.
  const statuses = ['open', 'pending', 'closed'].map((status) =>
    ticketsOfTenant(`${status}-known`, 1, { tenant_id: tenant, status, created_at: '2020-01-01T00:00:00Z' }),
  );
  provider.setTickets([...statuses.flat(), ...searched]);
  await run(tenant);
  await tickets.insertMany([
    stored(1, { urgency: 'high', alert: alert(1) }),
    stored(2, { urgency: 'high', alert: alert(2) }),
    ...[5, 6, 7].map((n) => stored(n)),
  ]);
  await tickets.updateOne({ tenant_id: tenant, external_id: 'D-4' }, { $set: { url: 'https://desk.example/4' } });
  const key = stack.apiKey;
  /** The list of the tenant's tickets, at this end of the address. */
  const opened = async (at: string, options: Parameters<typeof visit>[1] = {}): Promise<Page> => {
    const page = await visit(url, { key, at: `tenant=${tenant}&view=tickets${at}`, ...wide, ...options });
    await page.locator('[data-ticket]').first().waitFor();
    return page;
  };
  return { ...api, key, tickets, opened };
};

/** The ticket of the list that has the focus. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-ticket]')?.dataset.ticket ?? null);
export const panelOf = (page: Page) => page.locator('.ticket-panel');
