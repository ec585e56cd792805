import { afterAll, describe, expect, it } from 'vitest';
import { uriPlaceholder } from '#infra/cdk/constructs/uri-placeholder.ts';
import { startCloudFormation } from './aws.ts';
import { secretArn } from './deployment.ts';
import { customResourceEvent } from './events.ts';
import { deployedWorld } from './world.ts';

const { secrets, start, store } = await deployedWorld('routes');
const cloudFormation = await startCloudFormation();
afterAll(() => cloudFormation.close());

/** What a new instance reports to CloudFormation. */
const answerTo = async (type: 'Create' | 'Update' | 'Delete') => {
  const instance = await start('prepare-database');
  await instance.invoke(customResourceEvent(type, cloudFormation.url));
  return cloudFormation.answers.pop();
};

describe('the custom resource that prepares the database', () => {
  it('waits for the owner at the first deployment, when the secret is not filled in yet', async () => {
    const filledIn = secrets.secret.value;
    secrets.secret.value = uriPlaceholder;
    const answer = await answerTo('Create');
    secrets.secret.value = filledIn;

    expect(answer?.body).toMatchObject({ Status: 'SUCCESS', Data: { State: 'secret not filled in' } });
  });

  it('fails with the reason when the secret cannot be read', async () => {
    secrets.secret.isRefused = true;
    const answer = await answerTo('Update');
    secrets.secret.isRefused = false;

    expect(answer?.body).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('ThrottlingException') });
  });

  it.each(['Create', 'Update'] as const)('prepares the database at %s', async (type) => {
    await store.db.dropDatabase();

    const answer = await answerTo(type);

    expect(answer).toEqual({
      contentType: undefined, // the signature of the URL allows none
      body: expect.objectContaining({
        Status: 'SUCCESS',
        Data: { State: 'prepared' },
        PhysicalResourceId: 'database',
        LogicalResourceId: 'DatabaseRun',
      }),
    });
    expect((await store.db.collection('tickets').indexes()).length).toBeGreaterThan(1);
  });

  it('leaves the database alone when the stack is deleted', async () => {
    expect((await answerTo('Delete'))?.body).toMatchObject({ Status: 'SUCCESS' });
    expect((await store.db.collection('tickets').indexes()).length).toBeGreaterThan(1);
  });

  it('answers with a new key by hand, and writes it into no log', async () => {
    const instance = await start('prepare-database');
    const { Key } = await instance.invoke<{ Key: string }>({ newKeyFor: 'the operators' });
    const byConsole = await instance.close();

    expect(Key).toMatch(/^intake_/);
    expect(instance.log.join('\n') + byConsole).not.toContain(Key);
  });
});

describe('the secret', () => {
  it('is read by its ARN with the credentials of the role, once for an instance', async () => {
    const instance = await start('prepare-database');
    const before = secrets.asked.length;
    await instance.invoke({});

    expect(secrets.asked.slice(before)).toEqual([
      expect.objectContaining({
        'x-amz-target': 'secretsmanager.GetSecretValue',
        'x-amz-security-token': 'token-of-the-role',
        authorization: expect.stringContaining(`/${secretArn.split(':')[3]}/secretsmanager/aws4_request`),
      }),
    ]);
  });
});
