import { createHmac } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { DestinationKindView, DestinationTest, StoredDestinationView } from '#lib/destinations/views.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { localApi } from './local-api.ts';

const { call, get, keyFor, store } = await localApi();
const receiver = await answeringServer();

const path = '/tenants/acme/destinations';
const input = { kind: 'webhook', target: { url: 'https://hooks.acme.example/intake' } };
const standIn = { kind: 'webhook', label: 'Stand-in', target: { base_url: receiver.url } };

const create = (body: object, tenant = 'acme') =>
  call<StoredDestinationView>('POST', `/tenants/${tenant}/destinations`, { body: JSON.stringify(body) });
const created = async (body: object) => (await create(body)).body;
const put = (id: string, body: object) =>
  call<StoredDestinationView>('PUT', `${path}/${id}`, { body: JSON.stringify(body) });
const test = async (id: string) => {
  await store.db.collection('rate_limits').deleteMany({}); // no call waits for the one before
  return (await call<DestinationTest>('POST', `${path}/${id}/test`)).body;
};

describe('a destination of a tenant', () => {
  it('is created with a secret that is shown once, read, changed and deleted', async () => {
    const { status, body } = await create({ ...input, label: 'Pager', include: ['subject'] });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      tenant_id: 'acme',
      kind: 'webhook',
      label: 'Pager',
      include: ['subject'],
      revision: 1,
    });
    expect(body).toMatchObject({ target: input.target, base_url: 'https://hooks.acme.example', state: 'active' });
    expect(body.secret).toMatch(/^whsec_/);
    const one = `${path}/${body.destination_id}`;

    const { secret: _, ...shown } = body;
    expect((await get(one)).body).toEqual(shown);
    expect((await get(path)).body).toEqual({ destinations: [shown] });

    const { body: changed } = await put(body.destination_id, { ...input, state: 'disabled' });
    expect(changed).toMatchObject({
      label: null,
      include: [],
      state: 'disabled',
      disabled_reason: 'By request',
      secret: null,
    });
    expect((await put(body.destination_id, input)).body).toMatchObject({ state: 'active', disabled_reason: null });

    expect((await call('DELETE', one)).status).toBe(204);
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await call(method, one, method === 'PUT' ? { body: JSON.stringify(input) } : {})).status).toBe(404);
    expect((await call('POST', `${one}/test`)).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['a kind that is not there', { ...input, kind: 'fax' }, 'kind'],
    ['no target', { kind: 'webhook', target: {} }, 'target.url'],
    ['an unknown member of the target', { ...input, target: { ...input.target, port: '1' } }, 'target'],
    ['a secret that is none', { ...input, credentials: { secret: 'hunter2' } }, 'credentials.secret'],
    ['a private address', { ...input, target: { url: 'https://10.0.0.1/' } }, 'target'],
    ['an unknown field to include', { ...input, include: ['message'] }, 'include.0'],
    ['no credentials where they are needed', { kind: 'slack_webhook', target: {} }, 'credentials'],
    [
      'a URL of another host than the kind has',
      { kind: 'slack_webhook', target: {}, credentials: { url: 'https://evil.example/services/T/B/x' } },
      'credentials.url',
    ],
  ])('with %s is refused, and what was entered is not repeated', async (_, body, where) => {
    const { status, body: problem } = await create(body);
    expect(status).toBe(422);
    expect(problem).toMatchObject({ errors: [{ in: 'body', path: where }] });
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|10\.0\.0\.1|evil/);
  });

  it('is of a kind that the API describes, with forms for a person', async () => {
    const { body } = await get<{ kinds: DestinationKindView[] }>('/destinations');
    expect(body.kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['webhook', 'slack_webhook']));
    const webhook = body.kinds.find(({ kind }) => kind === 'webhook');
    expect(webhook).toMatchObject({
      makes_secret: true,
      credentials_schema: { properties: { secret: { writeOnly: true } } },
    });
  });
});

