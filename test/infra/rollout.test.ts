import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { loadOf } from '#functions/manifest/table.ts';
import { mostResources } from '#infra/cdk/checks.ts';
import { prepareDatabaseEntry } from '#infra/cdk/constructs/prepare-database.ts';
import { apiShapes, readSettings } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack } from '#infra/cdk/stack.ts';
import { deployedIn, everySchedule, functionOf } from './deployed.ts';
import { asList, idOf, type Resource, type Synthesised, synthesise, testApp } from './template.ts';

const functionNamed = ({ one }: Synthesised, name: string) =>
  one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` });
const aliasOf = (stack: Synthesised, name: string) =>
  stack.one('AWS::Lambda::Alias', { FunctionName: { Ref: functionNamed(stack, name).id } });
const groupOf = ({ one }: Synthesised, name: string) =>
  one('AWS::CodeDeploy::DeploymentGroup', { DeploymentGroupName: name }).Properties;
const alarmsOf = (stack: Synthesised, name: string): string[] => {
  const { Alarms } = groupOf(stack, name).AlarmConfiguration as { Alarms: { Name: unknown }[] };
  const byId = new Map(stack.ofType('AWS::CloudWatch::Alarm').map(({ id, Properties }) => [id, Properties.AlarmName]));
  return Alarms.map(({ Name }) => String(byId.get(idOf(Name))).replace('intake-dev-', '')).sort();
};

/** Each runs once, for the stack alone, or a few times an hour: there is no tenth of its calls to try. */
const seldom = ['admin-read', 'admin-write'].map((name) => ({ name }));
const light = routes.filter((route) => loadOf(route) === 'light');
const alone = [...schedules, prepareDatabaseEntry, ...light, fallback, ...seldom];
const isAlone = ({ name }: { name: string }) => alone.some((entry) => entry.name === name);

describe.each(apiShapes)('deployed by canary, with api=%s,', (api) => {
  const atOnce = synthesise({ api, ...everySchedule });
  const canary = synthesise({ api, ...everySchedule, deploy: 'canary' });
  const shifting = deployedIn(api).filter((entry) => !isAlone(entry));

  it('every function of a queue, or of a route that is often called, has an alias, and no other has', () => {
    const aliased = canary.ofType('AWS::Lambda::Alias').map(({ Properties }) => idOf(Properties.FunctionName));
    expect(aliased.sort()).toEqual(shifting.map(({ name }) => functionNamed(canary, name).id).sort());
    for (const { Properties } of canary.ofType('AWS::Lambda::Alias')) expect(Properties.Name).toBe('live');
  });

  it.each(shifting)(
    'a tenth of the calls of $name go to its new version for 15 minutes, or until it fails',
    ({ name }) => {
      const alias = aliasOf(canary, name) as ReturnType<typeof aliasOf> & { UpdatePolicy?: unknown };
      const group = canary.one('AWS::CodeDeploy::DeploymentGroup', { DeploymentGroupName: name });
      expect(alias.UpdatePolicy).toEqual({
        CodeDeployLambdaAliasUpdate: {
          ApplicationName: group.Properties.ApplicationName,
          DeploymentGroupName: { Ref: group.id },
        },
      });
      expect(alias.DependsOn).toContain(group.id);
      expect(group.Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent15Minutes',
        AlarmConfiguration: { Enabled: true },
        AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
      });
    },
  );

  it.each(shifting)('the alarms on errors that see $name take its new version back', ({ name }) => {
    const ofQueue = queues.some((queue) => queue.name === name);
    const { id } = functionNamed(canary, name);
    const watching = canary
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ Properties }) => {
        const watched = JSON.stringify(Properties.Metrics ?? []);
        return watched.includes(`"${id}"`) && watched.includes('"MetricName":"Errors"');
      })
      .map(({ Properties }) => String(Properties.AlarmName).replace('intake-dev-', ''));
    expect(watching).toHaveLength(1);
    expect(alarmsOf(canary, name)).toEqual(
      [...watching, 'api-server-errors', ...(ofQueue ? ['messages-failed'] : [])].sort(),
    );
  });

  it('no alarm that an earlier fault keeps firing takes back the code that mends it', () => {
    const used = new Set(shifting.flatMap(({ name }) => alarmsOf(canary, name)));
    expect([...used].filter((name) => /not-empty|too-old|overdue|stall/.test(name))).toEqual([]);
  });

  it('the gateway invokes the aliases of its functions, or those that have none, and may invoke nothing else', () => {
    const targetOf = (name: string): string =>
      (isAlone({ name }) ? functionNamed(canary, name) : aliasOf(canary, name)).id;
    const targets = new Set([...routes, fallback].map(({ name }) => targetOf(functionOf(api, name))));
    const integrations = canary.ofType('AWS::ApiGatewayV2::Integration').map(({ Properties }) => Properties);
    const [role = ''] = integrations.map(({ CredentialsArn }) => idOf(CredentialsArn));
    const allowed = canary.statementsOf(role).flatMap(({ Resource }) => asList(Resource).map(idOf));
    expect(new Set(integrations.map(({ IntegrationUri }) => idOf(IntegrationUri)))).toEqual(targets);
    expect(new Set(allowed)).toEqual(targets);
  });

  it('no function gets a right that it has without', () => {
    const rightsIn = (stack: Synthesised) =>
      deployedIn(api).map(({ name }) => stack.statementsOf(idOf(functionNamed(stack, name).Properties.Role)));
    expect(rightsIn(canary)).toEqual(rightsIn(atOnce));
  });

  it.each(queues)('the mapping of $name feeds the alias, and is the one that fed the function', ({ name }) => {
    const mappingIn = (stack: Synthesised) => {
      const queue = stack.one('AWS::SQS::Queue', { QueueName: `intake-dev-${name}` });
      return stack.one('AWS::Lambda::EventSourceMapping', { EventSourceArn: { 'Fn::GetAtt': [queue.id, 'Arn'] } });
    };
    const fed = JSON.stringify(mappingIn(canary).Properties.FunctionName);
    expect(fed).toContain(`{"Ref":"${aliasOf(canary, name).id}"}`);
    expect(fed).toContain(':live');
    expect(mappingIn(canary).id).toBe(mappingIn(atOnce).id);
  });

  it('both versions of a function share what is reserved for it, so the connection budget is the same', () => {
    for (const { name } of shifting)
      expect(functionNamed(canary, name).Properties).toEqual(functionNamed(atOnce, name).Properties);
    const budgetOf = (context: Record<string, string>) => {
      const app = testApp({ api, ...context });
      return new IntakeStack(app, 'intake', { settings: readSettings(app.node) }).connectionBudget;
    };
    expect(budgetOf({ deploy: 'canary' })).toEqual(budgetOf({}));
  });

  it('a function gets a new version with new code and with new variables, and only then', () => {
    const versions = (context: Record<string, string>, spoil: (one: CfnFunction) => void = () => {}) => {
      const app = testApp({ api, deploy: 'canary', ...context });
      const stack = new IntakeStack(app, 'intake-dev', { settings: readSettings(app.node) });
      for (const one of stack.node.findAll()) if (one instanceof CfnFunction) spoil(one);
      const { Resources } = app.synth().getStackByName(stack.stackName).template;
      return Object.values(Resources as Record<string, Resource>)
        .filter(({ Type }) => Type === 'AWS::Lambda::Alias')
        .map(({ Properties }) => idOf(Properties.FunctionVersion));
    };
    const before = new Set(versions({}));
    const kept = (after: string[]) => after.filter((id) => before.has(id)).length;

    expect(before.size).toBe(shifting.length);
    expect(kept(versions({}))).toBe(shifting.length);
    expect(kept(versions({ httpConcurrency: '3', alarmTopicArn: 'arn:aws:sns:eu-west-1:111122223333:on-call' }))).toBe(
      shifting.length,
    );
    expect(kept(versions({}, (one) => one.addPropertyOverride('Code.S3Key', 'other.zip')))).toBe(0);
    expect(kept(versions({ release: '1.0.1' }))).toBe(0);
    const limited = shifting.filter(({ config }) => config.includes('rateLimit'));
    expect(kept(versions({ rateLimitRequests: '59' }))).toBe(shifting.length - limited.length);
  });

  it('leaves room for more routes', () => {
    expect(Object.keys(canary.template.Resources).length).toBeLessThanOrEqual(mostResources);
  });

  it('goes away without a trace in stage dev', () => {
    const policies = JSON.stringify(canary.template).match(/"DeletionPolicy":"\w+"/g);
    expect(new Set(policies)).toEqual(new Set(['"DeletionPolicy":"Delete"']));
  });
});

describe.each([
  ['all-at-once', (stack: Synthesised, name: string) => functionNamed(stack, name).id],
  ['canary', (stack: Synthesised, name: string) => aliasOf(stack, name).id],
] as const)('with deploy=%s', (deploy, consumerIn) => {
  it.each(apiShapes)('what consumes messages changes before what sends them, with api=%s', (api) => {
    const stack = synthesise({ api, ...everySchedule, deploy });
    const consumers = queues.map(({ name }) => consumerIn(stack, name));
    const names = new Set([...routes, fallback].map(({ name }) => functionOf(api, name)));
    for (const name of [...names, ...schedules.map((schedule) => schedule.name)])
      expect(functionNamed(stack, name).DependsOn).toEqual(expect.arrayContaining(consumers));
  });
});

describe('CodeDeploy', () => {
  const canary = synthesise({ deploy: 'canary' });

  it('takes one role for all aliases, which nobody else can assume', () => {
    const roles = new Set(
      canary.ofType('AWS::CodeDeploy::DeploymentGroup').map(({ Properties }) => idOf(Properties.ServiceRoleArn)),
    );
    const [role] = canary.ofType('AWS::IAM::Role').filter(({ id }) => roles.has(id));
    expect(roles.size).toBe(1);
    expect(role?.Properties.AssumeRolePolicyDocument).toMatchObject({
      Statement: [{ Action: 'sts:AssumeRole', Principal: { Service: 'codedeploy.amazonaws.com' } }],
    });
    expect(JSON.stringify(role?.Properties.ManagedPolicyArns)).toContain('AWSCodeDeployRoleForLambdaLimited');
  });

  it('is not there unless it is asked for', () => {
    for (const type of ['CodeDeploy::DeploymentGroup', 'CodeDeploy::Application', 'Lambda::Alias'])
      expect(synthesise().ofType(`AWS::${type}`)).toEqual([]);
  });

  it('moves aliases at once and whatever alarms say in a hotfix, which changes nothing else', () => {
    const hotfix = synthesise({ deploy: 'hotfix' });
    const calm = (properties: object) => ({ ...properties, DeploymentConfigName: '', AlarmConfiguration: {} });
    for (const { name } of deployedIn('routes').filter((entry) => !isAlone(entry))) {
      expect(groupOf(hotfix, name)).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
        AlarmConfiguration: { Enabled: false },
      });
      expect(calm(groupOf(hotfix, name))).toEqual(calm(groupOf(canary, name)));
    }
    const others = ({ template }: Synthesised) =>
      Object.entries(template.Resources as Record<string, { Type: string }>).filter(
        ([, { Type }]) => Type !== 'AWS::CodeDeploy::DeploymentGroup',
      );
    expect(others(hotfix)).toEqual(others(canary));
  });

  it('is chosen by name', () => {
    expect(() => synthesise({ deploy: 'linear' })).toThrow(
      'deploy must be one of all-at-once, canary, hotfix, not linear',
    );
  });
});
