import { Duration } from 'aws-cdk-lib';
import { type Alarm, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import { addAlarm } from './alarms.ts';
import type { BaseFunction } from './base-function.ts';
import { OwnRole } from './own-role.ts';
import type { Platform } from './platform.ts';
import type { Settings } from './settings.ts';

type FunctionClassProps = {
  /** Of its alarms, without the deployment's prefix. */
  name: string;
  platform: Platform;
  /** Who is hurt when some of its functions fail, in a sentence. */
  impact: string;
};

/** From this share of its timeout on a function counts as slow. */
const nearTimeout = 0.8;

/**
 * The metrics that one alarm may put together. SEARCH is not for alarms, and a query of Metrics Insights cannot name a set of
 * functions: its conditions are joined by AND alone. So a class of more functions has more alarms.
 */
const metricsOfAlarm = 10;

/**
 * Functions of one kind, which share a log and the alarms on errors and on time. Most share a role, too; those that have
 * rights of their own get one of their own from `addRole`.
 */
export class FunctionClass extends Construct {
  readonly logGroup: LogGroup;
  readonly #functions: BaseFunction[] = [];
  readonly #props: FunctionClassProps;
  readonly #errors = new Map<BaseFunction, Alarm>();
  readonly #besides: Alarm[] = [];

  constructor(scope: Construct, id: string, props: FunctionClassProps) {
    super(scope, id);
    const { logRetention, removalPolicy } = props.platform.settings;
    this.#props = props;
    this.logGroup = new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy });
  }

  /** A role that may write to the log of the class; Lambda's managed policy would let it write to every log of the account. */
  addRole(scope: Construct, id: string): Role {
    const role = new OwnRole(scope, id, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    acceptWildcards(role, this.#props.platform.settings);
    return role;
  }

  add(one: BaseFunction): void {
    this.#functions.push(one);
  }

  /** Adds an alarm, besides the one on errors, by which new code of any of the functions is known to be bad. */
  alsoStopsAt(alarm: Alarm): void {
    this.#besides.push(alarm);
  }

  /** The alarms that take new code of a function back. */
  alarmsAgainst(one: BaseFunction): Alarm[] {
    const errors = this.#errors.get(one);
    return errors ? [errors, ...this.#besides] : this.#besides;
  }

  /** To be called when all functions are there. */
  addAlarms(): void {
    const count = Math.ceil(this.#functions.length / metricsOfAlarm);
    for (let i = 0; i < count; i++) {
      const watched = this.#functions.slice(i * metricsOfAlarm, (i + 1) * metricsOfAlarm);
      this.#addAlarmsOn(watched, i === 0 ? '' : `${i + 1}`);
    }
  }

  #addAlarmsOn(watched: readonly BaseFunction[], number: string): void {
    const { name, impact, platform } = this.#props;
    const suffix = number && `-${number}`;
    const names = watched.map((one) => one.connections.name).join(', ');
    const errors = addAlarm(this, `Errors${number}`, platform, {
      name: `${name}-errors${suffix}`,
      metric: together(watched, 'SUM', ({ lambda }) => lambda.metricErrors({ period, statistic: 'Sum' })),
      from: 1,
      // One crash is made good by a redelivery, the next tick or the caller's next try.
      periods: { bad: 2, of: 3 },
      impact: `${impact} One or more of these functions fail: ${names}.`,
      lookAt: 'the errors in their common log, where the stream has the function’s name',
      section: 'a-function-fails',
    });
    for (const one of watched) this.#errors.set(one, errors);
    addAlarm(this, `Slow${number}`, platform, {
      name: `${name}-slow${suffix}`,
      metric: together(
        watched,
        'MAX',
        ({ lambda }) => lambda.metricDuration({ period, statistic: 'Maximum' }),
        ({ timeoutSeconds }) => `/${timeoutSeconds * 1_000}`,
      ),
      from: nearTimeout,
      periods: { bad: 2, of: 3 },
      impact: `${impact} One or more of these functions are about to be cut off: ${names}.`,
      lookAt: 'the slowest invocations on the dashboard, then at the database',
      section: 'a-function-is-slow',
    });
  }
}

const period = Duration.minutes(5);

/** The metric of several functions as one; one that was not invoked has no data, and counts as 0. */
const together = (
  functions: readonly BaseFunction[],
  how: 'SUM' | 'MAX',
  metricOf: (one: BaseFunction) => ReturnType<BaseFunction['lambda']['metric']>,
  scaled: (one: BaseFunction) => string = () => '',
): MathExpression =>
  new MathExpression({
    expression: `${how}([${functions.map((one, i) => `FILL(m${i},0)${scaled(one)}`).join(',')}])`,
    usingMetrics: Object.fromEntries(functions.map((one, i) => [`m${i}`, metricOf(one)])),
    period,
  });

/** What has no resources to name. */
const acceptWildcards = (role: Role, { tracing, network }: Settings): void => {
  const reasons = [
    tracing && 'X-Ray has no resources to name.',
    network &&
      'Lambda makes network interfaces with it, which have no name before; the code of the functions is denied it.',
  ].filter(Boolean);
  const reason = reasons.join(' ');
  if (reason !== '')
    accept(role, { 'AwsSolutions-IAM5[Resource::*]': reason, 'Serverless-LambdaStarPermissions': reason });
};
