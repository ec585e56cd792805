import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError, type StreamListener } from '#infra/dashboard/src/api/client.ts';
import type { SocketListener } from '#infra/dashboard/src/api/read-socket.ts';
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

type Socket = SocketListener & { end(wasOpen: boolean): void };

/** Follows sockets, if the server has them, and streams, all of which the test opens, feeds and ends. */
const following = ({ hasSockets = false, isOlder = false } = {}) => {
  const streams: (StreamListener & { end(): void; fail(status: number): void })[] = [];
  const sockets: Socket[] = [];
  const asked: string[] = [];
  const seen: string[] = [];
  const stop = followChanges(
    {
      send: async <T>(_method: string, path: string) => {
        asked.push(path);
        if (isOlder) throw new ApiError(404, 'No route matches this path.');
        return { socket: hasSockets ? { url: 'wss://sockets', protocols: [], cursor: 'now' } : null } as T;
      },
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
    {
      random: () => 1,
      connect: (_socket, listener) =>
        new Promise((resolve) => {
          listener.signal.addEventListener('abort', () => resolve(true));
          sockets.push({ ...listener, end: resolve });
        }),
    },
  );
  const last = () => streams.at(-1) as (typeof streams)[number];
  return { streams, sockets, asked, seen, stop, last, lastSocket: () => sockets.at(-1) as Socket };
};

/** Lets what was answered be worked on. */
const settled = () => vi.advanceTimersByTimeAsync(0);

it('a stream goes on after its last event, later each time that it fails', async () => {
  const { streams, seen, last } = following();
  await settled();
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
  await settled();
  last().fail(status);

  await vi.advanceTimersByTimeAsync(600_000);

  expect(streams).toHaveLength(1);
});

it('a hidden page follows nothing, and goes on when it is shown', async () => {
  const { streams, last } = following();
  await settled();
  last().onEvent({ event: 'change', id: 'a' });
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(last().signal.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(streams).toHaveLength(1);

  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();

  expect(streams).toHaveLength(2);
  expect(last().lastEventId).toBe('a');
});

it('a stream that was stopped is neither heard nor asked for again', async () => {
  const { streams, stop, last } = following();
  await settled();
  stop();

  await vi.advanceTimersByTimeAsync(600_000);

  expect(last().signal.aborted).toBe(true);
  expect(streams).toHaveLength(1);
});

it('a socket is preferred, and goes on after the last change that it had', async () => {
  const { streams, asked, seen, lastSocket } = following({ hasSockets: true });
  await settled();
  lastSocket().onOpen();
  lastSocket().onChanges('now', ['a', 'b']);
  lastSocket().onChanges('now', ['a', 'b']); // repeated
  lastSocket().onChanges('a', ['b', 'c']); // in part
  lastSocket().end(true);
  await vi.advanceTimersByTimeAsync(4_000);

  expect(asked).toEqual([
    '/changes/sockets?tenant_id=harbour-bank',
    '/changes/sockets?tenant_id=harbour-bank&cursor=c',
  ]);
  expect(seen).toEqual(['live', 'change', 'change', 'not live']);
  expect(streams).toEqual([]);
});

it('a socket that never opens gives way to a stream, which goes on where it was to begin', async () => {
  const { streams, sockets, lastSocket, last } = following({ hasSockets: true });
  await settled();
  lastSocket().end(false);
  await vi.advanceTimersByTimeAsync(4_000);
  lastSocket().end(false);
  await vi.advanceTimersByTimeAsync(8_000);

  expect(sockets).toHaveLength(2);
  expect(streams).toHaveLength(1);
  expect(last().lastEventId).toBe('now');
});

it('a server of a release before sockets is followed by streams', async () => {
  const { streams, asked } = following({ isOlder: true });
  await settled();

  expect(asked).toHaveLength(1);
  expect(streams).toHaveLength(1);
});
