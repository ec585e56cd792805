import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { AnswerHeaders } from '#lib/auth/within-budget.ts';
import type { Route } from '../manifest/table.ts';
import type { ReadRoute } from './read-routes.ts';

/** Arguments of the path and the query, by name. */
export type Given = Readonly<Record<string, unknown>>;

export type RouteAnswer = {
  status: number;
  headers: NonNullable<APIGatewayProxyStructuredResultV2['headers']>;
  body: string;
};

/**
 * Has a request inside of another one answered by the handler of its route, which checks the key, its tenants and
 * budgets and the arguments as for any request. What is left of the budgets goes into the headers of the outer answer.
 */
export const callRoute = async (
  { route: loadRoute, handler: loadHandler }: ReadRoute,
  given: Given,
  event: APIGatewayProxyEventV2,
  answerHeaders: AnswerHeaders,
  context: Context,
): Promise<RouteAnswer> => {
  const [route, { handler }] = await Promise.all([loadRoute(), loadHandler()]);
  const result = (await handler(requestOf(route, given, event), context)) as APIGatewayProxyStructuredResultV2;
  const { statusCode: status = 500, headers = {}, body = '' } = result;
  for (const name of ['ratelimit', 'ratelimit-policy', 'retry-after'])
    if (headers[name] !== undefined) answerHeaders[name] = `${headers[name]}`;
  return { status, headers, body };
};

/** The request of the route that a call stands for, with the same key, from the same address. */
const requestOf = (route: Route, given: Given, event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const routeKey = `${route.method} ${route.path}`;
  const inPath = Object.keys(route.params.shape);
  const texts = Object.entries(given).flatMap(([name, value]) => textsOf(value).map((text) => [name, text] as const));
  const pathParameters = Object.fromEntries(texts.filter(([name]) => inPath.includes(name)));
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? '-'));
  const query = new URLSearchParams(texts.filter(([name]) => !inPath.includes(name)).map(([...pair]) => pair));
  const { authorization } = event.headers;
  const { requestContext, body: _, ...rest } = event;
  return {
    ...rest,
    ...{ routeKey, rawPath: path, rawQueryString: `${query}`, pathParameters, isBase64Encoded: false },
    headers: authorization === undefined ? {} : { authorization },
    requestContext: { ...requestContext, routeKey, http: { ...requestContext.http, method: route.method, path } },
  };
};

/** An argument as a query string would have it; null is sent for what is left out. */
const textsOf = (value: unknown): string[] => {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return [typeof value === 'object' ? JSON.stringify(value) : `${value}`];
};
