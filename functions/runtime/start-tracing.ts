import { type Config, readConfig, serviceName } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import { useTracer } from '#lib/tracer.ts';
import { otlpExporter } from '#lib/tracing/exporter.ts';
import { samplerOf } from '#lib/tracing/samplers.ts';
import { sdkTracer } from '#lib/tracing/sdk-tracer.ts';
import { spanBuffer } from '#lib/tracing/span-buffer.ts';
import { emit } from './emit.ts';

/** Exports what was recorded so far, within so many milliseconds. Never throws. */
export type Flush = (leftMs?: number) => Promise<void>;

/** Records spans from now on. A setting that is wrong costs the traces alone. */
export const startTracing = async (): Promise<Flush> => {
  try {
    const { traces } = readConfig(['traces']);
    const { endpoint, headers, timeoutMs } = traces;
    const buffer = spanBuffer();
    const { flush } = otlpExporter(buffer, { endpoint: endpoint ?? '', headers, timeoutMs, onLost });
    const sampler = samplerOf(traces.sampler, traces.ratio);
    useTracer(sdkTracer({ attributes: attributesOf(traces), sampler, processor: buffer }));
    return flush;
  } catch (error) {
    logger.error('TRACES_OFF', { error: messageOf(error) });
    return async () => {};
  }
};

/** By the semantic conventions for resources. */
const attributesOf = ({ serviceName: name = serviceName(), functionName }: Config<'traces'>['traces']) => ({
  'service.name': name,
  ...(functionName && { 'cloud.provider': 'aws', 'cloud.platform': 'aws_lambda', 'faas.name': functionName }),
});

const onLost = (spans: number, reason: string): void => {
  logger.warn('SPANS_LOST', { spans, reason });
  emit({ SpansLost: spans });
};
