import { describe, expect, it } from 'vitest';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { aTicket } from '#test/support/builders.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

type Page = { tickets: TicketView[]; next_cursor: string | null; total_count?: number };

const { call, get, run, allTickets, provider } = await localApi();

const varied = [
  aTicket({ id: 'v-1', source: 'chat', customer_id: 'C-7', status: 'closed', created_at: '2026-01-01T00:00:00Z' }),
  aTicket({ id: 'v-2', subject: 'Outage in our branch', created_at: '2026-01-02T00:00:00Z' }),
  aTicket({ id: 'v-3', message: 'This is unacceptable', created_at: '2026-01-03T00:00:00Z' }),
  aTicket({
    id: 'v-4',
    subject: 'Thank you',
    message: 'Thank you, that was great',
    created_at: '2026-01-04T00:00:00Z',
  }),
].map((ticket) => ({ ...ticket, tenant_id: 'varied' }));

const spoken = [
  aTicket({ id: 's-1', subject: 'Question', message: 'How do I change the address that my invoices are sent to?' }),
  aTicket({
    ...{ id: 's-2', created_at: '2026-01-02T00:00:00Z', subject: 'Domanda sulla fattura' },
    message: 'Vorrei sapere perché la fattura di questo mese è diversa da quella del mese scorso.',
  }),
  aTicket({ id: 's-3', created_at: '2026-01-03T00:00:00Z', subject: '7731', message: '7731' }),
].map((ticket) => ({ ...ticket, tenant_id: 'spoken' }));

provider.setTickets([...spoken, ...ticketsOfTenant('paged', 45), ...varied, ...ticketsOfTenant('other', 3)]);
for (const tenant of ['spoken', 'paged', 'varied', 'other']) await run(tenant);

const idsOf = (tickets: readonly TicketView[]): string[] => tickets.map(({ ticket_id }) => ticket_id);

describe('the list of tickets', () => {
  it('is paged, newest first, and ends with a null cursor', async () => {
    const sizes: number[] = [];
    const seen: TicketView[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await get<Page>(`/tickets?tenant_id=paged${cursor}`);
      sizes.push(body.tickets.length);
      seen.push(...body.tickets);
      if (body.next_cursor === null) break;
      cursor = `&cursor=${encodeURIComponent(body.next_cursor)}`;
    }
    expect(sizes).toEqual([20, 20, 5]);
    expect(idsOf(seen)).toEqual(Array.from({ length: 45 }, (_, index) => `paged-${45 - index}`));
  });

  it('has no page after a last page that is exactly full', async () => {
    const { body } = await get<Page>('/tickets?tenant_id=paged&page_size=45');
    expect(body.tickets).toHaveLength(45);
    expect(body.next_cursor).toBeNull();
  });

  it('omits and repeats nothing when tickets are added between two pages', async () => {
    const { body: first } = await get<Page>('/tickets?tenant_id=other&page_size=2');
    provider.setTickets([
      ...ticketsOfTenant('other', 3),
      aTicket({ id: 'other-new', tenant_id: 'other', created_at: '2026-03-01T00:00:00Z' }),
    ]);
    await run('other');
    const { body: second } = await get<Page>(
      `/tickets?tenant_id=other&page_size=2&cursor=${encodeURIComponent(first.next_cursor ?? '')}`,
    );
    expect(idsOf([...first.tickets, ...second.tickets])).toEqual(['other-3', 'other-2', 'other-1']);
  });

  it.each([
    ['urgency=high', ['v-2']],
    ['sentiment=negative', ['v-3']],
    ['sentiment=positive', ['v-4']],
    ['requires_action=true', ['v-3', 'v-2']],
    ['status=closed', ['v-1']],
    ['source=chat', ['v-1']],
    ['customer_id=C-7', ['v-1']],
    ['source=chat&status=open', []],
    ['from_date=2026-01-03T00:00:00Z', ['v-4', 'v-3']],
    ['from_date=2026-01-03T00:00:00', ['v-4', 'v-3']],
    ['from_date=2026-01-03', ['v-4', 'v-3']],
    ['to_date=2026-01-03T00:00:00Z', ['v-2', 'v-1']],
    ['to_date=2026-01-03', ['v-3', 'v-2', 'v-1']],
    ['from_date=2026-01-02&to_date=2026-01-02', ['v-2']],
    ['from_date=2026-01-02&to_date=2026-01-02&time_zone=America/New_York', ['v-3']],
    ['from_date=2026-01-03T02:00:00+02:00', ['v-4', 'v-3']],
    ['status=CLOSED', ['v-1']],
    ['status=closed&status=Open%20', ['v-4', 'v-3', 'v-2', 'v-1']],
    ['not_status=CLOSED', ['v-4', 'v-3', 'v-2']],
    ['not_status=closed&not_status=open', []],
    ['status=open&status=closed&not_status=open', ['v-1']],
    ['not_status=unheard-of', ['v-4', 'v-3', 'v-2', 'v-1']],
    ['open=true', ['v-4', 'v-3', 'v-2']],
    ['order=oldest', ['v-1', 'v-2', 'v-3', 'v-4']],
    ['order=oldest&open=true&page_size=1', ['v-2', 'v-3', 'v-4']],
    ['open=false', ['v-1']],
    ['open=true&status=closed', []],
    ['from_date=2026-01-02T00:00:00Z&to_date=2026-01-04T00:00:00%2B00:00', ['v-3', 'v-2']],
    ['from_date=2026-01-03T01:00:00%2B02:00&to_date=2026-01-03T00:00:01Z', ['v-3']],
  ])('is filtered by %s', async (filter, ids) => {
    expect(idsOf(await allTickets(`tenant_id=varied&${filter}`))).toEqual(ids);
  });

  it.each([
    ['language=it', ['s-2']],
    ['language=it&judged=true', []],
    ['language=und', ['s-3']],
    ['language=fr', []],
  ])('is filtered by %s, as its tickets have it', async (filter, ids) => {
    const found = await allTickets(`tenant_id=spoken&${filter}`);
    expect(idsOf(found)).toEqual(ids);
    const language = new URLSearchParams(filter).get('language');
    expect(found.every((ticket) => (ticket.language ?? 'und') === language)).toBe(true);
  });

  it('says how many tickets match its filters, when it is asked to', async () => {
    const path = '/tickets?tenant_id=paged&count=true&page_size=2';
    const { body: first } = await get<Page>(path);
    expect(first.total_count).toBe(45);
    const { body: next } = await get<Page>(`${path}&cursor=${encodeURIComponent(first.next_cursor ?? '')}`);
    expect(next.total_count).toBe(45);
    const { body: few } = await get<Page>('/tickets?tenant_id=varied&count=true&not_status=closed&sentiment=positive');
    expect(few.total_count).toBe(1);
    expect((await get<Page>('/tickets?tenant_id=paged')).body).not.toHaveProperty('total_count');
  });

  it.each(['order=oldest', 'count=true', 'order=unacknowledged'])('has no %s of a search', async (given) => {
    expect((await get(`/tickets?tenant_id=varied&q=outage&${given}`)).status).toBe(422);
  });

  it("rejects another list's cursor", async () => {
    const { body } = await get<Page>('/tickets?tenant_id=paged&page_size=1');
    const cursor = encodeURIComponent(body.next_cursor ?? '');
    expect((await get(`/tickets?tenant_id=varied&cursor=${cursor}`)).status).toBe(422);
    expect((await get(`/tickets?tenant_id=paged&status=open&cursor=${cursor}`)).status).toBe(422);
  });
});

