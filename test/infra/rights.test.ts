import { describe, expect, it } from 'vitest';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { getHealth } from '#functions/manifest/operation-routes.ts';
import { deadLetterName, type FunctionEntry, type QueueName, queueVariables } from '#functions/manifest/table.ts';
import { prepareDatabaseEntry } from '#infra/cdk/constructs/prepare-database.ts';
import { groupVariables, serviceVariable } from '#infra/cdk/constructs/variables.ts';
import { asList, idOf, type Statement, synthesise } from './template.ts';

// Every variable that can be chosen is, so that one that reaches a function without need shows.
const chosen = {
  mongodbDb: 'support',
  awsEndpointUrlSecretsManager: 'https://vpce-1.secretsmanager.example.com',
  externalApiUrl: 'https://desk.example.com',
  notifyUrl: 'https://pager.example.com',
  providerPageSize: '50',
  providerTimeoutMs: '5000',
  pageMaxAttempts: '4',
  notifyMaxAttempts: '6',
  keyRequestsPerMinute: '600',
  keySecondsPerMinute: '60',
  keyConcurrentRequests: '5',
  tenantRequestsPerMinute: '900',
  tenantSecondsPerMinute: '90',
  readTimeoutMs: '3000',
  tenantMaxKeys: '7',
  rateLimitRequests: '30',
  rateLimitWindowSeconds: '30',
  lockTtlSeconds: '90',
  deleteGuardCount: '5',
  deleteGuardShare: '0.5',
  circuitFailures: '3',
  circuitWindow: '6',
  circuitOpenSeconds: '20',
};
const { template, ofType, one, statementsOf } = synthesise(chosen);
const entries: readonly FunctionEntry[] = [...routes, fallback, ...queues, ...schedules, prepareDatabaseEntry];

const functionNamed = (name: string) => one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` });
const queueNamed = (name: string) => one('AWS::SQS::Queue', { QueueName: `intake-dev-${name}` }).id;
const [secret] = ofType('AWS::SecretsManager::Secret');
const bus = one('AWS::Events::EventBus', { Name: 'intake-dev' });
const grantsOf = ({ grants }: FunctionEntry): QueueName[] =>
  grants.filter((grant) => grant !== 'put:events').map((grant) => grant.replace(/^send:/, '') as QueueName);

/** Rights as "action on resource", one for each pair. */
const rightsOf = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ Action, Resource }) =>
    asList(Action).flatMap((action) => asList(Resource).map((resource) => `${action} on ${idOf(resource)}`)),
  );

const wantedRights = (entry: FunctionEntry): Set<string> => {
  const { LogGroup } = functionNamed(entry.name).Properties.LoggingConfig as { LogGroup: unknown };
  const rights = new Set(['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} on ${idOf(LogGroup)}`));
  if (entry.config.includes('mongo')) rights.add(`secretsmanager:GetSecretValue on ${secret?.id}`);
  for (const queue of grantsOf(entry)) rights.add(`sqs:SendMessage on ${queueNamed(queue)}`);
  if (entry.grants.includes('put:events')) rights.add(`events:PutEvents on ${bus.id}`);
  const own = queues.find(({ name }) => name === entry.name);
  if (!own) return rights;
  rights.add(`sqs:SendMessage on ${queueNamed(own.name)}`);
  rights.add(`sqs:SendMessage on ${queueNamed(deadLetterName(own.name))}`);
  for (const action of ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes'])
    rights.add(`sqs:${action} on ${queueNamed(own.name)}`);
  return rights;
};

describe.each(entries)('the function $name', (entry) => {
  const { Role, Environment } = functionNamed(entry.name).Properties as {
    Role: unknown;
    Environment: { Variables: Record<string, unknown> };
  };

  it('may do what its entry grants and nothing else', () => {
    const statements = statementsOf(idOf(Role));
    expect(statements.every(({ Effect }) => Effect === 'Allow')).toBe(true);
    expect(rightsOf(statements).sort()).toEqual([...wantedRights(entry)].sort());
  });

  it('has a role of its own without managed or inline policies', () => {
    const users = ofType('AWS::Lambda::Function').filter(({ Properties }) => idOf(Properties.Role) === idOf(Role));
    const role = ofType('AWS::IAM::Role').find(({ id }) => id === idOf(Role));
    expect(users).toHaveLength(1);
    expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
    expect(role?.Properties.Policies).toBeUndefined();
  });

  it('sees the variables of its groups of the configuration and its queues, and no others', () => {
    const wanted = new Set([
      serviceVariable,
      ...entry.config.flatMap((group) => groupVariables[group]),
      ...grantsOf(entry).flatMap((queue) => Object.values(queueVariables(queue))),
    ]);
    expect(Object.keys(Environment.Variables).sort()).toEqual([...wanted].sort());
  });
});

