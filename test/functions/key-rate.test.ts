import { describe, expect, it } from 'vitest';
import type { Answer, Problem } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { get, keyFor, store } = await localApi({ KEY_REQUESTS_PER_MINUTE: '20' });
const path = '/tickets?tenant_id=harbour-bank';

/** The first answer that refuses a key for its rate. */
const refusalOf = (key: string): Promise<Answer<Problem>> =>
  until('a refusal', async () => {
    const answer = await get(path, { key });
    return answer.status === 429 && answer;
  });

describe('a key that makes more requests than its rate', () => {
  it('is a 429 that says when to come back, and no other key is hindered', async () => {
    const eager = await keyFor(['harbour-bank'], ['read']);
    const other = await keyFor(['harbour-bank'], ['read']);

    const { headers, body } = await refusalOf(eager);

    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      type: 'urn:intake:problem:too-many-requests',
      status: 429,
      detail: 'This key may make 20 requests a minute.',
    });
    expect((await get(path, { key: other })).status).toBe(200);
  });

  it('has what it asked for written down where every instance finds it', async () => {
    const key = await keyFor(['harbour-bank'], ['read']);
    await refusalOf(key);

    const ahead = await store.db.collection('request_budgets').countDocuments({ spent_until: { $gt: new Date() } });
    expect(ahead).toBeGreaterThanOrEqual(2);
  });
});
