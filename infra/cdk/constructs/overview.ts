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
import { judgeModelVariable } from './variables.ts';
import type { WorkQueue } from './work-queue.ts';

type OverviewProps = { platform: Platform; api: HttpApi };

const period = Duration.minutes(5);
const pageWidth = 24;

/** The dashboard: alarms first, then what the business sees, then the parts. Made last, since it shows what is there. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { platform, api }: OverviewProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const functions = stack.node.findAll().filter((construct) => construct instanceof BaseFunction);
    const metrics = ownMetrics(platform.prefix);
    const rows: IWidget[][] = [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: alarmsIn(stack), width: pageWidth, height: 6 })],
      runs(metrics),
      alerts(metrics),
      [...webhooks(metrics), ...(judgeModelVariable in platform.settings.env ? [opinions(metrics)] : [])],
      ...(platform.sockets ? [sockets(metrics)] : []),
      waits(metrics),
      messages(metrics, [...platform.queues.values()]),
      requests(metrics, api.gateway, platform.settings.maxConnections),
      invocations(functions.map(({ lambda }) => lambda)),
    ];
    new Dashboard(this, 'Dashboard', { dashboardName: platform.prefix, widgets: rows });
  }
}

const ownMetrics = (prefix: string) => {
  const one = (name: MetricName, statistic: 'Sum' | 'Maximum' | 'Average', dimensions: MetricDimensions = {}) =>
    ownMetric(prefix, name, { statistic, minutes: 5, ...dimensions });
  return {
    one,
    sums: (...names: MetricName[]) => names.map((name) => one(name, 'Sum')),
    worst: (...names: MetricName[]) => names.map((name) => one(name, 'Maximum')),
    byCircuit: (name: MetricName) => circuitNames.map((circuit) => one(name, 'Maximum', { circuit })),
  };
};
type OwnMetrics = ReturnType<typeof ownMetrics>;

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: pageWidth / 3 });

const runs = ({ one, sums }: OwnMetrics): IWidget[] => [
  graph('Runs', sums('RunsStarted', 'RunsCompleted', 'RunsFailed', 'RunsCancelled', 'RunsResumed', 'RunsRefused')),
  graph('Tickets of a run', [one('RunTickets', 'Average'), one('RunTickets', 'Maximum')]),
  graph('Pages', sums('PagesApplied', 'PageTickets', 'LeasesLost')),
];

const alerts = ({ sums, worst, byCircuit }: OwnMetrics): IWidget[] => [
  graph('Alerts', [
    ...sums('AlertsSent', 'AlertTriesFailed', 'AlertsUndeliverable', 'AlertsResent'),
    ...sums('DeliveriesUndeliverable', 'DestinationsDisabled', 'DeliveriesResent'),
    ...worst('AlertsOverdue'),
  ]),
  graph('Circuits: 1 is open', byCircuit('CircuitOpen')),
  graph('Stalled runs', worst('StalledRuns')),
];

const webhooks = ({ sums }: OwnMetrics): IWidget[] => [
  graph('Tickets that webhooks named', sums('HintsReceived', 'TicketsRefreshed', 'HintsDropped')),
  graph('Events refused', sums('HooksRefused')),
];

const sockets = ({ sums, worst }: OwnMetrics): IWidget[] => [
  graph('Sockets', [...worst('SocketsOpen'), ...sums('SocketsRemoved')]),
  graph('Pushes', sums('PushesTaken', 'PushesPostponed')),
];

const opinions = ({ sums }: OwnMetrics): IWidget =>
  graph('Second opinions', sums('OpinionsAsked', 'OpinionsRaised', 'OpinionsLate', 'OpinionsFailed'));

const waits = ({ sums, worst, byCircuit }: OwnMetrics): IWidget[] => [
  graph('Waits, ms', [...worst('LimitWaitMs', 'ProviderWaitMs'), ...byCircuit('CircuitWaitMs')]),
  graph('The provider’s call limit in use, %', worst('LimitUsed')),
  graph('Calls to others, ms', [...worst('ProviderCallMs', 'NotifyCallMs'), ...sums('ProviderFailures')]),
];

const messages = ({ sums }: OwnMetrics, queues: readonly WorkQueue[]): IWidget[] => [
  graph(
    'Messages waiting',
    queues.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible({ period })),
  ),
  graph(
    'Age of the oldest message, s',
    queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage({ period })),
  ),
  graph('Failed and dead-lettered messages', [
    ...sums('MessagesFailed'),
    ...queues.map(({ deadLetterQueue }) => deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period })),
  ]),
];

const requests = ({ one, worst }: OwnMetrics, gateway: HttpApi['gateway'], maxConnections: number): IWidget[] => [
  graph('Requests', [
    gateway.metricCount({ period, statistic: 'Sum' }),
    gateway.metricClientError({ period, statistic: 'Sum' }),
    gateway.metricServerError({ period, statistic: 'Sum' }),
  ]),
  graph('Latency of the API, ms', [
    gateway.metricLatency({ period, statistic: 'p50', label: 'p50' }),
    gateway.metricLatency({ period, statistic: 'p99', label: 'p99' }),
    one('StatsMs', 'Maximum'),
  ]),
  new GraphWidget({
    title: 'Connections to the database',
    left: worst('DatabaseConnections'),
    leftAnnotations: [{ value: maxConnections, label: 'maxConnections' }],
    width: pageWidth / 3,
  }),
];

const invocations = (lambdas: readonly BaseFunction['lambda'][]): IWidget[] => [
  graph(
    'Errors of the functions',
    lambdas.map((lambda) => lambda.metricErrors({ period })),
  ),
  graph(
    'Duration of the functions, p99, ms',
    lambdas.map((lambda) => lambda.metricDuration({ period, statistic: 'p99' })),
  ),
  graph(
    'Refused for want of concurrency',
    lambdas.map((lambda) => lambda.metricThrottles({ period })),
  ),
];
