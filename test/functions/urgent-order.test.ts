import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { get, run, provider, store, stack } = await localApi();
const tenant = 'queue';
const urgent = { subject: 'Outage: everything is down' };

provider.setTickets([
  ...ticketsOfTenant(tenant, 7, { ...urgent, status: 'open' }),
  ...ticketsOfTenant('done', 2, { ...urgent, tenant_id: tenant, status: 'closed' }),
  ...ticketsOfTenant('calm', 2, { tenant_id: tenant, status: 'open' }),
]);
await run(tenant);
const tickets = store.db.collection<TicketDoc>('tickets');
// Two of the same moment, so that only their ids tell them apart.
for (const [n, day] of [3, 1, 2, 2, 5, 4, 6].entries())
  await tickets.updateOne(
    { external_id: `${tenant}-${n + 1}` },
    { $set: { created_at: new Date(`2026-01-0${day}T12:00:00Z`), urgency: 'high' } },
  );
for (const id of [`${tenant}-5`, `${tenant}-7`]) {
  const alert = { id, state: 'sent' as const, reason: 'Outage', tries: 1, created_at: new Date() };
  await tickets.updateOne({ external_id: id }, { $set: { alert: { ...alert, acknowledged_at: new Date() } } });
}

type Page = { tickets: TicketView[]; next_cursor: string | null; total_count?: number };
const list = async (query: string): Promise<Page> =>
  (await get<Page>(`/tickets/urgent?tenant_id=${tenant}&open=true&${query}`)).body;
const idsOf = ({ tickets: found }: Page): string[] => found.map(({ ticket_id }) => ticket_id.replace(`${tenant}-`, ''));

describe('the list of urgent tickets', () => {
  it('can begin with the oldest ticket that nobody has acknowledged', async () => {
    const [first, ...others] = idsOf(await list('acknowledged=false&order=oldest'));

    expect(first).toBe('2');
    expect(others.slice(0, 2).toSorted()).toEqual(['3', '4']);
    expect(others.slice(2)).toEqual(['1', '6']);
    expect(idsOf(await list('acknowledged=true'))).toEqual(['7', '5']);
  });

  it('can begin with what waits for an acknowledgement, and end with what nobody was alerted of', async () => {
    const alert = { id: 'a', reason: 'Outage', tries: 1, created_at: new Date() };
    const set = (n: number, state: 'undeliverable' | 'suppressed') =>
      tickets.updateOne({ external_id: `${tenant}-${n}` }, { $set: { alert: { ...alert, id: `${n}`, state } } });
    await set(6, 'undeliverable');
    await set(2, 'suppressed');
    const [waiting, acknowledged, unheard] = [['6'], ['5', '7'], ['2']];
    const ids = async (query: string) =>
      idsOf(await list(`order=unacknowledged&${query}`)).filter((id) => ['2', '5', '6', '7'].includes(id));

    expect(await ids('')).toEqual([...waiting, ...acknowledged, ...unheard]);
    expect(await ids('acknowledged=false')).toEqual([...waiting, ...unheard]);
    expect(await ids('acknowledged=true')).toEqual(acknowledged);
    expect(await ids('alert_state=suppressed&alert_state=sent')).toEqual([...acknowledged, ...unheard]);
  });

  it('has each ticket once over pages of any size, in any order', async () => {
    const orders = ['oldest', 'newest', 'unacknowledged'] as const;
    const lists = await Promise.all(orders.map(async (order) => [order, idsOf(await list(`order=${order}`))] as const));
    const all = Object.fromEntries(lists) as Record<(typeof orders)[number], string[]>;
    expect(all.newest).toEqual(all.oldest.toReversed());
    expect(all.unacknowledged.toSorted()).toEqual(all.oldest.toSorted());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...orders), fc.integer({ min: 1, max: 8 }), async (order, size) => {
        const found: string[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page: Page = await list(`order=${order}&page_size=${size}${cursor && `&cursor=${cursor}`}`);
          found.push(...idsOf(page));
          cursor = page.next_cursor;
        }
        expect(found).toEqual(all[order]);
      }),
      { numRuns: 18 },
    );
  });

  it('says how many tickets match if it is asked to, whatever the page holds', async () => {
    expect(await list('count=true&page_size=1')).toMatchObject({ total_count: 7, tickets: [{}] });
    expect(await list('count=true&acknowledged=false')).toMatchObject({ total_count: 5 });
    expect(await list('page_size=1')).not.toHaveProperty('total_count');
    const headers = { authorization: `Bearer ${stack.apiKey}`, accept: 'text/csv' };
    const csv = await fetch(`${stack.url}/tickets/urgent?tenant_id=${tenant}&open=true&count=true`, { headers });
    expect(csv.headers.get('x-total-count')).toBe('7');
  });

  it('refuses a cursor of the other order', async () => {
    const { next_cursor } = await list('order=oldest&page_size=1');
    const { status } = await get(`/tickets/urgent?tenant_id=${tenant}&open=true&page_size=1&cursor=${next_cursor}`);
    expect(status).toBe(422);
  });

  it.each([
    ['order=oldest&q=outage', 'order'],
    ['order=unacknowledged&q=outage', 'order'],
    ['count=true&q=outage', 'count'],
    ['order=worst', 'order'],
    ['acknowledged=maybe', 'acknowledged'],
  ])('rejects %s with an entry for the parameter', async (query, path) => {
    const { status, body } = await get<{ errors: { path: string }[] }>(`/tickets/urgent?tenant_id=${tenant}&${query}`);
    expect(status).toBe(422);
    expect(body.errors.map((error) => error.path)).toEqual([path]);
  });
});
