/** What goes from one service to the next: the headers of W3C Trace Context. */
export type TraceHeaders = { traceparent?: string; tracestate?: string };

/** Those that were received; `textOf` gives what a header of this name holds. */
export const receivedHeaders = (textOf: (name: string) => string | undefined): TraceHeaders => {
  const [traceparent, tracestate] = [textOf('traceparent'), textOf('tracestate')];
  return { ...(traceparent && { traceparent }), ...(tracestate && { tracestate }) };
};

/** Numbers and names of our own, and ids; never a customer's text, a key or an address that a tenant chose. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** As the semantic conventions for messaging have them. */
export const messagingOf = (queue: string, operation: 'create' | 'send' | 'process') => ({
  'messaging.system': 'aws_sqs',
  'messaging.operation.name': operation,
  'messaging.operation.type': operation,
  'messaging.destination.name': queue,
});

export type NewSpan = {
  name: string;
  kind: 'server' | 'consumer' | 'client' | 'internal';
  /** Asked for only if the span is recorded: samplers decide without them. */
  attributes?: () => SpanAttributes;
  /**
   * Of what starts an invocation: the headers that it came with, which are continued if they are valid. Any other span
   * belongs to the current one, and is none without one.
   */
  from?: TraceHeaders;
  /** The queue whose message it works on. What it sends to that queue continues as the message came, beside it and not below. */
  queue?: string;
  /** What it sends belongs to different tenants: each message begins a trace of its own, linked to this one. */
  isFanOut?: boolean;
};

export type OpenSpan = {
  readonly traceId: string;
  readonly spanId: string;
  /** Whether it is exported; the ids of one that is not are passed on all the same. */
  readonly isRecorded: boolean;
  /** As `traceparent` has it, for whoever asked. */
  readonly traceparent: string;
  /** Asked for only if it is recorded. */
  set(attributes: () => SpanAttributes): void;
  /** Says that it failed, and by which kind of error. */
  fail(errorType: string): void;
};

/** Records spans. Its implementation, `lib/tracing`, is loaded only where traces are exported. */
export type Tracer = {
  /** Work within a span, which ends with it; an error of the work is its failure. */
  inSpan<T>(span: NewSpan, work: (span: OpenSpan | undefined) => Promise<T>): Promise<T>;
  /** The sending of so many messages to a queue. Each of them takes headers of `headersOf`. */
  sending<T>(queue: string, count: number, work: (headersOf: () => TraceHeaders) => Promise<T>): Promise<T>;
  /** Those of the current span; none outside of one. */
  headers(): TraceHeaders;
};

let tracer: Tracer | undefined;

/** From now on all spans go to this tracer; to none without one. */
export const useTracer = (given: Tracer | undefined): void => {
  tracer = given;
};

/** As the tracer's `inSpan`; without one just the work. */
export const inSpan = <T>(describe: () => NewSpan, work: (span: OpenSpan | undefined) => Promise<T>): Promise<T> =>
  tracer ? tracer.inSpan(describe(), work) : work(undefined);

const noHeaders = (): TraceHeaders => ({});

/** As the tracer's `sending`; without one just the work. */
export const sending = <T>(
  queue: string,
  count: number,
  work: (headersOf: () => TraceHeaders) => Promise<T>,
): Promise<T> => (tracer ? tracer.sending(queue, count, work) : work(noHeaders));

/** The headers by which a call, or an event, belongs to the current span; none without one. */
export const traceHeaders = (): TraceHeaders => tracer?.headers() ?? {};
