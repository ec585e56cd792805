import { randomUUID } from 'node:crypto';
import type { Message } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2, CloudFormationCustomResourceEvent, SQSEvent } from 'aws-lambda';
import { account, region } from './deployment.ts';

// Events as AWS sends them.

type HttpRequest = {
  routeKey: string;
  path: string;
  pathParameters?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: string;
};

/** Of API Gateway, payload format 2.0: what a request does not have is not there. */
export const httpEvent = (request: HttpRequest): APIGatewayProxyEventV2 => {
  const { routeKey, path, pathParameters = {}, query = {}, headers = {}, body } = request;
  const method = routeKey === '$default' ? 'GET' : (routeKey.split(' ')[0] ?? '');
  const host = 'abcdefghij.execute-api.eu-west-1.amazonaws.com';
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: `${new URLSearchParams(query)}`,
    headers: { accept: '*/*', host, 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https', ...headers },
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: account,
      apiId: 'abcdefghij',
      domainName: host,
      domainPrefix: 'abcdefghij',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'test' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: '31/Jan/2026:12:00:00 +0000',
      timeEpoch: 1_769_860_800_000,
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: false,
  };
};

/** Of an event source mapping. */
export const sqsEvent = (queueName: string, messages: readonly Message[]): SQSEvent => ({
  Records: messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '', Attributes }) => ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1769860800000',
      SenderId: 'AROAEXAMPLE:intake',
      ApproximateFirstReceiveTimestamp: '1769860800001',
      ...Attributes,
    },
    messageAttributes: {},
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${region}:${account}:intake-dev-${queueName}`,
    awsRegion: region,
  })),
});

/** Of EventBridge Scheduler, for a target without an input of its own. */
export const schedulerEvent = (scheduleName: string) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account,
  time: '2026-01-31T12:00:00Z',
  region,
  resources: [`arn:aws:scheduler:${region}:${account}:schedule/default/intake-dev-${scheduleName}`],
  detail: '{}',
});

/** Of CloudFormation, for the resource that prepares the database. */
export const customResourceEvent = (
  RequestType: 'Create' | 'Update' | 'Delete',
  ResponseURL: string,
): CloudFormationCustomResourceEvent =>
  ({
    RequestType,
    ResponseURL,
    ServiceToken: `arn:aws:lambda:${region}:${account}:function:intake-dev-prepare-database`,
    StackId: `arn:aws:cloudformation:${region}:${account}:stack/intake-dev/1`,
    RequestId: randomUUID(),
    LogicalResourceId: 'DatabaseRun',
    ResourceType: 'Custom::PrepareDatabase',
    ...(RequestType !== 'Create' && { PhysicalResourceId: 'database' }),
    ...(RequestType === 'Update' && { OldResourceProperties: { version: '1' } }),
    ResourceProperties: { ServiceToken: 'as above', version: '2' },
  }) as CloudFormationCustomResourceEvent;