describe('a queue function', () => {
  it.each(queues)('$name finds its queues where they are', ({ name }) => {
    const { Variables } = functionNamed(name).Properties.Environment as { Variables: Record<string, unknown> };
    const { url, deadLetterUrl } = queueVariables(name);
    expect(idOf(Variables[url])).toBe(queueNamed(name));
    expect(idOf(Variables[deadLetterUrl])).toBe(queueNamed(deadLetterName(name)));
  });
});

describe('the event bus', () => {
  const tellers = entries.filter(({ grants }) => grants.includes('put:events'));

  it('is found where it is by the functions that may put events on it, and told of to nobody else', () => {
    const informed = ofType('AWS::Lambda::Function').filter(({ Properties }) => {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      return Variables.EVENT_BUS_NAME !== undefined && idOf(Variables.EVENT_BUS_NAME) === bus.id;
    });
    expect(informed.map(({ id }) => id).sort()).toEqual(tellers.map(({ name }) => functionNamed(name).id).sort());
  });

  it('is nothing that a function for reading knows of', () => {
    const readers = routes.filter(({ method }) => method === 'GET');
    expect(readers.filter(({ grants }: FunctionEntry) => grants.length > 0)).toEqual([]);
  });
});

describe('the URI of MongoDB', () => {
  it('stands in no environment', () => {
    expect(JSON.stringify(ofType('AWS::Lambda::Function'))).not.toContain('"MONGODB_URI"');
  });

  it('can be read by the functions that need the database and by nobody else', () => {
    const readers = ofType('AWS::IAM::Role').filter(
      ({ id }) =>
        rightsOf(statementsOf(id).filter(({ Action }) => String(Action).includes('secretsmanager'))).length > 0,
    );
    const wanted = entries.filter(({ config }) => config.includes('mongo'));
    const roles = wanted.map(({ name }) => idOf(functionNamed(name).Properties.Role));
    expect(readers.map(({ id }) => id).sort()).toEqual(roles.sort());
  });

  it('cannot be read by a function that does without the database', () => {
    const page = { ...getHealth, name: 'get-page', path: '/page', config: [] };
    const added = synthesise({}, { routes: [page], fallback, queues: [], schedules: [] });
    const { Role } = added.one('AWS::Lambda::Function', { FunctionName: 'intake-dev-get-page' }).Properties;
    expect(added.statementsOf(idOf(Role)).flatMap(({ Action }) => Action)).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  it('is in the secret that the settings name, if they name one', () => {
    const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:mongodb-AbCdEf';
    const named = synthesise({ mongodbSecretArn: arn });
    expect(named.ofType('AWS::SecretsManager::Secret')).toEqual([]);
    expect(JSON.stringify(named.ofType('AWS::IAM::Policy'))).toContain(`"Resource":"${arn}"`);
    expect(JSON.stringify(template)).not.toContain(arn);
  });
});

describe('the scheduler', () => {
  it.each(schedules)('may start $name and nothing else with the role that it takes', ({ name }) => {
    const { Target } = one('AWS::Scheduler::Schedule', { Name: `intake-dev-${name}` }).Properties;
    const statements = statementsOf(idOf((Target as { RoleArn: unknown }).RoleArn));
    expect(statements.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction']);
    const text = JSON.stringify(statements.map(({ Resource }) => Resource));
    const invoked = ofType('AWS::Lambda::Function').filter(({ id }) => text.includes(`"${id}"`));
    expect(invoked.map(({ id }) => id)).toEqual([functionNamed(name).id]);
  });
});