describe('the list of urgent tickets', () => {
  it('contains only tickets of high urgency', async () => {
    const { body } = await get<Page>('/tickets/urgent?tenant_id=varied');
    expect(idsOf(body.tickets)).toEqual(['v-2']);
  });
});

describe('a single ticket', () => {
  it("is found by its provider's id", async () => {
    const { status, body } = await get('/tickets/v-2?tenant_id=varied');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ticket_id: 'v-2',
      external_id: 'v-2',
      tenant_id: 'varied',
      subject: 'Outage in our branch',
      urgency: 'high',
      created_at: '2026-01-02T00:00:00.000Z',
    });
  });

  it('is found by an id that needs escaping', async () => {
    const id = 'case/7 é?#';
    provider.setTickets([aTicket({ id, tenant_id: 'escaped' })]);
    await run('escaped');
    const { body } = await get<TicketView>(`/tickets/${encodeURIComponent(id)}?tenant_id=escaped`);
    expect(body.ticket_id).toBe(id);
  });

  it('that does not exist is a 404', async () => {
    const { status, body } = await get('/tickets/nothing?tenant_id=varied');
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: 'urn:intake:problem:not-found', title: 'Not Found' });
  });

  it('is hidden once deleted, until it is restored', async () => {
    const path = '/tickets/v-4';
    const deleted = await call<{ ticket_id: string }>('DELETE', `${path}?tenant_id=varied`);
    expect(deleted.status).toBe(200);
    expect(deleted.body.ticket_id).toBe('v-4');
    expect((await get(`${path}?tenant_id=varied`)).status).toBe(404);
    expect(idsOf(await allTickets('tenant_id=varied'))).not.toContain('v-4');
    expect((await call('DELETE', `${path}?tenant_id=varied`)).status).toBe(404);

    expect((await call('POST', `${path}/restore?tenant_id=varied`)).status).toBe(200);
    expect((await get(`${path}?tenant_id=varied`)).status).toBe(200);
    expect((await call('POST', `${path}/restore?tenant_id=varied`)).status).toBe(409);
    const { body } = await get<{ history: { action: string }[] }>(`${path}/history?tenant_id=varied`);
    expect(body.history.map(({ action }) => action)).toEqual(['restored', 'deleted', 'created']);
  });

  it('that does not exist can be neither deleted nor restored', async () => {
    expect((await call('DELETE', '/tickets/nothing?tenant_id=varied')).status).toBe(404);
    expect((await call('POST', '/tickets/nothing/restore?tenant_id=varied')).status).toBe(404);
  });
});

describe('the change feed', () => {
  type Feed = { changes: { ticket_id: string; action: string }[]; next_cursor: string };

  it('has every change once, oldest first, for a reader that resumes', async () => {
    provider.setTickets(ticketsOfTenant('fed', 5));
    await run('fed');
    const changes: string[] = [];
    const readOn = async (from: string): Promise<string> => {
      let cursor = from;
      for (;;) {
        const { body } = await get<Feed>(
          `/changes?tenant_id=fed&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        changes.push(...body.changes.map(({ ticket_id, action }) => `${ticket_id} ${action}`));
        cursor = body.next_cursor;
        if (body.changes.length === 0) return cursor;
      }
    };
    const cursor = await readOn('');
    await call('DELETE', '/tickets/fed-1?tenant_id=fed');
    await readOn(cursor);
    expect(changes.slice(0, 5).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `fed-${n} created`));
    expect(changes.slice(5)).toEqual(['fed-1 deleted']);
  });
});
