import { afterAll, expect, it } from 'vitest';
import type { Fault } from '#infra/local/provider/behaviour.ts';
import { startProvider } from '#infra/local/provider/provider-server.ts';
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

const broken: Fault[] = [{ kind: 'garbage' }, { kind: 'half-body' }, { kind: 'wrong-shape' }];
const errors: Fault[] = [{ kind: 'status', status: 500 }, { kind: 'status', status: 503 }, { kind: 'reset' }];

// With this seed every kind comes up, and no page fails so often in a row that its pauses outlast the test.
const random = seeded(10);
const oneOf = (faults: readonly Fault[]): Fault | undefined => faults[Math.floor(random() * faults.length)];

/** One call in five fails, one in ten gets an answer that is none. */
const fault = (): Fault | undefined => {
  const drawn = random();
  return drawn < 0.2 ? oneOf(errors) : drawn < 0.3 ? oneOf(broken) : undefined;
};

const provider = await startProvider({ tickets: ticketsOfTenant('harbour-bank', 300), fault });
afterAll(provider.close);
const { store, variables } = await ownDatabase();

it('a run completes with every ticket stored once at a provider whose every third answer is broken', async () => {
  const process = startProcess([], {
    ...variables,
    EXTERNAL_API_URL: provider.url,
    PROVIDER_PAGE_SIZE: '20',
    CIRCUIT_FAILURES: '10',
  });
  const api = await process.api();
  expect(await api.run('harbour-bank', 18_000)).toMatchObject({
    status: 'completed',
    processed_pages: 15,
    new_ingested: 300,
    updated: 0,
    unchanged: 0,
    errors: 0,
  });
  expect(provider.calls.length).toBeGreaterThan(15);
  expect(new Set((await api.allTickets('tenant_id=harbour-bank')).map(({ ticket_id }) => ticket_id)).size).toBe(300);
  expect(await store.db.collection('tickets').countDocuments()).toBe(300);
  expect(await store.db.collection('ticket_history').countDocuments()).toBe(300);
});
