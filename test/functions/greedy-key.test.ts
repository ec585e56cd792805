import { afterAll, expect, inject, it } from 'vitest';
import { startRecordingProxy } from '#test/support/recording-proxy.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// A database on which every query of one tenant's tickets blocks until it is released.
const { promise: letGo, resolve: release } = Promise.withResolvers<void>();
let slowReads = 0;
const proxy = await startRecordingProxy(inject('mongoUri'), ({ find, filter }) => {
  if (find !== 'tickets' || filter?.tenant_id !== 'greedy') return undefined;
  slowReads++;
  return letGo;
});
const { get, keyFor } = await localApi({ MONGODB_URI: proxy.uri, KEY_CONCURRENT_REQUESTS: '4' });
afterAll(async () => {
  release();
  await proxy.close();
});

it('a key with many concurrent slow requests is throttled, and another tenant gets all its responses', async () => {
  const greedy = await keyFor(['greedy'], ['read']);
  const modest = await keyFor(['modest'], ['read']);
  const answered: string[] = [];
  const ask = async (tenant: string, key: string): Promise<number> => {
    const { status } = await get(`/tickets?tenant_id=${tenant}`, { key });
    answered.push(tenant);
    return status;
  };

  const slow = Array.from({ length: 60 }, () => ask('greedy', greedy));
  await until('the slow reads', async () => slowReads === 4);
  const quick = await Promise.all(Array.from({ length: 20 }, () => ask('modest', modest)));

  expect(quick).toEqual(Array(20).fill(200));
  expect(answered).not.toContain('greedy');
  expect(slowReads).toBe(4);

  release();
  expect(await Promise.all(slow)).toEqual(Array(60).fill(200));
});
