import { Duration, NestedStack } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { socketFunction } from '#functions/manifest/api-groups.ts';
import type { LiveTable } from '#functions/manifest/table.ts';
import { addAlarm } from './alarms.ts';
import { BaseFunction } from './base-function.ts';
import { dispatcherSource } from './dispatcher-source.ts';
import { FunctionClass } from './function-class.ts';
import { liveImpact, queueImpact } from './impact.ts';
import { constructId } from './names.ts';
import type { Platform } from './platform.ts';
import { QueueFunction } from './queue-function.ts';
import { addTimerRole, ScheduledFunction } from './scheduled-function.ts';
import { SocketApi } from './socket-api.ts';
import { addWorkQueues } from './work-queue.ts';

type LiveStackProps = { table: LiveTable; platform: Platform };

/**
 * The sockets and what belongs to them alone, in a nested stack: CloudFormation counts its resources apart. Its functions take new
 * code at once, without a canary: one self-rescheduling message is no sample to shift a tenth of.
 */
export class LiveStack extends NestedStack {
  readonly sockets: SocketApi;

  constructor(scope: Construct, id: string, { table, platform: shared }: LiveStackProps) {
    super(scope, id, { description: `Intake: changes are pushed on sockets (${shared.settings.stage})` });
    const { prefix, settings } = shared;
    this.sockets = new SocketApi(this, 'Api', { prefix, settings });
    const queues = new Map([...shared.queues, ...addWorkQueues(this, table.queues, prefix)]);
    const platform: Platform = { ...shared, queues, sockets: this.sockets };
    const ofClass = new FunctionClass(this, 'Functions', { name: 'live', platform, impact: liveImpact });
    for (const entry of table.queues) {
      const props = { entry, platform, ofClass, impact: queueImpact[entry.name], shifts: false };
      new QueueFunction(this, constructId(entry.name), props);
    }
    const timerRole = addTimerRole(this);
    for (const entry of table.schedules)
      new ScheduledFunction(this, constructId(entry.name), {
        ...{ entry, platform, ofClass, timerRole },
        role: ofClass.addRole(this, `${constructId(entry.name)}Role`),
      });
    const entry = socketFunction(table.sockets);
    const { target } = new BaseFunction(this, constructId(entry.name), {
      ...{ entry, platform, ofClass, source: dispatcherSource(entry) },
      role: ofClass.addRole(this, `${constructId(entry.name)}Role`),
    });
    this.sockets.addRoutes(table.sockets, target);
    ofClass.addAlarms();
    addErrorsAlarm(this, this.sockets, platform);
  }
}

/** The alarm on clients that are refused for a reason of ours. */
const addErrorsAlarm = (scope: Construct, { apiId }: SocketApi, platform: Platform): void => {
  const period = Duration.minutes(5);
  const metric = (metricName: string): Metric =>
    new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap: { ApiId: apiId }, statistic: 'Sum', period });
  addAlarm(scope, 'SocketErrors', platform, {
    name: 'live-api-errors',
    metric: new MathExpression({
      expression: 'FILL(integration,0)+FILL(execution,0)',
      usingMetrics: { integration: metric('IntegrationError'), execution: metric('ExecutionError') },
      period,
    }),
    from: 5,
    impact: liveImpact,
    lookAt:
      'the access log of the sockets for integration_error, then SOCKET_FAILED in the log of the function sockets',
    section: 'sockets-fail',
  });
};
