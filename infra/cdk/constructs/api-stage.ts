import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoute, type CfnStage, type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { methodsOf, type Route } from '#functions/manifest/table.ts';
import { ApiDomain } from './api-domain.ts';
import type { Throttle } from './network-settings.ts';
import type { Settings } from './settings.ts';

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

/** The stage of the API, with its domain, its access log and the throttle of all routes together. */
export const addStage = (api: Construct, gateway: HttpApi, settings: Settings): HttpStage => {
  const { domain, throttle } = settings;
  const accessLog = new LogGroup(api, 'AccessLog', {
    retention: settings.logRetention,
    removalPolicy: settings.removalPolicy,
  });
  return new HttpStage(api, 'Stage', {
    httpApi: gateway,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: throttle.perSecond, burstLimit: throttle.burst },
    ...(domain && { domainMapping: { domainName: new ApiDomain(api, 'Domain', domain).domainName } }),
    accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
  });
};

/** Sets the throttles that routes have of their own. A stage may name a route only when that is there. */
export const throttleRoutes = (stage: HttpStage, routes: readonly Route[], api: Construct, all: Throttle): void => {
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
