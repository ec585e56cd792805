import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

// What every HTTP client expects, over a raw socket without anything that a client library adds.

const { url, stack, provider, run, call, store } = await localApi();
const tenant = 'harbour-bank';
let jobId = '';

beforeAll(async () => {
  provider.setTickets(ticketsOfTenant(tenant, 30, { message: 'The invoice has a line that nobody ordered.' }));
  jobId = (await run(tenant)).job_id;
});

type Raw = { status: number; headers: IncomingMessage['headers']; body: Buffer };

const ask = async (method: string, path: string, headers: Record<string, string> = {}): Promise<Raw> => {
  const { hostname, port } = new URL(url);
  const key = { authorization: `Bearer ${stack.apiKey}` };
  const sent = request({ hostname, port, method, path, headers: { ...key, ...headers } }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
};

const get = (path: string, headers?: Record<string, string>) => ask('GET', path, headers);

/** A path that the route answers with 200. */
const pathOf = (path: string): string => {
  const values: Record<string, string> = {
    tenant_id: tenant,
    ticket_id: `${tenant}-1`,
    job_id: jobId,
    name: 'provider',
    file: 'index.html',
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none');
  const ofTenant = /^\/(tickets|changes|verify|ingest\/(status|logs))/.test(path);
  return ofTenant ? `${filled}?tenant_id=${tenant}` : filled;
};

const readable = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);

const differing = ['x-request-id', 'date', 'etag', 'content-length', 'ratelimit'];

/** The headers except those that differ between responses. */
const lasting = (headers: Raw['headers']) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !differing.includes(name)));

describe('HEAD', () => {
  it.each([...readable, '/', '/favicon.ico'])('is a GET without the body: %s', async (path) => {
    const [head, whole] = [await ask('HEAD', pathOf(path)), await get(pathOf(path))];
    expect(head.status).toBe(whole.status);
    expect(lasting(head.headers)).toEqual(lasting(whole.headers));
    expect(head.headers['x-request-id']).toBeTruthy();
    expect(head.body).toHaveLength(0);
  });

  it.each(['/openapi.json', '/docs', `/tickets/${tenant}-1?tenant_id=${tenant}`])(
    'has the length and ETag of the GET: %s',
    async (path) => {
      for (const encoding of ['gzip', 'identity']) {
        const asked = { 'accept-encoding': encoding };
        const [head, whole] = [await ask('HEAD', path, asked), await get(path, asked)];
        expect(head.headers['content-length']).toBe(`${whole.body.length}`);
        expect(head.headers.etag).toBe(whole.headers.etag);
      }
    },
  );

  it('needs the same key as a GET', async () => {
    expect((await ask('HEAD', `/tickets?tenant_id=${tenant}`, { authorization: '' })).status).toBe(401);
    expect((await ask('HEAD', '/tickets')).status).toBe(422);
    expect((await ask('HEAD', `/tickets/unknown?tenant_id=${tenant}`)).status).toBe(404);
  });
});

describe('OPTIONS', () => {
  it.each([
    ['/health', 'GET, HEAD, OPTIONS'],
    ['/tickets/T-1', 'GET, HEAD, DELETE, OPTIONS'],
    ['/circuit/provider/reset', 'POST, OPTIONS'],
    ['/', 'GET, HEAD, OPTIONS'],
  ])('lists the allowed methods, and allows no other origin: %s', async (path, allow) => {
    const { status, headers, body } = await ask('OPTIONS', path, {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'GET',
    });
    expect(status).toBe(204);
    expect(headers.allow).toBe(allow);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(body).toHaveLength(0);
  });
});

describe('a long response', () => {
  const long = ['/openapi.json', '/docs', `/tickets?tenant_id=${tenant}`, `/tenants/${tenant}/stats`];

  it.each(long)('is compressed for callers that accept gzip, and varies by that: %s', async (path) => {
    const plain = await get(path);
    const zipped = await get(path, { 'accept-encoding': 'br, gzip;q=0.8' });

    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(zipped.headers['content-encoding']).toBe('gzip');
    for (const { headers, body } of [plain, zipped]) {
      expect(headers.vary).toContain('accept-encoding');
      expect(headers['content-length']).toBe(`${body.length}`);
    }
    expect(zipped.body.length).toBeLessThan(plain.body.length);
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
  });

  it.each(['identity', 'gzip;q=0', '', 'br', '*;q=0'])(
    'is not compressed for callers that accept %j',
    async (encoding) => {
      const { headers } = await get('/openapi.json', { 'accept-encoding': encoding });
      expect(headers['content-encoding']).toBeUndefined();
    },
  );

  it('is compressed only if it is long enough', async () => {
    const { headers } = await get(`/ingest/lock/${tenant}`, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBeUndefined();
  });

  it('is compressed even if it is an error', async () => {
    const query = Array.from({ length: 100 }, (_, n) => `unknown_${n}=1`).join('&');
    const { status, headers, body } = await get(`/tickets?${query}`, { 'accept-encoding': 'gzip' });
    expect(status).toBe(422);
    expect(headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(body).toString()).errors.length).toBeGreaterThan(99);
  });
});

