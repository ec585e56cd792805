import { randomUUID } from 'node:crypto';
import { ReceiveMessageCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyStructuredResultV2, SQSBatchResponse } from 'aws-lambda';
import { afterAll, inject } from 'vitest';
import { fallback, live, routes } from '#functions/manifest/manifest.ts';
import { type Queue, queueVariables } from '#functions/manifest/table.ts';
import type { ApiShape } from '#infra/cdk/constructs/settings.ts';
import { type Provider, startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEventBus } from '#infra/local/event-bus.ts';
import { socketApi, socketPath } from '#infra/local/live/socket-api.ts';
import { startLoopbackServer } from '#infra/local/loopback-server.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import { functionOf } from '#test/infra/deployed.ts';
import { type SecretsManager, startKms, startRefusingQueues, startSecretsManager } from './aws.ts';
import { deployedFunctions } from './deployment.ts';
import { httpEvent, sqsEvent } from './events.ts';
import { type Instance, roleCredentials, startInstance } from './instance.ts';

type Ask = {
  pathParameters?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** A text as it is, and anything else as JSON. */
  body?: unknown;
  contentType?: string;
  key?: string | null;
  headers?: Readonly<Record<string, string>>;
  method?: string;
};

export type HttpAnswer = { status: number; headers: Record<string, unknown>; text: string };

export type World = {
  store: Store;
  provider: Provider;
  secrets: SecretsManager;
  sqs: SQSClient;
  /** The events that the bus received. */
  events: readonly DomainEvent[];
  /** A key with every right. */
  key: string;
  queueUrl(queue: Pick<Queue, 'name'>): string;
  deadLetterUrl(queue: Pick<Queue, 'name'>): string;
  /** What the stack has. */
  functionNames: readonly string[];
  /** A new instance of a function. */
  start(functionName: string): Promise<Instance>;
  /** The instance of a function that is there for all tests of the file. */
  instanceOf(functionName: string): Promise<Instance>;
  /** Asks a route of the table. */
  ask(routeName: string, ask?: Ask): Promise<HttpAnswer>;
  send(queue: Pick<Queue, 'name'>, body: string): Promise<void>;
  /** Hands what is in a queue to its function, batch after batch, until nothing is there: what it reported as failed. */
  drain(queue: Queue): Promise<string[]>;
};

/** A deployment on this machine, on a database of the test file's own that it has prepared itself. All of it ends with the file. */
export const deployedWorld = async (shape: ApiShape): Promise<World> => {
  const mongoUri = inject('mongoUri');
  const database = `test_lambda_${randomUUID().slice(0, 8)}`;
  const events: DomainEvent[] = [];
  const provider = await startProvider();
  const secrets = await startSecretsManager(mongoUri);
  const kms = await startKms();
  const queueService = await startRefusingQueues();
  const bus = await startEventBus({}, (event) => events.push(event));
  const sockets = await startSockets(() => instanceOf('sockets'));
  const functions = deployedFunctions(inject('assembly'), shape, queueService.env);
  const client = await connect(mongoUri);
  const instances: Instance[] = [];
  const shared = new Map<string, Promise<Instance>>();
  afterAll(async () => {
    await sockets.close();
    await Promise.all(instances.map((instance) => instance.close()));
    await Promise.all([provider.close(), secrets.close(), kms.close(), queueService.close(), bus.close()]);
    await client.db(database).dropDatabase();
    await client.close();
  });

  const start = async (name: string): Promise<Instance> => {
    const deployed = functions.get(name);
    if (!deployed) throw new Error(`The stack has no function ${name}`);
    const instance = await startInstance(deployed, {
      AWS_ENDPOINT_URL_SQS: queueService.env.AWS_ENDPOINT_URL_SQS ?? '',
      AWS_ENDPOINT_URL_EVENTBRIDGE: bus.env.AWS_ENDPOINT_URL_EVENTBRIDGE ?? '',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      AWS_ENDPOINT_URL_KMS: kms.url,
      MONGODB_DB: database,
      ...('LIVE_URL' in deployed.environment && { LIVE_URL: sockets.url }),
      ...('EXTERNAL_API_URL' in deployed.environment && { EXTERNAL_API_URL: provider.url }),
    });
    instances.push(instance);
    return instance;
  };
  const instanceOf = (name: string): Promise<Instance> => {
    const instance = shared.get(name) ?? start(name);
    shared.set(name, instance);
    return instance;
  };

  const prepare = await instanceOf('prepare-database');
  const { Key } = await prepare.invoke<{ Key: string }>({ newKeyFor: 'tests' });

  const ask = async (routeName: string, asked: Ask = {}) => {
    const { pathParameters = {}, query, body, contentType = 'application/json', key = Key, headers, method } = asked;
    const route = [...routes, fallback].find(({ name }) => name === routeName);
    if (!route) throw new Error(`The table has no route ${routeName}`);
    const pattern = 'path' in route ? route.path : '/elsewhere';
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(pathParameters[name] ?? ''));
    const instance = await instanceOf(functionOf(shape, routeName));
    const answer = await instance.invoke<APIGatewayProxyStructuredResultV2>(
      httpEvent({
        routeKey: 'path' in route ? `${method ?? route.method} ${route.path}` : '$default',
        path,
        pathParameters,
        ...(query && { query }),
        headers: {
          ...(key !== null && { authorization: `Bearer ${key}` }),
          ...(body !== undefined && { 'content-type': contentType }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const { statusCode = 200, headers: answered = {}, body: text = '', isBase64Encoded } = answer;
    return {
      status: statusCode,
      headers: answered,
      text: isBase64Encoded ? Buffer.from(text, 'base64').toString('latin1') : text,
    };
  };

  const sqs = queueService.client;
  const queueUrl = ({ name }: Pick<Queue, 'name'>) => queueService.env[queueVariables(name).url] ?? '';

  const drain = async (queue: Queue): Promise<string[]> => {
    const failed: string[] = [];
    const instance = await instanceOf(queue.name);
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl(queue),
          MaxNumberOfMessages: queue.batchSize,
          MessageSystemAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) return failed;
      // What was received stays invisible for longer than the test lasts.
      const { batchItemFailures } = await instance.invoke<SQSBatchResponse>(sqsEvent(queue.name, Messages));
      failed.push(
        ...batchItemFailures.map(
          ({ itemIdentifier }) => Messages.find(({ MessageId }) => MessageId === itemIdentifier)?.Body ?? 'nothing',
        ),
      );
    }
  };

  return {
    store: { db: client.db(database) },
    provider,
    secrets,
    sqs,
    events,
    key: Key,
    queueUrl,
    deadLetterUrl: ({ name }) => queueService.env[queueVariables(name).deadLetterUrl] ?? '',
    functionNames: [...functions.keys()],
    start,
    instanceOf,
    ask,
    send: async (queue, body) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(queue), MessageBody: body }));
    },
    drain,
  };
};

/** The gateway of the sockets, which asks one instance. */
const startSockets = async (instance: () => Promise<Instance>) => {
  const api = socketApi(live.sockets, {
    credentials: roleCredentials,
    handlerFor: () => async (event) => (await instance()).invoke(event),
  });
  const server = await startLoopbackServer(
    (request, response) => void (api.manage(request, response) || response.writeHead(404).end()),
    0,
    api.upgrade,
  );
  return {
    url: `ws://127.0.0.1:${server.port}${socketPath}`,
    close: async () => {
      api.close();
      await server.close();
    },
  };
};
