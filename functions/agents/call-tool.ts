import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { AnswerHeaders } from '#lib/auth/within-budget.ts';
import type { Route } from '../manifest/table.ts';
import { parseBody } from '../runtime/http/parse-body.ts';
import type { Reply } from '../runtime/http/reply.ts';
import { type Message, messageSchema, resultReply } from './message.ts';
import { type Tool, toolNamed } from './tools.ts';
import { marked } from './untrusted.ts';

export type ToolCall = { id: NonNullable<Message['id']>; tool: Tool; given: Readonly<Record<string, unknown>> };

/** The call of a tool that a request is; null if it is anything else, or not valid. */
export const toolCallIn = (event: APIGatewayProxyEventV2): ToolCall | null => {
  const { data } = messageSchema().safeParse(bodyOf(event));
  if (data?.id === undefined || data.method !== 'tools/call') return null;
  const { name, arguments: given = {} } = data.params ?? {};
  const tool = toolNamed(name);
  if (!tool || typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  return { id: data.id, tool, given: given as ToolCall['given'] };
};

const bodyOf = (event: APIGatewayProxyEventV2): unknown => {
  try {
    const { body, faults } = parseBody(event);
    return faults.length > 0 ? undefined : body;
  } catch {
    return undefined; // the route's own validation reports why
  }
};

/**
 * Has a tool's call answered by the handler of its route, which checks the key, its tenants and budgets and the
 * arguments as for any request. What it refuses is a result with `isError`, so that the agent reads why.
 */
export const callTool = async (
  { id, tool, given }: ToolCall,
  event: APIGatewayProxyEventV2,
  answerHeaders: AnswerHeaders,
  context: Context,
): Promise<Reply> => {
  const [route, { handler }] = await Promise.all([tool.route(), tool.handler()]);
  const result = (await handler(requestOf(route, given, event), context)) as APIGatewayProxyStructuredResultV2;
  const { statusCode = 500, headers = {}, body = '' } = result;
  for (const name of ['ratelimit', 'ratelimit-policy', 'retry-after'])
    if (headers[name] !== undefined) answerHeaders[name] = `${headers[name]}`;
  if (statusCode === 401) return refusedKey(headers, body);
  if (statusCode !== 200) return resultReply(id, textResult(body, { isError: true }));
  if (Buffer.byteLength(body) > maxResultBytes) return resultReply(id, textResult(tooLong, { isError: true }));
  return resultReply(id, textResult(marked(body), { structuredContent: JSON.parse(body) }));
};

/**
 * Most bytes of a result. It is in the answer twice, once as text, and Lambda escapes the whole again: six times as many at
 * worst, and Lambda's limit is 6 MB. Few agents can read as many.
 */
export const maxResultBytes = 700_000;

const tooLong = `The result has more than ${maxResultBytes} bytes. Ask for fewer entries, by page_size or limit, or for a narrower range.`;

const textResult = (text: string, more: Record<string, unknown>) => ({ content: [{ type: 'text', text }], ...more });

const refusedKey = (headers: NonNullable<APIGatewayProxyStructuredResultV2['headers']>, body: string): Reply => ({
  status: 401,
  headers: Object.fromEntries(
    ['content-type', 'www-authenticate'].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, `${headers[name]}`]],
    ),
  ),
  body: JSON.parse(body),
});

/** The request of the route that a call stands for, with the same key, from the same address. */
const requestOf = (route: Route, given: ToolCall['given'], event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
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

/** An argument as a query would have it; some agents send null for what they leave out. */
const textsOf = (value: unknown): string[] => {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return [typeof value === 'object' ? JSON.stringify(value) : `${value}`];
};
