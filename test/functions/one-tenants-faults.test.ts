import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '#infra/local/demo-provider/behaviour.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { get, run, start, ended, provider } = await localApi({
  PROVIDER_PAGE_SIZE: '10',
  CIRCUIT_FAILURES: '2',
  CIRCUIT_WINDOW: '2',
});

beforeEach(() => provider.reset());

const page = (body: Record<string, unknown>): Fault => ({ kind: 'status', status: 200, body });

describe('one tenant’s provider does not slow or delay any other tenant', () => {
  const faults: [string, () => Fault][] = [
    ['a refusal', () => ({ kind: 'status', status: 403 })],
    ['another shape', () => ({ kind: 'wrong-shape' })],
    ['a circle', () => page({ tickets: [], next_page: 1 })],
    [
      'a page of far more than was asked for',
      () => page({ tickets: Array.from({ length: 101 }, () => 1), next_page: null }),
    ],
    ['a list of malformed tickets', () => page({ tickets: [{}, {}], next_page: null })],
  ];

  it.each(faults)('%s', async (name, fault) => {
    const well = `well-${name.replaceAll(' ', '-')}`;
    provider.setTickets(ticketsOfTenant(well, 25));
    provider.setFault(({ tenantId }) => (tenantId === 'ill' ? fault() : undefined));
    const { job_id } = (await start('ill')).body;

    expect(await run(well)).toMatchObject({ status: 'completed', new_ingested: 25 });
    // No call of the healthy tenant failed or was delayed: it made one for each of its pages.
    expect(provider.calls.filter(({ tenantId }) => tenantId === well)).toHaveLength(3);
    expect((await ended(job_id)).status).toBe('failed');

    const { body } = await get<{ state: string }>('/circuit/provider/status');
    expect(body.state).toBe('closed');
    expect(await run(well)).toMatchObject({ status: 'completed', unchanged: 25 });
  });
});
