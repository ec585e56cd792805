import { Stack } from 'aws-cdk-lib';
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { SocketRoute } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { accessLogFormat, addAccessLog } from './access-log.ts';
import { OwnRole } from './own-role.ts';
import type { Settings } from './settings.ts';
import { liveVariable } from './variables.ts';

type SocketApiProps = { prefix: string; settings: Settings };

/** The last part of its address. */
const stageName = 'live';

/** Connections and messages of all clients together. */
const throttle = { throttlingRateLimit: 50, throttlingBurstLimit: 100 };

/** Headers have the token, and bodies what clients send: neither is logged. */
const format = accessLogFormat({ connection_id: '$context.connectionId' });

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
    new CfnStage(this, 'Stage', {
      ...{ apiId: this.#api.ref, stageName, autoDeploy: true, defaultRouteSettings: throttle },
      accessLogSettings: { destinationArn: addAccessLog(this, settings).logGroupArn, format: format.toString() },
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
    const connections = (api: string) =>
      ['POST', 'DELETE'].map((method) => `execute-api:${api}/${stageName}/${method}/@connections/*`);
    const resources = connections(`${region}:${account}:${this.#api.ref}`).map((name) => `arn:${partition}:${name}`);
    const statement = new PolicyStatement({ actions: ['execute-api:ManageConnections'], resources });
    grantee.grantPrincipal.addToPrincipalPolicy(statement);
    // As cdk-nag writes what is only known where it is deployed.
    const logicalId = Stack.of(this).getLogicalId(this.#api);
    for (const name of connections(`<AWS::Region>:<AWS::AccountId>:<${logicalId}>`))
      accept(grantee, { [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:${name}]`]: 'Connections come and go.' });
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
