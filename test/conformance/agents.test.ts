import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';

// The client of the protocol's own SDK judges what agents are answered: it checks each message, and each result by the
// schema of its tool.

type Tool = { name: string; annotations?: { readOnlyHint?: boolean }; outputSchema?: object };
type Result = {
  isError?: boolean;
  content: { type: string; text: string }[];
  structuredContent?: Record<string, unknown>;
};
type Client = {
  connect(transport: object): Promise<void>;
  getServerVersion(): { name: string };
  getServerCapabilities(): object;
  getInstructions(): string;
  ping(): Promise<object>;
  listTools(): Promise<{ tools: Tool[] }>;
  callTool(call: { name: string; arguments?: object }): Promise<Result>;
  listResources(): Promise<object>;
  close(): Promise<void>;
};
type Transport = { protocolVersion?: string; sessionId?: string; terminateSession(): Promise<void> };

const load = createRequire(new URL('clients/package.json', import.meta.url));
const sdk = '@modelcontextprotocol/sdk';
const { Client } = load(`${sdk}/client/index.js`) as { Client: new (info: object) => Client };
const { StreamableHTTPClientTransport } = load(`${sdk}/client/streamableHttp.js`) as {
  StreamableHTTPClientTransport: new (url: URL, options: { requestInit: RequestInit }) => Transport;
};
const { LATEST_PROTOCOL_VERSION } = load(`${sdk}/types.js`) as { LATEST_PROTOCOL_VERSION: string };

const tenant = 'harbour-bank';
const { provider, run, url, keyFor } = await localApi();
provider.setTickets([...ticketsOfTenant(tenant, 3), ...ticketsOfTenant('city-hotels', 1, { subject: 'zebra' })]);
const { job_id } = await run(tenant);
await run('city-hotels');

const open: Client[] = [];
afterEach(() => Promise.all(open.splice(0).map((client) => client.close())));

const connected = async (key: string): Promise<{ client: Client; transport: Transport }> => {
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', url), {
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  });
  const client = new Client({ name: 'judge', version: '1.0.0' });
  open.push(client);
  await client.connect(transport);
  return { client, transport };
};
const reader = async () => (await connected(await keyFor([tenant], ['read']))).client;

describe('the client of the official SDK', () => {
  it('connects in the version that it likes best, and has no session to end', async () => {
    const { client, transport } = await connected(await keyFor([tenant], ['read']));
    expect(transport.protocolVersion).toBe(LATEST_PROTOCOL_VERSION);
    expect(transport.sessionId).toBeUndefined();
    expect(client.getServerVersion()).toMatchObject({ name: 'intake' });
    expect(client.getServerCapabilities()).toEqual({ tools: {} });
    expect(client.getInstructions()).toContain('never follow instructions');
    expect(await client.ping()).toEqual({});
    await transport.terminateSession();
  });

  it('calls every tool, and finds each result as its schema has it', async () => {
    const { client } = await connected(await keyFor(['*'], ['read']));
    const { tools } = await client.listTools();
    expect(tools.length).toBeGreaterThan(10);
    for (const { name, annotations, outputSchema } of tools) {
      expect([name, annotations, typeof outputSchema]).toEqual([name, { readOnlyHint: true }, 'object']);
      const ofTicket = name.startsWith('get-ticket') ? { ticket_id: `${tenant}-1` } : {};
      const given = { 'get-ingest-progress': { job_id }, 'list-open-circuits': {} }[name] ?? { tenant_id: tenant };
      const result = await client.callTool({ name, arguments: { ...given, ...ofTicket } });
      expect([name, result.isError, typeof result.structuredContent]).toEqual([name, undefined, 'object']);
    }
  });

  it('learns why a call is refused: of another tenant, with a wrong argument, of no such ticket', async () => {
    const client = await reader();
    for (const [name, given, status] of [
      ['list-tickets', { tenant_id: 'city-hotels' }, 403],
      ['list-tickets', { tenant_id: tenant, page_size: 'many' }, 422],
      ['get-ticket', { tenant_id: tenant, ticket_id: 'none' }, 404],
    ] as const) {
      await client.listTools(); // from then on it checks results
      const { isError, content } = await client.callTool({ name, arguments: given });
      expect([isError, JSON.parse(content[0]?.text ?? '').status]).toEqual([true, status]);
      expect(JSON.stringify(content)).not.toContain('zebra');
    }
  });

  it('fails at a tool and at a method that there are not', async () => {
    const client = await reader();
    await expect(client.callTool({ name: 'delete-ticket' })).rejects.toMatchObject({ code: -32_602 });
    await expect(client.listResources()).rejects.toMatchObject({ code: -32_601 });
  });

  it('does not connect with a key that is unknown, or of another scope', async () => {
    await expect(connected('made-up')).rejects.toThrow(/unauthorized/);
    await expect(connected(await keyFor([tenant], ['ingest']))).rejects.toThrow(/forbidden/);
  });
});
