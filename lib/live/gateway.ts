import aws4 from 'aws4';
import { isSuccess, type OutgoingAnswer, sendRequest } from '#lib/outgoing/send-request.ts';

/** What became of a message: `gone` has no connection any more, and `busy` takes none now, or could not be reached. */
export type Pushed = { kind: 'taken' } | { kind: 'gone' } | { kind: 'busy'; reason: string };

/** What holds the connections. No call throws for anything that it, or a client, does. */
export type Gateway = {
  push(connectionId: string, message: string): Promise<Pushed>;
  /** Ends a connection, if it is still there. */
  close(connectionId: string): Promise<void>;
};

/** A client that reads slowly answers nothing here: the gateway buffers for it, or says that it is full. */
const timeoutMs = 3_000;

/**
 * The connections of an API Gateway WebSocket API at its address, `wss://…/stage`, by calls that are signed without the SDK, as
 * `callAws` makes them.
 */
export const gatewayAt = (url: string, region: string): Gateway => {
  const base = new URL(url.replace(/^ws/, 'http'));

  const call = (method: 'POST' | 'DELETE', connectionId: string, body?: string): Promise<OutgoingAnswer> => {
    const path = `${base.pathname.replace(/\/$/, '')}/@connections/${encodeURIComponent(connectionId)}`;
    const { headers } = aws4.sign({
      ...{ host: base.host, service: 'execute-api', region, method, path },
      ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
    });
    return sendRequest(new URL(path, base), {
      ...{ method, headers: headers as Record<string, string>, ...(body !== undefined && { body }) },
      ...{ signal: AbortSignal.timeout(timeoutMs), maxBytes: 0, trace: 'named' },
      spanName: `${method} @connections`,
    });
  };

  return {
    async push(connectionId, message) {
      const answer = await call('POST', connectionId, message);
      if (answer.kind === 'failed') return { kind: 'busy', reason: answer.reason };
      if (isSuccess(answer.status)) return { kind: 'taken' };
      return answer.status === 410 ? { kind: 'gone' } : { kind: 'busy', reason: `answered ${answer.status}` };
    },
    async close(connectionId) {
      await call('DELETE', connectionId);
    },
  };
};
