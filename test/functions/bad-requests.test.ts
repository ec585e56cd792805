import { describe, expect, it } from 'vitest';
import { localApi } from './local-api.ts';

const { call, get, store } = await localApi();

/** The locations of the errors in a 422. */
const faultsOf = async (method: string, path: string, body?: string): Promise<string[]> => {
  const answer = await call(method, path, body === undefined ? {} : { body });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    type: 'urn:intake:problem:bad-input',
    title: 'Unprocessable Entity',
    status: 422,
    request_id: answer.headers.get('x-request-id'),
  });
  for (const { message } of answer.body.errors ?? []) expect(message).not.toBe('');
  return (answer.body.errors ?? []).map((fault) => `${fault.in} ${fault.path}`).sort();
};

const longId = `/tickets/${'x'.repeat(257)}?tenant_id=a`;
const longJob = `/ingest/progress/${'x'.repeat(101)}`;

describe('bad input', () => {
  it.each([
    ['GET', '/tickets', ['query tenant_id']],
    ['GET', '/tickets?tenant_id=', ['query tenant_id']],
    ['GET', '/tickets?tenant_id=%24ne', ['query tenant_id']],
    ['GET', '/tickets?tenant_id=a&tenant_id=b', ['query tenant_id']],
    ['GET', '/tickets?tenant_id[$ne]=a', ['query tenant_id', 'query tenant_id[$ne]']],
    ['GET', '/tickets?tenant_id=a&page_size=0', ['query page_size']],
    ['GET', '/tickets?tenant_id=a&page_size=101', ['query page_size']],
    ['GET', '/tickets?tenant_id=a&page_size=1.5', ['query page_size']],
    ['GET', '/tickets?tenant_id=a&page_size=-1', ['query page_size']],
    ['GET', '/tickets?tenant_id=a&urgency=extreme', ['query urgency']],
    ['GET', '/tickets?tenant_id=a&from_date=yesterday', ['query from_date']],
    ['GET', '/tickets?tenant_id=a&from_date=2026-02-30T00:00:00Z', ['query from_date']],
    ['GET', '/tickets?tenant_id=a&requires_action=maybe', ['query requires_action']],
    ['GET', '/tickets?tenant_id=a&language=de_AT', ['query language']],
    ['GET', '/tickets?tenant_id=a&language[$ne]=de', ['query language[$ne]']],
    ['GET', '/tickets?tenant_id=a&cursor=nonsense', ['query cursor']],
    ['GET', '/tickets?tenant_id=a&colour=red', ['query colour']],
    [
      'GET',
      '/tickets?urgency=x&sentiment=y&page_size=z',
      ['query page_size', 'query sentiment', 'query tenant_id', 'query urgency'],
    ],
    ['GET', '/tickets/T-1', ['query tenant_id']],
    ['GET', '/tickets/T%00?tenant_id=a', ['path ticket_id']],
    ['GET', longId, ['path ticket_id']],
    ['GET', '/ingest/lock/%24where', ['path tenant_id']],
    ['GET', longJob, ['path job_id']],
    ['GET', '/tickets/%E0%A4%A?tenant_id=a', ['path ticket_id']],
    ['GET', '/tickets?tenant_id=a&status=%E0%A4%A', ['query ']],
    ['GET', '/tickets?tenant_id=a&status=%00', ['query status']],
    ['GET', '/tickets?tenant_id=a&status=%1B', ['query status']],
    ['GET', '/tickets?tenant_id=a&__proto__=b', ['query __proto__']],
    ['GET', '/tickets?tenant_id=a&status[$regex]=.*', ['query status[$regex]']],
    ['POST', '/ingest/run', ['query tenant_id']],
    ['POST', '/ingest/run?tenant_id=a&allow_deletions=-1', ['query allow_deletions']],
    ['POST', '/ingest/run?tenant_id=a&allow_deletions=many', ['query allow_deletions']],
  ])('is a 422 with one entry for each fault: %s %s', async (method, path, faults) => {
    expect(await faultsOf(method, path)).toEqual(faults);
  });

  it('starts no run and claims no lock', async () => {
    expect(await store.db.collection('ingestion_jobs').countDocuments()).toBe(0);
    expect(await store.db.collection('distributed_locks').countDocuments()).toBe(0);
  });

  it('is a 422 for a body that is not JSON, together with the faults of the path', async () => {
    expect(await faultsOf('PUT', '/tenants/a', '{"schedule":')).toEqual(['body ']);
    expect(await faultsOf('PUT', '/tenants/%24where', '{"schedule":')).toEqual(['body ', 'path tenant_id']);
  });
});