describe('the test of a destination', () => {
  const answering =
    (status: number, body = ''): RequestListener =>
    (_, response) =>
      response.writeHead(status).end(body);

  it('sends what says that it is a test, signed by both secrets while one is rotated', async () => {
    const { destination_id: id, secret } = await created(standIn);
    const { body: rotated } = await put(id, { ...standIn, credentials: {} });
    expect(rotated).toMatchObject({ revision: 2, former_secret_until: expect.any(String) });
    let received = '';
    receiver.answerWith((request, response) => {
      request.setEncoding('utf8').on('data', (chunk) => {
        received += chunk;
      });
      request.on('end', () => response.writeHead(202).end('thanks'));
    });

    const found = await test(id);

    expect(found).toEqual({
      destination_id: id,
      ok: true,
      outcome: 'taken',
      reason: null,
      status: 202,
      answer: 'thanks',
    });
    expect(JSON.parse(received)).toMatchObject({ type: 'destination.tested', data: { tenant_id: 'acme' } });
    const headers = receiver.asked[0]?.headers ?? {};
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${received}`;
    const signatures = [rotated.secret, secret].map((one) => {
      const key = Buffer.from((one ?? '').slice('whsec_'.length), 'base64');
      return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    });
    expect(headers['webhook-signature']).toBe(signatures.join(' '));
    expect((await get(`${path}/${id}`)).body).toMatchObject({ health: { taken_at: expect.any(String) } });
  });

  it('says what was answered, in 200 characters', async () => {
    const { destination_id: id } = await created(standIn);
    receiver.answerWith(answering(404, `no such\r\n\troute ${'x'.repeat(1_000)}`));

    const found = await test(id);

    expect(found).toMatchObject({ ok: false, outcome: 'refused', status: 404 });
    expect(found.answer).toMatch(/^no such route x+…$/);
    expect(found.answer).toHaveLength(200);
    expect((await get(`${path}/${id}`)).body).toMatchObject({ state: 'active' });
  });

  it('says that nobody answers, and since when', async () => {
    const { destination_id: id } = await created({ ...standIn, target: { base_url: 'http://127.0.0.1:9' } });
    const found = await test(id);
    expect(found).toMatchObject({
      outcome: 'failed',
      status: null,
      answer: '',
      reason: expect.stringContaining('refuses'),
    });
    expect((await get(`${path}/${id}`)).body).toMatchObject({
      health: { failing_since: expect.any(String), circuit: 'closed', retry_after: null },
    });

    for (let tries = 1; tries < 5; tries++) await call('POST', `${path}/${id}/test`);
    const open = { health: { circuit: 'open', retry_after: expect.any(String) } };
    expect((await get(`${path}/${id}`)).body).toMatchObject(open);
    expect((await get<{ destinations: unknown[] }>(path)).body.destinations.at(-1)).toMatchObject(open);
  });

  it('opens its circuit after failures, which an operator lists and resets, and its tenant alone sees', async () => {
    const { destination_id: id } = await created({ ...standIn, target: { base_url: 'http://127.0.0.1:9' } });
    for (let tries = 0; tries < 5; tries++) await call('POST', `${path}/${id}/test`);
    const name = `dest:${id}`;
    const own = await keyFor(['acme'], ['read', 'admin']);
    const other = await keyFor(['other'], ['read', 'admin']);

    type Open = { circuits: unknown[]; destinations: { circuits: { name: string }[]; open_count: number } };
    const { circuits, destinations } = (await get<Open>('/circuits')).body;
    expect(circuits).toEqual([]);
    expect(destinations.circuits.map((one) => one.name)).toContain(name);
    expect(destinations.open_count).toBe(destinations.circuits.length);
    for (const key of [undefined, own])
      expect((await get(`/circuit/${name}/status`, key ? { key } : {})).body).toMatchObject({ name, state: 'open' });
    expect((await get(`/circuit/${name}/status`, { key: other })).status).toBe(404);
    expect((await get('/circuits', { key: own })).status).toBe(403);
    expect((await call('POST', `/circuit/${name}/reset`, { key: own })).status).toBe(403);

    expect((await call('POST', `/circuit/${name}/reset`)).body).toEqual({ name, status: 'reset' });
    expect((await get(`/circuit/${name}/status`)).body).toMatchObject({ state: 'closed', failure_count: 0 });
    expect((await get('/circuit/dest:nowhere/status')).status).toBe(404);
  });

  it('makes a disabled one active again, unless it was disabled by request', async () => {
    receiver.answerWith(answering(200));
    const { destination_id: id } = await created(standIn);
    const destinations = store.db.collection<{ _id: string }>('destinations');
    await destinations.updateOne({ _id: id }, { $set: { state: 'disabled', disabled_reason: 'It was gone' } });
    expect(await test(id)).toMatchObject({ ok: true });
    expect((await get(`${path}/${id}`)).body).toMatchObject({ state: 'active', disabled_reason: null });

    await put(id, { ...standIn, state: 'disabled' });
    expect(await test(id)).toMatchObject({ ok: true });
    expect((await get(`${path}/${id}`)).body).toMatchObject({ state: 'disabled' });
  });
});
