import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { expect, it } from 'vitest';
import { samplerOf } from '#lib/tracing/samplers.ts';
import { recordingTracer } from '#test/support/recording-tracer.ts';

const caller = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'vendor=1' };
const request = (from = {}) => ({ name: 'request', kind: 'server', from }) as const;
const call = { name: 'call', kind: 'client' } as const;

it('a request continues the trace of its caller, and its calls stand below it', async () => {
  const { tracer, named, openSpans } = recordingTracer();

  const headers = await tracer.inSpan(request(caller), () => tracer.inSpan(call, async () => tracer.headers()));

  const traceId = '0af7651916cd43dd8448eb211c80319c';
  expect(named('request').parentSpanContext).toMatchObject({ traceId, spanId: 'b7ad6b7169203331', isRemote: true });
  expect(named('call').parentSpanContext?.spanId).toBe(named('request').spanContext().spanId);
  expect(named('call').kind).toBe(SpanKind.CLIENT);
  const { spanId } = named('call').spanContext();
  expect(headers).toEqual({ traceparent: `00-${traceId}-${spanId}-01`, tracestate: 'vendor=1' });
  expect(openSpans()).toBe(0);
});

it('concurrent requests have traces of their own', async () => {
  const { tracer, ended } = recordingTracer();
  const turn = () => new Promise((next) => setImmediate(next));

  await Promise.all(
    Array.from({ length: 20 }, () =>
      tracer.inSpan(request(), async () => {
        await turn();
        await tracer.inSpan(call, turn);
      }),
    ),
  );

  const traces = Object.values(Object.groupBy(ended, (span) => span.spanContext().traceId));
  expect(traces.map((spans) => spans?.map(({ name }) => name))).toEqual(Array(20).fill(['call', 'request']));
});

it('a call outside of any request is no span, and has no headers', async () => {
  const { tracer, ended } = recordingTracer();

  expect(await tracer.inSpan(call, async (span) => span)).toBeUndefined();
  expect(await tracer.sending('pages', 1, async (headersOf) => headersOf())).toEqual({});
  expect(tracer.headers()).toEqual({});
  expect(ended).toEqual([]);
});

it('an invocation within another one is a part of it, whatever headers it has', async () => {
  const { tracer, named } = recordingTracer();

  await tracer.inSpan({ ...request(), name: 'outer' }, () => tracer.inSpan(request(caller), async () => {}));

  expect(named('request').parentSpanContext?.spanId).toBe(named('outer').spanContext().spanId);
  expect(named('request').kind).toBe(SpanKind.INTERNAL);
});

it('an error fails its span by its type, and its message is not in it', async () => {
  const { tracer, named, openSpans } = recordingTracer();
  const fails = tracer.inSpan(request(), async () => {
    throw new TypeError('My card 4111 1111 was charged twice');
  });

  await expect(fails).rejects.toThrow(TypeError);
  const { status, attributes, events } = named('request');
  expect({ status, attributes, events }).toEqual({
    status: { code: SpanStatusCode.ERROR },
    attributes: { 'error.type': 'TypeError' },
    events: [],
  });
  expect(openSpans()).toBe(0);
});

it('a message names the span that sends it', async () => {
  const { tracer, named } = recordingTracer();

  const headers = await tracer.inSpan(request(caller), () =>
    tracer.sending('alerts', 2, async (headersOf) => [headersOf(), headersOf()]),
  );

  const { traceId, spanId } = named('send alerts').spanContext();
  const expected = { traceparent: `00-${traceId}-${spanId}-01`, tracestate: 'vendor=1' };
  expect(headers).toEqual([expected, expected]);
  expect(named('send alerts')).toMatchObject({
    kind: SpanKind.PRODUCER,
    attributes: { 'messaging.destination.name': 'alerts', 'messaging.batch.message_count': 2 },
  });
});

it('what goes on in the queue of a message continues as the message came', async () => {
  const { tracer, named } = recordingTracer();
  const message = { name: 'process pages', kind: 'consumer', queue: 'pages', from: caller } as const;

  const [next, alert] = await tracer.inSpan(message, () =>
    Promise.all(['pages', 'alerts'].map((queue) => tracer.sending(queue, 1, async (headersOf) => headersOf()))),
  );

  expect(next).toEqual(caller);
  expect(named('send pages').kind).toBe(SpanKind.CLIENT);
  expect(alert?.traceparent).toContain(named('send alerts').spanContext().spanId);
});

