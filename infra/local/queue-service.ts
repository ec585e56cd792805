import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { deadLetterName, type Queue, queueVariables, visibilitySeconds } from '#functions/manifest/table.ts';
import type { Env } from '#lib/config.ts';
import { loopback, startLoopbackServer } from './loopback-server.ts';

export type QueueService = {
  /** The environment variables through which handlers reach the queues. */
  env: Record<string, string>;
  client: SQSClient;
  /** True if the queues are in this process: they start empty and end with it. */
  isOwn: boolean;
  close(): Promise<void>;
};

/**
 * Creates the queues of the table with their dead-letter queues, at the SQS endpoint of the environment or else in this
 * process.
 */
export const startQueueService = async (queues: readonly Queue[], env: Env): Promise<QueueService> => {
  const named = env.AWS_ENDPOINT_URL_SQS || undefined;
  const own = named ? undefined : await startEmulatedQueues();
  const endpoint = named ?? own?.endpoint ?? '';
  const access = {
    AWS_ENDPOINT_URL_SQS: endpoint,
    AWS_REGION: env.AWS_REGION ?? 'us-east-1',
    AWS_ACCESS_KEY_ID: env.AWS_ACCESS_KEY_ID ?? 'local',
    AWS_SECRET_ACCESS_KEY: env.AWS_SECRET_ACCESS_KEY ?? 'local',
  };
  const client = new SQSClient({
    endpoint,
    region: access.AWS_REGION,
    credentials: { accessKeyId: access.AWS_ACCESS_KEY_ID, secretAccessKey: access.AWS_SECRET_ACCESS_KEY },
  });

  const create = async (QueueName: string, Attributes: Record<string, string> = {}): Promise<string> => {
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName, Attributes }));
    // An emulator's URLs may have a host that does not resolve here; only the path is used.
    return (QueueUrl ?? '').replace(/^https?:\/\/[^/]+/, endpoint.replace(/\/+$/, ''));
  };

  const created = await Promise.all(
    queues.map(async (queue) => {
      const deadLetterUrl = await create(deadLetterName(queue.name));
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: deadLetterUrl, AttributeNames: ['QueueArn'] }),
      );
      const url = await create(queue.name, {
        VisibilityTimeout: `${visibilitySeconds(queue)}`,
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: Attributes?.QueueArn,
          maxReceiveCount: queue.maxReceives,
        }),
      });
      const variables = queueVariables(queue.name);
      return { [variables.url]: url, [variables.deadLetterUrl]: deadLetterUrl };
    }),
  );

  return {
    env: Object.assign({}, access, ...created) as Record<string, string>,
    client,
    isOwn: own !== undefined,
    close: async () => {
      client.destroy();
      await own?.close();
    },
  };
};

/**
 * Queues in this process. The emulator's own server listens on all addresses whatever host it is given, so its app is served
 * by a loopback server instead.
 */
export const startEmulatedQueues = async (): Promise<{ endpoint: string; close(): Promise<void> }> => {
  const app = buildApp({ logger: false });
  await app.ready();
  const server = await startLoopbackServer((request, response) => app.routing(request, response));
  return {
    endpoint: `http://${loopback}:${server.port}`,
    close: async () => {
      await app.close();
      await server.close();
    },
  };
};
