import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError, type StreamListener } from '#infra/dashboard/src/api/client.ts';
import { followChanges } from '#infra/dashboard/src/state/follow-changes.ts';

const page = Object.assign(new EventTarget(), { hidden: false });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Follows streams that the test opens, feeds and ends. */
const following = () => {
  const streams: (StreamListener & { end(): void; fail(status: number): void })[] = [];
  const seen: string[] = [];
  const stop = followChanges(
    {
      stream: (_path, listener) =>
        new Promise((resolve, reject) => {
          listener.signal.addEventListener('abort', () => reject(listener.signal.reason));
          streams.push({
            ...listener,
            end: resolve,
            fail: (status) => reject(new ApiError(status, 'It failed.')),
          });
        }),
    },
    'harbour-bank',
    { onChange: () => seen.push('change'), onLive: (isLive) => seen.push(isLive ? 'live' : 'not live') },
    () => 1,
  );
  return { streams, seen, stop, last: () => streams.at(-1) as (typeof streams)[number] };
};

it('a stream goes on after its last event, later each time that it fails', async () => {
  const { streams, seen, last } = following();
  last().onOpen();
  last().onEvent({ event: 'start', id: 'a' });
  last().onEvent({ event: 'change', id: 'b' });
  last().fail(0);
  await vi.advanceTimersByTimeAsync(3_999);
  expect(streams).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(last().lastEventId).toBe('b');
  last().fail(503);
  await vi.advanceTimersByTimeAsync(7_999);
  expect(streams).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);

  expect(streams).toHaveLength(3);
  expect(seen).toEqual(['live', 'change', 'not live', 'not live']);
});

it.each([401, 403, 422])('a stream that is refused with %i is not asked for again', async (status) => {
  const { streams, last } = following();
  last().fail(status);

  await vi.advanceTimersByTimeAsync(600_000);

  expect(streams).toHaveLength(1);
});

it('a hidden page follows nothing, and goes on when it is shown', async () => {
  const { streams, last } = following();
  last().onEvent({ event: 'change', id: 'a' });
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(last().signal.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(streams).toHaveLength(1);

  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));

  expect(streams).toHaveLength(2);
  expect(last().lastEventId).toBe('a');
});

it('a stream that was stopped is neither heard nor asked for again', async () => {
  const { streams, stop, last } = following();
  stop();

  await vi.advanceTimersByTimeAsync(600_000);

  expect(last().signal.aborted).toBe(true);
  expect(streams).toHaveLength(1);
});
