import * as z from 'zod';
import { route } from './route.ts';
import type { Route } from './table.ts';

const idOfMessage = () => z.union([z.string().max(200), z.int()]);

/** A message of JSON-RPC. Batches are none: the protocol has dropped them. */
const message = () =>
  z
    .looseObject({
      jsonrpc: z.literal('2.0'),
      id: idOfMessage().optional().meta({ description: 'Absent in a notification' }),
      method: z.string().min(1).max(100).optional().meta({ description: 'Absent in a response to the server' }),
      params: z.record(z.string(), z.unknown()).optional(),
    })
    .refine(
      (fields) => fields.method !== undefined || 'result' in fields || 'error' in fields,
      'must be a request, a notification or an answer',
    )
    .meta({ id: 'AgentMessage', examples: [{ jsonrpc: '2.0', id: 1, method: 'tools/list' }] });

const answer = () =>
  z
    .object({
      jsonrpc: z.literal('2.0'),
      id: idOfMessage(),
      result: z.record(z.string(), z.unknown()).optional(),
      error: z.object({ code: z.int(), message: z.string() }).optional(),
    })
    .meta({ id: 'AgentAnswer', examples: [{ jsonrpc: '2.0', id: 1, result: { tools: [] } }] });

export const answerAgent = route('answer-agent', {
  method: 'POST',
  path: '/mcp',
  changesNothing: true,
  scope: 'read',
  throttle: { perSecond: 50, burst: 100 },
  summary: 'Answer a Model Context Protocol (MCP) request',
  details:
    'Streamable HTTP without sessions: each request gets one JSON response. Tools are the read routes of this API, with the same checks and limits. A rejected call is a result with `isError`; only a missing or unknown key is a 401.',
  body: message,
  config: ['mongo', 'publicUrl'],
  answers: () => ({
    200: { description: 'The response to a request', schema: answer() },
    202: { description: 'The notification is accepted' },
    400: { description: 'The version in `mcp-protocol-version` is unknown' },
    406: { description: 'JSON is not accepted' },
  }),
});

export const agentRoutes = [answerAgent] as const satisfies readonly Route[];
