import { describe, expect, it } from 'vitest';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { getHealth } from '#functions/manifest/operation-routes.ts';
import { deadLetterName, onlyReads, type QueueName, queueVariables } from '#functions/manifest/table.ts';
import { apiShapes } from '#infra/cdk/constructs/settings.ts';
import { groupVariables, serviceVariable } from '#infra/cdk/constructs/variables.ts';
import { type Deployed, deployedIn, functionOf } from './deployed.ts';
import { asList, idOf, type Statement, synthesise } from './template.ts';

// All optional variables are set, so that one that a function does not need is detected.
const chosen = {
  mongodbDb: 'support',
  awsEndpointUrlSecretsManager: 'https://vpce-1.secretsmanager.example.com',
  externalApiUrl: 'https://desk.example.com',
  notifyUrl: 'https://pager.example.com',
  providerPageSize: '50',
  providerTimeoutMs: '5000',
  pageMaxAttempts: '4',
  notifyMaxAttempts: '6',
  alertBackfill: 'send',
  keyRequestsPerMinute: '600',
  keySecondsPerMinute: '60',
  keyConcurrentRequests: '5',
  tenantRequestsPerMinute: '900',
  tenantSecondsPerMinute: '90',
  readTimeoutMs: '3000',
  tenantMaxKeys: '7',
  deskShare: '0.4',
  ticketSearch: 'atlas',
  atlasSearchIndex: 'tickets',
  fullEveryHours: '12',
  connectionHosts: 'desk.example.com',
  connectionPrivateHosts: 'desk.corp.example.com',
  destinationsHosts: 'alerts.example.com',
  destinationsPrivateHosts: 'alerts.corp.example.com',
  emailFrom: 'alerts@example.com',
  sesIdentityArn: 'arn:aws:ses:eu-west-1:111122223333:identity/example.com',
  awsEndpointUrlSesv2: 'https://vpce-1.email.example.com',
  awsEndpointUrlKms: 'https://vpce-1.kms.example.com',
  publicUrl: 'https://intake.example.com',
  rateLimitRequests: '30',
  rateLimitWindowSeconds: '30',
  judgeModel: 'eu.anthropic.claude-haiku-4-5-20251001-v1:0',
  judgePerDay: '50',
  judgeTimeoutMs: '8000',
  awsEndpointUrlBedrockRuntime: 'https://vpce-1.bedrock.example.com',
  lockTtlSeconds: '90',
  deleteGuardCount: '5',
  deleteGuardShare: '0.5',
  circuitFailures: '3',
  circuitWindow: '6',
  circuitOpenSeconds: '20',
  imports: 'true',
  live: 'true',
};
/** The AWS actions of each class of functions besides logging, on any resource. */
const secretAlone = ['secretsmanager:GetSecretValue'];
const sending = ['events:PutEvents', 'secretsmanager:GetSecretValue', 'sqs:SendMessage'];
const working = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];
const reading = ['s3:DeleteObject', 's3:GetObject', 's3:ListBucket'];
const connecting = ['kms:Decrypt', 'kms:GenerateDataKey'];
const mayOf: Readonly<Record<string, readonly string[]>> = {
  'api-public': [],
  'api-read': secretAlone,
  'api-write': secretAlone,
  'api-send': sending,
  'api-send upload:imports': ['s3:PutObject', ...secretAlone],
  'api-send seal:secrets': ['kms:GenerateDataKey', ...secretAlone],
  'api-send seal:secrets open:secrets': ['events:PutEvents', ...connecting, ...secretAlone],
  'api-send open:secrets': ['kms:Decrypt', 'secretsmanager:GetSecretValue', 'ses:SendEmail', 'sqs:SendMessage'],
  'refresh-ticket': [...sending, ...working, ...connecting].sort(),
  'ingest-page': [...sending, ...working, ...connecting].sort(),
  'send-alert': [...sending, ...working].sort(),
  'deliver-alert': [...sending, ...working, 'kms:Decrypt', 'ses:SendEmail'].sort(),
  'replay-triage': [...secretAlone, ...working, 'sqs:SendMessage'].sort(),
  'verify-counts': [...secretAlone, ...working, 'sqs:SendMessage'].sort(),
  'apply-import': [...secretAlone, ...working, ...reading, 'sqs:SendMessage'].sort(),
  schedules: ['bedrock:InvokeModel', ...sending],
  'prepare-database': secretAlone,
};

