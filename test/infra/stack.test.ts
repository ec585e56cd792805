import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { getHealth } from '#functions/manifest/operation-routes.ts';
import { deadLetterName, methodsOf } from '#functions/manifest/table.ts';
import { prepareDatabaseEntry } from '#infra/cdk/constructs/prepare-database.ts';
import { apiShapes, readSettings } from '#infra/cdk/constructs/settings.ts';
import { IntakeStack, type Table } from '#infra/cdk/stack.ts';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { type Deployed, deployedIn, everySchedule, functionOf } from './deployed.ts';
import { asList, idOf, synthesise } from './template.ts';

describe.each(apiShapes)('deployed with api=%s', (api) => {
  const { template, ofType, one, statementsOf } = synthesise({ api, ...everySchedule });
  const entries = deployedIn(api);

  const functionNamed = (name: string) => one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` });
  const queueNamed = (name: string) => one('AWS::SQS::Queue', { QueueName: `intake-dev-${name}` });

  describe('the stack', () => {
    it('has exactly the functions of the table and the one that prepares the database', () => {
      const names = ofType('AWS::Lambda::Function').map(({ Properties }) => Properties.FunctionName);
      expect(names.sort()).toEqual(entries.map(({ name }) => `intake-dev-${name}`).sort());
    });

    it('leaves room for more routes: at most four resources per route beside alarms, and 420 in total', () => {
      // An alarm watches ten functions: some routes bring two more.
      const about = (table: Table) =>
        Object.values(synthesise({ api }, table).template.Resources as Record<string, { Type: string }>).filter(
          ({ Type }) => Type !== 'AWS::CloudWatch::Alarm',
        ).length;
      const page = { ...getHealth, name: 'get-page', path: '/page' };
      const without = about({ routes, fallback, queues, schedules });
      expect(without).toBeLessThanOrEqual(420);
      expect(about({ routes: [...routes, page], fallback, queues, schedules }) - without).toBeLessThanOrEqual(4);
    });

    it('names no account and no region', () => {
      const text = JSON.stringify(template);
      expect(text.match(/.{0,20}\b\d{12}\b.{0,20}/g)).toBeNull();
      expect(text.match(/\b(us|eu|ap|sa|ca|me|af)-(north|south|east|west|central)\w*-\d\b/g)).toBeNull();
    });

    it('is identical when synthesised again from the same settings', () => {
      expect(synthesise({ api, ...everySchedule }).template).toEqual(template);
    });

    it('has identical bundles from the same files, so that a deployment without a change changes nothing', () => {
      const assetsOf = (outdir: string): string[] => {
        const app = new App({ context: { ...cdkJson.context, api }, outdir, treeMetadata: false });
        const table = { routes: [getHealth], fallback, queues: [], schedules: [] };
        const stack = new IntakeStack(app, 'intake-dev', { settings: readSettings(app.node), table });
        app.synth();
        return stack.node.findAll().flatMap((one) => (one instanceof Asset ? [one.assetHash] : []));
      };
      const [first = '', second = ''] = ['first', 'second'].map((name) =>
        mkdtempSync(join(tmpdir(), `intake-${name}-`)),
      );
      onTestFinished(() => {
        for (const outdir of [first, second]) rmSync(outdir, { recursive: true });
      });

      const assets = assetsOf(first);

      expect(assets).toHaveLength(3); // that of the route, the fallback's, and the preparation's
      expect(assetsOf(second)).toEqual(assets);
    });

    it('outputs the URL of the API', () => {
      expect(template.Outputs.ApiUrl.Value).toEqual({
        'Fn::GetAtt': [ofType('AWS::ApiGatewayV2::Api')[0]?.id, 'ApiEndpoint'],
      });
    });

    it('keeps every log for the retention of its stage', () => {
      const logGroups = ofType('AWS::Logs::LogGroup');
      expect(logGroups.length).toBeGreaterThan(1);
      for (const { Properties } of logGroups) expect(Properties.RetentionInDays).toBe(7);
    });

    it('prepares the database before any function of the table changes', () => {
      const [preparation] = ofType('Custom::PrepareDatabase');
      expect(idOf(preparation?.Properties.ServiceToken)).toBe(functionNamed(prepareDatabaseEntry.name).id);
      for (const { name } of entries.filter(({ name }) => name !== prepareDatabaseEntry.name))
        expect(functionNamed(name).DependsOn).toContain(preparation?.id);
    });
  });

  describe.each(entries)('the function $name', ({ name, summary, timeoutSeconds, memoryMb }) => {
    it('runs on Node 24 and ARM64 with the memory and timeout of its entry', () => {
      expect(functionNamed(name).Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: memoryMb,
        Timeout: timeoutSeconds,
        Description: summary,
        Handler: 'index.handler',
      });
    });

    it('writes to a log group that only functions of its kind use', () => {
      const logOf = (one: string) =>
        idOf((functionNamed(one).Properties.LoggingConfig as { LogGroup: unknown }).LogGroup);
      const sharing = entries.filter((other) => logOf(other.name) === logOf(name));
      expect(new Set(sharing.map(kindOf)).size).toBe(1);
    });

    it('is not traced unless requested', () => {
      expect(functionNamed(name).Properties.TracingConfig).toBeUndefined();
    });
  });

  describe('the HTTP API', () => {
    it('has exactly the routes of the table and one for everything else', () => {
      const keys = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
      const heads = routes.filter(({ method }) => method === 'GET').map(({ path }) => `HEAD ${path}`);
      const own = routes.map(({ method, path }) => `${method} ${path}`);
      expect(keys.sort()).toEqual(['$default', ...own, ...heads].sort());
    });

    it('throttles public and costly routes more, whatever the method', () => {
      const { Properties, DependsOn } = one('AWS::ApiGatewayV2::Stage', { StageName: '$default' });
      const { RouteSettings, DefaultRouteSettings } = Properties as Record<string, Record<string, unknown>>;
      const expected = routes.flatMap((route) =>
        methodsOf(route).flatMap((method) =>
          route.throttle
            ? [
                [
                  `${method} ${route.path}`,
                  { ThrottlingRateLimit: route.throttle.perSecond, ThrottlingBurstLimit: route.throttle.burst },
                ],
              ]
            : [],
        ),
      );

      expect(Object.entries(RouteSettings ?? {})).toEqual(expected);
      expect(routes.filter(({ scope, throttle }) => scope === null && !throttle)).toEqual([]);
      for (const { perSecond } of routes.flatMap(({ throttle }) => throttle ?? []))
        expect(perSecond).toBeLessThan(Number(DefaultRouteSettings?.ThrottlingRateLimit));
      expect(DependsOn).toEqual(expect.arrayContaining(ofType('AWS::ApiGatewayV2::Route').map(({ id }) => id)));
    });

    it('writes an access log without paths and queries, which may contain ticket ids', () => {
      const stage = one('AWS::ApiGatewayV2::Stage', { StageName: '$default' });
      const { DestinationArn, Format } = stage.Properties.AccessLogSettings as {
        DestinationArn: unknown;
        Format: string;
      };
      expect(ofType('AWS::Logs::LogGroup').map(({ id }) => id)).toContain(idOf(DestinationArn));
      expect(Object.keys(JSON.parse(Format))).toEqual(expect.arrayContaining(['request_id', 'route', 'status']));
      expect(Format).not.toMatch(/\$context\.(path|httpMethod|identity\.userAgent|protocol)\b|queryString/);
    });

    it.each([
      ...routes.flatMap((route) =>
        methodsOf(route).map((method) => ({ key: `${method} ${route.path}`, name: route.name })),
      ),
      { key: '$default', name: fallback.name },
    ])('routes $key to $name only', ({ key, name }) => {
      const route = one('AWS::ApiGatewayV2::Route', { RouteKey: key });
      const integrations = ofType('AWS::ApiGatewayV2::Integration').filter(
        ({ Properties }) => idOf(Properties.IntegrationUri) === functionNamed(functionOf(api, name)).id,
      );
      expect(integrations).toHaveLength(1);
      expect(JSON.stringify(route.Properties.Target)).toContain(`"${integrations[0]?.id}"`);
      expect(integrations[0]?.Properties.PayloadFormatVersion).toBe('2.0');
    });

    it('may invoke only its functions, by a role that only API Gateway can assume', () => {
      const behind = new Set([...routes, fallback].map(({ name }) => functionNamed(functionOf(api, name)).id));
      const roles = new Set(
        ofType('AWS::ApiGatewayV2::Integration').map(({ Properties }) => idOf(Properties.CredentialsArn)),
      );
      const [role = ''] = roles;
      const trust = ofType('AWS::IAM::Role').find(({ id }) => id === role)?.Properties.AssumeRolePolicyDocument;
      const statements = statementsOf(role);

      expect(roles.size).toBe(1);
      expect(trust).toMatchObject({
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'apigateway.amazonaws.com' } }],
      });
      expect(statements.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction']);
      expect(new Set(asList(statements[0]?.Resource).map(idOf))).toEqual(behind);
    });

    it.each([...routes, fallback])('has a longer timeout than $name', ({ name }) => {
      expect(functionNamed(functionOf(api, name)).Properties.Timeout).toBeLessThan(30);
    });
  });

  describe('the queues', () => {
    it('are those of the table, each with a dead-letter queue', () => {
      const names = ofType('AWS::SQS::Queue').map(({ Properties }) => Properties.QueueName);
      const wanted = queues.flatMap(({ name }) => [`intake-dev-${name}`, `intake-dev-${deadLetterName(name)}`]);
      expect(names.sort()).toEqual(wanted.sort());
    });

    it('are encrypted and refuse plain HTTP', () => {
      for (const { id, Properties } of ofType('AWS::SQS::Queue')) {
        expect(Properties.SqsManagedSseEnabled).toBe(true);
        const policy = one('AWS::SQS::QueuePolicy', { Queues: [{ Ref: id }] });
        expect(JSON.stringify(policy.Properties.PolicyDocument)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
      }
    });

    it.each(queues)('$name dead-letters a message after its maximum receives', ({ name, maxReceives }) => {
      expect(queueNamed(name).Properties.RedrivePolicy).toEqual({
        deadLetterTargetArn: { 'Fn::GetAtt': [queueNamed(deadLetterName(name)).id, 'Arn'] },
        maxReceiveCount: maxReceives,
      });
    });

    it.each(queues)('$name keeps dead-lettered messages longer than waiting ones', ({ name }) => {
      const seconds = (queue: string) => Number(queueNamed(queue).Properties.MessageRetentionPeriod);
      expect(seconds(deadLetterName(name))).toBeGreaterThan(seconds(name));
    });

    it.each(queues)(
      '$name has a visibility timeout of at least six times its function’s timeout',
      ({ name, timeoutSeconds }) => {
        expect(queueNamed(name).Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeoutSeconds);
      },
    );

    it.each(queues)('$name feeds its function with partial batch failures', ({ name, batchSize, maxConcurrency }) => {
      const source = { 'Fn::GetAtt': [queueNamed(name).id, 'Arn'] };
      expect(one('AWS::Lambda::EventSourceMapping', { EventSourceArn: source }).Properties).toMatchObject({
        FunctionName: { Ref: functionNamed(name).id },
        BatchSize: batchSize,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: maxConcurrency },
      });
    });
  });

  describe('the schedules', () => {
    it('are those of the table', () => {
      const names = ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Properties.Name);
      expect(names.sort()).toEqual(schedules.map(({ name }) => `intake-dev-${name}`).sort());
    });

    it.each(schedules)('$name invokes its function at its rate', ({ name, everyMinutes }) => {
      const { Properties } = one('AWS::Scheduler::Schedule', { Name: `intake-dev-${name}` });
      expect(minutesOf(Properties.ScheduleExpression)).toBe(everyMinutes);
      expect(Properties.Target).toMatchObject({ Arn: { 'Fn::GetAtt': [functionNamed(name).id, 'Arn'] } });
    });

    it.each(schedules)('$name drops an invocation when the next one is due', ({ name, everyMinutes }) => {
      const { Target } = one('AWS::Scheduler::Schedule', { Name: `intake-dev-${name}` }).Properties;
      const invocation = one('AWS::Lambda::EventInvokeConfig', { FunctionName: { Ref: functionNamed(name).id } });
      const { RetryPolicy } = Target as { RetryPolicy: { MaximumEventAgeInSeconds: number } };
      expect(RetryPolicy.MaximumEventAgeInSeconds).toBeLessThanOrEqual(everyMinutes * 60);
      expect(invocation.Properties.MaximumEventAgeInSeconds).toBeLessThanOrEqual(everyMinutes * 60);
    });
  });
});

/** Functions of one kind share a log: those of a right of the API, those of queues, those of schedules. */
const kindOf = ({ name, sharesRoleOf }: Deployed): string =>
  queues.some((queue) => queue.name === name) ? 'queues' : (sharesRoleOf.split(' ')[0] ?? '');

const unitMinutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

const minutesOf = (expression: unknown): number => {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(String(expression)) ?? [];
  return Number(count) * (unitMinutes[unit] ?? Number.NaN);
};
