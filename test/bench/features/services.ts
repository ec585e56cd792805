import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Service = { url: string; close(): void };

/** A service that answers whatever it is asked with the same JSON. */
export const startService = async (body: object): Promise<Service> => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

const opinion = { toolUse: { toolUseId: 'use-1', name: 'report_urgency', input: { urgency: 'high' } } };

/** What a model in Amazon Bedrock says to whatever it is asked. */
export const modelAnswer = {
  metrics: { latencyMs: 12 },
  output: { message: { role: 'assistant', content: [opinion] } },
  stopReason: 'tool_use',
  usage: { inputTokens: 400, outputTokens: 20, totalTokens: 420 },
};
