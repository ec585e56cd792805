import { Duration } from 'aws-cdk-lib';
import { CorsHttpMethod, type CorsPreflightOptions } from 'aws-cdk-lib/aws-apigatewayv2';

/**
 * The gateway answers preflight requests itself. Keys come in a header and never in a cookie, so pages need no credentials
 * and may send and read whatever there is; `*` stands for every header but Authorization.
 */
export const corsFor = (origins: readonly string[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].map(
    (method) => CorsHttpMethod[method as keyof typeof CorsHttpMethod],
  ),
  allowHeaders: ['authorization', '*'],
  exposeHeaders: ['*'],
  maxAge: Duration.hours(1),
});
