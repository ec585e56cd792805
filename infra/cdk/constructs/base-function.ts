import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Architecture,
  type IFunction,
  type IVersion,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type FunctionEntry, poolSizeOf } from '#functions/manifest/table.ts';
import { dashboardFolder } from '#infra/cdk/bundling/bundle.ts';
import type { Source } from '#infra/cdk/bundling/options.ts';
import { type Env, exportsTraces } from '#lib/config.ts';
import { accept } from './accept.ts';
import { grantJudge } from './bedrock-model.ts';
import { codeOf } from './code.ts';
import type { ConnectionUse } from './connection-use.ts';
import type { FunctionClass } from './function-class.ts';
import { grantedQueues, type Platform, queueOf } from './platform.ts';
import { grantSecrets } from './secrets-key.ts';
import { grantMail } from './ses-identity.ts';
import {
  groupVariables,
  poolVariable,
  releaseVariable,
  secretsKeyVariable,
  secretVariable,
  serviceVariable,
  stageVariable,
} from './variables.ts';

/** What is said of a function besides its code. */
type Entry = Omit<FunctionEntry, 'file'> & { batchSize?: number };

export type BaseFunctionProps = {
  entry: Entry;
  source: Source;
  platform: Platform;
  /** Whose log and alarms it shares. */
  ofClass: FunctionClass;
  /** It gets the rights of the entry. */
  role: Role;
  /** How many of it run at once at most, if what starts it holds it to that; else what is reserved for it does. */
  instances?: number;
  /** Whether its callers take an alias, when new code takes over gradually. */
  shifts?: boolean;
};

/** The alias that callers invoke instead of the function itself. */
const liveAlias = 'live';

/** One function as the table has it: its bundle, and an environment with what its entry names and nothing more. */
export class BaseFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly ofClass: FunctionClass;
  /** Its version that answers, if new code takes over gradually. */
  readonly alias: Alias | undefined;
  readonly timeoutSeconds: number;
  /** What it may take of the cluster's connections. */
  readonly connections: ConnectionUse;

  constructor(scope: Construct, id: string, props: BaseFunctionProps) {
    super(scope, id);
    const { entry, source, platform, ofClass, role, instances, shifts = false } = props;
    const { settings, prefix } = platform;
    const reserved = instances === undefined ? platform.concurrency.reservedFor(entry.name) : undefined;
    this.timeoutSeconds = entry.timeoutSeconds;
    this.ofClass = ofClass;
    this.connections = {
      name: entry.name,
      instances: instances ?? platform.concurrency.mostOf(entry.name),
      poolSize: entry.config.includes('mongo') ? poolSizeOf(entry) : 0,
    };
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `${prefix}-${entry.name}`,
      description: entry.summary,
      code: codeOf(source, { dashboard: entry.config.includes('dashboard') }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(entry.timeoutSeconds),
      memorySize: entry.memoryMb,
      environment: {
        [serviceVariable]: prefix,
        ...(settings.release && { [releaseVariable]: settings.release }),
        ...environmentOf(entry, platform),
      },
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
      tracing: settings.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      logGroup: ofClass.logGroup,
      role,
    });
    accept(this.lambda, {
      'Serverless-LambdaDLQ':
        'Callers and queues see its failure themselves; of a schedule the next tick does what this one missed.',
      ...(!settings.tracing && { 'Serverless-LambdaTracing': 'Paid for by the trace: -c tracing=true turns it on.' }),
    });
    this.lambda.node.addDependency(...platform.before);
    grant(role, entry, platform);
    if (reachesOut(entry, settings.env)) platform.network?.attach(this.lambda, role);
    ofClass.add(this);
    if (shifts && settings.deploy !== 'all-at-once')
      this.alias = new Alias(this, 'Live', { aliasName: liveAlias, version: versionOf(this.lambda) });
  }

  /** What callers invoke, and what whoever comes later waits for. */
  get target(): IFunction {
    return (this.alias ?? this.lambda) as IFunction;
  }
}

/** A new one whenever the code or anything else that belongs to a version changes, which CDK sees to. */
const versionOf = (lambda: LambdaFunction): IVersion => lambda.currentVersion as IVersion;

/** Whether a function calls what is not AWS: the cluster, and with it every provider and destination; or a collector of traces. */
const reachesOut = ({ config }: Entry, env: Env): boolean =>
  exportsTraces(env) || config.some((group) => group === 'mongo' || group === 'provider' || group === 'notify');

/** The variables of the entry's groups of the configuration, of traces, and of the queues that it may send to. */
const environmentOf = (entry: Entry, platform: Platform): Record<string, string> => {
  const { name, config, grants } = entry;
  const wanted = new Set([...config, 'traces' as const].flatMap((group) => groupVariables[group]));
  const addresses = grantedQueues(grants).map((queue) => queueOf(platform, queue, name).environment);
  const values: Record<string, string> = {
    ...platform.settings.env,
    [stageVariable]: platform.settings.stage,
    [secretVariable]: platform.secretArn,
    [secretsKeyVariable]: platform.secretsKeyArn,
    [poolVariable]: `${poolSizeOf(entry)}`,
    DASHBOARD_FOLDER: dashboardFolder,
    ...queueAddresses(platform),
    ...platform.bus.environment,
    ...platform.importsBucket?.environment,
    ...platform.sockets?.environment,
  };
  const chosen = Object.entries(values).filter(([variable]) => wanted.has(variable));
  return Object.assign(Object.fromEntries(chosen), ...addresses);
};

const queueAddresses = ({ queues }: Platform): Record<string, string> =>
  Object.assign({}, ...[...queues.values()].map(({ environment }) => environment));

const grant = (role: Role, { name, config, grants }: Entry, platform: Platform): void => {
  for (const queue of grantedQueues(grants)) queueOf(platform, queue, name).grantSend(role);
  if (grants.includes('put:events')) platform.bus.grantPut(role);
  grantSecrets(role, grants, platform.secretsKeyArn);
  grantMail(role, { config, grants }, platform.settings.env);
  grantJudge(role, grants, platform.settings.env);
  platform.importsBucket?.grant(role, grants);
  platform.sockets?.grant(role, grants);
  if (!config.includes('mongo')) return;
  role.addToPolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [platform.secretArn] }),
  );
};
