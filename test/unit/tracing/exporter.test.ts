import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { otlpExporter } from '#lib/tracing/exporter.ts';
import { spanBuffer } from '#lib/tracing/span-buffer.ts';
import { until } from '#test/functions/until.ts';
import { recordingTracer } from '#test/support/recording-tracer.ts';
import { type CollectorMood, startTraceCollector } from '#test/support/trace-collector.ts';

const collector = await startTraceCollector();
afterAll(() => collector.close());
beforeEach(() => {
  collector.requests.length = 0;
  collector.answer('taken');
});

const someSpans = async (count: number, prefix = 'n'): Promise<ReadableSpan[]> => {
  const { tracer, ended } = recordingTracer();
  for (let n = 0; n < count; n++)
    await tracer.inSpan({ name: `${prefix}${n}`, kind: 'server', from: {} }, async () => {});
  return ended;
};

type Options = { endpoint?: string; capacity?: number; timeoutMs?: number };

const anExporter = ({ endpoint = collector.url, capacity, timeoutMs = 60_000 }: Options = {}) => {
  const buffer = spanBuffer(capacity);
  const losses: [number, string][] = [];
  let time = 0;
  const exporter = otlpExporter(buffer, {
    endpoint,
    headers: { 'x-key': 'of the operator' },
    timeoutMs,
    onLost: (...loss) => losses.push(loss),
    now: () => time,
  });
  return {
    ...exporter,
    losses,
    put: async (count: number, prefix?: string): Promise<void> => {
      for (const span of await someSpans(count, prefix)) buffer.onEnd(span);
    },
    advance: (ms: number): void => {
      time += ms;
    },
  };
};

it('sends what is buffered, once, with the operator’s headers', async () => {
  const { put, flush, losses } = anExporter();
  await put(3);
  await flush();
  await flush();

  expect(collector.spans().map(({ name }) => name)).toEqual(['n0', 'n1', 'n2']);
  expect(collector.requests).toMatchObject([
    { path: '/v1/traces', headers: { 'content-type': 'application/json', 'x-key': 'of the operator' } },
  ]);
  expect(collector.resource()).toMatchObject({ 'service.name': 'test' });
  expect(losses).toEqual([]);
});

it('sends many in several requests', async () => {
  const { put, flush } = anExporter();
  await put(1_100);
  await flush();

  expect(collector.requests).toHaveLength(3);
  expect(new Set(collector.spans().map(({ name }) => name)).size).toBe(1_100);
});

it.each<[CollectorMood, string]>([
  ['hang', 'The collector did not answer in time'],
  ['refuse', 'The collector did not complete the request (socket hang up)'],
  ['fail', 'The collector answered 500'],
  ['redirect', 'The collector answered 307, which is not followed: it points to '],
])('a collector that does %s loses the spans, says so, and is left alone for half a minute', async (mood, reason) => {
  const { put, flush, losses, advance } = anExporter({ timeoutMs: mood === 'hang' ? 20 : 60_000 });
  const arrived = () => collector.spans().some(({ name }) => name === 'later0');
  collector.answer(mood);
  await put(2);
  await flush();
  expect(losses).toEqual([[2, expect.stringContaining(reason)]]);

  collector.answer('taken');
  await put(1, 'later');
  advance(29_999);
  await flush();
  expect(arrived()).toBe(false);
  advance(1);
  await flush();
  await until('what waited meanwhile', arrived);
});

it('an address at which nobody listens is a failure, too', async () => {
  const { put, flush, losses } = anExporter({ endpoint: 'http://127.0.0.1:9' });
  await put(1);
  await flush();
  expect(losses).toEqual([[1, expect.stringMatching(/^The collector did not complete the request/)]]);
});

it('spans that the collector rejects are lost, and the next ones are sent', async () => {
  const { put, flush, losses } = anExporter();
  collector.answer('partial');
  await put(3);
  await flush();
  await put(1);
  await flush();

  expect(losses[0]).toEqual([2, 'The collector rejected spans (too old)']);
  expect(collector.requests).toHaveLength(2);
});

it('losses are said once in half a minute, all together', async () => {
  const { put, flush, losses, advance } = anExporter();
  collector.answer('partial');
  for (let n = 0; n < 4; n++) {
    await put(3);
    await flush();
  }
  expect(losses).toEqual([[2, expect.any(String)]]);
  advance(30_000);
  await flush();
  expect(losses.slice(1)).toEqual([[6, expect.any(String)]]);
});

it('an answer that is no JSON counts as taken', async () => {
  const { put, flush, losses } = anExporter();
  collector.answer('garbage');
  await put(1);
  await flush();
  expect(losses).toEqual([]);
});

it('a full buffer loses what comes, and says how much when it is sent', async () => {
  const { put, flush, losses } = anExporter({ capacity: 10 });
  await put(25);
  await flush();

  expect(collector.spans()).toHaveLength(10);
  expect(losses).toEqual([[15, 'The buffer of spans was full']]);
});

it('waits no longer than its invocation may take', async () => {
  const buffer = spanBuffer();
  const losses: string[] = [];
  const { flush } = otlpExporter(buffer, {
    ...{ endpoint: collector.url, headers: {}, timeoutMs: 600_000 },
    onLost: (_, reason) => losses.push(reason),
  });
  collector.answer('hang');
  for (const span of await someSpans(1)) buffer.onEnd(span);

  await flush(-5); // it is over already

  expect(losses).toEqual(['The collector did not answer in time']);
});
