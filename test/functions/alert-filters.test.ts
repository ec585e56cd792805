import { describe, expect, it } from 'vitest';
import { type Alert, alertStates, type TicketDoc } from '#lib/tickets/ticket.ts';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { get, run, provider, store } = await localApi();

provider.setTickets([
  ...ticketsOfTenant('alerted', 5, { status: 'open' }),
  ...ticketsOfTenant('alerted-closed', 1, { tenant_id: 'alerted', status: 'closed' }),
  ...ticketsOfTenant('beside', 1),
]);
for (const tenant of ['alerted', 'beside']) await run(tenant);

const tickets = store.db.collection<TicketDoc>('tickets');
const raise = (external_id: string, state: Alert['state'], at: string) =>
  tickets.updateOne(
    { external_id },
    {
      $set: {
        urgency: 'high',
        alert: { id: external_id, state, reason: 'Outage', tries: 1, created_at: new Date(at) },
      },
    },
  );
for (const [index, state] of alertStates.entries())
  await raise(`alerted-${index + 1}`, state, `2026-01-0${index + 1}T12:00:00Z`);
await raise('alerted-closed-1', 'undeliverable', '2026-01-04T12:00:00Z');
await raise('beside-1', 'queued', '2026-01-01T12:00:00Z');

const found = async (filter: string, path = '/tickets'): Promise<string[]> => {
  const { body } = await get<{ tickets: TicketView[] }>(`${path}?tenant_id=alerted&${filter}`);
  return body.tickets.map(({ ticket_id }) => ticket_id).toSorted();
};

describe('a list of tickets', () => {
  it.each(alertStates.map((state, index) => [state, index + 1] as const))(
    'is narrowed to those whose alert is %s',
    async (state, number) => {
      expect(await found(`alert_state=${state}&open=true`)).toEqual([`alerted-${number}`]);
      expect(await found(`alert_state=${state}&open=true`, '/tickets/urgent')).toEqual([`alerted-${number}`]);
    },
  );

  it('can be filtered by several alert states', async () => {
    expect(await found('alert_state=pending&alert_state=queued')).toEqual(['alerted-1', 'alerted-2']);
  });

  it('can be filtered by alerts raised before a time, or before a day in a time zone', async () => {
    expect(await found('alert_before=2026-01-02T12:00:00Z')).toEqual(['alerted-1']);
    expect(await found('alert_before=2026-01-02T12:00:00.001Z')).toEqual(['alerted-1', 'alerted-2']);
    expect(await found('alert_before=2026-01-02')).toEqual(['alerted-1']);
    expect(await found('alert_before=2026-01-02&time_zone=Pacific/Auckland')).toEqual([]);
  });

  it('is paged by alert state like by any other filter', async () => {
    const path = '/tickets?tenant_id=alerted&alert_state=undeliverable&alert_state=sent&page_size=1';
    const ids: string[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await get<{ tickets: TicketView[]; next_cursor: string | null }>(path + cursor);
      ids.push(...body.tickets.map(({ ticket_id }) => ticket_id));
      if (body.next_cursor === null) break;
      cursor = `&cursor=${encodeURIComponent(body.next_cursor)}`;
    }
    expect(ids.toSorted()).toEqual(['alerted-3', 'alerted-4', 'alerted-closed-1']);
  });

  it.each(['alert_state=lost', 'alert_before=soon'])('rejects %s with an entry for the parameter', async (query) => {
    const { status, body } = await get<{ errors: { path: string }[] }>(`/tickets?tenant_id=alerted&${query}`);
    expect(status).toBe(422);
    expect(body.errors.map(({ path }) => path)).toEqual([query.split('=')[0]]);
  });
});
