import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { hashOfKey } from '#lib/auth/key-text.ts';
import { type Problem, ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { call, get, start, run, keyFor, store, provider, url, stack } = await localApi();
provider.setTickets([...ticketsOfTenant('harbour-bank', 3), ...ticketsOfTenant('city-hotels', 2)]);
const { job_id } = await run('harbour-bank');
const reader = await keyFor(['city-hotels'], ['read']);

/** A request with two lines of the same header, which fetch would merge. */
const twoHeaders = async (target: string, authorization: string[]) => {
  const lines = authorization.flatMap((line) => ['authorization', line]);
  const sent = request(target, { headers: ['host', new URL(target).host, ...lines] }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: (await json(response)) as Problem };
};

describe('a request without a valid key', () => {
  it.each([
    ['no key at all', null],
    ['a key that nobody knows', 'somebody-elses-key'],
  ])('is a 401 that names the scheme: %s', async (_, key) => {
    const { status, headers, body } = await get('/tickets?tenant_id=harbour-bank', { key });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ status: 401, title: 'Unauthorized', request_id: headers.get('x-request-id') });
  });

  it.each(['Basic {base64}', 'Bearer', 'Bearer  ', '{key}'])('is a 401 when the header says "%s"', async (form) => {
    const authorization = form.replace('{key}', stack.apiKey).replace('{base64}', btoa(stack.apiKey));
    const { status } = await get('/tickets?tenant_id=harbour-bank', { key: null, headers: { authorization } });
    expect(status).toBe(401);
  });

  it('is a 401 when it sends two keys, even valid ones', async () => {
    const [path, key] = ['/tickets?tenant_id=city-hotels', reader];
    expect((await get(path, { key })).status).toBe(200);
    const { status, body } = await twoHeaders(`${url}${path}`, [`Bearer ${key}`, `Bearer ${key}`]);

    expect(status).toBe(401);
    expect(body.detail).toBe('Send one Authorization header, not several.');
  });

  it('is a 401 for every route but the public ones', async () => {
    const guarded = routes.filter(({ scope }) => scope !== null);
    const answers = await Promise.all(
      guarded.map(({ method, path }) => call(method, path.replace(/\{\w+\}/g, 'x'), { key: null })),
    );
    expect(answers.map(({ status }) => status)).toEqual(guarded.map(() => 401));
  });

  it('is a 401 once the key has expired', async () => {
    const key = await keyFor(['*'], ['read']);
    await store.db
      .collection('api_keys')
      .updateOne({ key_hash: hashOfKey(key) }, { $set: { expires_at: new Date(0) } });
    expect((await get('/tickets?tenant_id=harbour-bank', { key })).status).toBe(401);
  });

  it('is a 401 once the key was revoked', async () => {
    const key = await keyFor(['*'], ['read']);
    await store.db.collection('api_keys').updateOne({ key_hash: hashOfKey(key) }, { $set: { revoked_at: new Date() } });
    expect((await get('/tickets?tenant_id=harbour-bank', { key })).status).toBe(401);
  });
});

describe('a key bound to one tenant', () => {
  it('reads its own tenant', async () => {
    const { status, body } = await get<{ tickets: unknown[] }>('/tickets?tenant_id=city-hotels', { key: reader });
    expect(status).toBe(200);
    expect(body.tickets).toEqual([]);
  });

  it.each([
    '/tickets?tenant_id=harbour-bank',
    '/tickets/urgent?tenant_id=harbour-bank',
    '/tickets/harbour-bank-1?tenant_id=harbour-bank',
    '/tickets/harbour-bank-1/history?tenant_id=harbour-bank',
    '/changes?tenant_id=harbour-bank',
    '/ingest/status?tenant_id=harbour-bank',
    '/ingest/logs?tenant_id=harbour-bank',
    '/ingest/lock/harbour-bank',
  ])('is refused another tenant: %s', async (path) => {
    const refused = await get(path, { key: reader });
    const elsewhere = await get(path.replaceAll('harbour-bank', 'nobody-at-all'), { key: reader });
    expect(refused.status).toBe(403);
    expect({ ...elsewhere.body, request_id: '' }).toEqual({ ...refused.body, request_id: '' });
  });

  it('is refused another tenant before its input is validated', async () => {
    const { status, body } = await get('/tickets?tenant_id=harbour-bank&page_size=0', { key: reader });
    expect(status).toBe(403);
    expect(body.errors).toBeUndefined();
  });

  it('is refused a request that names its own tenant first and another one after it', async () => {
    const { status } = await get('/tickets?tenant_id=city-hotels&tenant_id=harbour-bank', { key: reader });
    expect(status).toBe(422);
  });

  it('gets a 404 for a job of another tenant', async () => {
    const foreign = await get(`/ingest/progress/${job_id}`, { key: reader });
    const unknown = await get('/ingest/progress/no-such-job', { key: reader });
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, request_id: '' }).toEqual({ ...unknown.body, request_id: '' });
  });

  it('cannot cancel a job of another tenant or learn that it exists', async () => {
    const key = await keyFor(['city-hotels'], ['ingest']);
    expect((await call('DELETE', `/ingest/${job_id}`, { key })).status).toBe(404);
  });

  it("does not find another tenant's ticket under its own tenant", async () => {
    const { status } = await get('/tickets/harbour-bank-1?tenant_id=city-hotels', { key: reader });
    expect(status).toBe(404);
  });
});

describe('a key without the scope', () => {
  it.each([
    ['POST', '/ingest/run?tenant_id=city-hotels'],
    ['DELETE', '/ingest/some-job'],
    ['POST', '/circuit/provider/reset'],
    ['POST', '/rate-limit/reset'],
  ])('is refused %s %s', async (method, path) => {
    const { status, body } = await call(method, path, { key: reader });
    expect(status).toBe(403);
    expect(body).toMatchObject({ type: 'urn:intake:problem:forbidden', status: 403, title: 'Forbidden' });
  });

  it('cannot start a run', async () => {
    await start('city-hotels', { key: reader });
    expect(await store.db.collection('ingestion_jobs').countDocuments({ tenant_id: 'city-hotels' })).toBe(0);
  });
});

it('keys are stored as hashes only', async () => {
  const text = JSON.stringify(await store.db.collection('api_keys').find().toArray());
  expect(text).not.toContain(stack.apiKey);
});
