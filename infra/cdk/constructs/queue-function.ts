import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Queue } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { addAlarm } from './alarms.ts';
import { BaseFunction } from './base-function.ts';
import { FunctionClass } from './function-class.ts';
import { queueImpact, queuesImpact } from './impact.ts';
import { constructId } from './names.ts';
import { ownMetric } from './own-metrics.ts';
import { type Platform, queueOf } from './platform.ts';
import { addQueueAlarms } from './queue-alarms.ts';

type QueueFunctionProps = {
  entry: Queue;
  platform: Platform;
  ofClass: FunctionClass;
  /** Who is hurt when its messages are not worked on, in a sentence. */
  impact: string;
  shifts: boolean;
};

/** The function that works on a queue. It may send to its own queue (for later) and to its dead-letter queue (for good). */
export class QueueFunction extends Construct {
  readonly worker: BaseFunction;

  constructor(scope: Construct, id: string, { entry, platform, ofClass, impact, shifts }: QueueFunctionProps) {
    super(scope, id);
    this.worker = new BaseFunction(this, 'Worker', {
      entry,
      source: entry,
      platform,
      ofClass,
      // Only this function may receive from the queue.
      role: ofClass.addRole(this, 'Role'),
      instances: entry.maxConcurrency,
      shifts,
    });
    const { lambda, target } = this.worker;
    const work = queueOf(platform, entry.name, entry.name);
    if (!entry.grants.includes(`send:${entry.name}`)) work.grantSend(lambda);
    work.grantSendToDeadLetters(lambda);
    work.grantWork(lambda);
    // In the function's scope also if it feeds the alias, so that it stays the same mapping.
    new EventSourceMapping(lambda, 'Messages', {
      target,
      eventSourceArn: work.queue.queueArn,
      batchSize: entry.batchSize,
      maxConcurrency: entry.maxConcurrency,
      reportBatchItemFailures: true,
      enabled: !platform.settings.standby,
    });

    accept(lambda, {
      'Serverless-LambdaEventSourceMappingDestination': 'SQS has none: the queue has its dead-letter queue for that.',
    });

    addQueueAlarms(this, { entry, platform, work, impact });
  }
}

/** The functions of the queues, which share a log. */
export const addQueueFunctions = (scope: Construct, queues: readonly Queue[], platform: Platform): BaseFunction[] => {
  if (queues.length === 0) return [];
  const ofClass = new FunctionClass(scope, 'QueueFunctions', { name: 'queues', platform, impact: queuesImpact });
  const workers = queues.map((entry) => {
    const props = { entry, platform, ofClass, impact: queueImpact[entry.name], shifts: true };
    return new QueueFunction(scope, constructId(entry.name), props).worker;
  });
  ofClass.addAlarms();
  ofClass.alsoStopsAt(
    // A function that fails messages reports them and is no failed invocation to Lambda.
    addAlarm(ofClass, 'MessagesFailed', platform, {
      name: 'messages-failed',
      metric: ownMetric(platform.prefix, 'MessagesFailed', { statistic: 'Sum', minutes: 5 }),
      from: 1,
      // One failure is made good by a redelivery.
      periods: { bad: 2, of: 3 },
      impact: queuesImpact,
      lookAt: 'MESSAGE_FAILED and MESSAGE_UNREADABLE in the common log of the functions of the queues',
      section: 'messages-fail',
    }),
  );
  return workers;
};