describe('a request body', () => {
  const put = (body: string, headers: Record<string, string> = {}) => call('PUT', '/tenants/a', { body, headers });
  const sound = '{"ingest_every_minutes":null}';

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    'is accepted as %s',
    async (type) => {
      expect((await put(sound, { 'content-type': type })).status).toBe(200);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json5'])(
    'is a 415 as %s',
    async (type) => {
      const { status, body } = await put(sound, { 'content-type': type });
      expect(status).toBe(415);
      expect(body).toMatchObject({ status: 415, detail: 'Send the body as application/json.' });
    },
  );

  it('is a 413 if it is larger than any valid one, whatever its content', async () => {
    expect((await put(`{"name":"${'x'.repeat(64 * 1024)}"}`)).status).toBe(413);
    expect((await put(' '.repeat(64 * 1024 - sound.length) + sound)).status).toBe(200);
  });

  it.each([
    ['{"__proto__":{"ingest_every_minutes":1}}', '__proto__'],
    ['{"constructor":{"prototype":{}}}', 'constructor'],
    ['{"ingest_every_minutes":{"$gt":""}}', 'ingest_every_minutes.$gt'],
    ['{"$where":"sleep(1000)"}', '$where'],
    ['{"name":"a\\u0000b"}', 'name'],
    ['{"name":"\\ud800"}', 'name'],
    [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, Array(16).fill('0').join('.')],
  ])('is a 422 that names the invalid property: %.40s', async (body, path) => {
    expect(await faultsOf('PUT', '/tenants/a', body)).toEqual([`body ${path}`]);
  });
});

describe('a request that matches no route', () => {
  it('is a 404 at an unknown path', async () => {
    const { status, headers, body } = await get('/no/such/path');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ status: 404, title: 'Not Found', request_id: headers.get('x-request-id') });
  });

  it.each([
    ['PUT', '/health', ['GET']],
    ['DELETE', '/tickets', ['GET']],
    ['GET', '/ingest/run', ['POST']],
  ])('is a 405 that lists the allowed methods: %s %s', async (method, path, methods) => {
    const { status, headers, body } = await call(method, path);
    expect(status).toBe(405);
    expect(headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(methods));
    expect(body).toMatchObject({ status: 405, title: 'Method Not Allowed', request_id: headers.get('x-request-id') });
  });

  it.each(['//', '//evil.example/tickets', '//tickets/', '/tickets/a/b/c', '/%', '/%E0', '/..%2f', '/TICKETS'])(
    'is a 404, however odd its path is: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('gets the allowed methods with OPTIONS', async () => {
    const { status, headers, body } = await call('OPTIONS', '/tickets/T-1', { key: null });
    expect(status).toBe(204);
    expect(headers.get('allow')).toBe('GET, HEAD, DELETE, OPTIONS');
    expect(body).toBeUndefined();
  });

  it.each(['PATCH', 'DELETE'])('is a 405 with a method that no route has: %s', async (method) => {
    const { status, headers } = await call(method, '/tickets');
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(headers.get('content-type')).toBe('application/problem+json');
  });

  it('is a 413 when its body exceeds API Gateway’s maximum', async () => {
    const { status, headers, body } = await call('POST', '/ingest/run?tenant_id=a', {
      body: ' '.repeat(10 * 2 ** 20 + 1),
    });
    expect(status).toBe(413);
    expect(body).toMatchObject({ status: 413, request_id: headers.get('x-request-id') });
  });
});

describe('every response', () => {
  it('has a unique request id', async () => {
    const ids = await Promise.all(
      ['/health', '/tickets?tenant_id=a', '/tickets', '/no/such/path'].map(async (path) =>
        (await get(path)).headers.get('x-request-id'),
      ),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids).not.toContain(null);
  });

  it('is not cached', async () => {
    expect((await get('/tickets?tenant_id=a')).headers.get('cache-control')).toBe('no-store');
  });
});
