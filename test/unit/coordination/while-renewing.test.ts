import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isRenewalDue, whileRenewing } from '#lib/coordination/while-renewing.ts';

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

it('a lease is also renewed at once if that is due, beside the work', async () => {
  const renew = vi.fn(async () => true);

  const work = whileRenewing(renew, 100, lasting(50), { atOnce: true });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(await work).toBe('done');
  expect(renew).toHaveBeenCalledTimes(1);
});

it.each([
  ['nobody knows when it was renewed', undefined, true],
  ['it was renewed just now', 99_999, false],
  ['a quarter of it has passed', 85_000, true],
  ['less than a quarter has passed', 86_000, false],
  ['the clock of who renewed it is ahead', 100_001, true],
])('a renewal is due, or not, if %s', (_, renewedAt, isDue) => {
  expect(isRenewalDue(renewedAt, 60_000, 100_000)).toBe(isDue);
});
