import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type ExecutionResult, execute, type GraphQLFieldResolver } from 'graphql';
import type { AnswerHeaders } from '#lib/auth/within-budget.ts';
import { tooSlow } from '#lib/errors.ts';
import { maxListBytes } from '#lib/response-budget.ts';
import { callRoute, type Given } from '../route-calls/call-route.ts';
import type { ReadRoute } from '../route-calls/read-routes.ts';
import { calledRoute } from './called-route.ts';
import { callsEndAfterMs } from './limits.ts';
import type { Prepared } from './prepare-query.ts';
import { queryError, routeError, tooLong } from './query-error.ts';
import { schema } from './schema.ts';

export type CallRoute = (route: ReadRoute, given: Given) => Promise<unknown>;

/**
 * Runs a query whose limits are checked. Each field that is a route is answered by the route's own handler; what that
 * refuses is the error of the field, and the others are answered.
 */
export const runQuery = async (
  { document, asked }: Prepared & { kind: 'ready' },
  ...request: Parameters<typeof callsOf>
): Promise<ExecutionResult> =>
  execute({
    schema: await schema(),
    document,
    fieldResolver: resolveField,
    contextValue: callsOf(...request),
    variableValues: asked.variables ?? {},
    operationName: asked.operationName ?? null,
    hideSuggestions: true,
  });

/** Calls a route for a field that is one, with the call that the context is; other fields are what their object has. */
export const resolveField: GraphQLFieldResolver<unknown, CallRoute> = (
  source,
  args,
  call,
  { parentType, fieldName },
) => {
  const called = calledRoute(parentType.name, fieldName);
  const own = (source ?? {}) as Readonly<Record<string, unknown>>;
  if (!called) return own[fieldName];
  return call(called.route, { ...args, ...Object.fromEntries(called.by.map((name) => [name, own[name]])) });
};

/** The calls of one query: they end after a while, and where their answers are too long together. */
const callsOf = (
  event: APIGatewayProxyEventV2,
  answerHeaders: AnswerHeaders,
  context: Context,
  now: () => number = () => performance.now(),
): CallRoute => {
  const endsAt = now() + callsEndAfterMs;
  let bytes = 0;
  return async (route, given) => {
    if (now() > endsAt) throw queryError(tooSlow().message, { code: 'too-slow', status: 503 });
    if (bytes > maxListBytes) throw tooLong();
    const { status, body } = await callRoute(route, given, event, answerHeaders, context);
    if (status !== 200) throw routeError(status, body);
    bytes += Buffer.byteLength(body);
    if (bytes > maxListBytes) throw tooLong();
    return JSON.parse(body);
  };
};
