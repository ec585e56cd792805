import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Caller } from '#lib/auth/api-key.ts';
import { RequestError } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import type { Route } from '../table.ts';
import { authorize, type Recognise } from './authorize.ts';
import { type ParsedInput, parseInput } from './parse-input.ts';
import { problemReply } from './problem.ts';
import type { Reply } from './reply.ts';

/** What a handler gets: checked input, and who sent it; a public route has no caller. */
export type Input<R extends Route> = ParsedInput<R> & {
  caller: R['scope'] extends null ? null : Caller;
  requestId: string;
};

type HttpEvent = APIGatewayProxyEventV2 & { input?: unknown };

/**
 * Puts the frame around a route's handler, always in this order: request id and log keys, who calls and whether it may,
 * input, handler, response; whatever was thrown becomes problem details.
 */
export const httpHandler = <R extends Route>(
  route: R,
  recognise: Recognise,
  handle: (input: Input<R>) => Promise<Reply>,
) =>
  middy<HttpEvent, APIGatewayProxyStructuredResultV2, Error, Context>()
    .use({
      before: ({ event }) => {
        logger.resetKeys();
        logger.appendKeys({ request_id: event.requestContext.requestId, operation: route.name });
      },
      after: ({ event, response }) => {
        if (response) response.headers = { ...response.headers, 'x-request-id': event.requestContext.requestId };
      },
      onError: (request) => {
        const { event, error } = request;
        const { requestId } = event.requestContext;
        if (!(error instanceof RequestError)) logger.error('REQUEST_FAILED', { error });
        request.response = toResponse(problemReply(error, requestId));
        request.response.headers = { ...request.response.headers, 'x-request-id': requestId };
      },
    })
    .use({
      before: async ({ event }) => {
        const { authorization } = event.headers;
        const caller = await authorize(route, authorization, tenantNamedIn(event), recognise);
        event.input = { ...parseInput(route, event), caller, requestId: event.requestContext.requestId };
        logger.appendKeys({ tenant_id: tenantNamedIn(event), job_id: event.pathParameters?.job_id });
      },
    })
    .handler(async (event) => toResponse(await handle(event.input as Input<R>)));

/** The tenant that the request names, before its input is checked: nobody gets to probe another tenant by bad input. */
const tenantNamedIn = ({ pathParameters, rawQueryString }: APIGatewayProxyEventV2): string | undefined =>
  pathParameters?.tenant_id ?? new URLSearchParams(rawQueryString).get('tenant_id') ?? undefined;

const toResponse = ({ status, headers, body }: Reply): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    'cache-control': 'no-store',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  },
  ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
});
