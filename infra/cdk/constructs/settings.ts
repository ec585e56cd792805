import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import { ConfigError, readConfig } from '#lib/config.ts';
import { type Stage, stages } from '#lib/config-values.ts';
import { arnOf, countOf, flagOf, oneOf, textOf } from './context.ts';
import {
  corsOriginsIn,
  type DomainSettings,
  domainIn,
  hidesExecuteApi,
  type NetworkSettings,
  networkIn,
  type Throttle,
  throttleIn,
} from './network-settings.ts';
import { chosenGroups, chosenVariables, contextKey, secretVariable, stageVariable } from './variables.ts';

/** How the HTTP API is cut into functions: one for each route, or three for all of them. */
export const apiShapes = ['routes', 'grouped'] as const;
export type ApiShape = (typeof apiShapes)[number];

/**
 * How new code takes over: at once; behind aliases, a tenth of the calls first, and back if alarms say so; or behind those
 * aliases, but at once and whatever alarms say.
 */
export const rollouts = ['all-at-once', 'canary', 'hotfix'] as const;
export type RolloutKind = (typeof rollouts)[number];

/** What is chosen for one deployment. */
export type Settings = {
  stage: Stage;
  api: ApiShape;
  deploy: RolloutKind;
  /** Variables for the functions; what is not set here has its default in the code. */
  env: Readonly<Record<string, string>>;
  /** An existing secret with the URI of MongoDB; without it the stack makes one. */
  mongodbSecretArn?: string;
  /** The SNS topic that alarms go to; they notify nobody without one. */
  alarmTopicArn?: string;
  /** Names what is being deployed; a new one prepares the database again and replaces all instances. */
  release?: string;
  /** Where this deployment's people find docs/runbook.md. */
  runbookUrl: string;
  tracing: boolean;
  /** Whether files can be uploaded to be imported, beyond what a request takes: it takes a bucket. */
  imports: boolean;
  /** Whether changes are pushed on sockets, which takes a WebSocket API. */
  live: boolean;
  /** Instances of a function of the API of usual load that may run at once; what fits, 8 at most, if it is not chosen. */
  httpConcurrency?: number;
  /** How many instances of all functions the account lets run at once. */
  accountConcurrency: number;
  /** How many deployments like this one share the account. */
  stagesInAccount: number;
  /** Whether functions have instances reserved for them, or all of them share what the account has. */
  reserve: 'functions' | 'none';
  /** Connections that the cluster grants each of its members at most; the deployment may not be able to open more. */
  maxConnections: number;
  /** None: functions reach what the internet does. */
  network?: NetworkSettings;
  domain?: DomainSettings;
  disableExecuteApiEndpoint: boolean;
  /** Origins whose pages may call the API; of none by default. */
  corsOrigins: readonly string[];
  throttle: Throttle;
  logRetention: RetentionDays;
  /** For what cannot be made again: logs and the secret. */
  removalPolicy: RemovalPolicy;
  terminationProtection: boolean;
  /** In a second region, beside a stack that works: the API answers, and nothing is scheduled or consumed. */
  standby: boolean;
};

/** `.invalid` never resolves: a development stage without a provider says so in its health and does no harm. */
export const devProviderUrl = 'https://provider.invalid';

/** The smallest cluster of Atlas that is meant for production. */
const atlasM10Connections = 1_500;

/** What Lambda lets an account run at once in a region, unless it is new or asked for more. */
const usualAccountConcurrency = 1_000;

const byStage: Readonly<Record<Stage, Pick<Settings, 'logRetention' | 'removalPolicy' | 'terminationProtection'>>> = {
  dev: { logRetention: RetentionDays.ONE_WEEK, removalPolicy: RemovalPolicy.DESTROY, terminationProtection: false },
  staging: {
    logRetention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
    terminationProtection: false,
  },
  prod: { logRetention: RetentionDays.SIX_MONTHS, removalPolicy: RemovalPolicy.RETAIN, terminationProtection: true },
};

/**
 * Reads the settings from the app's context (`cdk deploy -c stage=prod -c externalApiUrl=https://...`).
 * @throws ConfigError that says on one line what is missing or wrong.
 */
