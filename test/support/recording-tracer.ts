import { AlwaysOnSampler, type ReadableSpan, type Sampler } from '@opentelemetry/sdk-trace';
import type { Tracer } from '#lib/tracer.ts';
import { sdkTracer } from '#lib/tracing/sdk-tracer.ts';

/** A tracer whose ended spans stay in memory. */
export const recordingTracer = (sampler: Sampler = new AlwaysOnSampler()) => {
  const ended: ReadableSpan[] = [];
  let started = 0;
  const tracer: Tracer = sdkTracer({
    attributes: { 'service.name': 'test' },
    sampler,
    processor: {
      onStart: () => {
        started += 1;
      },
      onEnd: (span) => void ended.push(span),
      forceFlush: async () => {},
      shutdown: async () => {},
    },
  });
  return {
    tracer,
    /** In the order in which they ended. */
    ended,
    openSpans: () => started - ended.length,
    named: (name: string): ReadableSpan => {
      const [span, ...more] = ended.filter((one) => one.name === name);
      if (!span || more.length > 0) throw new Error(`${span ? 'Several spans' : 'No span'} of the name ${name}`);
      return span;
    },
  };
};
