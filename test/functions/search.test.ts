import { describe, expect, it } from 'vitest';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';

const { call, get, run, allTickets, provider } = await localApi();

const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}T00:00:00Z`;
const ticket = (id: string, subject: string, message: string, n: number, more: Record<string, unknown> = {}) =>
  aTicket({ id, tenant_id: 'searched', subject, message, created_at: day(n), ...more });

provider.setTickets([
  ticket('q-1', 'Parcel lost', 'Where is it?', 1),
  ticket('q-2', 'A question', 'I lost my parcel', 2),
  ticket('q-3', 'Lost parcels', 'Two of them', 3, { status: 'closed' }),
  ticket('q-4', 'Parcel', 'It is lost', 4),
  ticket('q-5', 'Parcel', 'It came', 5),
  aTicket({ id: 'q-6', tenant_id: 'other', subject: 'Parcel lost' }),
  aTicket({
    id: 'TCK-2024-00815',
    tenant_id: 'typed',
    customer_id: 'cust_042',
    subject: 'Version 1.7 of the C++ tool',
    message: 'IT says: seat A-7 is for Goethestraße, e\u00admail us about ORD-77120 😡 我家在上海东边',
    created_at: day(1),
  }),
  aTicket({
    id: 'TCK-2024-00816',
    tenant_id: 'typed',
    customer_id: 'cust_043',
    subject: 'About TCK-2024-00815 and cust_042',
    message: 'Seat 7, vitamin C, 海上运输，上周从海路',
    created_at: day(2),
  }),
]);
await run('searched');
await run('typed');
await run('other');

const found = async (query: string): Promise<string[]> =>
  (await allTickets(`tenant_id=searched&${query}`)).map(({ ticket_id }) => ticket_id);

describe('the text search of tickets', () => {
  it('lists tickets with all words: subject matches first, then others, each newest first', async () => {
    expect(await found('q=lost+parcel')).toEqual(['q-3', 'q-1', 'q-4', 'q-2']);
  });

  it.each([1, 2, 3, 4])('lists them once and in order in pages of %d', async (size) => {
    expect(await found(`q=lost+parcel&page_size=${size}`)).toEqual(['q-3', 'q-1', 'q-4', 'q-2']);
  });

  it('can be combined with other filters', async () => {
    expect(await found('q=lost+parcel&status=closed')).toEqual(['q-3']);
    expect(await found(`q=parcel&from_date=${day(4)}`)).toEqual(['q-5', 'q-4']);
  });

  it('finds nothing that lacks a word', async () => {
    expect(await found('q=parcel+elephant')).toEqual([]);
  });

  it('does not find deleted tickets', async () => {
    await call('DELETE', '/tickets/q-1?tenant_id=searched');
    expect(await found('q=lost+parcel')).toEqual(['q-3', 'q-4', 'q-2']);
    await call('POST', '/tickets/q-1/restore?tenant_id=searched');
  });

  it.each(['?!', '$ %', '\u200b'])('for %j, which has no word, finds nothing', async (q) => {
    const { status, body } = await get(`/tickets?tenant_id=searched&q=${encodeURIComponent(q)}`);
    expect({ status, body }).toMatchObject({ status: 200, body: { tickets: [], next_cursor: null } });
  });

  it('for too many words is rejected with the reason', async () => {
    const q = Array.from({ length: 17 }, (_, n) => `w${n}`).join('+');
    const { status, body } = await get(`/tickets?tenant_id=searched&q=${q}`);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ in: 'query', path: 'q', message: 'has 17 words; at most 16 are allowed' }]);
  });

  it.each(['TCK-2024-00815', 'tck 2024 00815', '00815', 'CUST_042'])(
    'for the number %j starts with the ticket of that number',
    async (q) => {
      const ids = (await allTickets(`tenant_id=typed&q=${encodeURIComponent(q)}`)).map(({ ticket_id }) => ticket_id);
      expect(ids[0]).toBe('TCK-2024-00815');
    },
  );

  it('lists the ticket of a number once, in pages of any size', async () => {
    const ids = (await allTickets('tenant_id=typed&page_size=1&q=TCK-2024-00815')).map(({ ticket_id }) => ticket_id);
    expect(ids).toEqual(['TCK-2024-00815', 'TCK-2024-00816']);
  });

  it.each(['1.7', 'C++', 'IT', 'A-7', 'goethestrasse', 'email', 'ORD77120', 'ORD 77120', '😡', '上海', 'seat A-7'])(
    'finds %j only in tickets that contain it',
    async (q) => {
      const ids = (await allTickets(`tenant_id=typed&q=${encodeURIComponent(q)}`)).map(({ ticket_id }) => ticket_id);
      expect(ids).toEqual(['TCK-2024-00815']);
    },
  );

  it('does not find seat 7 as seat 8', async () => {
    expect(await allTickets('tenant_id=typed&q=seat+8')).toEqual([]);
  });

  it("rejects another search's cursor", async () => {
    const { body } = await get<{ next_cursor: string }>('/tickets?tenant_id=searched&q=parcel&page_size=1');
    const cursor = encodeURIComponent(body.next_cursor);
    expect((await get(`/tickets?tenant_id=searched&q=lost&cursor=${cursor}`)).status).toBe(422);
    expect((await get(`/tickets?tenant_id=searched&q=parcel&cursor=${cursor}`)).status).toBe(200);
  });

  it('does not reveal the stored search terms', async () => {
    const { body } = await get<TicketView>('/tickets/q-1?tenant_id=searched');
    expect(body).not.toHaveProperty('term_hashes');
    expect(body).not.toHaveProperty('recency');
    expect(body).not.toHaveProperty('keywords');
  });
});
