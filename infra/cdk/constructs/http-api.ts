import { Duration } from 'aws-cdk-lib';
import { CfnRoute, HttpApi as Gateway, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { type FunctionEntry, methodsOf, type Route } from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { addAlarm } from './alarms.ts';
import { addApiFunctions } from './api-functions.ts';
import { integrationsIn } from './api-integrations.ts';
import { addStage, throttleRoutes } from './api-stage.ts';
import { corsFor } from './cors.ts';
import type { Platform } from './platform.ts';

type HttpApiProps = { routes: readonly Route[]; fallback: FunctionEntry; platform: Platform };

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
    const stage = addStage(this, gateway, settings);
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
    throttleRoutes(stage, routes, this, settings.throttle);

    this.serverErrors = addServerErrorsAlarm(this, gateway, platform);
    this.url = settings.domain ? `https://${settings.domain.name}` : gateway.apiEndpoint;
  }
}

/** The alarm on answers that are errors of ours. */
const addServerErrorsAlarm = (api: Construct, gateway: Gateway, platform: Platform): Alarm =>
  addAlarm(api, 'ServerErrors', platform, {
    name: 'api-server-errors',
    metric: gateway.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    from: 5,
    impact: 'Callers of the API get errors that are our fault.',
    lookAt:
      'the access log of the API for the routes with status 5xx (GET /health alone means that the database or the ' +
      'provider is down), then REQUEST_FAILED in the logs of their functions',
    section: 'the-api-answers-with-errors',
  });

/**
 * Leads another method to where a route leads, which costs one resource. `ANY` would cost none, and send every other method
 * to a function that could only refuse it.
 */
const addMethod = (route: HttpRoute, { path }: Route, method: string): void => {
  const { apiId, target = '' } = route.node.defaultChild as CfnRoute;
  new CfnRoute(route, method, { apiId, routeKey: `${method} ${path}`, target });
};
