import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { ScheduleExpression, Schedule as Timer } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Schedule } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { BaseFunction, type BaseFunctionProps } from './base-function.ts';

type ScheduledFunctionProps = Omit<BaseFunctionProps, 'instances'> & { entry: Schedule };

/** Lambda keeps an event for six hours at most. */
const longestEventAgeMinutes = 360;

/**
 * A function that EventBridge Scheduler starts. A tick is tried again until the next one is due and then forgotten:
 * each tick looks at everything, so the next makes good what this one missed. That is also why there is no dead-letter
 * queue; a function that fails tick after tick is told by its alarm.
 */
export class ScheduledFunction extends Construct {
  constructor(scope: Construct, id: string, { entry, platform, impact }: ScheduledFunctionProps) {
    super(scope, id);
    const { lambda } = new BaseFunction(this, 'Worker', {
      entry,
      platform,
      // A tick that comes while the last one is at work waits for it.
      instances: { atMost: 1, heldBy: 'reservation' },
      impact,
    });
    accept(lambda, {
      'Serverless-LambdaAsyncFailureDestination': 'Each tick looks at everything: the next does what this one missed.',
    });
    const maxEventAge = Duration.minutes(Math.min(entry.everyMinutes, longestEventAgeMinutes));
    lambda.configureAsyncInvoke({ maxEventAge, retryAttempts: 2 });
    new Timer(this, 'Timer', {
      scheduleName: `${platform.prefix}-${entry.name}`,
      description: entry.summary,
      schedule: ScheduleExpression.rate(Duration.minutes(entry.everyMinutes)),
      target: {
        bind: () => ({
          arn: lambda.functionArn,
          role: this.#roleToInvoke(lambda),
          retryPolicy: { maximumEventAgeInSeconds: maxEventAge.toSeconds(), maximumRetryAttempts: 2 },
        }),
      },
    });
  }

  /** Of this function alone: CDK's own target would let the schedule invoke each of its versions, too. */
  #roleToInvoke({ functionArn }: IFunction): Role {
    const { account } = Stack.of(this);
    const role = new Role(this, 'TimerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
    return role;
  }
}
