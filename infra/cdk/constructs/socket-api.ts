import { Stack } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { SocketRoute } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { OwnRole } from './own-role.ts';
import type { Settings } from './settings.ts';
import { liveVariable } from './variables.ts';

type SocketApiProps = { prefix: string; settings: Settings };

/** The last part of its address. */
const stageName = 'live';

/** Connections and messages of all clients together. */
const throttle = { throttlingRateLimit: 50, throttlingBurstLimit: 100 };

/** Neither headers, which have the token, nor what is said. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    request_id: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTimeEpoch(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    connection_id: '$context.connectionId',
    source_ip: AccessLogField.contextIdentitySourceIp(),
    integration_error: '$context.integrationErrorMessage',
  }),
);

/** The WebSocket API: its address, the right to push, and the routes, which are added when their function is there. */
export class SocketApi extends Construct {
  readonly url: string;
  readonly #api: CfnApi;

  constructor(scope: Construct, id: string, { prefix, settings }: SocketApiProps) {
    super(scope, id);
    const { region, urlSuffix } = Stack.of(this);
    this.#api = new CfnApi(this, 'Gateway', {
      name: `${prefix}-live`,
      protocolType: 'WEBSOCKET',
      routeSelectionExpression: '$request.body.type',
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: settings.logRetention,
      removalPolicy: settings.removalPolicy,
    });
    new CfnStage(this, 'Stage', {
      ...{ apiId: this.#api.ref, stageName, autoDeploy: true, defaultRouteSettings: throttle },
      accessLogSettings: { destinationArn: accessLog.logGroupArn, format: accessLogFormat.toString() },
    });
    this.url = `wss://${this.#api.ref}.execute-api.${region}.${urlSuffix}/${stageName}`;
  }

  get apiId(): string {
    return this.#api.ref;
  }

  /** The variable in which a function finds it. */
  get environment(): Readonly<Record<string, string>> {
    return { [liveVariable]: this.url };
  }

  /** To push is to send to the connections of this stage, and to end them. */
  grant(grantee: IGrantable & Construct, grants: readonly string[]): void {
    if (!grants.includes('push:sockets')) return;
    const { partition, region, account } = Stack.of(this);
    const resources = ['POST', 'DELETE'].map(
      (method) =>
        `arn:${partition}:execute-api:${region}:${account}:${this.#api.ref}/${stageName}/${method}/@connections/*`,
    );
    const statement = new PolicyStatement({ actions: ['execute-api:ManageConnections'], resources });
    grantee.grantPrincipal.addToPrincipalPolicy(statement);
    for (const method of ['POST', 'DELETE']) {
      // As cdk-nag writes what is only known where it is deployed.
      const found =
        `arn:<AWS::Partition>:execute-api:<AWS::Region>:<AWS::AccountId>:` +
        `<${Stack.of(this).getLogicalId(this.#api)}>/${stageName}/${method}/@connections/*`;
      accept(grantee, { [`AwsSolutions-IAM5[Resource::${found}]`]: 'Connections come and go.' });
    }
  }

  /** Leads every route to one function, by a role that only the gateway can take. */
  addRoutes(routes: readonly SocketRoute[], { functionArn }: IFunction): void {
    const { partition, region } = Stack.of(this);
    const role = new OwnRole(this, 'InvokeRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
    const integration = new CfnIntegration(this, 'Integration', {
      ...{ apiId: this.#api.ref, integrationType: 'AWS_PROXY', credentialsArn: role.roleArn },
      integrationUri: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
    });
    for (const { routeKey } of routes) {
      const route = new CfnRoute(this, routeKey.replace('$', ''), {
        ...{ apiId: this.#api.ref, routeKey, target: `integrations/${integration.ref}` },
      });
      accept(route, {
        'AwsSolutions-APIG4':
          'The function of $connect accepts a connection by its token, and no other route is open before.',
      });
    }
  }
}
