import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GetConnectionCommand,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connectionLimits, messageLimit } from '#infra/local/live/limits.ts';
import { socketApi, socketPath } from '#infra/local/live/socket-api.ts';
import { gatewayAt } from '#lib/live/gateway.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
});

const routes = (['$connect', '$default', '$disconnect'] as const).map((routeKey) => ({
  ...{ name: routeKey, routeKey, summary: 'Answer', config: [], grants: [], timeoutSeconds: 1, memoryMb: 128 },
  file: 'test/support/recording-handler.ts',
}));

const { asked } = await import('#test/support/recording-handler.ts');
const bufferBytes = 64 * 1024;
const api = socketApi(routes, { credentials, limits: { ...connectionLimits, bufferBytes } });
const server = createServer((request, response) => {
  if (!api.manage(request, response)) response.writeHead(404).end();
});
server.on('upgrade', api.upgrade);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  api.close();
  server.close();
});

const sdk = new ApiGatewayManagementApiClient({
  ...{ endpoint: `http://${host}${socketPath}`, region: 'us-east-1', credentials, maxAttempts: 1 },
});
const gateway = gatewayAt(`ws://${host}${socketPath}`, 'us-east-1');

/** A connection, with the id that the function of `$connect` was given for it. */
const connect = async () => {
  const client = new WebSocket(`ws://${host}${socketPath}`, ['welcome', 'other']);
  const messages: string[] = [];
  client.on('message', (data) => messages.push(String(data)));
  await once(client, 'open');
  const id = asked.findLast(({ requestContext }) => requestContext.routeKey === '$connect')?.requestContext
    .connectionId;
  return { client, messages, id: id ?? '' };
};

describe('the sockets of the local stack', () => {
  it('ask whether to accept a connection, and answer by the subprotocol that was chosen', async () => {
    const { client } = await connect();
    expect(client.protocol).toBe('welcome');

    const refused = new WebSocket(`ws://${host}${socketPath}`, ['refuse-me']);
    const [, response] = await once(refused, 'unexpected-response');
    expect(response.statusCode).toBe(401);
  });

  it('refuse a page that took this machine’s name', async () => {
    const foreign = new WebSocket(`ws://${host}${socketPath}`, ['welcome'], { headers: { host: 'evil.example.com' } });
    const [, response] = await once(foreign, 'unexpected-response');
    expect(response.statusCode).toBe(403);
  });

  it('tell the functions of messages, and of the end', async () => {
    const { client, id } = await connect();
    client.send('{"type":"ping"}');
    await vi.waitFor(() =>
      expect(asked).toContainEqual(
        expect.objectContaining({
          body: '{"type":"ping"}',
          requestContext: expect.objectContaining({ routeKey: '$default', eventType: 'MESSAGE', connectionId: id }),
        }),
      ),
    );
    client.close(1000, 'Enough');
    await vi.waitFor(() =>
      expect(asked.at(-1)?.requestContext).toMatchObject({
        ...{ routeKey: '$disconnect', connectionId: id, disconnectStatusCode: 1000, disconnectReason: 'Enough' },
      }),
    );
  });

  it('are managed by the SDK of AWS', async () => {
    const { client, messages, id } = await connect();
    await sdk.send(new PostToConnectionCommand({ ConnectionId: id, Data: 'Hello, 世界' }));
    await vi.waitFor(() => expect(messages).toEqual(['Hello, 世界']));
    const { ConnectedAt, Identity } = await sdk.send(new GetConnectionCommand({ ConnectionId: id }));
    expect(ConnectedAt).toBeInstanceOf(Date);
    expect(Identity?.SourceIp).toContain('127.0.0.1');

    const tooLong = new PostToConnectionCommand({ ConnectionId: id, Data: 'x'.repeat(messageLimit + 1) });
    await expect(sdk.send(tooLong)).rejects.toMatchObject({ name: 'PayloadTooLargeException' });
    await sdk.send(new DeleteConnectionCommand({ ConnectionId: id }));
    await once(client, 'close');
    const after = new PostToConnectionCommand({ ConnectionId: id, Data: 'more' });
    await expect(sdk.send(after)).rejects.toMatchObject({ name: 'GoneException' });
    const unsigned = new ApiGatewayManagementApiClient({
      ...{ endpoint: `http://${host}${socketPath}`, region: 'us-east-1', maxAttempts: 1 },
      credentials: { accessKeyId: 'local', secretAccessKey: 'wrong' },
    });
    await expect(unsigned.send(after)).rejects.toMatchObject({ name: 'ForbiddenException' });
  });

  it('are managed by our own calls, which are signed as the SDK signs them', async () => {
    const { client, messages, id } = await connect();
    expect(id).toMatch(/=$/);
    expect(await gateway.push(id, '{"type":"heartbeat"}')).toEqual({ kind: 'taken' });
    await vi.waitFor(() => expect(messages).toEqual(['{"type":"heartbeat"}']));

    await gateway.close(id);
    await once(client, 'close');
    expect(await gateway.push(id, '{}')).toEqual({ kind: 'gone' });
    await gateway.close(id); // as often as one likes
  });

  it('have no room for more than a client that does not read may leave', async () => {
    const { client, id } = await connect();
    client.pause();
    const message = 'x'.repeat(messageLimit);
    let answer = await gateway.push(id, message);
    for (let n = 0; n < 500 && answer.kind === 'taken'; n++) answer = await gateway.push(id, message);
    expect(answer).toEqual({ kind: 'busy', reason: 'answered 429' });

    client.resume();
    await vi.waitFor(async () => expect(await gateway.push(id, message)).toEqual({ kind: 'taken' }));
    client.terminate();
  });

  it('that cannot be reached take nothing, and nothing is thrown', async () => {
    const nowhere = gatewayAt('ws://127.0.0.1:9/live', 'us-east-1');
    expect(await nowhere.push('id', '{}')).toMatchObject({ kind: 'busy' });
    await nowhere.close('id');
  });
});
