import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricDimensions, type MetricName, metricNamespace } from '#functions/manifest/metrics.ts';

type Reading = { statistic: 'Sum' | 'Maximum' | 'Average' | 'SampleCount'; minutes: number } & MetricDimensions;

/** A metric that the functions of this deployment emit. */
export const ownMetric = (service: string, name: MetricName, { statistic, minutes, circuit }: Reading): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName: name,
    dimensionsMap: { service, ...(circuit && { circuit }) },
    statistic,
    period: Duration.minutes(minutes),
  });
