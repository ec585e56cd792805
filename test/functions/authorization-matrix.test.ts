import { describe, expect, it } from 'vitest';
import type { OpenApi, Operation } from '#functions/openapi/document.ts';
import { type Scope, scopes } from '#lib/auth/api-key.ts';
import { validRequest } from '#test/support/valid-request.ts';
import { api, invalidKeys, marker, other, otherKey, otherValues, own, ownKey, ownValues } from './two-tenants.ts';

// Every route of the OpenAPI document, called with every kind of key, so that new routes are covered, too. No response may
// contain the other tenant's marker, which is in all of that tenant's data.

/** The public routes; a new one must be added here. */
const open = [
  ...['GET /health', 'GET /openapi.json', 'GET /docs', 'GET /dashboard', 'GET /dashboard/{file}'],
  'GET /oauth/callback',
  'GET /hooks/{hook_id}',
  'POST /hooks/{hook_id}',
  'GET /alerts/{alert_id}/ack',
  'POST /alerts/{alert_id}/ack/link',
];

/** The documented scopes. */
const promised: Readonly<Record<string, Scope>> = {
  'POST /ingest/run': 'ingest',
  'GET /ingest/status': 'read',
  'GET /ingest/progress/{job_id}': 'read',
  'DELETE /ingest/{job_id}': 'ingest',
  'GET /ingest/lock/{tenant_id}': 'read',
  'GET /ingest/logs': 'read',
  'GET /tickets': 'read',
  'GET /tickets/urgent': 'read',
  'GET /tickets/{ticket_id}': 'read',
  'GET /tickets/{ticket_id}/history': 'read',
  'GET /changes': 'read',
  'GET /changes/stream': 'read',
  'POST /changes/sockets': 'read',
  'DELETE /tickets/{ticket_id}': 'admin',
  'POST /tickets/{ticket_id}/restore': 'admin',
  'POST /tickets/{ticket_id}/triage-feedback': 'ingest',
  'DELETE /tickets/{ticket_id}/triage-feedback': 'ingest',
  'PUT /tenants/{tenant_id}': 'admin',
  'GET /tenants': 'admin',
  'GET /helpdesks': 'read',
  'PUT /tenants/{tenant_id}/connection': 'admin',
  'GET /tenants/{tenant_id}/connection': 'admin',
  'DELETE /tenants/{tenant_id}/connection': 'admin',
  'POST /tenants/{tenant_id}/connection/test': 'admin',
  'POST /tenants/{tenant_id}/connection/preview': 'admin',
  'POST /tenants/{tenant_id}/connection/authorize': 'admin',
  'GET /tenants/{tenant_id}/connection/health': 'read',
  'PUT /tenants/{tenant_id}/connection/hook': 'admin',
  'DELETE /tenants/{tenant_id}/connection/hook': 'admin',
  'GET /destinations': 'read',
  'GET /tenants/{tenant_id}/destinations': 'admin',
  'POST /tenants/{tenant_id}/destinations': 'admin',
  'POST /tenants/{tenant_id}/destinations/{destination_id}/test': 'admin',
  'GET /tenants/{tenant_id}/destinations/{destination_id}': 'admin',
  'PUT /tenants/{tenant_id}/destinations/{destination_id}': 'admin',
  'DELETE /tenants/{tenant_id}/destinations/{destination_id}': 'admin',
  'GET /tenants/{tenant_id}/deliveries': 'read',
  'POST /tenants/{tenant_id}/deliveries/{delivery_id}/redeliver': 'admin',
  'POST /alerts/{alert_id}/ack': 'ingest',
  'POST /mcp': 'read',
  'POST /graphql': 'read',
  'POST /keys': 'admin',
  'GET /keys': 'admin',
  'DELETE /keys/{key_id}': 'admin',
  'GET /audit': 'admin',
  'GET /circuit/{name}/status': 'read',
  'GET /circuits': 'read',
  'POST /circuit/{name}/reset': 'admin',
  'GET /metrics': 'read',
  'GET /tenants/health': 'read',
  'GET /rate-limit/status': 'read',
  'POST /rate-limit/reset': 'admin',
  'PUT /tenants/{tenant_id}/triage': 'admin',
  'GET /tenants/{tenant_id}/triage': 'admin',
  'GET /tenants/{tenant_id}/triage/quality': 'read',
  'POST /tenants/{tenant_id}/verify': 'admin',
  'GET /tenants/{tenant_id}/verify': 'admin',
  'GET /verify': 'admin',
  'POST /tenants/{tenant_id}/triage/replay': 'admin',
  'GET /tenants/{tenant_id}/triage/replay/{replay_id}': 'admin',
  'POST /tenants/{tenant_id}/imports': 'admin',
  'POST /tenants/{tenant_id}/imports/uploads': 'admin',
  'GET /tenants/{tenant_id}/imports': 'admin',
  'GET /tenants/{tenant_id}/imports/{import_id}': 'admin',
};

const { get, keyFor, url } = api;
const { body: document } = await get<OpenApi>('/openapi.json', { key: null });

