import { type Context, defaultTextMapGetter, ROOT_CONTEXT, type SpanContext, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { TraceHeaders } from '#lib/tracer.ts';

const propagator = new W3CTraceContextPropagator();

/** Of a list with more members the specification passes none on. */
const mostMembers = 32;

/** The only flag that is ours to pass on. */
const sampled = 0x01;

/**
 * The context that headers name, as far as they are valid.
 * @see W3C Trace Context, level 1.
 */
export const contextOf = ({ traceparent, tracestate }: TraceHeaders): Context => {
  if (!traceparent) return ROOT_CONTEXT; // a state without it is nothing
  const isTooMany = (tracestate?.split(',').filter((member) => member.trim() !== '').length ?? 0) > mostMembers;
  const headers = { traceparent, ...(tracestate && !isTooMany && { tracestate }) };
  return propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
};

/** The traceparent of a span. */
export const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${(traceFlags & sampled) === sampled ? '01' : '00'}`;

/** The headers of a context; none of one without a span. */
export const headersOf = (context: Context): TraceHeaders => {
  const spanContext = trace.getSpanContext(context);
  if (!spanContext) return {};
  const tracestate = spanContext.traceState?.serialize();
  return { traceparent: traceparentOf(spanContext), ...(tracestate && { tracestate }) };
};
