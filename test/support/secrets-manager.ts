import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Secrets Manager with one secret, whose value may change at any time, and every call that it got. */
export const startSecretsManager = async (value: string) => {
  const calls: Record<string, unknown>[] = [];
  const secret = { value };
  const server = createServer(async (request, response) => {
    calls.push((await json(request)) as Record<string, unknown>);
    response.end(JSON.stringify({ SecretString: secret.value }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    secret,
    calls,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:mongodb',
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
