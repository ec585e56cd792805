import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { loopback, startLoopbackServer } from '#infra/local/loopback-server.ts';
import { account, region } from './deployment.ts';

/** A handler threw, or an instance could not start. */
export class FunctionError extends Error {
  constructor(what: string, { errorType, errorMessage }: { errorType?: string; errorMessage?: string }) {
    super(`${what}: ${errorType}: ${errorMessage}`);
  }
}

type Invocation = {
  id: string;
  event: unknown;
  settle: PromiseWithResolvers<unknown>;
};

export type RuntimeApi = {
  /** Host and port. */
  address: string;
  /** What the handler answers. @throws FunctionError if it throws. */
  invoke(event: unknown): Promise<unknown>;
  /** When the instance has answered everything and asked for more: then Lambda may freeze it. */
  idle(): Promise<void>;
  /** No answer will come any more. */
  fail(error: Error): void;
  close(): Promise<void>;
};

const base = '/2018-06-01/runtime';

/** Lambda's side of the Runtime API, for one instance: one invocation at a time. */
export const startRuntimeApi = async (functionName: string, timeoutSeconds: number): Promise<RuntimeApi> => {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let asking: ServerResponse | undefined;
  let whenIdle = Promise.withResolvers<void>();
  let failure: Error | undefined;

  const handOver = (): void => {
    const next = asking && waiting.shift();
    if (!asking || !next) return;
    running.set(next.id, next);
    asking
      .writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': next.id,
        'lambda-runtime-deadline-ms': `${Date.now() + timeoutSeconds * 1000}`,
        'lambda-runtime-invoked-function-arn': `arn:aws:lambda:${region}:${account}:function:intake-dev-${functionName}`,
        'lambda-runtime-trace-id': 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0',
      })
      .end(JSON.stringify(next.event));
    asking = undefined;
    whenIdle = Promise.withResolvers();
  };

  const fail = (error: Error): void => {
    failure = error;
    for (const { settle } of [...running.values(), ...waiting.splice(0)]) settle.reject(error);
    running.clear();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    if (path === `${base}/invocation/next`) {
      asking = response;
      whenIdle.resolve();
      return handOver();
    }
    const body = await json(request);
    const [, id = '', kind] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    response.writeHead(202).end();
    if (path === `${base}/init/error`) return fail(new FunctionError(`${functionName} does not start`, body as object));
    const invocation = running.get(id);
    running.delete(id);
    if (kind === 'response') invocation?.settle.resolve(body);
    else invocation?.settle.reject(new FunctionError(functionName, body as object));
  };

  const server = await startLoopbackServer((request, response) => {
    answer(request, response).catch((error: Error) => fail(error));
  });
  return {
    address: `${loopback}:${server.port}`,
    invoke(event) {
      if (failure) return Promise.reject(failure);
      const settle = Promise.withResolvers<unknown>();
      waiting.push({ id: randomUUID(), event, settle });
      handOver();
      return settle.promise;
    },
    idle: () => whenIdle.promise,
    fail,
    close: server.close,
  };
};