/** A resource by its logical id, or by its ARN with the names of what is only known where it is deployed. */
const placeOf = (resource: unknown): string => {
  if (typeof resource === 'string') return resource;
  const { 'Fn::Join': [, parts] = [] } = resource as { 'Fn::Join'?: [string, (string | { Ref: string })[]] };
  return parts ? parts.map((part) => (typeof part === 'string' ? part : `{${part.Ref}}`)).join('') : idOf(resource);
};

const bucket = 'arn:{AWS::Partition}:s3:::intake-dev-imports-{AWS::AccountId}-{AWS::Region}';
const bedrock = 'arn:{AWS::Partition}:bedrock';
const model = chosen.judgeModel.replace('eu.', '');
const judgeRights = [
  `bedrock:InvokeModel on ${bedrock}:{AWS::Region}:{AWS::AccountId}:inference-profile/${chosen.judgeModel}`,
  `bedrock:InvokeModel on ${bedrock}:*::foundation-model/${model}`,
];

describe.each(apiShapes)('deployed with api=%s', (api) => {
  const { template, ofType, one, statementsOf } = synthesise({ ...chosen, api });
  const entries = deployedIn(api);

  const functionNamed = (name: string) => one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` });
  const queueNamed = (name: string) => one('AWS::SQS::Queue', { QueueName: `intake-dev-${name}` }).id;
  const [secret] = ofType('AWS::SecretsManager::Secret');
  const [secretsKey] = ofType('AWS::KMS::Key');
  const bus = one('AWS::Events::EventBus', { Name: 'intake-dev' });
  const grantsOf = ({ grants }: Pick<Deployed, 'grants'>): QueueName[] =>
    grants.filter((grant) => grant.startsWith('send:')).map((grant) => grant.replace(/^send:/, '') as QueueName);

  /** Permissions as "action on resource", one for each pair. */
  const rightsOf = (statements: readonly Statement[]): string[] =>
    statements.flatMap(({ Action, Resource }) =>
      asList(Action).flatMap((action) => asList(Resource).map((resource) => `${action} on ${placeOf(resource)}`)),
    );

  const wantedRights = (entry: Deployed): Set<string> => {
    const { LogGroup } = functionNamed(entry.name).Properties.LoggingConfig as { LogGroup: unknown };
    const rights = new Set(['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} on ${idOf(LogGroup)}`));
    if (entry.config.includes('mongo')) rights.add(`secretsmanager:GetSecretValue on ${secret?.id}`);
    for (const queue of grantsOf(entry)) rights.add(`sqs:SendMessage on ${queueNamed(queue)}`);
    if (entry.grants.includes('put:events')) rights.add(`events:PutEvents on ${bus.id}`);
    if (entry.grants.includes('seal:secrets')) rights.add(`kms:GenerateDataKey on ${secretsKey?.id}`);
    if (entry.grants.includes('open:secrets')) rights.add(`kms:Decrypt on ${secretsKey?.id}`);
    if (entry.grants.includes('open:secrets') && entry.config.includes('destinations'))
      rights.add(`ses:SendEmail on ${chosen.sesIdentityArn}`);
    if (entry.grants.includes('upload:imports')) rights.add(`s3:PutObject on ${bucket}/uploads/*`);
    if (entry.grants.includes('read:imports')) {
      for (const action of ['GetObject', 'DeleteObject']) rights.add(`s3:${action} on ${bucket}/uploads/*`);
      rights.add(`s3:ListBucket on ${bucket}`);
    }
    if (entry.grants.includes('ask:judge')) for (const right of judgeRights) rights.add(right);
    const own = queues.find(({ name }) => name === entry.name);
    if (!own) return rights;
    rights.add(`sqs:SendMessage on ${queueNamed(own.name)}`);
    rights.add(`sqs:SendMessage on ${queueNamed(deadLetterName(own.name))}`);
    for (const action of ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes'])
      rights.add(`sqs:${action} on ${queueNamed(own.name)}`);
    return rights;
  };

  const roleOf = ({ name }: Deployed): string => idOf(functionNamed(name).Properties.Role);
  const classes = [...Map.groupBy(entries, ({ sharesRoleOf }) => sharesRoleOf)].map(([name, members]) => ({
    name,
    members,
  }));

  describe.each(classes)('the functions of $name', ({ name, members }) => {
    const [role = ''] = members.map(roleOf);

    it('have exactly the permissions of their entries together', () => {
      const statements = statementsOf(role);
      const wanted = new Set(members.flatMap((entry) => [...wantedRights(entry)]));
      expect(statements.every(({ Effect }) => Effect === 'Allow')).toBe(true);
      expect(rightsOf(statements).sort()).toEqual([...wanted].sort());
    });

    it('have only the permissions listed here besides logging', () => {
      const actions = rightsOf(statementsOf(role)).map((right) => right.split(' ')[0] ?? '');
      const besides = new Set(actions.filter((action) => !action.startsWith('logs:')));
      const isGrouped = api === 'grouped' && name.includes('secrets'); // one function for all that changes something
      expect([...besides].sort()).toEqual(
        isGrouped ? [...connecting, ...sending, 's3:PutObject', 'ses:SendEmail'].sort() : mayOf[name],
      );
    });

    it('share one role with each other only, without managed policies or policies beside it', () => {
      const users = ofType('AWS::Lambda::Function').filter(({ Properties }) => idOf(Properties.Role) === role);
      const Properties = ofType('AWS::IAM::Role').find(({ id }) => id === role)?.Properties;
      expect(users.map(({ id }) => id).sort()).toEqual(members.map((one) => functionNamed(one.name).id).sort());
      expect(Properties?.ManagedPolicyArns).toBeUndefined();
      expect(ofType('AWS::IAM::Policy')).toEqual([]);
    });
  });

  describe.each(entries)('the function $name', (entry) => {
    const { Environment } = functionNamed(entry.name).Properties as {
      Environment: { Variables: Record<string, unknown> };
    };

    it('has only the variables of its configuration groups and its queues', () => {
      const wanted = new Set([
        serviceVariable,
        ...entry.config.flatMap((group) => groupVariables[group]),
        ...grantsOf(entry).flatMap((queue) => Object.values(queueVariables(queue))),
      ]);
      expect(Object.keys(Environment.Variables).sort()).toEqual([...wanted].sort());
    });
  });

  describe('a queue function', () => {
    it.each(queues)('$name has the URLs of its queues', ({ name }) => {
      const { Variables } = functionNamed(name).Properties.Environment as { Variables: Record<string, unknown> };
      const { url, deadLetterUrl } = queueVariables(name);
      expect(idOf(Variables[url])).toBe(queueNamed(name));
      expect(idOf(Variables[deadLetterUrl])).toBe(queueNamed(deadLetterName(name)));
    });
  });

  describe('the event bus', () => {
    const publishers = entries.filter(({ grants }) => grants.includes('put:events'));

    it('is named only to the functions that may put events on it', () => {
      const informed = ofType('AWS::Lambda::Function').filter(({ Properties }) => {
        const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
        return Variables.EVENT_BUS_NAME !== undefined && idOf(Variables.EVENT_BUS_NAME) === bus.id;
      });
      expect(informed.map(({ id }) => id).sort()).toEqual(publishers.map(({ name }) => functionNamed(name).id).sort());
    });

    it('is unknown to functions that only read', () => {
      const readers = routes.filter(onlyReads);
      expect(readers.filter(({ grants }) => grants.includes('put:events'))).toEqual([]);
      expect(publishers.map(({ sharesRoleOf }) => sharesRoleOf)).not.toContain('api-read');
    });
  });

  describe('the URI of MongoDB', () => {
    it('is in no environment variable', () => {
      expect(JSON.stringify(ofType('AWS::Lambda::Function'))).not.toContain('"MONGODB_URI"');
    });

    it('can be read only by the functions that need the database', () => {
      const readers = ofType('AWS::IAM::Role').filter(
        ({ id }) =>
          rightsOf(statementsOf(id).filter(({ Action }) => String(Action).includes('secretsmanager'))).length > 0,
      );
      const wanted = entries.filter(({ config }) => config.includes('mongo'));
      const roles = wanted.map(({ name }) => idOf(functionNamed(name).Properties.Role));
      expect(readers.map(({ id }) => id).sort()).toEqual([...new Set(roles)].sort());
    });

    it('cannot be read by a function that does not use the database', () => {
      const page = { ...getHealth, name: 'get-page', path: '/page', config: [] };
      const added = synthesise({ api }, { routes: [page], fallback, queues: [], schedules: [] });
      const name = api === 'routes' ? 'get-page' : 'api-public';
      const { Role } = added.one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` }).Properties;
      expect(added.statementsOf(idOf(Role)).flatMap(({ Action }) => Action)).toEqual([
        'logs:CreateLogStream',
        'logs:PutLogEvents',
      ]);
    });

    it('is in the secret that the settings name, if any', () => {
      const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:mongodb-AbCdEf';
      const named = synthesise({ api, mongodbSecretArn: arn });
      expect(named.ofType('AWS::SecretsManager::Secret')).toEqual([]);
      expect(JSON.stringify(named.allStatements())).toContain(`"Resource":"${arn}"`);
      expect(JSON.stringify(template)).not.toContain(arn);
    });
  });

  describe('the key of connections', () => {
    it('opens nothing for whoever only stores credentials', () => {
      const storing = routes.filter(
        ({ grants }) => grants.includes('seal:secrets') && !grants.includes('open:secrets'),
      );
      expect(storing.map(({ name }) => name)).toContain('put-connection');
      if (api === 'grouped') return; // one function for all that changes something
      for (const { name } of storing)
        expect(JSON.stringify(statementsOf(idOf(functionNamed(functionOf(api, name)).Properties.Role)))).not.toContain(
          'kms:Decrypt',
        );
    });

    it('is one that the settings name, if any', () => {
      const arn = 'arn:aws:kms:eu-west-1:111122223333:key/mrk-1234';
      const named = synthesise({ api, secretsKeyArn: arn });
      expect(named.ofType('AWS::KMS::Key')).toEqual([]);
      expect(JSON.stringify(named.allStatements())).toContain(`"Resource":"${arn}"`);
    });
  });

  describe('the scheduler', () => {
    it('may invoke only the functions of the schedules, with its one role', () => {
      const roles = new Set(
        ofType('AWS::Scheduler::Schedule').map(({ Properties }) =>
          idOf((Properties.Target as { RoleArn: unknown }).RoleArn),
        ),
      );
      const statements = [...roles].flatMap(statementsOf);
      const started = statements.flatMap(({ Resource }) => asList(Resource).map(idOf));

      expect(roles.size).toBe(1);
      expect(statements.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction']);
      expect(started.sort()).toEqual(schedules.map(({ name }) => functionNamed(name).id).sort());
    });
  });
});

describe('second opinions', () => {
  it('have neither a function nor a right without a model', () => {
    const { template } = synthesise({});
    expect(JSON.stringify(template)).not.toMatch(/ask-second-opinions|bedrock|Opinions/);
  });

  it('are allowed of a foundation model in the region of the stack alone', () => {
    const { ofType: chosenType } = synthesise({ judgeModel: model });
    const roles = JSON.stringify(chosenType('AWS::IAM::Role'));
    expect(roles.match(/bedrock:InvokeModel/g)).toHaveLength(1);
    expect(roles).toContain(`::foundation-model/${model}`);
    expect(roles).not.toContain('inference-profile');
  });
});
