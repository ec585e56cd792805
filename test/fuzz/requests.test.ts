import { once } from 'node:events';
import { Agent, type IncomingMessage, request as send } from 'node:http';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { OpenApi } from '#functions/openapi/document.ts';
import { problem } from '#functions/runtime/http/problem.ts';
import type { HookView } from '#lib/connections/views.ts';
import { parseJson } from '#lib/json.ts';
import { localApi } from '#test/functions/local-api.ts';
import { type WildRequest, wildRequests } from './requests.ts';
import { nowhere, oddDocuments } from './stored.ts';

// npm run fuzz asks for 100,000 requests.
const requests = Number(process.env.FUZZ_REQUESTS ?? 3_000);
const atOnce = 20;

const { call, get, store, stack } = await localApi({
  KEY_REQUESTS_PER_MINUTE: '1000000',
  RATE_LIMIT_REQUESTS: '10000',
});
const { body: api } = await get<OpenApi>('/openapi.json', { key: null });
// Nobody else's host is called: connections and destinations name a port of this machine where nothing answers.
for (const operation of [
  api.paths['/tenants/{tenant_id}/connection']?.put,
  api.paths['/tenants/{tenant_id}/destinations']?.post,
  api.paths['/tenants/{tenant_id}/destinations/{destination_id}']?.put,
]) {
  const { example } = operation?.requestBody?.content['application/json'] ?? {};
  Object.assign(example as object, { target: { base_url: nowhere } });
}

/** A webhook that wild events come to, with the secret by which they are genuine. */
const hooked = '/tenants/hooked/connection';
const credentials = { api_key: 'not-a-secret-key' };
await call('PUT', hooked, { body: JSON.stringify({ kind: 'freshdesk', target: { base_url: nowhere }, credentials }) });
await store.db.collection('connections').updateOne({ tenant_id: 'hooked' }, { $set: { state: 'active' } });
const { body: hook } = await call<HookView>('PUT', `${hooked}/hook`, { body: '{}' });
for (const { parameters } of Object.values(api.paths['/hooks/{hook_id}'] ?? {}))
  for (const parameter of parameters ?? []) parameter.example = hook.hook_id;
const hookSecret = { [`${hook.secret_header}`]: `${hook.secret}` };

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
afterAll(() => agent.destroy());

const answerTo = async ({ method, path, headers, body }: WildRequest) => {
  const { hostname, port } = new URL(stack.url);
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }; // Node leaves it out of a GET
  const all = { ...headers, ...hookSecret, ...length };
  const sent = send({ hostname, port, agent, method, path, headers: all }).end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') };
};

it(`no request is too wild: ${requests} of them`, { timeout: 1_800_000 }, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`wild requests: seed ${seed} (set SEED to repeat it)`);
  const tenants = Array.from({ length: 50 }, (_, n) => `tenant-${n}`);
  const wild = wildRequests(api, tenants, stack.apiKey);
  const statuses = new Map<number, number>();

  await fc.assert(
    fc.asyncProperty(fc.array(wild, { minLength: atOnce, maxLength: atOnce }), async (batch) => {
      const answers = await Promise.all(batch.map(async (request) => ({ request, answer: await answerTo(request) })));
      for (const { request, answer } of answers) {
        const { status, headers, text } = answer;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const details = JSON.stringify({ request, status, text });
        expect(status, details).toBeLessThan(500);
        expect(headers['x-request-id'], details).toBeTruthy();
        if (status < 400 || request.method === 'HEAD') continue;
        expect(headers['content-type'], details).toBe('application/problem+json');
        expect(problem.safeParse(parseJson(text)).success, details).toBe(true);
      }
    }),
    { seed, numRuns: Math.ceil(requests / atOnce) },
  );

  console.log(`wild requests: answers by status ${JSON.stringify(Object.fromEntries([...statuses].sort()))}`);
  expect(await oddDocuments(store)).toEqual([]);
  expect((await store.db.collection('connections').findOne({ tenant_id: 'hooked' }))?.hook.last_at).not.toBeNull();
  for (const sound of [200, 201, 202, 401, 404, 405, 415, 422]) expect([...statuses.keys()]).toContain(sound);
});
