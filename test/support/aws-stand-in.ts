import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What a call asks for, without what is different each time: its `scope` is that of its signature. */
export type AwsCallSeen<Body> = {
  type: string | undefined;
  target: string;
  scope: string | undefined;
  body: Body;
};

/** A status with a body; or the connection breaks, or stays open without an answer. */
export type AwsReply = { status: number; body: object } | 'broken' | 'never';

/** A service of AWS with scripted replies, which records its calls. `count` is how many there were, from 1 on. */
export const startAwsStandIn = async <Body>(reply: (body: Body, count: number) => AwsReply) => {
  const calls: AwsCallSeen<Body>[] = [];
  const server = createServer(async (request, response) => {
    const { 'content-type': type, 'x-amz-target': target, authorization = '' } = request.headers;
    const [, scope] = /Credential=[^/]+\/\d+\/([^,]+),/.exec(authorization) ?? [];
    const body = (await json(request)) as Body;
    const answer = reply(body, calls.push({ type, target: `${target}`, scope, body }));
    if (answer === 'broken') request.socket.destroy();
    else if (answer !== 'never') response.writeHead(answer.status).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
};