export const readSettings = (node: Node): Settings => {
  const stage = oneOf(node, 'stage', stages) ?? 'dev';
  const env = checked(stage, withProvider(stage, chosenIn(node)));
  const mongodbSecretArn = arnOf(node, 'mongodbSecretArn');
  const alarmTopicArn = alarmTopicIn(node, stage);
  const release = textOf(node, 'release');
  const network = networkIn(node);
  const domain = domainIn(node);
  const httpConcurrency = countOf(node, 'httpConcurrency');
  return {
    stage,
    api: oneOf(node, 'api', apiShapes) ?? 'routes',
    deploy: oneOf(node, 'deploy', rollouts) ?? 'all-at-once',
    env,
    ...(mongodbSecretArn && { mongodbSecretArn }),
    ...(alarmTopicArn && { alarmTopicArn }),
    ...(release && { release }),
    runbookUrl: textOf(node, 'runbookUrl') ?? 'docs/runbook.md',
    tracing: flagOf(node, 'tracing'),
    imports: flagOf(node, 'imports'),
    live: flagOf(node, 'live'),
    ...(httpConcurrency !== undefined && { httpConcurrency }),
    accountConcurrency: countOf(node, 'accountConcurrency') ?? usualAccountConcurrency,
    stagesInAccount: countOf(node, 'stagesInAccount') ?? stages.length,
    reserve: oneOf(node, 'reserve', ['functions', 'none']) ?? 'functions',
    maxConnections: countOf(node, 'maxConnections') ?? atlasM10Connections,
    ...(network && { network }),
    ...(domain && { domain }),
    disableExecuteApiEndpoint: hidesExecuteApi(node, domain),
    corsOrigins: corsOriginsIn(node),
    throttle: throttleIn(node),
    standby: standbyIn(node, domain),
    ...byStage[stage],
  };
};

/** The same choices, but for these. */
export const settingsAs = (
  settings: Settings,
  other: Partial<Pick<Settings, 'stage' | 'api' | 'deploy' | 'standby'>>,
): Settings => ({ ...settings, ...other, ...byStage[other.stage ?? settings.stage] });

const chosenIn = (node: Node): Record<string, string> =>
  Object.fromEntries(
    chosenVariables.flatMap((variable) => {
      const value = textOf(node, contextKey(variable));
      return value === undefined ? [] : [[variable, value]];
    }),
  );

/** @throws ConfigError if it would make the record that the active region's stack has. */
const standbyIn = (node: Node, domain: DomainSettings | undefined): boolean => {
  const standby = flagOf(node, 'standby');
  if (standby && domain?.hostedZoneId)
    throw new ConfigError(
      'standby=true goes without hostedZoneId: failover records lead to both regions, see docs/standby-region.md',
    );
  return standby;
};

/** In prod, alarms that notify nobody have to be asked for by name. */
const alarmTopicIn = (node: Node, stage: Stage): string | undefined => {
  const arn = arnOf(node, 'alarmTopicArn');
  const unheard = oneOf(node, 'alarms', ['none']) !== undefined;
  if (arn && unheard) throw new ConfigError('alarms=none and alarmTopicArn contradict each other');
  if (stage === 'prod' && !arn && !unheard)
    throw new ConfigError(
      'Stage prod needs a topic for its alarms: -c alarmTopicArn=arn:aws:sns:..., or -c alarms=none to notify nobody',
    );
  return arn;
};

const withProvider = (stage: Stage, env: Record<string, string>): Record<string, string> => {
  if (env.EXTERNAL_API_URL) return env;
  if (stage === 'dev') return { ...env, EXTERNAL_API_URL: devProviderUrl };
  throw new ConfigError(
    `Stage ${stage} needs the provider's address: -c ${contextKey('EXTERNAL_API_URL')}=https://...`,
  );
};

/** A bad value is to stop the synthesis, not every function's start. */
const checked = (stage: Stage, env: Record<string, string>): Record<string, string> => {
  readConfig(chosenGroups, { ...env, [secretVariable]: 'arn:made-by-the-stack', [stageVariable]: stage });
  return env;
};
