import { Metrics } from '@aws-lambda-powertools/metrics';
import {
  type MetricDimensions,
  type MetricName,
  type MetricValues,
  metricNamespace,
  metrics,
} from '#functions/manifest/metrics.ts';
import { serviceName } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { logger, logKeys } from '#lib/logger.ts';

let made: Metrics | undefined;

/** Made at the first metric, since it opens the standard streams. */
const theSink = (): Metrics => {
  made ??= new Metrics({ namespace: metricNamespace, serviceName: serviceName() });
  return made;
};

/**
 * Emits metrics in one log line (CloudWatch embedded metric format) with the log keys of the current message. One line
 * per call instead of per invocation, since the messages of a batch belong to different tenants. Synchronous; never
 * throws.
 */
export const emit = (values: MetricValues, { circuit }: MetricDimensions = {}): void => {
  const sink = theSink();
  try {
    if (circuit) sink.addDimension('circuit', circuit);
    for (const [name, value] of Object.entries(values)) sink.addMetric(name, metrics[name as MetricName], value);
    for (const [key, value] of Object.entries(logKeys())) sink.addMetadata(key, value);
    sink.publishStoredMetrics();
  } catch (error) {
    sink.clearMetrics();
    sink.clearDimensions();
    sink.clearMetadata();
    logger.warn('METRICS_NOT_EMITTED', { names: Object.keys(values), error: messageOf(error) });
  }
};