type Entry = { name: string; method: string; path: string; operation: Operation; scope: Scope | undefined };

const entries: Entry[] = Object.entries(document.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, operation]) => {
      const method = verb.toUpperCase();
      const scope = operation.security[0]?.key?.[0] as Scope | undefined;
      return { name: `${method} ${path}`, method, path, operation, scope };
    }),
  )
  .sort((a, b) => Number(a.method !== 'GET') - Number(b.method !== 'GET')); // routes that change data come last
const guarded = entries.filter(({ scope }) => scope !== undefined);

/** Builds a valid request for an operation, with these values. */
const ask = async (entry: Entry, key: string | null, values: Readonly<Record<string, string>>) => {
  const { method, operation } = entry;
  const { pathParameters, query: required, body, contentType } = validRequest(document, operation, values);
  // Where a tenant may be named, it is.
  const isNamed = operation.parameters?.some((one) => one.in === 'query' && one.name === 'tenant_id') ?? false;
  const query = { ...required, ...(isNamed && values.tenant_id !== undefined && { tenant_id: values.tenant_id }) };
  const path = entry.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? ''));
  const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, {
    method,
    headers: {
      ...(key !== null && { authorization: `Bearer ${key}` }),
      ...(contentType !== undefined && { 'content-type': contentType }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return { status: response.status, text, everything: `${text}${JSON.stringify([...response.headers])}` };
};

const withoutId = (text: string): string => text.replace(/"request_id":"[^"]*"/, '');

describe('the routes of the API', () => {
  it('require a key, except for the public ones', () => {
    const isOpen = entries.filter(({ scope }) => scope === undefined).map(({ name }) => name);
    expect(isOpen.sort()).toEqual(open.toSorted());
  });

  it('require the documented scopes', () => {
    const asked = Object.fromEntries(guarded.map(({ name, scope }) => [name, scope]));
    expect(asked).toMatchObject(promised);
  });

  it('allow no change with the read scope only', () => {
    const reads = ['POST /changes/sockets', 'POST /mcp', 'POST /graphql']; // their tools and fields are reads
    const changing = guarded.filter(({ method, name }) => method !== 'GET' && !reads.includes(name));
    expect(changing.filter(({ scope }) => scope === 'read')).toEqual([]);
  });
});

describe.each(guarded)('$name', (entry) => {
  const { scope, operation } = entry;
  const namesTenant = operation.parameters?.some(({ name }) => name === 'tenant_id') ?? false;

  it.each(Object.entries(invalidKeys))('is a 401 for a caller with this key: %s', async (_, key) => {
    const { status, everything } = await ask(entry, key, ownValues);
    expect(status).toBe(401);
    expect(everything).not.toContain(marker);
  });

  it('is a 403 for a key without its scope, whatever others it has', async () => {
    const key = await keyFor(
      ['*'],
      scopes.filter((candidate) => candidate !== scope),
    );
    expect((await ask(entry, key, ownValues)).status).toBe(403);
  });

  it('gives no access to another tenant', async () => {
    const { status, text, everything } = await ask(entry, ownKey.key, { ...otherValues, tenant_id: other });
    const nobodys = await ask(entry, ownKey.key, { ...otherValues, tenant_id: 'nobody-at-all' });

    expect(everything).not.toContain(marker);
    if (!namesTenant) return;
    expect(status).toBe(403);
    expect(withoutId(nobodys.text)).toBe(withoutId(text));
  });

  it("finds nothing of another tenant under the caller's own tenant", async () => {
    const { status, everything } = await ask(entry, ownKey.key, otherValues);
    const namesThing = operation.parameters?.some(
      (parameter) =>
        parameter.in === 'path' &&
        ['ticket_id', 'job_id', 'key_id', 'destination_id', 'delivery_id', 'alert_id', 'import_id'].includes(
          parameter.name,
        ),
    );

    expect(everything).not.toContain(marker);
    if (namesThing) expect(status).toBe(404);
  });
});

describe.each(guarded.filter(({ operation }) => operation['x-for-every-tenant']))('$name', (entry) => {
  it('is a 403 for a key that does not cover all tenants', async () => {
    expect((await ask(entry, ownKey.key, ownValues)).status).toBe(403);
  });
});

describe.each(guarded)('$name with the right key', (entry) => {
  it('succeeds for the own tenant only', async () => {
    const key = await keyFor([entry.operation['x-for-every-tenant'] ? '*' : own], [...scopes]);

    const { status, everything } = await ask(entry, key, ownValues);

    expect([200, 201, 202, 204, 409]).toContain(status);
    expect(everything).not.toContain(marker);
  });
});

describe('the marker of the other tenant', () => {
  it('is in what the other tenant sees', async () => {
    for (const path of [`/tickets?tenant_id=${other}`, '/tenants', '/keys', '/audit']) {
      const { body } = await get(path, { key: otherKey.key });
      expect(JSON.stringify(body)).toContain(marker);
    }
  });
});
