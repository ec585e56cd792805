import { beforeEach, describe, expect, it } from 'vitest';
import type { TicketView } from '#lib/tickets/ticket-view.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { aTicket } from '#test/support/builders.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// The contract with the external provider, sentence by sentence, from its response to Intake's.

const { call, get, run, start, progress, ended, allTickets, provider, store } = await localApi({
  PROVIDER_PAGE_SIZE: '3',
  CIRCUIT_FAILURES: '2',
  CIRCUIT_WINDOW: '2',
  CIRCUIT_OPEN_SECONDS: '1',
});
const elsewhere = await answeringServer();

beforeEach(async () => {
  provider.reset();
  await call('POST', '/circuit/provider/reset');
  await call('POST', '/rate-limit/reset');
});

const idsOf = async (tenant: string): Promise<string[]> =>
  (await allTickets(`tenant_id=${tenant}`)).map(({ ticket_id }) => ticket_id).toSorted();
const ticketOf = async (tenant: string, id: string): Promise<TicketView> =>
  (await get<TicketView>(`/tickets/${id}?tenant_id=${tenant}`)).body;
const lastLog = async (tenant: string) => {
  const { body } = await get<{ logs: Record<string, unknown>[] }>(`/ingest/logs?tenant_id=${tenant}&limit=1`);
  return body.logs[0];
};
const pageCalls = () => provider.calls.filter(({ path }) => path !== '/health');
const answerPages = (page: Record<string, unknown>) =>
  provider.setFault(({ path }) => (path === '/health' ? undefined : { kind: 'status', status: 200, body: page }));

