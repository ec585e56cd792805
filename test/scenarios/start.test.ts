import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { demoKinds } from '#infra/local/demo-desks/demo-desks.ts';
import { demoTenants } from '#infra/local/demo-provider/demo-tickets.ts';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { helpdeskNames } from '#lib/helpdesks/helpdesk-kind.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const provider = await startProvider({
  tickets: [...ticketsOfTenant('harbour-bank', 7), ...ticketsOfTenant('city-hotels', 5)],
});
afterAll(provider.close);
const { variables } = await ownDatabase();
const parts = { ...variables, EXTERNAL_API_URL: provider.url };

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

describe('a start that fails says why in one line', () => {
  it.each([
    ['PORT', '99999'],
    ['RATE_LIMIT_REQUESTS', 'sixty'],
    ['EXTERNAL_API_URL', 'somewhere'],
    ['MONGODB_URI', 'localhost:27017'],
    ['LOCK_TTL_SECONDS', '0'],
  ])('a bad %s', async (name, value) => {
    const { ended, said } = startProcess([], { ...parts, [name]: value });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(linesOf(said.stderr)).toEqual([expect.stringContaining(name)]);
    expect(said.stdout).toBe('');
  });

  it('a port in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { ended, said } = startProcess([], { ...parts, PORT: `${port}` });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(linesOf(said.stderr)).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
  });

  it('an unreachable database', async () => {
    const MONGODB_URI = 'mongodb://127.0.0.1:9/';
    const { ended, said } = startProcess([], { ...parts, MONGODB_URI });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(linesOf(said.stderr)).toEqual([expect.stringContaining('Intake could not start')]);
  });

  it.each(['', 'local-dev-key'])('a remote database with the public default key: %s', async (key) => {
    const MONGODB_URI = 'mongodb+srv://cluster.example/?retryWrites=true';
    const { ended, said } = startProcess([], { ...parts, MONGODB_URI, LOCAL_API_KEY: key });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(linesOf(said.stderr)).toEqual([expect.stringContaining('LOCAL_API_KEY must be a key of your own')]);
  });

  it.each([
    ['--data=data', 'keeps no data'],
    ['--standby', 'its own tenants'],
    ['--tenants=harbour-bank', 'its own tenants'],
  ])('simulated help desks with %s', async (option, fault) => {
    const { ended, said } = startProcess(['--desks', option], {});
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(said.stderr).toContain(fault);
  });

  it('an unknown option', async () => {
    const { ended, said } = startProcess(['--onec'], parts);
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(said.stderr).toContain('--onec');
    expect(said.stderr).toContain('Usage:');
  });
});

it('--help prints the options and starts nothing', async () => {
  const { ended, said } = startProcess(['--help'], { ...parts, PORT: 'not a port' });
  expect(await ended).toEqual({ code: 0, signal: null });
  for (const option of ['--once', '--tenants', '--idle', '--desks', '--help']) expect(said.stdout).toContain(option);
});

it('--once ingests the tickets, prints a summary and ends', async () => {
  const { ended, said } = startProcess(['--once', '--tenants=harbour-bank,city-hotels'], parts);
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(said.stdout).toMatch(/harbour-bank'? *│ '?completed'? *│ 1 +│ 7 +│ 0/);
  expect(said.stdout).toMatch(/city-hotels'? *│ '?completed'? *│ 1 +│ 5 +│ 0/);
  expect(said.stderr).toBe('');
});

it('a start without variables has its own database and provider', async () => {
  const { ended, said } = startProcess(['--once', '--tenants=slateboard-schools'], {});
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(said.stdout).toContain('completed');
  expect(said.stderr).toBe('');
});

it('--desks connects each tenant of the demo to a simulated help desk, and names them as it ingests', async () => {
  const { ended, said } = startProcess(['--desks', '--once'], {});
  expect(await ended).toEqual({ code: 0, signal: null });
  for (const { id } of demoTenants) expect(said.stdout).toMatch(new RegExp(`${id}'? *│ '?completed'?`));
  for (const kind of demoKinds) {
    expect(said.stdout).toMatch(new RegExp(`desk +\\S+ at ${helpdeskNames[kind]}, http://127\\S+, with webhooks`));
    expect(said.stdout).toMatch(new RegExp(`tickets.+: .*${helpdeskNames[kind]} [1-9]\\d*`));
  }
  expect(said.stderr).toBe('');
});

it('the last line of a start links to the dashboard, which lists the demo’s tenants', async () => {
  const { said, api } = startProcess(['--idle'], {});
  const { get } = await api();
  const address = await until(
    'the last line',
    () => /^ +(http:\S+)\n$/m.exec(said.stdout.split('Or look at it').at(1) ?? '')?.[1],
  );
  const page = await fetch(address);
  expect(page.headers.get('content-type')).toContain('text/html');
  const { body } = await get<{ tenants: { name: string }[] }>('/tenants');
  expect(body.tenants.map(({ name }) => name)).toContain('Fernhill Hotels');
});

it.each(['SIGINT', 'SIGTERM'] as const)('%s ends the process at once, even in the middle of a run', async (signal) => {
  provider.setFault(() => ({ kind: 'hang' }));
  onTestFinished(() => provider.setFault(undefined));
  // Waiting for the provider would take longer than the test may last.
  const process = startProcess([], { ...parts, PROVIDER_TIMEOUT_MS: '60000' });
  const api = await process.api();
  const calls = provider.calls.length;
  await api.start(`caught-by-${signal.toLowerCase()}`);
  await until('the call that hangs', () => provider.calls.length > calls);
  expect(await process.kill(signal)).toEqual({ code: 0, signal: null });
});
