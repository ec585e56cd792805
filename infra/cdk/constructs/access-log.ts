import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/** The log group of an API's access log. */
export const addAccessLog = (scope: Construct, { logRetention, removalPolicy }: Settings): LogGroup =>
  new LogGroup(scope, 'AccessLog', { retention: logRetention, removalPolicy });

/** What an access log says of each request, with fields of its kind of API. Never a path, a query, a header or a body. */
export const accessLogFormat = (ofKind: Readonly<Record<string, string>>): AccessLogFormat =>
  AccessLogFormat.custom(
    JSON.stringify({
      request_id: AccessLogField.contextRequestId(),
      at: AccessLogField.contextRequestTimeEpoch(),
      route: '$context.routeKey',
      status: AccessLogField.contextStatus(),
      ...ofKind,
      source_ip: AccessLogField.contextIdentitySourceIp(),
      integration_error: '$context.integrationErrorMessage',
    }),
  );