it('what goes on in the queue of a message without a trace continues the work on it', async () => {
  const { tracer, named } = recordingTracer();
  const message = { name: 'process pages', kind: 'consumer', queue: 'pages', from: {} } as const;

  const next = await tracer.inSpan(message, () => tracer.sending('pages', 1, async (headersOf) => headersOf()));

  const { traceId } = named('process pages').spanContext();
  expect(next.traceparent).toBe(`00-${traceId}-${named('send pages').spanContext().spanId}-01`);
});

it('each message of a schedule begins a trace that is linked to the schedule', async () => {
  const { tracer, ended, named, openSpans } = recordingTracer();
  const schedule = { name: 'due', kind: 'internal', from: {}, isFanOut: true } as const;

  const headers = await tracer.inSpan(schedule, () =>
    tracer.sending('pages', 2, async (headersOf) => [headersOf(), headersOf()]),
  );

  const created = ended.filter(({ name }) => name === 'create pages');
  const own = named('due').spanContext();
  expect(new Set([own, ...created.map((span) => span.spanContext())].map(({ traceId }) => traceId)).size).toBe(3);
  for (const [n, span] of created.entries()) {
    expect(headers[n]?.traceparent).toContain(span.spanContext().spanId);
    expect(span).toMatchObject({ kind: SpanKind.PRODUCER, parentSpanContext: undefined });
    expect(span.links.map(({ context }) => context.spanId)).toEqual([own.spanId]);
  }
  expect(openSpans()).toBe(0);
});

it('of a trace that is not sampled nothing is recorded or described, and its calls and messages say so', async () => {
  const { tracer, ended } = recordingTracer(samplerOf('parentbased_always_off', 1));
  const attributes = () => expect.unreachable('nobody gets them');

  const headers = await tracer.inSpan({ ...request(), attributes }, async (span) => {
    span?.set(attributes);
    const call = await tracer.inSpan({ name: 'call', kind: 'client', attributes }, async () => tracer.headers());
    const message = await tracer.sending('alerts', 2, async (headersOf) => headersOf());
    return { own: span?.traceparent, call: call.traceparent, message: message.traceparent };
  });

  expect(headers.own).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  expect(headers).toEqual({ own: headers.own, call: headers.own, message: headers.own });
  expect(ended).toEqual([]);
});

it('a message of a schedule that is not sampled may be sampled all the same', async () => {
  let decisions = 0;
  const always = samplerOf('always_on', 1);
  const never = samplerOf('always_off', 1);
  const { tracer, ended } = recordingTracer({
    shouldSample: (...given) => (decisions++ === 0 ? never : always).shouldSample(...given),
  });
  const schedule = { name: 'due', kind: 'internal', from: {}, isFanOut: true } as const;

  const headers = await tracer.inSpan(schedule, () => tracer.sending('pages', 1, async (headersOf) => headersOf()));

  expect(headers.traceparent).toMatch(/-01$/);
  expect(ended.map(({ name }) => name)).toContain('create pages');
});

it.each([
  ['always_on', 1, '00', true],
  ['always_off', 1, '01', false],
  ['traceidratio', 0, '01', false],
  ['traceidratio', 1, '00', true],
  ['parentbased_always_on', 1, '00', false],
  ['parentbased_always_off', 1, '01', true],
  ['parentbased_traceidratio', 0, '01', true],
] as const)('by the sampler %s of ratio %s, a caller’s flag %s decides %s', async (name, ratio, flag, isSampled) => {
  const { tracer, ended } = recordingTracer(samplerOf(name, ratio));
  const traceparent = caller.traceparent.replace(/..$/, flag);

  const headers = await tracer.inSpan(request({ traceparent }), async () => tracer.headers());

  expect(ended).toHaveLength(isSampled ? 1 : 0);
  expect(headers.traceparent).toMatch(isSampled ? /-01$/ : /-00$/); // it goes on either way
});

it.each([
  ['parentbased_always_on', 1, true],
  ['parentbased_always_off', 1, false],
  ['parentbased_traceidratio', 0, false],
] as const)(
  'by the sampler %s of ratio %s, a trace that begins here is exported: %s',
  async (name, ratio, isSampled) => {
    const { tracer, ended } = recordingTracer(samplerOf(name, ratio));
    await tracer.inSpan(request(), async () => {});
    expect(ended).toHaveLength(isSampled ? 1 : 0);
  },
);