describe('the external provider', () => {
  it('may send all tenants’ tickets: one with another tenant’s id is never stored under this tenant, and counts as skipped', async () => {
    provider.change({
      honoursTenant: false,
      tickets: [...ticketsOfTenant('mine', 2), ...ticketsOfTenant('theirs', 3)],
    });

    expect(await run('mine')).toMatchObject({ status: 'completed', new_ingested: 2, skipped: 3, errors: 0 });

    expect(await idsOf('mine')).toEqual(['mine-1', 'mine-2']);
    expect(await idsOf('theirs')).toEqual([]);
  });

  it('must send only an id: other fields that are null, missing or oddly typed are repaired and counted', async () => {
    const odd = { subject: null, source: 7.5, customer_id: [], created_at: 'once' };
    provider.setTickets([{ id: 'bare', tenant_id: 'bare' }, aTicket({ id: 'odd', tenant_id: 'bare', ...odd })]);

    expect(await run('bare')).toMatchObject({
      new_ingested: 2,
      errors: 0,
      repaired: { source: 2, customer_id: 2, subject: 2, message: 1, status: 1, created_at: 2, updated_at: 1 },
    });
    expect(await ticketOf('bare', 'bare')).toMatchObject({ subject: '', message: '', status: 'unknown' });
  });

  it('may send markup in a message, which is read as text', async () => {
    provider.setTickets([
      aTicket({ id: 'm', tenant_id: 'markup', message: '<style>p {}</style><p>Fish &amp; chips</p>' }),
    ]);
    await run('markup');

    expect((await ticketOf('markup', 'm')).message).toBe('Fish & chips');
  });

  it.each([
    ['a total as text', { total_count: '1' }],
    ['a negative total', { total_count: -4 }],
    ['a fractional total', { total_count: 1.5 }],
    ['an end as 0', { next_page: 0 }],
    ['an end as an empty text', { next_page: '' }],
    ['an end as false', { next_page: false }],
  ])('may send %s with an odd type, which fails nothing', async (_, odd) => {
    answerPages({ tickets: [aTicket({ tenant_id: 'oddly' })], next_page: null, total_count: 1, ...odd });

    expect(await run('oddly')).toMatchObject({ status: 'completed', errors: 0 });
  });

  it('may redirect, which is a failed attempt and never followed', async () => {
    provider.setFault(({ page }) =>
      page === 1 && pageCalls().length === 1
        ? { kind: 'status', status: 307, headers: { location: elsewhere.url } }
        : undefined,
    );
    provider.setTickets(ticketsOfTenant('moved', 1));

    expect(await run('moved')).toMatchObject({ status: 'completed', new_ingested: 1 });

    expect(pageCalls()).toHaveLength(2);
    expect(elsewhere.asked).toEqual([]);
  });

  it.each([400, 401, 403, 404, 410, 422])(
    'may refuse a tenant with %i: its run fails at once, and no other tenant feels it',
    async (status) => {
      const refused = `refused-${status}`;
      provider.setTickets(ticketsOfTenant(`well-${status}`, 4));
      provider.setFault(({ tenantId }) => (tenantId === refused ? { kind: 'status', status } : undefined));

      for (let turn = 0; turn < 3; turn++)
        expect(await run(refused)).toMatchObject({ status: 'failed', error: expect.stringContaining(`${status}`) });
      expect(pageCalls()).toHaveLength(3);

      const { body } = await get<{ state: string }>('/circuit/provider/status');
      expect(body.state).toBe('closed');
      expect(await run(`well-${status}`)).toMatchObject({ status: 'completed', new_ingested: 4 });
      expect(pageCalls()).toHaveLength(5);
    },
  );

  it.each([429, 503, 413])(
    'may request a wait with %i, in seconds or as an HTTP date, which is honoured and not an attempt',
    async (status) => {
      for (const wait of ['900', new Date(Date.now() + 900_000).toUTCString()]) {
        provider.reset();
        provider.setFault(() => ({ kind: 'status', status, headers: { 'retry-after': wait } }));
        const { job_id } = (await start(`waits-${status}`)).body;
        await until('the lock to outlast the wait', async () => {
          const { body } = await get<{ expires_at?: string }>(`/ingest/lock/waits-${status}`);
          return Date.parse(body.expires_at ?? '') > Date.now() + 890_000;
        });

        expect(pageCalls()).toHaveLength(1);
        expect((await progress(job_id)).status).toBe('running');
        await call('DELETE', `/ingest/${job_id}`);
        await call('POST', '/rate-limit/reset');
        await call('POST', '/circuit/provider/reset');
      }
    },
  );

  it('may omit the total: then total_pages is null until the last page', async () => {
    provider.change({ totalCount: false, tickets: ticketsOfTenant('untold', 7) });
    provider.setFault(({ page }) => (page === 3 ? { kind: 'slow', ms: 400 } : undefined));
    const { job_id } = (await start('untold')).body;
    const before = await until('the second page', async () => {
      const job = await progress(job_id);
      return job.processed_pages === 2 && job;
    });

    expect(before).toMatchObject({ total_pages: null });
    expect(await ended(job_id)).toMatchObject({ status: 'completed', total_pages: 3, new_ingested: 7 });
  });

  it('may send a ticket on two pages, which counts once', async () => {
    const tickets = ticketsOfTenant('twice', 4);
    provider.setTickets([...tickets, tickets[0] ?? {}]);

    expect(await run('twice')).toMatchObject({ new_ingested: 4, unchanged: 1 });
    expect(await idsOf('twice')).toHaveLength(4);
  });

  it('may send malformed tickets: each counts as an error with its reason in the log, and the rest of the page is stored', async () => {
    const [first, ...others] = ticketsOfTenant('broken', 3);
    provider.setTickets([first ?? {}, { tenant_id: 'broken' }, ...others]);

    expect(await run('broken')).toMatchObject({ status: 'completed', new_ingested: 3, errors: 1 });

    expect(await lastLog('broken')).toMatchObject({
      errors: 1,
      ticket_faults: [{ page: 1, ticket_id: null, reason: expect.stringMatching(/^id: /) }],
    });
  });

  it.each([{ kind: 'status', status: 500 }, { kind: 'half-body' }, { kind: 'reset' }] as const)(
    'may fail a call ($kind), which is retried',
    async (fault) => {
      const tenant = `fails-${fault.kind}`;
      provider.setTickets(ticketsOfTenant(tenant, 1));
      provider.setFault(() => (pageCalls().length === 1 ? fault : undefined));

      expect(await run(tenant)).toMatchObject({ status: 'completed', new_ingested: 1 });
      expect(pageCalls()).toHaveLength(2);
    },
  );

  it('may change a ticket without moving updated_at, and move updated_at without a change: content decides', async () => {
    const ticket = aTicket({ id: 'c', tenant_id: 'content' });
    provider.setTickets([ticket]);
    await run('content');

    provider.setTickets([{ ...ticket, updated_at: '2026-02-01T09:00:00Z' }]);
    expect(await run('content')).toMatchObject({ updated: 0, unchanged: 1 });
    provider.setTickets([{ ...ticket, updated_at: '2026-02-01T09:00:00Z', subject: 'Another' }]);
    await run('content');
    await run('content');
    expect((await ticketOf('content', 'c')).subject).toBe('Another');
  });

  it('may send a version older than the stored one, which is ignored as stale', async () => {
    const ticket = aTicket({ id: 's', tenant_id: 'stale' });
    provider.setTickets([ticket]);
    await run('stale');
    provider.setTickets([{ ...ticket, subject: 'Of old', updated_at: '2020-01-01T00:00:00Z' }]);

    expect(await run('stale')).toMatchObject({ updated: 0, unchanged: 1, stale: 1 });
    expect((await ticketOf('stale', 's')).subject).toBe(ticket.subject);
  });
});

describe('the notification service', () => {
  it('gets ticket, tenant, urgency and reason with the same idempotency key on every attempt, and accepts by a 2xx', async () => {
    provider.setNotify({ fails: 2 });
    provider.setTickets([
      aTicket({
        id: 'u',
        tenant_id: 'urgent',
        subject: 'Outage: everything is down',
        created_at: new Date().toISOString(),
      }),
    ]);
    await run('urgent');
    await until('the alert to be sent', async () => {
      const stored = await store.db.collection('tickets').findOne({ tenant_id: 'urgent' });
      return stored?.alert?.state === 'sent';
    });

    expect(provider.alerts.map(({ status }) => status)).toEqual([503, 503, 202]);
    expect(new Set(provider.alerts.map(({ key }) => key)).size).toBe(1);
    expect(provider.alerts.at(-1)?.body).toEqual({
      ticket_id: 'u',
      tenant_id: 'urgent',
      urgency: 'high',
      reason: expect.any(String),
    });
  });
});
