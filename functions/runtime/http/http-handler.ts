import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { FunctionEntry, Route } from '#functions/manifest/table.ts';
import type { Caller } from '#lib/auth/api-key.ts';
import type { AnswerHeaders } from '#lib/auth/within-budget.ts';
import { loggable, RequestError } from '#lib/errors.ts';
import { addLogKeys, logger, logKeys, withLogKeys } from '#lib/logger.ts';
import { isRefusedCredentials } from '#lib/mongo/refused-credentials.ts';
import { isEndedSocket } from '#lib/mongo/unreachable.ts';
import type { Access } from './access.ts';
import { authenticate, authorize } from './authorize.ts';
import { type Note, noNote } from './note.ts';
import { type ParsedInput, parseInput } from './parse-input.ts';
import { problemReply } from './problem.ts';
import type { Reply } from './reply.ts';
import { respond } from './respond.ts';
import { tracedRequest } from './traced-request.ts';

/** A handler's request: validated input and the caller, which public routes do not have. */
export type Input<R extends Route> = ParsedInput<R> & {
  caller: R['scope'] extends null ? null : Caller;
  /** By lower-case name; not validated. */
  headers: Readonly<Record<string, string | undefined>>;
  requestId: string;
  /** Takes what the audit log is to say of the change. */
  note: Note;
};

/**
 * Wraps an HTTP function: request id and log keys, problem details for whatever it throws, and the common headers on
 * every response.
 */
export const wrapHttp = (
  { name: operation, ...entry }: Pick<FunctionEntry, 'name'> & Partial<Pick<Route, 'changesNothing'>>,
  work: (event: APIGatewayProxyEventV2, answerHeaders: AnswerHeaders, context: Context) => Promise<Reply>,
) => {
  const isRead = ({ requestContext: { http } }: APIGatewayProxyEventV2): boolean =>
    http.method === 'GET' || http.method === 'HEAD' || entry.changesNothing === true;

  /** Extra response headers of each request in progress, whatever its outcome. */
  const headersOf = new WeakMap<APIGatewayProxyEventV2, AnswerHeaders>();
  const answered = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, Context>()
    .use({
      before: ({ event }) => {
        headersOf.set(event, { 'x-request-id': event.requestContext.requestId });
      },
      after: ({ event, response }) => {
        if (response) response.headers = { ...response.headers, ...headersOf.get(event) };
        if (!isRead(event)) logChange(response);
      },
      onError: async (request) => {
        const { event, error } = request;
        const { requestId } = event.requestContext;
        if (!(error instanceof RequestError)) logger.error('REQUEST_FAILED', { error: loggable(error) });
        request.response = await respond(event, problemReply(error, requestId));
        request.response.headers = { ...request.response.headers, ...headersOf.get(event) };
        if (!isRead(event)) logChange(request.response);
      },
    })
    .handler(async (event, context) => {
      const answer = () => work(event, headersOf.get(event) ?? {}, context);
      return respond(event, await (isRead(event) ? againIfStale(answer) : answer()));
    });
  return (event: APIGatewayProxyEventV2, context: Context) =>
    withLogKeys({ request_id: event.requestContext.requestId, operation }, () =>
      tracedRequest(event, context, () => answered(event, context)),
    );
};

/** Which key asked for a change, and what became of it: what an audit asks. Reads and unknown callers log no line. */
const logChange = (response: APIGatewayProxyStructuredResultV2 | null | undefined) => {
  if (logKeys().key_id) logger.info('CHANGE_ANSWERED', { status: response?.statusCode });
};

/**
 * The handler of a route, always in this order: authentication, authorization, validation, the route's own work.
 * Nothing is validated for a caller who may not make the request.
 */
export const httpHandler = <R extends Route>(route: R, access: Access, handle: (input: Input<R>) => Promise<Reply>) =>
  wrapHttp(route, routeWork(route, access, handle));

/** What a route's handler does with a request, for a handler that does something else besides. */
export const routeWork =
  <R extends Route, Result = Reply>(route: R, access: Access, handle: (input: Input<R>) => Promise<Result>) =>
  async (event: APIGatewayProxyEventV2, answerHeaders: AnswerHeaders): Promise<Result> => {
    const { headers, requestContext, pathParameters } = event;
    const tenantId = tenantNamedIn(event);
    const caller = await authenticate(route, headers.authorization, (key) =>
      access.recognise(key, requestContext.http.sourceIp),
    );
    addLogKeys({ key_id: caller?.keyId });
    const answer = async (): Promise<Result> => {
      authorize(route, caller, tenantId);
      const input = parseInput(route, event);
      addLogKeys({ tenant_id: tenantId, job_id: pathParameters?.job_id });
      return handle({ ...input, caller, headers, requestId: requestContext.requestId, note: noNote } as Input<R>);
    };
    return caller ? access.withinBudget(caller, tenantId, answerHeaders, answer) : answer();
  };

/**
 * Does work that changes nothing, and once more if the connection that was kept is worth nothing any more: the database
 * refused our credentials, and there may be new ones, or it ended the socket while this instance was frozen.
 */
const againIfStale = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isRefusedCredentials(error) && !isEndedSocket(error)) throw error;
    return work();
  }
};

/** The tenant of the request, before validation: invalid input must not reveal anything about another tenant. */
const tenantNamedIn = ({ pathParameters, rawQueryString }: APIGatewayProxyEventV2): string | undefined =>
  pathParameters?.tenant_id ?? new URLSearchParams(rawQueryString).get('tenant_id') ?? undefined;
