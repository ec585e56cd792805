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

const sink = new Metrics({ namespace: metricNamespace, serviceName: serviceName() });

/**
 * Tells metrics, together on one line of the log, with the ids of the message at work beside them; CloudWatch reads them
 * there. A line at once and not one for an invocation, since the messages of a batch belong to different tenants. Waits for
 * nothing and never throws.
 */
export const emit = (values: MetricValues, { circuit }: MetricDimensions = {}): void => {
  try {
    if (circuit) sink.addDimension('circuit', circuit);
    for (const [name, value] of Object.entries(values)) sink.addMetric(name, metrics[name as MetricName], value);
    for (const [key, value] of Object.entries(logKeys())) sink.addMetadata(key, value);
    sink.publishStoredMetrics();
  } catch (error) {
    sink.clearMetrics();
    sink.clearDimensions();
    sink.clearMetadata();
    logger.warn('METRICS_NOT_TOLD', { names: Object.keys(values), error: messageOf(error) });
  }
};
