import { describe, expect, it } from 'vitest';
import type { Answer, Problem } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { get, keyFor, store } = await localApi({ KEY_REQUESTS_PER_MINUTE: '20', TENANT_REQUESTS_PER_MINUTE: '500' });
const path = '/tickets?tenant_id=harbour-bank';

/** The first response that refuses a key for its rate. */
const refusalOf = (key: string): Promise<Answer<Problem>> =>
  until('a refusal', async () => {
    const answer = await get(path, { key });
    return answer.status === 429 && answer;
  });

describe('a key that exceeds its request rate', () => {
  it('gets a 429 with the time to retry, without affecting other keys', async () => {
    const eager = await keyFor(['harbour-bank'], ['read']);
    const other = await keyFor(['harbour-bank'], ['read']);

    const { headers, body } = await refusalOf(eager);

    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      type: 'urn:intake:problem:too-many-requests',
      status: 429,
      detail: 'Rate limit exceeded: 20 requests a minute for this key.',
    });
    expect((await get(path, { key: other })).status).toBe(200);
  });

  it('has its requests stored where every instance finds them', async () => {
    const key = await keyFor(['harbour-bank'], ['read']);
    await refusalOf(key);

    const ahead = await store.db.collection('budgets').countDocuments({ spent_until: { $gt: new Date() } });
    expect(ahead).toBeGreaterThanOrEqual(2);
  });

  it('sees the remaining budget in every response, and zero in the refusal', async () => {
    const key = await keyFor(['harbour-bank'], ['read']);
    const asked = [
      path,
      '/tickets?tenant_id=city-hotels',
      '/tickets?tenant_id=harbour-bank&page_size=0',
      `/tickets/none${path.slice(8)}`,
    ];
    const answers = [];
    for (const each of asked) answers.push(await get(each, { key }));

    expect(answers.map(({ status }) => status)).toEqual([200, 403, 422, 404]);
    const left = answers.map(({ headers }) => Number(/"key";r=(\d+);t=\d+/.exec(headers.get('ratelimit') ?? '')?.[1]));
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(new Set(left).size).toBe(4);
    for (const { headers } of answers)
      expect(headers.get('ratelimit-policy')).toMatch(/^"key";q=20;w=60(, "tenant";q=500;w=60)?$/);
    expect((await refusalOf(key)).headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d+/);
  });
});

describe('the keys of a tenant that exceed its request rate together', () => {
  it('get a 429 for that tenant only, whichever key is used', async () => {
    const everyones = await keyFor(['*'], ['read']); // created before, since the budget grows all the time
    let refused: Answer<Problem> | undefined;
    while (!refused) {
      const key = await keyFor(['busy'], ['read']);
      for (let n = 0; n < 15 && !refused; n++) {
        const answer = await get('/tickets?tenant_id=busy', { key });
        if (answer.status === 429) refused = answer;
      }
    }

    expect(refused.body.detail).toBe('Rate limit exceeded: 500 requests a minute for all keys of this tenant.');
    expect((await get('/tickets?tenant_id=busy', { key: everyones })).status).toBe(429);
    expect((await get('/tickets?tenant_id=calm', { key: everyones })).status).toBe(200);
  });
});
