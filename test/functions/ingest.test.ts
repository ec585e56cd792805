import { beforeEach, describe, expect, it } from 'vitest';
import { aTicket } from '#test/support/builders.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { call, get, start, run, progress, allTickets, provider } = await localApi({ PROVIDER_PAGE_SIZE: '10' });

beforeEach(() => provider.reset());

describe('an ingestion run', () => {
  it('is accepted with its job id and progress URL', async () => {
    provider.setTickets(ticketsOfTenant('accepted', 1));
    const { status, headers, body } = await start('accepted');
    expect(status).toBe(202);
    expect(body).toEqual({
      job_id: expect.any(String),
      tenant_id: 'accepted',
      status: 'running',
      started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(headers.get('location')).toBe(`/ingest/progress/${body.job_id}`);
  });

  it('counts each ticket of its pages once', async () => {
    provider.change({ honoursTenant: false });
    provider.setTickets([
      ...ticketsOfTenant('counted', 12),
      ...ticketsOfTenant('somebody-else', 5),
      ...ticketsOfTenant('counted', 3), // a second time, on a later page
      aTicket({ id: 'odd', tenant_id: 'counted', created_at: 'yesterday', subject: null }),
      aTicket({ id: ['listed'], tenant_id: 'counted' }),
      aTicket({ id: '', tenant_id: 'counted' }),
      'not even an object',
    ] as Record<string, unknown>[]);
    expect(await run('counted')).toEqual({
      alert_summary: { urgent_open: 0, suppressed: 0, text: '0 urgent tickets are open' },
      job_id: expect.any(String),
      tenant_id: 'counted',
      status: 'completed',
      progress: 100,
      total_pages: 3,
      processed_pages: 3,
      new_ingested: 13,
      updated: 0,
      unchanged: 3,
      deleted: 0,
      deletions_held: 0,
      skipped: 5,
      errors: 3,
      repaired: { created_at: 1, subject: 1 },
      stale: 0,
      future_dated: 0,
      started_at: expect.any(String),
      ended_at: expect.any(String),
      error: null,
      mode: 'full',
    });
    expect(await allTickets('tenant_id=counted')).toHaveLength(13);
    expect(await allTickets('tenant_id=somebody-else')).toEqual([]);
  });

  it('logs why a ticket could not be read, and what was repaired', async () => {
    provider.setTickets([
      aTicket({ tenant_id: 'logged', message: 7 }),
      aTicket({ id: 'x'.repeat(257), tenant_id: 'logged' }),
    ]);
    const { job_id } = await run('logged');
    const { body } = await get<{ logs: unknown[]; next_cursor: null }>('/ingest/logs?tenant_id=logged');
    expect(body.next_cursor).toBeNull();
    expect(body.logs).toEqual([
      expect.objectContaining({
        job_id,
        status: 'completed',
        errors: 1,
        repaired: { message: 1 },
        ticket_faults: [{ page: 1, ticket_id: 'x'.repeat(256), reason: 'id: is longer than 256 characters' }],
      }),
    ]);
  });

  it('fails and deletes nothing if none of its tickets is readable', async () => {
    provider.setTickets(ticketsOfTenant('unreadable', 2));
    await run('unreadable');
    provider.setTickets([
      { tenant_id: 'unreadable', key: 'T-1' },
      { tenant_id: 'unreadable', key: 'T-2' },
    ]);
    expect(await run('unreadable')).toMatchObject({
      status: 'failed',
      errors: 2,
      deleted: 0,
      error: 'No ticket could be read: all 2 are malformed (id: is neither a string nor an integer)',
    });
    expect(await allTickets('tenant_id=unreadable')).toHaveLength(2);
  });

  it('of a tenant without tickets completes at once', async () => {
    expect(await run('empty')).toMatchObject({
      status: 'completed',
      progress: 100,
      processed_pages: 1,
      new_ingested: 0,
    });
  });

  it('counts what changed since the last run', async () => {
    const [first = {}, ...others] = ticketsOfTenant('changed', 3);
    provider.setTickets([first, ...others]);
    await run('changed');
    provider.setTickets([{ ...first, subject: 'Another subject', updated_at: '2026-02-01T00:00:00Z' }, ...others]);
    expect(await run('changed')).toMatchObject({ new_ingested: 0, updated: 1, unchanged: 2 });
    const { body } = await get<{ history: unknown[] }>('/tickets/changed-1/history?tenant_id=changed');
    expect(body.history).toMatchObject([
      { action: 'updated', changes: { subject: { old: 'A question about my card', new: 'Another subject' } } },
      { action: 'created' },
    ]);
  });

  it('soft-deletes missing tickets and restores them when they reappear', async () => {
    const tickets = ticketsOfTenant('gone', 3);
    provider.setTickets(tickets);
    await run('gone');
    provider.setTickets(tickets.slice(1));
    expect(await run('gone')).toMatchObject({ deleted: 1 });
    expect((await get('/tickets/gone-1?tenant_id=gone')).status).toBe(404);
    expect((await get('/tickets/gone-1/history?tenant_id=gone')).status).toBe(200);
    provider.setTickets(tickets);
    await run('gone');
    expect((await get('/tickets/gone-1?tenant_id=gone')).status).toBe(200);
  });

  it('withholds mass deletions until they are allowed', async () => {
    const tickets = ticketsOfTenant('held', 20);
    provider.setTickets(tickets);
    await run('held');
    provider.setTickets(tickets.slice(15));
    expect(await run('held')).toMatchObject({ status: 'completed', deleted: 0, deletions_held: 15 });
    const { body } = await call<{ job_id: string }>('POST', '/ingest/run?tenant_id=held&allow_deletions=15');
    const job = await until('the end of the run', async () => {
      const seen = await progress(body.job_id);
      return seen.status !== 'running' && seen;
    });
    expect(job).toMatchObject({ deleted: 15, deletions_held: 0 });
    expect(await allTickets('tenant_id=held')).toHaveLength(5);
  });
});

describe('while a run is in progress', () => {
  it('it is in status and progress, holds the lock, and rejects further starts', async () => {
    provider.setTickets(ticketsOfTenant('busy', 25));
    provider.setFault(({ page }) => (page === 2 ? { kind: 'hang' } : undefined));
    const { job_id } = (await start('busy')).body;
    const job = await until('the first page', async () => {
      const seen = await progress(job_id);
      return seen.processed_pages === 1 && seen;
    });
    expect(job).toMatchObject({ status: 'running', progress: 33, total_pages: 3, new_ingested: 10, ended_at: null });
    expect((await get('/ingest/status?tenant_id=busy')).body).toEqual(job);

    const lock = await get<{ acquired_at: string; expires_at: string }>('/ingest/lock/busy');
    expect(lock.body).toMatchObject({ tenant_id: 'busy', locked: true, owner_id: job_id });
    expect(Date.parse(lock.body.expires_at)).toBeGreaterThan(Date.parse(lock.body.acquired_at));

    const second = await start('busy');
    expect(second.status).toBe(409);
    expect(second.headers.get('x-job-id')).toBe(job_id);
    expect(second.body).toMatchObject({ type: 'urn:intake:problem:conflict', status: 409, job_id });

    expect((await call('DELETE', `/ingest/${job_id}`)).body).toEqual({ job_id, status: 'cancelled' });
    expect((await get('/ingest/lock/busy')).body).toEqual({ tenant_id: 'busy', locked: false });
  });
});

describe('an ended run', () => {
  it('is the last job of an idle tenant', async () => {
    const job = await run('idle');
    expect((await get('/ingest/status?tenant_id=idle')).body).toEqual({
      status: 'idle',
      tenant_id: 'idle',
      last_job: job,
    });
  });

  it('cannot be cancelled', async () => {
    const { job_id } = await run('ended');
    const { status, body } = await call('DELETE', `/ingest/${job_id}`);
    expect(status).toBe(409);
    expect(body).toMatchObject({ job_id });
    expect((await progress(job_id)).status).toBe('completed');
  });
});

it('a tenant without runs is idle, unlocked and has no logs', async () => {
  expect((await get('/ingest/status?tenant_id=new')).body).toEqual({ status: 'idle', tenant_id: 'new' });
  expect((await get('/ingest/lock/new')).body).toEqual({ tenant_id: 'new', locked: false });
  expect((await get('/ingest/logs?tenant_id=new')).body).toEqual({ logs: [], next_cursor: null });
});

it('an unknown job is a 404', async () => {
  expect((await get('/ingest/progress/no-such-job')).status).toBe(404);
  expect((await call('DELETE', '/ingest/no-such-job')).status).toBe(404);
});
