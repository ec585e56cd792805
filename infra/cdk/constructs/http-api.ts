import { Duration } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnRoute,
  type CfnStage,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi as Gateway,
  HttpIntegrationType,
  HttpMethod,
  HttpRoute,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  HttpRouteKey,
  HttpStage,
  IntegrationCredentials,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type FunctionEntry, methodsOf, type Route } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { addAlarm } from './alarms.ts';
import { ApiDomain } from './api-domain.ts';
import { addApiFunctions } from './api-functions.ts';
import type { BaseFunction } from './base-function.ts';
import { constructId } from './names.ts';
import type { Throttle } from './network-settings.ts';
import type { Platform } from './platform.ts';

type HttpApiProps = { routes: readonly Route[]; fallback: FunctionEntry; platform: Platform };

/** The route, never the path or the query: those name tenants' tickets. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    request_id: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTimeEpoch(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    latency_ms: AccessLogField.contextResponseLatency(),
    response_bytes: AccessLogField.contextResponseLength(),
    source_ip: AccessLogField.contextIdentitySourceIp(),
    integration_error: '$context.integrationErrorMessage',
  }),
);

/** The HTTP API: the routes of the table, and the functions that answer them. */
export class HttpApi extends Construct {
  readonly gateway: Gateway;
  /** Without a slash at the end. */
  readonly url: string;
  /** The alarm on answers that are errors of ours. */
  readonly serverErrors: Alarm;

  constructor(scope: Construct, id: string, { routes, fallback, platform }: HttpApiProps) {
    super(scope, id);
    const { settings, prefix } = platform;
    const { domain, throttle } = settings;
    const gateway = new Gateway(this, 'Gateway', {
      apiName: prefix,
      createDefaultStage: false,
      disableExecuteApiEndpoint: settings.disableExecuteApiEndpoint,
      ...(settings.corsOrigins.length > 0 && { corsPreflight: corsFor(settings.corsOrigins) }),
    });
    this.gateway = gateway;
    accept(this, {
      'AwsSolutions-APIG4':
        'Keys, scopes and tenants are checked before any handler (functions/runtime/http/authorize.ts), from the same table.',
    });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: settings.logRetention,
      removalPolicy: settings.removalPolicy,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: gateway,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.perSecond, burstLimit: throttle.burst },
      ...(domain && { domainMapping: { domainName: new ApiDomain(this, 'Domain', domain).domainName } }),
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });

    const functions = addApiFunctions(this, { routes, fallback }, platform);
    const integrationOf = integrationsIn(this, functions);
    for (const entry of routes) {
      const [route] = gateway.addRoutes({
        path: entry.path,
        methods: [HttpMethod[entry.method]],
        integration: integrationOf(entry),
      });
      for (const method of methodsOf(entry)) if (route && method !== entry.method) addMethod(route, entry, method);
    }
    // The gateway's own answer to everything else would be no problem details, and name no methods.
    new HttpRoute(gateway, 'Otherwise', {
      httpApi: gateway,
      routeKey: HttpRouteKey.DEFAULT,
      integration: integrationOf(fallback),
    });
    throttleRoutes(stage, routes, this, throttle);

    this.serverErrors = addAlarm(this, 'ServerErrors', platform, {
      name: 'api-server-errors',
      metric: gateway.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      from: 5,
      impact: 'Callers of the API get errors that are our fault.',
      lookAt:
        'the access log of the API for the routes with status 5xx (GET /health alone means that the database or the ' +
        'provider is down), then REQUEST_FAILED in the logs of their functions',
      section: 'the-api-answers-with-errors',
    });
    this.url = domain ? `https://${domain.name}` : gateway.apiEndpoint;
  }
}

/**
 * The gateway answers preflight requests itself. Keys come in a header and never in a cookie, so pages need no credentials
 * and may send and read whatever there is; `*` stands for every header but Authorization.
 */
const corsFor = (origins: readonly string[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].map(
    (method) => CorsHttpMethod[method as keyof typeof CorsHttpMethod],
  ),
  allowHeaders: ['authorization', '*'],
  exposeHeaders: ['*'],
  maxAge: Duration.hours(1),
});

/** Leads to a function by a role, which the gateway takes; CDK's own integration would bring a permission for each route. */
class FunctionIntegration extends HttpRouteIntegration {
  readonly #uri: string;
  readonly #role: Role;

  constructor(id: string, { functionArn }: IFunction, role: Role) {
    super(id);
    this.#uri = functionArn;
    this.#role = role;
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.#uri,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      credentials: IntegrationCredentials.fromRole(this.#role),
    };
  }
}

/** The integration of each function, one for all routes that lead to it, and one role that may invoke them all. */
const integrationsIn = (
  api: Construct,
  functions: ReadonlyMap<string, BaseFunction>,
): ((entry: Pick<FunctionEntry, 'name'>) => FunctionIntegration) => {
  const role = new Role(api, 'InvokeRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
  const integrations = new Map(
    [...new Set(functions.values())].map((one) => {
      role.addToPolicy(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [one.target.functionArn] }),
      );
      return [one, new FunctionIntegration(constructId(one.connections.name), one.target, role)];
    }),
  );
  return ({ name }) => {
    const one = functions.get(name);
    const integration = one && integrations.get(one);
    if (!integration) throw new Error(`No function answers ${name}`);
    return integration;
  };
};

/**
 * Leads another method to where a route leads, which costs one resource. `ANY` would cost none, and send every other method
 * to a function that could only refuse it.
 */
const addMethod = (route: HttpRoute, { path }: Route, method: string): void => {
  const { apiId, target = '' } = route.node.defaultChild as CfnRoute;
  new CfnRoute(route, method, { apiId, routeKey: `${method} ${path}`, target });
};

/** Sets the throttles that routes have of their own. A stage may name a route only when that is there. */
const throttleRoutes = (stage: HttpStage, routes: readonly Route[], api: Construct, all: Throttle): void => {
  const resource = stage.node.defaultChild as CfnStage;
  resource.routeSettings = Object.fromEntries(
    routes.flatMap(({ path, method, throttle: own }) =>
      own
        ? methodsOf({ method }).map((each) => [
            `${each} ${path}`,
            {
              ThrottlingRateLimit: Math.min(own.perSecond, all.perSecond),
              ThrottlingBurstLimit: Math.min(own.burst, all.burst),
            },
          ])
        : [],
    ),
  );
  for (const each of api.node.findAll()) if (each instanceof CfnRoute) resource.addResourceDependency(each);
};
