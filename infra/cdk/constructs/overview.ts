import { Duration, Stack } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { MetricDimensions, MetricName } from '#functions/manifest/metrics.ts';
import { circuitNames } from '#lib/coordination/circuits.ts';
import { alarmsIn } from './alarms.ts';
import { BaseFunction } from './base-function.ts';
import type { HttpApi } from './http-api.ts';
import { ownMetric } from './own-metrics.ts';
import type { Platform } from './platform.ts';

type OverviewProps = { platform: Platform; api: HttpApi };

const period = Duration.minutes(5);
const pageWidth = 24;

/** The dashboard: alarms first, then what the business sees, then the parts. Made last, since it shows what is there. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: OverviewProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const { prefix, settings } = platform;
    const functions = stack.node.findAll().filter((construct) => construct instanceof BaseFunction);
    const queues = [...platform.queues.values()];

    const sums = (...names: MetricName[]) => names.map((name) => own(name, 'Sum'));
    const worst = (...names: MetricName[]) => names.map((name) => own(name, 'Maximum'));
    const own = (name: MetricName, statistic: 'Sum' | 'Maximum' | 'Average', dimensions: MetricDimensions = {}) =>
      ownMetric(prefix, name, { statistic, minutes: 5, ...dimensions });

    const rows: IWidget[][] = [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: alarmsIn(stack), width: pageWidth, height: 6 })],
      [
        graph(
          'Runs',
          sums('RunsStarted', 'RunsCompleted', 'RunsFailed', 'RunsCancelled', 'RunsResumed', 'RunsRefused'),
        ),
        graph('Tickets of a run', [own('RunTickets', 'Average'), own('RunTickets', 'Maximum')]),
        graph('Pages', sums('PagesApplied', 'PageTickets', 'LeasesLost')),
      ],
      [
        graph('Alerts', [
          ...sums('AlertsSent', 'AlertTriesFailed', 'AlertsUndeliverable', 'AlertsResent'),
          ...worst('AlertsOverdue'),
        ]),
        graph(
          'Circuits: 1 is open',
          circuitNames.map((circuit) => own('CircuitOpen', 'Maximum', { circuit })),
        ),
        graph('Stalled runs', worst('StalledRuns')),
      ],
      [
        graph('Waits, ms', [
          ...worst('LimitWaitMs', 'ProviderWaitMs'),
          ...circuitNames.map((circuit) => own('CircuitWaitMs', 'Maximum', { circuit })),
        ]),
        graph('The provider’s call limit in use, %', worst('LimitUsed')),
        graph('Calls to others, ms', [...worst('ProviderCallMs', 'NotifyCallMs'), ...sums('ProviderFailures')]),
      ],
      [
        graph(
          'Messages waiting',
          queues.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible({ period })),
        ),
        graph(
          'Age of the oldest message, s',
          queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage({ period })),
        ),
        graph(
          'Dead letters',
          queues.map(({ deadLetterQueue }) => deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period })),
        ),
      ],
      [
        graph('Requests', [
          api.gateway.metricCount({ period, statistic: 'Sum' }),
          api.gateway.metricClientError({ period, statistic: 'Sum' }),
          api.gateway.metricServerError({ period, statistic: 'Sum' }),
        ]),
        graph('Latency of the API, ms', [
          api.gateway.metricLatency({ period, statistic: 'p50', label: 'p50' }),
          api.gateway.metricLatency({ period, statistic: 'p99', label: 'p99' }),
          own('StatsMs', 'Maximum'),
        ]),
        new GraphWidget({
          title: 'Connections to the database',
          left: worst('DatabaseConnections'),
          leftAnnotations: [{ value: settings.maxConnections, label: 'maxConnections' }],
          width: pageWidth / 3,
        }),
      ],
      [
        graph(
          'Errors of the functions',
          functions.map(({ lambda }) => lambda.metricErrors({ period })),
        ),
        graph(
          'Duration of the functions, p99, ms',
          functions.map(({ lambda }) => lambda.metricDuration({ period, statistic: 'p99' })),
        ),
        graph(
          'Refused for want of concurrency',
          functions.map(({ lambda }) => lambda.metricThrottles({ period })),
        ),
      ],
    ];
    new Dashboard(this, 'Dashboard', { dashboardName: prefix, widgets: rows });
  }
}

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: pageWidth / 3 });
