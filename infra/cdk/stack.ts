import { type App, CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import { socketFunction } from '#functions/manifest/api-groups.ts';
import * as manifest from '#functions/manifest/manifest.ts';
import {
  type FunctionEntry,
  isSwitchedOn,
  type LiveTable,
  type Queue,
  type Route,
  type Schedule,
} from '#functions/manifest/table.ts';
import { sendAlarmsTo } from './constructs/alarms.ts';
import { apiDemands } from './constructs/api-functions.ts';
import { type Concurrency, concurrencyOf } from './constructs/concurrency.ts';
import { type ConnectionBudget, checkedBudget } from './constructs/connection-budget.ts';
import { EventBus } from './constructs/event-bus.ts';
import { HttpApi } from './constructs/http-api.ts';
import { ImportsBucket } from './constructs/imports-bucket.ts';
import { LiveStack } from './constructs/live-stack.ts';
import { mongodbSecretArn } from './constructs/mongodb-secret.ts';
import { Network } from './constructs/network.ts';
import { Overview } from './constructs/overview.ts';
import { type Platform, queueOf } from './constructs/platform.ts';
import { PrepareDatabase, prepareDatabaseEntry } from './constructs/prepare-database.ts';
import { addQueueFunctions } from './constructs/queue-function.ts';
import { Rollout } from './constructs/rollout.ts';
import { addScheduledFunctions } from './constructs/scheduled-function.ts';
import { secretsKeyArnOf } from './constructs/secrets-key.ts';
import type { Settings } from './constructs/settings.ts';
import { StateAlarms } from './constructs/state-alarms.ts';
import { addWorkQueues } from './constructs/work-queue.ts';

export type Table = {
  routes: readonly Route[];
  fallback: FunctionEntry;
  queues: readonly Queue[];
  schedules: readonly Schedule[];
  /** What is deployed besides where sockets are chosen. */
  live?: LiveTable;
};

/** The API's functions share what the account lets it have; of the others one at a time does all there is to do. */
const concurrencyIn = (table: Table, settings: Settings): Concurrency => {
  const { live } = table;
  const schedules = [...table.schedules, ...(live?.schedules ?? [])];
  const queues = [...table.queues, ...(live?.queues ?? [])];
  const alone = [prepareDatabaseEntry, ...schedules].map(({ name }) => ({ name, instances: 1 }));
  const queueInstances = queues.reduce((sum, { maxConcurrency }) => sum + maxConcurrency, 0);
  const sockets = live ? [socketFunction(live.sockets)] : [];
  return concurrencyOf([...alone, ...apiDemands(table, settings), ...sockets], queueInstances, settings);
};

/**
 * The table without what these settings leave nothing to do: schedules, and sockets where they are not chosen, or in a standby region,
 * which pushes nothing.
 */
const switchedOn = ({ live, ...table }: Table, { env, live: isLive, standby }: Settings): Table => ({
  ...table,
  schedules: table.schedules.filter((schedule) => isSwitchedOn(schedule, env)),
  ...(live && isLive && !standby && { live }),
});

const importsBucketIn = (
  scope: Stack,
  { settings, prefix, queues }: Pick<Platform, 'settings' | 'prefix' | 'queues'>,
): ImportsBucket | undefined =>
  settings.imports
    ? new ImportsBucket(scope, 'Imports', {
        prefix,
        queue: queueOf({ queues }, 'apply-import', 'The bucket of imports'),
      })
    : undefined;

type IntakeStackProps = { settings: Settings; table?: Table };

/**
 * Everything that the table names, deployed. No function changes before the database is prepared for it, and none that
 * sends messages, by the API or by a schedule, before those that consume them.
 */
export class IntakeStack extends Stack {
  readonly concurrency: Concurrency;
  readonly connectionBudget: ConnectionBudget;

  constructor(app: App, id: string, { settings, table: whole = manifest }: IntakeStackProps) {
    const { stage, terminationProtection, alarmTopicArn } = settings;
    super(app, id, {
      description: `Intake: ingests support tickets for many tenants, triages them, alerts on urgent ones (${stage})`,
      terminationProtection,
    });
    const table = switchedOn(whole, settings);
    const prefix = `intake-${stage}`;
    const secretArn = mongodbSecretArn(this, settings);
    const secretsKeyArn = secretsKeyArnOf(this, settings);
    const queues = addWorkQueues(this, table.queues, prefix);
    const bus = new EventBus(this, 'Events', { name: prefix });
    const importsBucket = importsBucketIn(this, { settings, prefix, queues });
    this.concurrency = concurrencyIn(table, settings);
    const network = settings.network && new Network(this, 'Network', { settings: settings.network, prefix });
    const shared = {
      ...{ settings, prefix, secretArn, secretsKeyArn, queues, bus, importsBucket, network },
      ...{ concurrency: this.concurrency, sockets: undefined },
    };

    const database = new PrepareDatabase(this, 'Database', { platform: { ...shared, before: [] } });
    const platform: Platform = { ...shared, before: [database.run] };
    const consumers = addQueueFunctions(this, table.queues, platform);
    importsBucket?.makeAfter(consumers.map(({ target }) => target));
    const live = table.live && new LiveStack(this, 'Live', { table: table.live, platform });
    const before = [database.run, ...consumers.map(({ target }) => target)];
    const producing = { ...platform, before, sockets: live?.sockets };
    const api = new HttpApi(this, 'Api', { routes: table.routes, fallback: table.fallback, platform: producing });
    addScheduledFunctions(this, table.schedules, producing);
    if (settings.deploy !== 'all-at-once') new Rollout(this, 'Rollout', { platform, serverErrors: api.serverErrors });

    new StateAlarms(this, 'State', platform);
    new Overview(this, 'Overview', { platform: producing, api });

    this.connectionBudget = checkedBudget(this, settings);
    if (alarmTopicArn) sendAlarmsTo(this, alarmTopicArn);
    Tags.of(this).add('service', 'intake');
    Tags.of(this).add('stage', stage);
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Where the HTTP API is' });
    new CfnOutput(this, 'MongodbUriSecret', {
      value: secretArn,
      description: 'Put the URI of MongoDB here',
    });
    new CfnOutput(this, 'EventBusName', { value: bus.name, description: 'Where domain events can be heard' });
    new CfnOutput(this, 'DatabaseState', { value: database.state, description: 'How its preparation ended' });
  }
}
