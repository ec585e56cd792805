import { beforeAll, describe, expect, it } from 'vitest';
import { aTicket } from '#test/support/builders.ts';
import { localApi } from './local-api.ts';

const { get, run, provider, allTickets } = await localApi();

describe('tickets in HTML', () => {
  const tenant = 'html';
  const styled = `<style>${'.a { color: red }\n'.repeat(2_000)}</style><p>Our whole site is down, this is an emergency</p>`;
  const invoice =
    '<html><body><div class="comment" dir="auto"><font face="Arial">My invoice is wrong,&nbsp;please correct the invoice' +
    '</font><br></div></body></html>';

  beforeAll(async () => {
    provider.setTickets([
      aTicket({ id: 'styled', tenant_id: tenant, message: styled }),
      ...['a', 'b', 'c'].map((id) =>
        aTicket({ id, tenant_id: tenant, subject: 'Invoice &amp; more', message: invoice }),
      ),
    ]);
    await run(tenant);
  });

  it('are triaged by their text', async () => {
    const { body } = await get(`/tickets/styled?tenant_id=${tenant}`);

    expect(body).toMatchObject({ urgency: 'high', message: 'Our whole site is down, this is an emergency' });
  });

  it('are found by their words, not by their markup', async () => {
    expect(await allTickets(`tenant_id=${tenant}&q=invoice`)).toHaveLength(3);
    for (const q of ['div', 'nbsp', 'font', 'arial', 'dir'])
      expect(await allTickets(`tenant_id=${tenant}&q=${q}`)).toEqual([]);
  });

  it('are unchanged when sent as plain text', async () => {
    provider.setTickets([
      aTicket({ id: 'styled', tenant_id: tenant, message: 'Our whole site is down, this is an emergency' }),
      ...['a', 'b', 'c'].map((id) =>
        aTicket({
          id,
          tenant_id: tenant,
          subject: 'Invoice &amp; more',
          message: 'My invoice is wrong, please correct the invoice',
        }),
      ),
    ]);

    expect(await run(tenant)).toMatchObject({ unchanged: 4, updated: 0 });
  });
});

describe('tickets with odd fields', () => {
  it('are ingested, repaired and counted, and urgent ones are triaged as urgent', async () => {
    const tenant = 'odd';
    const message = 'Our whole site is down, this is an emergency';
    const { subject: _, ...withoutSubject } = aTicket({ id: 'o-2', tenant_id: tenant, message });
    provider.setTickets([
      aTicket({ id: 'o-1', tenant_id: tenant, message, subject: null }),
      withoutSubject,
      aTicket({ id: 'o-3', tenant_id: tenant, created_at: '2026-01-10T10:00:00.000+0000' }),
      aTicket({ id: 'o-4', tenant_id: tenant, created_at: 1_768_035_600, updated_at: null }),
      aTicket({ id: 'o-5', tenant_id: tenant, created_at: '0001-01-01', source: null, customer_id: '' }),
      aTicket({ id: 'o-6', tenant_id: tenant, status: 2 }),
      aTicket({ id: 'o-7', tenant_id: tenant, status: '__proto__' }),
    ]);

    expect(await run(tenant)).toMatchObject({
      status: 'completed',
      new_ingested: 7,
      errors: 0,
      repaired: { subject: 2, updated_at: 1, created_at: 1, source: 1, customer_id: 1 },
    });
    const urgent = await allTickets(`tenant_id=${tenant}&urgency=high`);
    expect(urgent.map(({ ticket_id }) => ticket_id).toSorted()).toEqual(['o-1', 'o-2']);
    const { body } = await get<{ by_status: object }>(`/tenants/${tenant}/stats`);
    expect(Object.entries(body.by_status).toSorted()).toEqual([
      ['2', 1],
      ['__proto__', 1],
      ['open', 5],
    ]);
    expect(await run(tenant)).toMatchObject({ unchanged: 7, updated: 0, deleted: 0 });
  });
});

describe('a status in several spellings', () => {
  const tenant = 'spelt';
  const spellings = ['open', 'open ', ' OPEN', 'open', 'on_hold', 'On Hold ', 'on_hold'];
  const tickets = spellings.map((status, index) => aTicket({ id: `s-${index}`, tenant_id: tenant, status }));

  beforeAll(async () => {
    provider.setTickets(tickets);
    await run(tenant);
  });

  it('is stored as sent', async () => {
    const stored = await allTickets(`tenant_id=${tenant}`);
    const byId = new Map(stored.map(({ ticket_id, status }) => [ticket_id, status]));

    expect(spellings.map((_, index) => byId.get(`s-${index}`))).toEqual(spellings);
  });

  it('is counted as one, under the most frequent spelling', async () => {
    const { body } = await get<{ by_status: Record<string, number> }>(`/tenants/${tenant}/stats`);

    expect(body.by_status).toEqual({ open: 4, on_hold: 3 });
  });

  it('is filtered as one, whichever spelling is requested', async () => {
    for (const status of ['open', 'open ', ' oPeN '])
      expect(await allTickets(`tenant_id=${tenant}&status=${encodeURIComponent(status)}`)).toHaveLength(4);
    expect(await allTickets(`tenant_id=${tenant}&status=on-hold`)).toHaveLength(3);
  });

  it('is unchanged when ingested again', async () => {
    expect(await run(tenant)).toMatchObject({ updated: 0, unchanged: spellings.length });
  });
});
