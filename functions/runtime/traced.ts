import type { Context } from 'aws-lambda';
import { exportsTraces } from '#lib/config.ts';
import { lazy } from '#lib/lazy.ts';
import { addLogKeys } from '#lib/logger.ts';
import { inSpan, type NewSpan, type OpenSpan, traceHeaders } from '#lib/tracer.ts';

/** Of an invocation's time, what is left for its answer when spans are exported. */
const reserveMs = 200;

/** Loaded at the first invocation, where traces are exported at all. */
const start = lazy(async () => (await import('./start-tracing.ts')).startTracing());

/** An invocation's own context, as far as it is needed here. */
type Invocation = Partial<Pick<Context, 'getRemainingTimeInMillis'>> | undefined;

/**
 * Work whose spans are exported before it ends, since Lambda freezes an instance then. That takes a bounded time, and never
 * changes what the work comes to.
 */
export const traced = async <T>(invocation: Invocation, work: () => Promise<T>): Promise<T> => {
  const isWithin = traceHeaders().traceparent !== undefined; // another invocation, which exports for both
  if (!exportsTraces() || isWithin) return work();
  const flush = await start();
  try {
    return await work();
  } finally {
    const leftMs = invocation?.getRemainingTimeInMillis?.();
    await flush(leftMs === undefined ? undefined : leftMs - reserveMs);
  }
};

/** The span of a request, a message or a schedule: its ids stand in every line that is logged within. */
export const inInvocationSpan = <T>(
  describe: () => NewSpan & { from: object },
  work: (span: OpenSpan | undefined) => Promise<T>,
): Promise<T> =>
  inSpan(describe, (span) => {
    if (span) addLogKeys({ trace_id: span.traceId, span_id: span.spanId });
    return work(span);
  });

/** The ids among log keys that a span may have: ours, and none that a caller made up. */
export const spanIdsOf = (keys: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(ownIds.flatMap((name) => (keys[name] === undefined ? [] : [[`intake.${name}`, keys[name]]])));

const ownIds = ['tenant_id', 'job_id', 'alert_id', 'delivery_id', 'import_id', 'replay_id', 'verification_id'] as const;
