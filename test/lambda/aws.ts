import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { live, queues } from '#functions/manifest/manifest.ts';
import { loopback, startLoopbackServer } from '#infra/local/loopback-server.ts';
import { type QueueService, startEmulatedQueues, startQueueService } from '#infra/local/queue-service.ts';
import { keyArn, region } from './deployment.ts';

// The services of AWS that functions call, on this machine.

export type Secret = { value: string; isRefused: boolean };

export type SecretsManager = {
  url: string;
  /** The one secret: a test may change it. */
  secret: Secret;
  /** The headers of each call. */
  asked: readonly IncomingHttpHeaders[];
  close(): Promise<void>;
};

export const startSecretsManager = async (value: string): Promise<SecretsManager> => {
  const secret: Secret = { value, isRefused: false };
  const asked: IncomingHttpHeaders[] = [];
  const server = await startLoopbackServer(async ({ headers }, response) => {
    asked.push(headers);
    if (secret.isRefused) response.writeHead(400).end(JSON.stringify({ __type: 'ThrottlingException' }));
    else response.writeHead(200).end(JSON.stringify({ SecretString: secret.value }));
  });
  return { url: `http://${loopback}:${server.port}`, secret, asked, close: server.close };
};

/** KMS with one key, which wraps data keys by remembering them. */
export const startKms = async () => {
  const wrapped = new Map<string, { key: string; context: string }>();
  const server = await startLoopbackServer(async (request, response) => {
    const { EncryptionContext, CiphertextBlob } = (await json(request)) as Record<string, unknown>;
    const context = JSON.stringify(EncryptionContext);
    if (request.headers['x-amz-target'] === 'TrentService.GenerateDataKey') {
      const [key, blob] = [randomBytes(32).toString('base64'), randomBytes(60).toString('base64')];
      wrapped.set(blob, { key, context });
      return void response.end(JSON.stringify({ CiphertextBlob: blob, Plaintext: key, KeyId: keyArn }));
    }
    const found = wrapped.get(String(CiphertextBlob));
    if (found?.context === context) response.end(JSON.stringify({ Plaintext: found.key, KeyId: keyArn }));
    else response.writeHead(400).end(JSON.stringify({ __type: 'InvalidCiphertextException' }));
  });
  return { url: `http://${loopback}:${server.port}`, close: server.close };
};

/** A message in which this stands, no dead-letter queue takes. */
export const refusedText = 'This cannot be dead-lettered';

/** The queues of the table at an SQS that refuses some dead letters. */
export const startRefusingQueues = async (): Promise<QueueService> => {
  const emulated = await startEmulatedQueues();
  const front = await startLoopbackServer(async (request, response) => {
    const body = await text(request);
    if (/-dlq"/.test(body) && body.includes(refusedText))
      return void response.writeHead(400).end(JSON.stringify({ __type: 'InvalidMessageContents' }));
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answer = await fetch(`${emulated.endpoint}${request.url}`, {
      method: request.method ?? 'POST',
      headers: headers as Record<string, string>,
      body,
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  });
  const service = await startQueueService([...queues, ...live.queues], {
    AWS_ENDPOINT_URL_SQS: `http://${loopback}:${front.port}`,
    AWS_REGION: region,
  });
  return {
    ...service,
    close: async () => {
      await service.close();
      await front.close();
      await emulated.close();
    },
  };
};

/** Where CloudFormation waits for the answer of a custom resource. */
export const startCloudFormation = async () => {
  const answers: { contentType: string | undefined; body: Record<string, unknown> }[] = [];
  const server = await startLoopbackServer(async (request, response) => {
    const body = (await json(request)) as Record<string, unknown>;
    answers.push({ contentType: request.headers['content-type'], body });
    response.end();
  });
  return { url: `http://${loopback}:${server.port}/answer`, answers, close: server.close };
};
