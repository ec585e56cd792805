import { describe, expect, it } from 'vitest';
import { live as table } from '#functions/manifest/manifest.ts';
import { apiShapes } from '#infra/cdk/constructs/settings.ts';
import { everySchedule } from './deployed.ts';
import { runbookSections } from './runbook.ts';
import { idOf, type Resource, synthesise, synthesiseLive } from './template.ts';

const topic = 'arn:aws:sns:eu-west-1:111122223333:on-call';
const { live, whole } = synthesiseLive({ alarmTopicArn: topic });
const nameOf = ({ Properties }: Resource): string => String(Properties.FunctionName).replace('intake-dev-', '');
const functionNamed = (name: string) => live.one('AWS::Lambda::Function', { FunctionName: `intake-dev-${name}` });
const variablesOf = ({ Properties }: Resource): string[] =>
  Object.keys((Properties.Environment as { Variables: object }).Variables);
const roleOf = ({ Properties }: Resource): string => idOf(Properties.Role);
const [api] = live.ofType('AWS::ApiGatewayV2::Api') as [Resource];

describe('the sockets', () => {
  it('are there only if they are chosen, and not in a standby region', () => {
    for (const context of [{}, { live: 'true', standby: 'true' }])
      expect(JSON.stringify(synthesise(context).template)).not.toMatch(/WEBSOCKET|LIVE_URL|push-changes|keep-sockets/);
  });

  it.each(apiShapes)('are one resource of the stack that they are nested in, with api=%s', (shape) => {
    const context = { api: shape, ...everySchedule };
    const resources = (stack: ReturnType<typeof synthesise>) => Object.keys(stack.template.Resources).length;
    expect(resources(synthesise({ ...context, live: 'true' })) - resources(synthesise(context))).toBe(1);
  });

  it('have the functions of the table and no other, each with the memory and the time of its entry', () => {
    const functions = [...table.queues, ...table.schedules, { ...table.sockets[0], name: 'sockets' }];
    expect(live.ofType('AWS::Lambda::Function').map(nameOf).sort()).toEqual(functions.map(({ name }) => name).sort());
    for (const { name, memoryMb, timeoutSeconds } of functions)
      expect(functionNamed(name).Properties).toMatchObject({ MemorySize: memoryMb, Timeout: timeoutSeconds });
  });

  it('are found by those who admit to them, show them or push, and by nobody else', () => {
    const found = whole.ofType('AWS::Lambda::Function').filter((one) => variablesOf(one).includes('LIVE_URL'));
    expect(found.map(nameOf).sort()).toEqual(['get-dashboard-file', 'list-changes']);
    expect(live.ofType('AWS::Lambda::Function').every((one) => variablesOf(one).includes('LIVE_URL'))).toBe(true);
  });

  it('take new code at once where the others do by canary', () => {
    expect(synthesiseLive({ deploy: 'canary' }).live.ofType('AWS::Lambda::Alias')).toEqual([]);
  });
});

describe('the WebSocket API', () => {
  it('has exactly the routes of the table, which lead to one function by a role of the gateway', () => {
    const routes = live.ofType('AWS::ApiGatewayV2::Route');
    const [integration, ...others] = live.ofType('AWS::ApiGatewayV2::Integration') as [Resource];
    expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(
      table.sockets.map(({ routeKey }) => routeKey).sort(),
    );
    expect(others).toEqual([]);
    expect(JSON.stringify(integration.Properties.IntegrationUri)).toContain(functionNamed('sockets').id);
    const statements = live.statementsOf(idOf(integration.Properties.CredentialsArn));
    expect(statements.map(({ Action, Resource }) => [Action, idOf(Resource)])).toEqual([
      ['lambda:InvokeFunction', functionNamed('sockets').id],
    ]);
  });

  it('has an access log without headers and messages, and a throttle', () => {
    const { Properties } = live.one('AWS::ApiGatewayV2::Stage', { StageName: 'live' });
    const { Format } = Properties.AccessLogSettings as { Format: string };
    expect(Object.keys(JSON.parse(Format))).toEqual(expect.arrayContaining(['request_id', 'route', 'status']));
    expect(Format).not.toMatch(/header|requestOverride|authorizer|queryString|body/i);
    expect(Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  });
});

describe('the right to push', () => {
  it('is that of the functions whose entries have it, on the connections of this stage alone', () => {
    const pushing = live
      .ofType('AWS::Lambda::Function')
      .filter((one) => live.statementsOf(roleOf(one)).some(({ Action }) => Action === 'execute-api:ManageConnections'));
    expect(pushing.map(nameOf).sort()).toEqual(['keep-sockets', 'push-changes', 'sockets']);
    for (const one of pushing) {
      const statement = live.statementsOf(roleOf(one)).find(({ Action }) => Action === 'execute-api:ManageConnections');
      const resources = JSON.stringify(statement?.Resource);
      expect(resources.match(/"\/live\/(POST|DELETE)\/@connections\/\*"/g)).toHaveLength(2);
      expect(resources.match(new RegExp(`"Ref":"${api.id}"`, 'g'))).toHaveLength(2);
    }
  });

  it('is no one else’s, nor has a function of theirs any other right than its entry asks for', () => {
    expect(JSON.stringify(whole.allStatements())).not.toContain('execute-api');
    const actionsOf = (name: string): string[] =>
      [...new Set(live.statementsOf(roleOf(functionNamed(name))).flatMap(({ Action }) => Action))].filter(
        (action) => !action.startsWith('logs:'),
      );
    const sending = ['execute-api:ManageConnections', 'secretsmanager:GetSecretValue', 'sqs:SendMessage'];
    const working = ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'];
    expect(actionsOf('sockets').sort()).toEqual(sending);
    expect(actionsOf('keep-sockets').sort()).toEqual(sending);
    expect(actionsOf('push-changes').sort()).toEqual([...sending, ...working.map((name) => `sqs:${name}`)].sort());
  });
});

describe('an alarm of the sockets', () => {
  it.each(live.ofType('AWS::CloudWatch::Alarm'))(
    '$Properties.AlarmName notifies, says who is affected, and leads to a section of the runbook',
    async ({ Properties }) => {
      const [, section] = /^[A-Z].{20,}\. Look first at .{10,}\. docs\/runbook\.md#([a-z-]+)$/.exec(
        String(Properties.AlarmDescription),
      ) as RegExpExecArray;
      expect(await runbookSections()).toContain(section);
      expect(Properties).toMatchObject({ AlarmActions: [topic], OKActions: [topic] });
    },
  );

  it('watches every function, the queue and the gateway', () => {
    const names = live.ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties.AlarmName);
    expect(names.sort()).toEqual(
      ['live-api-errors', 'live-errors', 'live-slow', 'push-changes-dlq-not-empty', 'push-changes-too-old'].map(
        (name) => `intake-dev-${name}`,
      ),
    );
  });
});
