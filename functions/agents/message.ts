import type * as z from 'zod';
import { answerAgent } from '../manifest/agent-routes.ts';
import type { Reply } from '../runtime/http/reply.ts';

/** Of JSON-RPC; made at its first use. */
export const messageSchema = () => answerAgent.body;

export type Message = z.output<ReturnType<typeof messageSchema>>;

type Id = NonNullable<Message['id']>;

export const resultReply = (id: Id, result: Record<string, unknown>): Reply => ({
  status: 200,
  body: { jsonrpc: '2.0', id, result },
});

/** The codes of JSON-RPC. */
const codes = { 'method-not-found': -32_601, 'invalid-params': -32_602 } as const;

export const errorReply = (id: Id, kind: keyof typeof codes, message: string): Reply => ({
  status: 200,
  body: { jsonrpc: '2.0', id, error: { code: codes[kind], message } },
});
