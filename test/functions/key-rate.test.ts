import { describe, expect, it } from 'vitest';
import type { Answer, Problem } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// Budgets refill in real time: at these rates a request every 12 s for a key and every 6 s for a tenant, so that even a
// slow machine uses them up. Each test has a tenant of its own.
const { call, get, keyFor, store } = await localApi({ KEY_REQUESTS_PER_MINUTE: '5', TENANT_REQUESTS_PER_MINUTE: '10' });
const ticketsOf = (tenant: string): string => `/tickets?tenant_id=${tenant}`;

/** The first response that refuses a request for tickets of the tenant. */
const refusalOf = (key: string, tenant: string): Promise<Answer<Problem>> =>
  until('a refusal', async () => {
    const answer = await get(ticketsOf(tenant), { key });
    return answer.status === 429 && answer;
  });

describe('a key that exceeds its request rate', () => {
  it('gets a 429 with the time to retry, without affecting other keys', async () => {
    const eager = await keyFor(['harbour-bank'], ['read']);
    const other = await keyFor(['harbour-bank'], ['read']);

    const { headers, body } = await refusalOf(eager, 'harbour-bank');

    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      type: 'urn:intake:problem:too-many-requests',
      status: 429,
      detail: 'Rate limit exceeded: 5 requests a minute for this key.',
    });
    expect((await get(ticketsOf('harbour-bank'), { key: other })).status).toBe(200);
  });

  it('is refused as an agent, too: each call of a tool is charged once, to its key and its tenant', async () => {
    const key = await keyFor(['slow-trains'], ['read']);
    const params = { name: 'list-tickets', arguments: { tenant_id: 'slow-trains' } };
    const use = () =>
      call<{ result: { isError?: true; content: { text: string }[] } }>('POST', '/mcp', {
        ...{ key, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }) },
      });
    const first = (await use()).headers.get('ratelimit');
    expect(first).toMatch(/^"key";r=[34];t=\d+, "tenant";r=[89];t=\d+$/); // one of 5, and of 10, and the time that it took
    const refused = await until('a refusal', async () => {
      const answer = await use();
      return answer.body.result.isError && answer;
    });
    expect(refused.status).toBe(200);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(JSON.parse(refused.body.result.content[0]?.text ?? '')).toMatchObject({ status: 429 });
    const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect((await call('POST', '/mcp', { key, body: list })).status).toBe(429); // it is no tool that could answer
  });

  it('has its requests stored where every instance finds them', async () => {
    const key = await keyFor(['city-hotels'], ['read']);
    await refusalOf(key, 'city-hotels');

    const notYetPaid = { spent_until: { $gt: new Date() } };
    await until('the budgets of the key and its tenant', async () => {
      const budgets = await store.db.collection<{ _id: string }>('budgets').distinct('_id', notYetPaid);
      return budgets.includes('tenant:city-hotels') && budgets.some((id) => id.startsWith('key:'));
    });
  });

  it('sees the remaining budget in every response, and zero in the refusal', async () => {
    const key = await keyFor(['night-ferries'], ['read']);
    const asked = [
      ticketsOf('night-ferries'),
      ticketsOf('city-hotels'),
      `${ticketsOf('night-ferries')}&page_size=0`,
      '/tickets/none?tenant_id=night-ferries',
    ];
    const answers = [];
    for (const each of asked) answers.push(await get(each, { key }));

    expect(answers.map(({ status }) => status)).toEqual([200, 403, 422, 404]);
    const left = answers.map(({ headers }) => Number(/"key";r=(\d+);t=\d+/.exec(headers.get('ratelimit') ?? '')?.[1]));
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(new Set(left).size).toBe(4);
    for (const { headers } of answers)
      expect(headers.get('ratelimit-policy')).toMatch(/^"key";q=5;w=60(, "tenant";q=10;w=60)?$/);
    expect((await refusalOf(key, 'night-ferries')).headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d+/);
  });
});

describe('the keys of a tenant that exceed its request rate together', () => {
  it('get a 429 for that tenant only, whichever key is used', async () => {
    const everyones = await keyFor(['*'], ['read']); // created before, since the budget grows all the time
    const refused = await until('a refusal for the tenant', async () => {
      const answer = await get<Problem>(ticketsOf('busy'), { key: await keyFor(['busy'], ['read']) });
      return answer.status === 429 && answer;
    });

    const detail = 'Rate limit exceeded: 10 requests a minute for all keys of this tenant.';
    expect(refused.body.detail).toBe(detail);
    expect((await refusalOf(everyones, 'busy')).body.detail).toBe(detail);
    expect((await get(ticketsOf('calm'), { key: everyones })).status).toBe(200);
  });
});
