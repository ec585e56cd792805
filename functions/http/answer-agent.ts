import { readConfig } from '#lib/config.ts';
import { answerMessage } from '../agents/answer-message.ts';
import { callTool, toolCallIn } from '../agents/call-tool.ts';
import { checkTransport } from '../agents/protocol-versions.ts';
import { answerAgent } from '../manifest/agent-routes.ts';
import { access } from '../runtime/http/access.ts';
import { routeWork, wrapHttp } from '../runtime/http/http-handler.ts';

const publicUrl = (): string | null => readConfig(['publicUrl']).publicUrl.url;

const answer = routeWork(answerAgent, access, async ({ body, headers }) => {
  checkTransport(headers, publicUrl());
  return answerMessage(body);
});

/** A tool's call is authenticated and charged by the handler of its route, and nothing is charged twice. */
export const handler = wrapHttp(answerAgent, async (event, answerHeaders, context) => {
  const call = toolCallIn(event);
  if (!call) return answer(event, answerHeaders);
  checkTransport(event.headers, publicUrl());
  return callTool(call, event, answerHeaders, context);
});
