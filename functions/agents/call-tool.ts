import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { AnswerHeaders } from '#lib/auth/within-budget.ts';
import { callRoute, type Given, type RouteAnswer } from '../route-calls/call-route.ts';
import { type ReadRoute, readRouteNamed } from '../route-calls/read-routes.ts';
import { parseBody } from '../runtime/http/parse-body.ts';
import type { Reply } from '../runtime/http/reply.ts';
import { type Message, messageSchema, resultReply } from './message.ts';
import { marked } from './untrusted.ts';

export type ToolCall = { id: NonNullable<Message['id']>; tool: ReadRoute; given: Given };

/** The call of a tool that a request is; null if it is anything else, or not valid. */
export const toolCallIn = (event: APIGatewayProxyEventV2): ToolCall | null => {
  const { data } = messageSchema().safeParse(bodyOf(event));
  if (data?.id === undefined || data.method !== 'tools/call') return null;
  const { name, arguments: given = {} } = data.params ?? {};
  const tool = readRouteNamed(name);
  if (!tool || typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  return { id: data.id, tool, given: given as Given };
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
 * Has a tool's call answered by the handler of its route. What it refuses is a result with `isError`, so that the agent
 * reads why.
 */
export const callTool = async (
  { id, tool, given }: ToolCall,
  event: APIGatewayProxyEventV2,
  answerHeaders: AnswerHeaders,
  context: Context,
): Promise<Reply> => {
  const { status, headers, body } = await callRoute(tool, given, event, answerHeaders, context);
  if (status === 401) return refusedKey(headers, body);
  if (status !== 200) return resultReply(id, textResult(body, { isError: true }));
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

const refusedKey = (headers: RouteAnswer['headers'], body: string): Reply => ({
  status: 401,
  headers: Object.fromEntries(
    ['content-type', 'www-authenticate'].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, `${headers[name]}`]],
    ),
  ),
  body: JSON.parse(body),
});