describe('a response that the caller has already', () => {
  const kept = [
    '/openapi.json',
    '/docs',
    '/dashboard',
    '/dashboard/index.html',
    '/favicon.svg',
    `/tenants/${tenant}/stats?from_date=2026-01-01&to_date=2026-01-31`,
    `/tickets/${tenant}-1?tenant_id=${tenant}`,
  ];

  it.each(kept)('is a 304 without a body: %s', async (path) => {
    const first = await get(path);
    const etag = first.headers.etag ?? '';
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    const known = [etag, etag.replace('W/', ''), `"other", ${etag}`, '*'];
    for (const tags of known) {
      const { status, headers, body } = await get(path, { 'if-none-match': tags, 'accept-encoding': 'gzip' });
      expect(status).toBe(304);
      expect(body).toHaveLength(0);
      expect(headers.etag).toBe(etag);
      expect(headers['cache-control']).toBe(first.headers['cache-control']);
      expect(headers['x-request-id']).toBeTruthy();
    }
    expect((await get(path, { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  it('has another ETag once it has changed', async () => {
    const path = `/tickets/${tenant}-2?tenant_id=${tenant}`;
    const { headers } = await get(path);
    await store.db.collection('tickets').updateOne({ external_id: `${tenant}-2` }, { $set: { subject: 'Another' } });

    const { status, body } = await get(path, { 'if-none-match': headers.etag ?? '' });

    expect(status).toBe(200);
    expect(JSON.parse(body.toString()).subject).toBe('Another');
  });

  it('has no ETag if it is an error or not a GET', async () => {
    expect((await get('/tickets/unknown?tenant_id=a', { 'if-none-match': '*' })).status).toBe(404);
    expect((await ask('POST', '/circuit/provider/reset', { 'if-none-match': '*' })).status).toBe(200);
  });
});

describe('the Accept header of a request', () => {
  it('defaults to any type', async () => {
    const { status, headers } = await get(`/tickets?tenant_id=${tenant}`, { accept: '' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
  });

  it.each(['application/x-ndjson', 'application/ndjson', 'application/jsonl'])(
    'selects JSON lines by any of their names: %s',
    async (type) => {
      const { headers, body } = await get(`/tickets?tenant_id=${tenant}&page_size=3`, { accept: type });
      expect(headers['content-type']).toBe(type);
      expect(headers.vary).toContain('accept');
      expect(
        body
          .toString()
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toHaveLength(3);
    },
  );
});

describe('a trailing slash of a path', () => {
  it.each(['/health', '/docs', '/dashboard', `/ingest/lock/${tenant}`])('changes nothing: %s', async (path) => {
    const [without, withIt] = [await get(path), await get(`${path}/`)];
    expect([withIt.status, withIt.headers['content-type']]).toEqual([without.status, without.headers['content-type']]);
  });

  it('does not affect query, method and key', async () => {
    expect((await get(`/tickets/?tenant_id=${tenant}`)).status).toBe(200);
    expect((await get(`/tickets/?tenant_id=${tenant}`, { authorization: '' })).status).toBe(401);
    expect((await ask('PUT', '/tickets/')).headers.allow).toBe('GET, HEAD, OPTIONS');
    expect((await call('POST', `/ingest/run/?tenant_id=${tenant}`)).status).toBe(202);
  });

  it('must not be repeated', async () => {
    expect((await get('/health//')).status).toBe(404);
  });
});

describe('the root path', () => {
  it('redirects a browser to the dashboard', async () => {
    const { status, headers } = await get('/', {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      authorization: '',
    });
    expect([status, headers.location]).toEqual([302, '/dashboard']);
  });

  it('lists the entry points for a program', async () => {
    const { headers, body } = await get('/', { authorization: '' });
    expect(headers['content-type']).toBe('application/json');
    for (const path of Object.values(JSON.parse(body.toString())).filter((text) => `${text}`.startsWith('/')))
      expect((await get(`${path}`)).status, `${path}`).toBe(200);
  });

  it.each(['/favicon.ico', '/favicon.svg'])('has the icon that browsers request by default: %s', async (path) => {
    const { status, headers, body } = await get(path, { authorization: '' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/svg+xml');
    expect(body.toString()).toMatch(/^<svg /);
  });
});

describe('an HTML response', () => {
  it.each([...readable, '/'])('has a content security policy, and other responses have none: %s', async (path) => {
    const { headers } = await get(pathOf(path), path === '/' ? {} : { accept: '*/*' });
    expect(headers['x-content-type-options']).toBe('nosniff');
    if (!headers['content-type']?.startsWith('text/html')) return;
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}$/);
    expect(headers['cache-control']).not.toContain('immutable');
  });

  it('is returned at three paths', async () => {
    const answers = await Promise.all(readable.map(async (path) => ({ path, ...(await get(pathOf(path))) })));
    const pages = answers.filter(({ headers }) => headers['content-type']?.startsWith('text/html'));
    expect(pages.map(({ path }) => path).sort()).toEqual(['/dashboard', '/dashboard/{file}', '/docs']);
  });
});
