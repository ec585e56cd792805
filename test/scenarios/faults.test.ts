import { afterAll, expect, it } from 'vitest';
import type { Fault } from '#infra/local/demo-provider/behaviour.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { ownDatabase, startProcess } from './local-process.ts';

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const errors: Fault[] = [{ kind: 'status', status: 500 }, { kind: 'status', status: 503 }, { kind: 'reset' }];
const broken: Fault[] = [{ kind: 'garbage' }, { kind: 'half-body' }, { kind: 'wrong-shape' }];

// With this seed every kind of fault occurs, and no page fails so often in a row that its backoff exceeds the test's time.
const random = seeded(10);
const oneOf = (faults: readonly Fault[]): Fault | undefined => faults[Math.floor(random() * faults.length)];

/** Of twenty calls four fail, two get an invalid response, and one gets none. */
const fault = (): Fault | undefined => {
  const drawn = random();
  if (drawn < 0.2) return oneOf(errors);
  if (drawn < 0.3) return oneOf(broken);
  return drawn < 0.35 ? { kind: 'hang' } : undefined;
};

const count = 1_500;
const provider = await startProvider({ tickets: ticketsOfTenant('harbour-bank', count), fault });
afterAll(provider.close);
const { store, variables } = await ownDatabase();

it('a run completes with every ticket stored once at a provider that fails every third call', async () => {
  const process = startProcess([], {
    ...variables,
    EXTERNAL_API_URL: provider.url,
    PROVIDER_PAGE_SIZE: '50',
    PROVIDER_TIMEOUT_MS: '300', // of each call that hangs
    CIRCUIT_OPEN_SECONDS: '1', // the circuit opens as by default, but for a shorter time
  });
  const api = await process.api();
  expect(await api.run('harbour-bank')).toMatchObject({
    status: 'completed',
    processed_pages: 30,
    new_ingested: count,
    updated: 0,
    unchanged: 0,
    errors: 0,
  });
  const kinds = new Set(provider.calls.map(({ status, answeredAt }) => (answeredAt ? status : 'none')));
  expect(kinds).toEqual(new Set([200, 500, 503, 'none']));
  console.log(`${provider.calls.length} calls for 30 pages`);
  expect(new Set((await api.allTickets('tenant_id=harbour-bank')).map(({ ticket_id }) => ticket_id)).size).toBe(count);
  expect(await store.db.collection('tickets').countDocuments()).toBe(count);
  expect(await store.db.collection('ticket_history').countDocuments()).toBe(count);
});
