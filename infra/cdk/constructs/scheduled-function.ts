import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleExpression, Schedule as Timer } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Schedule } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { BaseFunction, type BaseFunctionProps } from './base-function.ts';
import { FunctionClass } from './function-class.ts';
import { schedulesImpact } from './impact.ts';
import { constructId } from './names.ts';
import { OwnRole } from './own-role.ts';
import type { Platform } from './platform.ts';

type ScheduledFunctionProps = Pick<BaseFunctionProps, 'platform' | 'ofClass' | 'role'> & {
  entry: Schedule;
  /** The scheduler takes it to start the function. */
  timerRole: Role;
};

/** Lambda keeps an event for six hours at most. */
const longestEventAgeMinutes = 360;

/**
 * A function that EventBridge Scheduler starts. A tick is tried again until the next one is due and then forgotten:
 * each tick looks at everything, so the next makes good what this one missed. That is also why there is no dead-letter
 * queue; a function that fails repeatedly is reported by its alarm.
 */
export class ScheduledFunction extends Construct {
  constructor(scope: Construct, id: string, { entry, platform, ofClass, role, timerRole }: ScheduledFunctionProps) {
    super(scope, id);
    const { lambda } = new BaseFunction(this, 'Worker', {
      entry,
      source: entry,
      platform,
      ofClass,
      role,
    });
    accept(lambda, {
      'Serverless-LambdaAsyncFailureDestination': 'Each tick looks at everything: the next does what this one missed.',
    });
    const maxEventAge = Duration.minutes(Math.min(entry.everyMinutes, longestEventAgeMinutes));
    lambda.configureAsyncInvoke({ maxEventAge, retryAttempts: 2 });
    // Of this function alone: CDK's own target would let the schedule invoke each of its versions, too.
    timerRole.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }));
    new Timer(this, 'Timer', {
      scheduleName: `${platform.prefix}-${entry.name}`,
      description: entry.summary,
      enabled: !platform.settings.standby,
      schedule: ScheduleExpression.rate(Duration.minutes(entry.everyMinutes)),
      target: {
        bind: () => ({
          arn: lambda.functionArn,
          role: timerRole,
          retryPolicy: { maximumEventAgeInSeconds: maxEventAge.toSeconds(), maximumRetryAttempts: 2 },
        }),
      },
    });
  }
}

/** The role that the scheduler takes. */
export const addTimerRole = (scope: Construct): Role =>
  new OwnRole(scope, 'TimerRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  });

/** The functions of the schedules, which share a log and a role, and what starts them. */
export const addScheduledFunctions = (scope: Construct, schedules: readonly Schedule[], platform: Platform): void => {
  if (schedules.length === 0) return;
  const ofClass = new FunctionClass(scope, 'Schedules', { name: 'schedules', platform, impact: schedulesImpact });
  const role = ofClass.addRole(ofClass, 'Role');
  const timerRole = addTimerRole(ofClass);
  for (const entry of schedules)
    new ScheduledFunction(scope, constructId(entry.name), { entry, platform, ofClass, role, timerRole });
  ofClass.addAlarms();
};
