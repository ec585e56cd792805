import { connect } from 'node:net';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { expect, it, onTestFinished } from 'vitest';
import { type AskAfter, isOpenStream, keepOpen, type StreamClock, streamTimes } from '#infra/local/event-stream.ts';
import { startLoopbackServer } from '#infra/local/loopback-server.ts';

type Result = APIGatewayProxyStructuredResultV2;

const page = (cursor: string, body = ''): Result => ({
  statusCode: 200,
  headers: { 'content-type': 'text/event-stream', 'x-next-cursor': cursor },
  body,
});

const refused = (statusCode: number, headers: Record<string, string> = {}): Result => ({ statusCode, headers });

/** A clock that jumps over each wait, except those that are to last. */
const jumpingClock = (lasts: (ms: number) => boolean = () => false) => {
  let at = 0;
  const waits: number[] = [];
  const clock: StreamClock = {
    now: () => at,
    async pause(ms, signal) {
      waits.push(ms);
      if (lasts(ms)) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      signal.throwIfAborted();
      at += ms;
    },
  };
  return { clock, waits };
};

/** Serves one stream; `over` is kept when it is. */
const serve = async (first: Result, askAfter: AskAfter, clock: StreamClock) => {
  const over = Promise.withResolvers<void>();
  const server = await startLoopbackServer((_, response) => {
    keepOpen(response, first, askAfter, clock).then(over.resolve, over.reject);
  });
  onTestFinished(server.close);
  return { port: server.port, url: `http://127.0.0.1:${server.port}`, over: over.promise };
};

/** Answers from a script, and what was asked. */
const script = (...results: Result[]) => {
  const asked: string[] = [];
  const askAfter: AskAfter = async (id) => {
    asked.push(id);
    return results.shift() ?? refused(401);
  };
  return { asked, askAfter };
};

it('an event stream asks for what came after the last event, until an answer ends it', async () => {
  const { asked, askAfter } = script(page('b', 'two\n\n'), page('b'), page('c', 'three\n\n'), refused(401));
  const { clock, waits } = jumpingClock();
  const { url, over } = await serve(page('a', 'one\n\n'), askAfter, clock);

  expect(await (await fetch(url)).text()).toBe(': open\n\none\n\ntwo\n\nthree\n\n');
  await over;

  expect(asked).toEqual(['a', 'b', 'b', 'c']);
  expect(waits).toEqual([streamTimes.poll]);
});

it('an event stream waits as long as a refusal says, and goes on', async () => {
  const answers = [refused(429, { 'retry-after': '7' }), refused(503, { 'retry-after': '3600' }), page('b', 'two\n\n')];
  const { asked, askAfter } = script(...answers);
  const { clock, waits } = jumpingClock();
  const { url } = await serve(page('a', 'one\n\n'), askAfter, clock);

  expect(await (await fetch(url)).text()).toMatch(/^: open\n\none\n\n.*two\n\n$/s);

  expect(waits).toEqual([7_000, streamTimes.longestRefusal]);
  expect(asked).toEqual(['a', 'a', 'a', 'b']);
});

it('a silent event stream has heartbeats', async () => {
  const quiet = Array.from({ length: (2 * streamTimes.heartbeat) / streamTimes.poll }, () => page('a'));
  const { clock } = jumpingClock();
  const { url } = await serve(page('a', 'one\n\n'), script(...quiet).askAfter, clock);

  expect(await (await fetch(url)).text()).toBe(': open\n\none\n\n: heartbeat\n\n: heartbeat\n\n');
});

it('a reader that has gone is asked for nothing more', async () => {
  const { asked, askAfter } = script(page('a'));
  const { clock } = jumpingClock((ms) => ms === streamTimes.poll);
  const { url, over } = await serve(page('a', 'one\n\n'), askAfter, clock);
  const gone = new AbortController();
  const response = await fetch(url, { signal: gone.signal });
  await response.body?.getReader().read();

  gone.abort();
  await over;

  expect(asked).toEqual(['a']);
});

it('a reader that takes nothing is asked for nothing, and is ended', async () => {
  const asked: string[] = [];
  const askAfter: AskAfter = async (id) => {
    asked.push(id);
    return page(`${id}+`, 'x'.repeat(512 * 1024));
  };
  const { clock, waits } = jumpingClock();
  const { port, over } = await serve(page('a', 'one\n\n'), askAfter, clock);
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');

  await over;

  expect(waits.at(-1)).toBe(streamTimes.stall);
  // What sockets of this system hold, and no more.
  expect(asked.length).toBeLessThan(40);
});

it('only an event stream for a caller that waits for one is kept open', () => {
  expect(isOpenStream(page('a'), 'text/event-stream')).toBe(true);
  expect(isOpenStream(page('a'), 'application/json, text/event-stream;q=0.9')).toBe(true);
  expect(isOpenStream(page('a'), '*/*')).toBe(false);
  expect(isOpenStream(page('a'), undefined)).toBe(false);
  expect(isOpenStream({ ...page('a'), statusCode: 401 }, 'text/event-stream')).toBe(false);
  expect(isOpenStream({ statusCode: 200, headers: { 'content-type': 'application/json' } }, 'text/event-stream')).toBe(
    false,
  );
});
