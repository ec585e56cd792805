import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What one call asked for. */
export type Asked = { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders };

/** A host with scripted answers, closed at the end of the test file. */
export const answeringServer = async () => {
  let answer: RequestListener = (_, response) => response.end();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    asked.push({ method, url, headers });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The calls since its answers were last set. */
    asked,
    answerWith(listener: RequestListener): void {
      answer = listener;
      asked.length = 0;
    },
  };
};
