import { Duration } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnRoute,
  type CfnStage,
  HttpApi as Gateway,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type FunctionEntry, methodsOf, type Route } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { addAlarm } from './alarms.ts';
import { BaseFunction } from './base-function.ts';
import { fallbackImpact, routeImpact } from './impact.ts';
import { constructId } from './names.ts';
import type { Platform } from './platform.ts';

type HttpApiProps = { routes: readonly Route[]; fallback: FunctionEntry; platform: Platform };

/** What all callers together may ask: enough for many tenants, and a flood leaves the queues' functions room to run. */
const throttle = { rateLimit: 200, burstLimit: 400 };

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

/** The HTTP API: each route of the table with a function of its own. */
export class HttpApi extends Construct {
  readonly gateway: Gateway;
  /** Without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { routes, fallback, platform }: HttpApiProps) {
    super(scope, id);
    const { settings, prefix } = platform;
    const gateway = new Gateway(this, 'Gateway', { apiName: prefix, createDefaultStage: false });
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
      throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });

    for (const entry of routes) {
      const { lambda } = new BaseFunction(this, constructId(entry.name), {
        entry,
        platform,
        instances: { atMost: settings.httpConcurrency, heldBy: 'reservation' },
        impact: routeImpact(entry),
      });
      const [route] = gateway.addRoutes({
        path: entry.path,
        methods: [HttpMethod[entry.method]],
        integration: new HttpLambdaIntegration(constructId(entry.name), lambda),
      });
      for (const method of methodsOf(entry)) if (route && method !== entry.method) addMethod(route, entry, method);
    }

    // The gateway's own answer to everything else would be no problem details, and name no methods.
    const { lambda } = new BaseFunction(this, constructId(fallback.name), {
      entry: fallback,
      platform,
      instances: { atMost: settings.httpConcurrency, heldBy: 'reservation' },
      impact: fallbackImpact,
    });
    new HttpRoute(gateway, 'Otherwise', {
      httpApi: gateway,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration(constructId(fallback.name), lambda),
    });

    throttleRoutes(stage, routes, this);

    addAlarm(this, 'ServerErrors', platform, {
      name: 'api-server-errors',
      metric: gateway.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      from: 5,
      impact: 'Callers of the API get errors that are our fault.',
      lookAt:
        'the access log of the API for the routes with status 5xx (GET /health alone means that the database or the ' +
        'provider is down), then REQUEST_FAILED in the logs of their functions',
      section: 'the-api-answers-with-errors',
    });
    this.url = gateway.apiEndpoint;
  }
}

/**
 * Leads another method to where a route leads. The permission to call the function covers its path whatever the method, so
 * this costs one resource. `ANY` would cost none, and send every other method to a function that could only refuse it.
 */
const addMethod = (route: HttpRoute, { path }: Route, method: string): void => {
  const { apiId, target = '' } = route.node.defaultChild as CfnRoute;
  new CfnRoute(route, method, { apiId, routeKey: `${method} ${path}`, target });
};

/** Sets the throttles that routes have of their own. A stage may name a route only when that is there. */
const throttleRoutes = (stage: HttpStage, routes: readonly Route[], api: Construct): void => {
  const resource = stage.node.defaultChild as CfnStage;
  resource.routeSettings = Object.fromEntries(
    routes.flatMap(({ path, method, throttle: own }) =>
      own
        ? methodsOf({ method }).map((each) => [
            `${each} ${path}`,
            { ThrottlingRateLimit: own.perSecond, ThrottlingBurstLimit: own.burst },
          ])
        : [],
    ),
  );
  for (const each of api.node.findAll()) if (each instanceof CfnRoute) resource.addDependency(each);
};
