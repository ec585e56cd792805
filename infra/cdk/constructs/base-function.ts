import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type FunctionEntry, poolSizeOf } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { addAlarm } from './alarms.ts';
import { bundling, dashboardFolder, withDashboard } from './bundling.ts';
import type { ConnectionUse } from './connection-use.ts';
import { grantedQueues, type Platform, queueOf } from './platform.ts';
import {
  groupVariables,
  poolVariable,
  releaseVariable,
  secretVariable,
  serviceVariable,
  stageVariable,
} from './variables.ts';

export type BaseFunctionProps = {
  entry: FunctionEntry & { batchSize?: number };
  platform: Platform;
  /** How many of it run at once at most; what nothing else holds to that, a reservation does. */
  instances: { atMost: number; heldBy: 'reservation' | 'event-source' };
  /** Who is hurt when it fails, in a sentence. */
  impact: string;
};

/** From this share of its timeout on a function counts as slow. */
const nearTimeout = 0.8;

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * One function as the table has it: its bundle, its log, its alarms, and a role and an environment with what its entry
 * names and nothing more.
 */
export class BaseFunction extends Construct {
  readonly lambda: NodejsFunction;
  /** What it may take of the cluster's connections. */
  readonly connections: ConnectionUse;

  constructor(scope: Construct, id: string, { entry, platform, instances, impact }: BaseFunctionProps) {
    super(scope, id);
    const { settings, prefix } = platform;
    const isReserved = instances.heldBy === 'reservation' && settings.accountConcurrency === undefined;
    this.connections = {
      name: entry.name,
      instances: instances.atMost,
      poolSize: entry.config.includes('mongo') ? poolSizeOf(entry) : 0,
    };
    const logGroup = new LogGroup(this, 'Logs', {
      retention: settings.logRetention,
      removalPolicy: settings.removalPolicy,
    });
    // Lambda's managed policy would let each function write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    this.lambda = new NodejsFunction(this, 'Function', {
      functionName: `${prefix}-${entry.name}`,
      description: entry.summary,
      entry: join(root, entry.file),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(entry.timeoutSeconds),
      memorySize: entry.memoryMb,
      environment: {
        [serviceVariable]: prefix,
        ...(settings.release && { [releaseVariable]: settings.release }),
        ...environmentOf(entry, platform),
      },
      ...(isReserved && { reservedConcurrentExecutions: instances.atMost }),
      tracing: settings.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      awsSdkConnectionReuse: false, // a variable that only the second version of the SDK reads
      logGroup,
      role,
      bundling: entry.config.includes('dashboard') ? withDashboard(bundling) : bundling,
    });
    accept(this.lambda, {
      'Serverless-LambdaDLQ':
        'Callers and queues see its failure themselves; of a schedule the next tick does what this one missed.',
      ...(!settings.tracing && { 'Serverless-LambdaTracing': 'Paid for by the trace: -c tracing=true turns it on.' }),
    });
    if (settings.tracing) accept(role, { 'AwsSolutions-IAM5[Resource::*]': 'X-Ray has no resources to name.' });
    this.lambda.node.addDependency(...platform.before);
    grant(this.lambda, entry, platform);

    addAlarm(this, 'Errors', platform, {
      name: `${entry.name}-errors`,
      metric: this.lambda.metricErrors({ period: Duration.minutes(5) }),
      from: 1,
      // One crash is made good by a redelivery, the next tick or the caller's next try.
      periods: { bad: 2, of: 3 },
      impact,
      lookAt: `the errors in the log of the function ${prefix}-${entry.name}`,
      section: 'a-function-fails',
    });
    addAlarm(this, 'Slow', platform, {
      name: `${entry.name}-slow`,
      metric: this.lambda.metricDuration({ period: Duration.minutes(5), statistic: 'Maximum' }),
      from: Math.round(nearTimeout * entry.timeoutSeconds * 1000),
      periods: { bad: 2, of: 3 },
      impact: `It is about to be cut off. ${impact}`,
      lookAt: `the slowest invocations of the function ${prefix}-${entry.name}, then at the database`,
      section: 'a-function-is-slow',
    });
  }
}

/** The variables of the entry's groups of the configuration and of the queues that it may send to. */
const environmentOf = (entry: BaseFunctionProps['entry'], platform: Platform): Record<string, string> => {
  const { name, config, grants } = entry;
  const wanted = new Set(config.flatMap((group) => groupVariables[group]));
  const addresses = grantedQueues(grants).map((queue) => queueOf(platform, queue, name).environment);
  const values: Record<string, string> = {
    ...platform.settings.env,
    [stageVariable]: platform.settings.stage,
    [secretVariable]: platform.secretArn,
    [poolVariable]: `${poolSizeOf(entry)}`,
    DASHBOARD_FOLDER: dashboardFolder,
    ...queueAddresses(platform),
    ...platform.bus.environment,
  };
  const chosen = Object.entries(values).filter(([variable]) => wanted.has(variable));
  return Object.assign(Object.fromEntries(chosen), ...addresses);
};

const queueAddresses = ({ queues }: Platform): Record<string, string> =>
  Object.assign({}, ...[...queues.values()].map(({ environment }) => environment));

const grant = (lambda: NodejsFunction, { name, config, grants }: FunctionEntry, platform: Platform): void => {
  for (const queue of grantedQueues(grants)) queueOf(platform, queue, name).grantSend(lambda);
  if (grants.includes('put:events')) platform.bus.grantPut(lambda);
  if (!config.includes('mongo')) return;
  lambda.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [platform.secretArn] }),
  );
};
