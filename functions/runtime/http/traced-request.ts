import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { logKeys } from '#lib/logger.ts';
import { type NewSpan, receivedHeaders } from '#lib/tracer.ts';
import { inInvocationSpan, spanIdsOf, traced } from '../traced.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** As the semantic conventions for HTTP have them; others are `_OTHER`. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'TRACE']);

/** Answers a request within a span, which continues the trace of its caller, and names that span in the answer. */
export const tracedRequest = (
  event: APIGatewayProxyEventV2,
  context: Context | undefined,
  answer: () => Promise<Result>,
): Promise<Result> =>
  traced(context, () =>
    inInvocationSpan(
      () => spanOf(event),
      async (span) => {
        const result = await answer();
        if (!span) return result;
        if (!span.isRecorded && event.headers.traceparent === undefined) return result; // neither exported nor asked for
        const { statusCode = 500 } = result;
        span.set(() => ({ 'http.response.status_code': statusCode, ...spanIdsOf(logKeys()), ...pathOf(event) }));
        if (statusCode >= 500) span.fail(`${statusCode}`);
        return { ...result, headers: { ...result.headers, traceresponse: span.traceparent } };
      },
    ),
  );

const spanOf = ({ headers, requestContext }: APIGatewayProxyEventV2): NewSpan & { from: object } => {
  const { method } = requestContext.http;
  const route = routeOf(requestContext.routeKey);
  const isKnown = knownMethods.has(method);
  return {
    name: [isKnown ? method : 'HTTP', route].filter(Boolean).join(' '),
    kind: 'server',
    from: receivedHeaders((name) => headers[name]),
    attributes: () => ({
      'http.request.method': isKnown ? method : '_OTHER',
      'http.route': route,
      'url.scheme': 'https',
      'faas.trigger': 'http',
      'faas.invocation_id': requestContext.requestId,
    }),
  };
};

/** Undefined for a path that has none. */
const routeOf = (routeKey: string): string | undefined => /^[A-Z]+ (.+)$/.exec(routeKey)?.[1];

/**
 * The path with the ids of tenant and run, once they were checked. Whatever else a path has, such as the id of a customer,
 * stays the name that its route gives it.
 */
const pathOf = ({ requestContext }: APIGatewayProxyEventV2): { 'url.path'?: string } => {
  const { tenant_id, job_id } = logKeys();
  const ids: Record<string, string | undefined> = { tenant_id, job_id };
  const path = routeOf(requestContext.routeKey)?.replace(/\{(\w+)\}/g, (given, name: string) => ids[name] ?? given);
  return path === undefined ? {} : { 'url.path': path };
};
