import { AccessLogField } from 'aws-cdk-lib/aws-apigateway';
import { CfnRoute, type CfnStage, type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { methodsOf, type Route } from '#functions/manifest/table.ts';
import { accessLogFormat, addAccessLog } from './access-log.ts';
import { ApiDomain } from './api-domain.ts';
import type { Throttle } from './network-settings.ts';
import type { Settings } from './settings.ts';

/** The path names tenants' tickets, and a query what is asked of them: neither is logged. */
const format = accessLogFormat({
  latency_ms: AccessLogField.contextResponseLatency(),
  response_bytes: AccessLogField.contextResponseLength(),
});

/** The stage of the API, with its domain, its access log and the throttle of all routes together. */
export const addStage = (api: Construct, gateway: HttpApi, settings: Settings): HttpStage => {
  const { domain, throttle } = settings;
  return new HttpStage(api, 'Stage', {
    httpApi: gateway,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: throttle.perSecond, burstLimit: throttle.burst },
    ...(domain && { domainMapping: { domainName: new ApiDomain(api, 'Domain', domain).domainName } }),
    accessLogSettings: { destination: new LogGroupLogDestination(addAccessLog(api, settings)), format },
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
