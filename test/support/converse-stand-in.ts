import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { answeringServer } from './answering-server.ts';

/** What Converse takes, as its API reference has it, of the members that are used here: anything else is refused. */
const request = z.strictObject({
  system: z.array(z.strictObject({ text: z.string().min(1) })),
  messages: z
    .array(
      z.strictObject({ role: z.enum(['user', 'assistant']), content: z.array(z.strictObject({ text: z.string() })) }),
    )
    .min(1),
  inferenceConfig: z.strictObject({ maxTokens: z.int().min(1), temperature: z.number().min(0).max(1) }),
  toolConfig: z.strictObject({
    tools: z
      .array(
        z.strictObject({
          toolSpec: z.strictObject({
            name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,63}$/),
            description: z.string().min(1),
            inputSchema: z.strictObject({ json: z.record(z.string(), z.unknown()) }),
          }),
        }),
      )
      .min(1),
    toolChoice: z.strictObject({ tool: z.strictObject({ name: z.string() }) }),
  }),
});

export type ConverseRequest = z.infer<typeof request>;

/** Answers for one request; none: the connection is left open. */
type Reply = (asked: ConverseRequest) => { status: number; body: unknown; error?: string } | null;

/** The answer of a model that uses the tool with this input. */
export const toolUse = (input: unknown, name = 'report_urgency') => ({
  metrics: { latencyMs: 12 },
  output: { message: { role: 'assistant', content: [{ toolUse: { toolUseId: 'use-1', name, input } }] } },
  stopReason: 'tool_use',
  usage: { inputTokens: 400, outputTokens: 20, totalTokens: 420 },
});

/** A stand-in for Amazon Bedrock's runtime. It checks requests as the service does and answers by script. */
export const converseStandIn = async () => {
  const server = await answeringServer();
  const requests: ConverseRequest[] = [];
  let reply: Reply = () => ({ status: 200, body: toolUse({ urgency: 'high' }) });
  server.answerWith(async (incoming, response) => {
    const { data, error } = request.safeParse(JSON.parse(await text(incoming)));
    const isSigned = /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/bedrock\/aws4_request, /.test(
      incoming.headers.authorization ?? '',
    );
    const isForm = incoming.method === 'POST' && /^\/model\/[\w.%-]+\/converse$/.test(incoming.url ?? '');
    const send = (status: number, body: unknown, fault?: string) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...(fault && { 'x-amzn-errortype': fault }) })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    if (!isForm) return send(404, { message: 'no such operation' }, 'UnknownOperationException');
    if (!isSigned) return send(403, { message: 'not signed' }, 'AccessDeniedException');
    if (!data) return send(400, { message: z.prettifyError(error) }, 'ValidationException');
    requests.push(data);
    const answer = reply(data);
    if (answer) send(answer.status, answer.body, answer.error);
  });
  return {
    url: server.url,
    asked: server.asked,
    /** The valid requests since the last reset. */
    requests,
    replyWith(next: Reply): void {
      reply = next;
      requests.length = 0;
    },
  };
};
