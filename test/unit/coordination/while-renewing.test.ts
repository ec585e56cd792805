import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whileRenewing } from '#lib/coordination/while-renewing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lasting = (ms: number) => () => new Promise<string>((resolve) => setTimeout(resolve, ms, 'done'));

it('the lease is renewed for as long as the work lasts, and not afterwards', async () => {
  const renew = vi.fn(async () => true);

  const work = whileRenewing(renew, 100, lasting(350));
  await vi.advanceTimersByTimeAsync(1_000);

  expect(await work).toBe('done');
  expect(renew).toHaveBeenCalledTimes(3);
});

it('the lease is not renewed for short work', async () => {
  const renew = vi.fn(async () => true);

  const work = whileRenewing(renew, 100, lasting(50));
  await vi.advanceTimersByTimeAsync(1_000);

  expect(await work).toBe('done');
  expect(renew).not.toHaveBeenCalled();
});

it('a failed renewal is retried, and the work runs to its end', async () => {
  const renew = vi.fn(() => Promise.reject(new Error('The database is away')));

  const work = whileRenewing(renew, 100, lasting(350));
  await vi.advanceTimersByTimeAsync(1_000);

  expect(await work).toBe('done');
  expect(renew).toHaveBeenCalledTimes(3);
});

it('renewing stops when the work throws, and the error is rethrown', async () => {
  const renew = vi.fn(async () => true);

  const work = whileRenewing(renew, 100, () => Promise.reject(new Error('No answer')));

  await expect(work).rejects.toThrow('No answer');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(renew).not.toHaveBeenCalled();
});
