import { apiVersion } from '../openapi/api-version.ts';
import { readRoutes } from '../route-calls/read-routes.ts';
import type { Reply } from '../runtime/http/reply.ts';
import { errorReply, type Message, resultReply } from './message.ts';
import { newestVersion, versions } from './protocol-versions.ts';
import { instructions } from './untrusted.ts';

/** Answers a message that calls no tool, or none that there is. */
export const answerMessage = async ({ id, method, params = {} }: Message): Promise<Reply> => {
  if (id === undefined || method === undefined) return { status: 202 };
  switch (method) {
    case 'initialize':
      return resultReply(id, greeting(params.protocolVersion));
    case 'ping':
      return resultReply(id, {});
    case 'tools/list':
      return params.cursor === undefined
        ? resultReply(id, { tools: await descriptions() })
        : errorReply(id, 'invalid-params', 'All tools are on one page; there is no such cursor.');
    case 'tools/call':
      return errorReply(id, 'invalid-params', 'There is no such tool, or its arguments are no object.');
    default:
      return errorReply(id, 'method-not-found', 'There is no such method.');
  }
};

/** In the version that was asked for, or else in ours: the agent leaves if it does not know that one. */
const greeting = (asked: unknown) => ({
  protocolVersion: versions.find((version) => version === asked) ?? newestVersion,
  capabilities: { tools: {} },
  serverInfo: { name: 'intake', title: 'Intake', version: apiVersion },
  instructions,
});

/** Loaded at their first use: most requests call a tool. */
const descriptions = async () => {
  const { describeTool } = await import('./describe-tool.ts');
  const routes = await Promise.all(Object.values(readRoutes).map((tool) => tool.route()));
  return routes.map(describeTool);
};
