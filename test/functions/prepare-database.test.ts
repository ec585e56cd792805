import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { handler } from '#infra/cdk/constructs/prepare-database-handler.ts';
import { uriPlaceholder } from '#infra/cdk/constructs/uri-placeholder.ts';
import { hashOfKey } from '#lib/auth/key-text.ts';
import { recogniseKey } from '#lib/auth/recognise-key.ts';
import { logger } from '#lib/logger.ts';
import { indexes } from '#lib/schema/indexes.ts';
import { connectToServer, newDatabaseName } from '#test/support/mongo.ts';

logger.setLogLevel('SILENT');

/** A database that does not exist yet and is dropped afterwards. */
const newDatabase = async () => {
  const name = newDatabaseName();
  const client = await connectToServer();
  vi.stubEnv('MONGODB_URI', inject('mongoUri'));
  vi.stubEnv('MONGODB_DB', name);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await client.db(name).dropDatabase();
    await client.close();
  });
  return client.db(name);
};

type Answer = { contentType: string | undefined; body: Record<string, unknown> };

/** CloudFormation's side: an event and the URL for its response. */
const cloudFormation = async (RequestType: 'Create' | 'Update' | 'Delete', status = 200) => {
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    answers.push({ contentType: request.headers['content-type'], body: (await json(request)) as Answer['body'] });
    response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const event = {
    RequestType,
    ResponseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer`,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'DatabaseRun',
  } as CloudFormationCustomResourceEvent;
  return { event, answers };
};

describe('preparing the database at a deployment', () => {
  it.each(['Create', 'Update'] as const)('creates the indexes and reports success on %s', async (type) => {
    const db = await newDatabase();
    const { event, answers } = await cloudFormation(type);

    await handler(event);

    const made = await db.collection('tickets').indexes();
    expect(made).toHaveLength((indexes.tickets?.length ?? 0) + 1);
    expect(answers.map(({ body }) => body)).toEqual([
      {
        Status: 'SUCCESS',
        Data: { State: 'prepared' },
        PhysicalResourceId: 'database',
        StackId: 'stack',
        RequestId: 'request',
        LogicalResourceId: 'DatabaseRun',
      },
    ]);
  });

  it('responds without a content type, which the signed URL does not allow', async () => {
    const { event, answers } = await cloudFormation('Delete');

    await handler(event);

    expect(answers[0]?.contentType).toBeUndefined();
  });

  it('changes nothing when the stack is deleted', async () => {
    const db = await newDatabase();
    const { event, answers } = await cloudFormation('Delete');

    await handler(event);

    expect(await db.listCollections().toArray()).toEqual([]);
    expect(answers[0]?.body.Status).toBe('SUCCESS');
  });

  it('reports a failure with its reason', async () => {
    vi.stubEnv('MONGODB_URI', 'nonsense');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { event, answers } = await cloudFormation('Create');

    await handler(event);

    expect(answers[0]?.body).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('MONGODB_URI must start with'),
    });
  });

  it('fails if its response is not accepted, so that Lambda retries it', async () => {
    const { event, answers } = await cloudFormation('Delete', 403);

    await expect(handler(event)).rejects.toThrow('CloudFormation did not take the answer: 403');
    expect(answers).toHaveLength(1);
  });
});

/** Secrets Manager, with one secret. */
const secretsManager = async (SecretString: string, status = 200) => {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer(async ({ headers }, response) => {
    asked.push(headers);
    response.writeHead(status).end(JSON.stringify(status === 200 ? { SecretString } : { __type: 'AccessDenied' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', 'of-the-role');
  vi.stubEnv('MONGODB_URI', '');
  vi.stubEnv('MONGODB_URI_SECRET_ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:mongodb');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.close();
  });
  return asked;
};

describe('preparing the database with the URI in a secret', () => {
  it('succeeds once the secret has a value', async () => {
    const db = await newDatabase();
    await secretsManager(inject('mongoUri'));

    expect(await handler({})).toEqual({ State: 'prepared' });
    expect(await db.listCollections().toArray()).not.toEqual([]);
  });

  it('succeeds without a database at the first deployment, which only creates the secret', async () => {
    await secretsManager(uriPlaceholder);
    const { event, answers } = await cloudFormation('Create');

    await handler(event);

    expect(answers[0]?.body).toMatchObject({ Status: 'SUCCESS', Data: { State: 'secret not filled in' } });
  });
});

describe('Secrets Manager', () => {
  it('is called in the secret’s region, signed with the role’s credentials', async () => {
    const asked = await secretsManager(uriPlaceholder);

    await handler({});

    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      'x-amz-target': 'secretsmanager.GetSecretValue',
      'x-amz-security-token': 'of-the-role',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/eu-west-1\/secretsmanager\/aws4_request, /,
      ),
    });
  });

  it('is quoted if it refuses', async () => {
    await secretsManager('', 400);

    await expect(handler({})).rejects.toThrow('address of MongoDB: 400 {"__type":"AccessDenied"}');
  });
});

describe('preparing the database by hand', () => {
  it('creates and returns the first key on request', async () => {
    const db = await newDatabase();

    const answer = await handler({ newKeyFor: 'the operators' });

    expect(answer).toEqual({ State: 'prepared', Key: expect.stringMatching(/^intake_/) });
    const caller = await recogniseKey({ db }, hashOfKey(answer?.Key ?? ''), new Date());
    expect(caller).toMatchObject({ tenants: ['*'], scopes: ['read', 'ingest', 'admin'], expiresAt: null });
  });

  it('adds a secret of the deployment on request', async () => {
    const db = await newDatabase();

    await handler({});
    expect(await db.collection('deployment_secrets').countDocuments()).toBe(0);
    await handler({ rotateSecret: true });

    expect(await db.collection('deployment_secrets').countDocuments()).toBe(1);
  });

  it('returns its result', async () => {
    await newDatabase();

    expect(await handler({})).toEqual({ State: 'prepared' });
    expect(await handler({})).toEqual({ State: 'prepared' });
  });

  it('throws its error', async () => {
    vi.stubEnv('MONGODB_URI', 'nonsense');
    onTestFinished(() => void vi.unstubAllEnvs());

    await expect(handler({})).rejects.toThrow('MONGODB_URI must start with mongodb://');
  });
});
