import { beforeEach, expect, it } from 'vitest';
import { logger } from '#lib/logger.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

logger.setLogLevel('SILENT'); // these errors are intended

const pageSize = 10;
const count = 40;
const { run, start, ended, call, get, allTickets, provider } = await localApi({
  PROVIDER_PAGE_SIZE: `${pageSize}`,
  PROVIDER_TIMEOUT_MS: '2000',
  PAGE_MAX_ATTEMPTS: '1',
  CIRCUIT_FAILURES: '10',
});

beforeEach(() => provider.reset());

const idsOf = (tickets: readonly Record<string, unknown>[]) => tickets.map(({ id }) => id).sort();
const living = async (tenant: string) =>
  (await allTickets(`tenant_id=${tenant}`)).map(({ ticket_id }) => ticket_id).sort();

const lastNote = async (tenant: string): Promise<string | null> => {
  const { body } = await get<{ logs: { deletion_note: string | null }[] }>(`/ingest/logs?tenant_id=${tenant}&limit=1`);
  return body.logs[0]?.deletion_note ?? null;
};

/** A tenant whose tickets were ingested once. */
const takenIn = async (tenant: string) => {
  const tickets = ticketsOfTenant(tenant, count);
  provider.setTickets(tickets);
  expect(await run(tenant)).toMatchObject({ status: 'completed', new_ingested: count });
  return tickets;
};

it.each([
  ['and says that there are none', true],
  ['and does not say how many there are', false],
])('nothing is deleted when the provider returns an empty list %s', async (_, totalCount) => {
  const tenant = `emptied-${totalCount}`;
  const tickets = await takenIn(tenant);
  provider.change({ tickets: [], totalCount });

  expect(await run(tenant)).toMatchObject({ status: 'completed', deleted: 0, deletions_held: count });

  expect(await living(tenant)).toEqual(idsOf(tickets));
  const { body } = await get<{ logs: object[] }>(`/ingest/logs?tenant_id=${tenant}&limit=1`);
  expect(body.logs).toMatchObject([{ deletions_held: count, deletion_note: expect.stringContaining('withheld') }]);
});

it('nothing is deleted when the provider fails on the last page', async () => {
  const tickets = await takenIn('dies-at-the-end');
  provider.setTickets(tickets.slice(5));
  provider.setFault(({ page }) => (page === 4 ? { kind: 'reset' } : undefined));

  expect(await run('dies-at-the-end')).toMatchObject({ status: 'failed', processed_pages: 3, deleted: 0 });

  expect(await living('dies-at-the-end')).toEqual(idsOf(tickets));
});

it('nothing is deleted by a cancelled run, even before its last page', async () => {
  const tickets = await takenIn('cancelled');
  provider.setTickets(tickets.slice(5));
  provider.setFault(({ page }) => (page === 4 ? { kind: 'hang' } : undefined));
  const { job_id } = (await start('cancelled')).body;
  await until('the last page', () => provider.calls.filter(({ page }) => page === 4).length === 2);

  expect((await call('DELETE', `/ingest/${job_id}`)).status).toBe(200);

  expect(await ended(job_id)).toMatchObject({ status: 'cancelled', processed_pages: 3, deleted: 0 });
  expect(await living('cancelled')).toEqual(idsOf(tickets));
});

it('nothing is deleted when pages shrink while they are read; two complete passes later the missing tickets are', async () => {
  const tickets = await takenIn('shrinking');
  // The first five are removed after two pages were read, so five of the third page move to the second.
  provider.setFault(({ page }) => {
    if (page === 3) provider.setTickets(tickets.slice(5));
    return undefined;
  });

  expect(await run('shrinking')).toMatchObject({ status: 'completed', unchanged: 35, deleted: 0, deletions_held: 0 });
  expect(await lastNote('shrinking')).toContain('nothing is deleted after a pass with gaps');
  expect(await living('shrinking')).toEqual(idsOf(tickets));

  provider.setFault(undefined);
  expect(await run('shrinking')).toMatchObject({ status: 'completed', unchanged: 35, deleted: 0, deletions_held: 0 });
  expect(await lastNote('shrinking')).toContain('5 of the missed tickets stay');
  expect(await run('shrinking')).toMatchObject({ status: 'completed', unchanged: 35, deleted: 5, deletions_held: 0 });
  expect(await living('shrinking')).toEqual(idsOf(tickets.slice(5)));
});

it('a ticket that moves to another page when one is added is not deleted', async () => {
  const tickets = await takenIn('slipping');
  const [gone, ...left] = tickets;
  const came = ticketsOfTenant('slipping', count + 1).slice(-1);
  // After the first page its first ticket is removed, so the eleventh moves to the first page. The total stays the same.
  provider.setFault(({ page }) => {
    if (page === 2) provider.setTickets([...left, ...came]);
    return undefined;
  });
  expect(await run('slipping')).toMatchObject({ new_ingested: 1, deleted: 0, deletions_held: 0 });
  provider.setFault(undefined);

  expect(await run('slipping')).toMatchObject({ unchanged: count, deleted: 0 });
  expect(await run('slipping')).toMatchObject({ unchanged: count, deleted: 1 });

  expect(await living('slipping')).toEqual(idsOf([...left, ...came]));
  expect(await living('slipping')).not.toContain(gone?.id);
});

it('a malformed entry with a readable id is never missing; one without makes the pass incomplete', async () => {
  const tenant = 'malformed';
  const tickets = ticketsOfTenant(tenant, 5);
  provider.setTickets(tickets);
  await run(tenant);
  const [first, second, ...others] = tickets;
  const isolated = { ...first, id: ` ${'x'.repeat(300)}` };

  provider.setTickets([
    { ...first, subject: null, created_at: 'once' },
    ...others,
    isolated as Record<string, unknown>,
  ]);
  expect(await run(tenant)).toMatchObject({ deleted: 1 });
  expect(await living(tenant)).toEqual(idsOf([first ?? {}, ...others]));

  provider.setTickets([{ ...first, id: { of: 'another shape' } }, second ?? {}, ...others]);
  expect(await run(tenant)).toMatchObject({ deleted: 0, deletions_held: 0 });
  expect(await lastNote(tenant)).toContain('without a readable id');
  expect(await living(tenant)).toEqual(idsOf(tickets));
});
