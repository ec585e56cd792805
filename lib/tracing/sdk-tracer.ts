import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  type Span,
  SpanKind,
  type Tracer as SpanStarter,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { type Sampler, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { errorTypeOf } from '#lib/errors.ts';
import {
  messagingOf,
  type NewSpan,
  type OpenSpan,
  type SpanAttributes,
  type TraceHeaders,
  type Tracer,
} from '#lib/tracer.ts';
import { contextOf, headersOf, traceparentOf } from './trace-context.ts';

export type TracedService = {
  /** Whose spans they are, by the semantic conventions for resources. */
  attributes: SpanAttributes;
  sampler: Sampler;
  processor: SpanProcessor;
};

/** The current span, and what the invocation that it belongs to works on. */
type Scope = { context: Context; span: Span; work: Pick<NewSpan, 'queue' | 'isFanOut'> & { cameWith: Context } };

const kinds = {
  server: SpanKind.SERVER,
  consumer: SpanKind.CONSUMER,
  client: SpanKind.CLIENT,
  internal: SpanKind.INTERNAL,
} as const;

/** A tracer on the OpenTelemetry SDK. Contexts follow asynchronous work, and none of it is global. */
export const sdkTracer = ({ attributes, sampler, processor }: TracedService): Tracer => {
  const resource = defaultResource().merge(resourceFromAttributes(definedOf(attributes)));
  const tracer = new TracerProvider({ resource, sampler, spanProcessors: [processor] }).getTracer('intake');
  const scopes = new AsyncLocalStorage<Scope>();

  const within = async <T>(
    { name, kind, attributes }: { name: string; kind: SpanKind; attributes: NewSpan['attributes'] },
    parent: Context,
    work: Scope['work'],
    run: (scope: Scope) => Promise<T>,
  ): Promise<T> => {
    const span = tracer.startSpan(name, { kind }, parent);
    if (attributes) setOn(span, attributes);
    const scope = { context: trace.setSpan(parent, span), span, work };
    try {
      return await scopes.run(scope, run, scope);
    } catch (error) {
      fail(span, errorTypeOf(error));
      throw error;
    } finally {
      span.end();
    }
  };

  return {
    async inSpan({ name, kind, attributes, from, ...work }, run) {
      const outer = scopes.getStore();
      if (!outer && !from) return run(undefined);
      if (outer && !outer.span.isRecording()) return run(openSpan(outer.span)); // nothing below it is recorded, either
      const parent = outer?.context ?? contextOf(from ?? {});
      const options = { name, kind: outer && from ? SpanKind.INTERNAL : kinds[kind], attributes };
      return within(options, parent, outer?.work ?? { ...work, cameWith: parent }, ({ span }) => run(openSpan(span)));
    },

    async sending(queue, count, run) {
      const outer = scopes.getStore();
      if (!outer) return run(() => ({}));
      const { queue: own, isFanOut, cameWith } = outer.work;
      const continued = own === queue ? headersOf(cameWith) : {};
      const isContinued = continued.traceparent !== undefined;
      const headersIn = ({ context }: Scope) => (isContinued ? continued : headersOf(context));
      if (!isFanOut && !outer.span.isRecording()) return run(() => headersIn(outer));
      const attributes = () => ({
        ...messagingOf(queue, 'send'),
        ...(count > 1 && { 'messaging.batch.message_count': count }),
      });
      const kind = isFanOut || isContinued ? SpanKind.CLIENT : SpanKind.PRODUCER; // whether messages name this span
      return within({ name: `send ${queue}`, kind, attributes }, outer.context, outer.work, (scope) =>
        run(() => (isFanOut ? createdFor(tracer, queue, outer) : headersIn(scope))),
      );
    },

    headers() {
      const scope = scopes.getStore();
      return scope ? headersOf(scope.context) : {};
    },
  };
};

/** A span that is a message's alone, and begins a trace, since the current one is of others, too. */
const createdFor = (tracer: SpanStarter, queue: string, { span, context }: Scope): TraceHeaders => {
  const options = { kind: SpanKind.PRODUCER, root: true, links: [{ context: span.spanContext() }] };
  const attributes = messagingOf(queue, 'create');
  const created = tracer.startSpan(`create ${queue}`, { ...options, attributes }, context);
  created.end();
  return headersOf(trace.setSpan(context, created));
};

const openSpan = (span: Span): OpenSpan => {
  const spanContext = span.spanContext();
  return {
    traceId: spanContext.traceId,
    spanId: spanContext.spanId,
    isRecorded: span.isRecording(),
    traceparent: traceparentOf(spanContext),
    set: (attributes) => setOn(span, attributes),
    fail: (errorType) => fail(span, errorType),
  };
};

/** Most requests are not sampled: nothing is made up for them that nobody gets. */
const setOn = (span: Span, attributes: () => SpanAttributes): void => {
  if (span.isRecording()) span.setAttributes(definedOf(attributes()));
};

/** The type alone: the message of an error may quote what a customer wrote. */
const fail = (span: Span, errorType: string): void => {
  span.setAttribute('error.type', errorType);
  span.setStatus({ code: SpanStatusCode.ERROR });
};

const definedOf = (attributes: SpanAttributes): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
