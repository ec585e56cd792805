import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { readConfig } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import { connectWithoutDeadline } from '#lib/mongo/client.ts';
import { storeOf } from '#lib/mongo/store.ts';
import { uriFrom } from '#lib/mongo/uri.ts';
import { migrate } from '#lib/schema/migrate.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { deploymentSecretsIn } from '#lib/secrets/deployment-secrets.ts';
import { uriPlaceholder } from './uri-placeholder.ts';

/** The function has 15 minutes: this leaves some for the step that is on. */
const migrateMs = 600_000;

const logStep = (migration: string, step: string) => logger.info('MIGRATED', { migration, step });

/** Either the database is ready, or the secret still waits for its owner to put the URI there. */
export type Preparation = { State: 'prepared' | 'secret not filled in' };

/** By hand it is invoked with an empty event, with what a new API key is for, or to add a new secret of the deployment. */
type ByHand = { newKeyFor?: string; rotateSecret?: boolean };

/** The key is in the answer and nowhere else: whoever may invoke this function may do everything by the API anyway. */
type PreparationByHand = Preparation & { Key?: string };

const prepare = async ({ newKeyFor, rotateSecret }: ByHand = {}): Promise<PreparationByHand> => {
  const settings = readConfig(['mongo']).mongo;
  const uri = await uriFrom(settings.source);
  // A first deployment makes the secret. It must not fail for want of it, since it would take the secret away again.
  if (uri === uriPlaceholder) return { State: 'secret not filled in' };
  const client = await connectWithoutDeadline(uri, { maxPoolSize: settings.poolSize });
  try {
    const store = storeOf(client, settings);
    const deadline = performance.now() + migrateMs;
    await prepareDatabase(store, { deadline });
    const { isDone } = await migrate(store, { deadline, report: logStep });
    if (!isDone) throw new Error('The migration of the database is not finished: deploy again, and it goes on');
    if (rotateSecret) await deploymentSecretsIn(store).rotate(new Date());
    if (newKeyFor === undefined) return { State: 'prepared' };
    const { key } = await createKey(store, everyRight, { ...everyRight, label: newKeyFor }, new Date());
    return { State: 'prepared', Key: key };
  } finally {
    await client.close();
  }
};

/**
 * Prepares the database for a deployment and reports to CloudFormation how that ended; a failure stops the deployment before
 * any function changes. It throws if CloudFormation cannot be reached, so that Lambda tries again. Invoked by hand it answers
 * or throws.
 */
export const handler = async (
  event: CloudFormationCustomResourceEvent | ByHand,
): Promise<PreparationByHand | undefined> => {
  if (!isFromCloudFormation(event)) return prepare(event);
  await report(event, await endingOf(event));
  return undefined;
};

const endingOf = async ({ RequestType }: CloudFormationCustomResourceEvent): Promise<Ending> => {
  // When the stack goes, the tickets stay.
  if (RequestType === 'Delete') return { Status: 'SUCCESS' };
  try {
    return { Status: 'SUCCESS', Data: await prepare() };
  } catch (error) {
    logger.error('PREPARATION_FAILED', { error: messageOf(error) });
    return { Status: 'FAILED', Reason: messageOf(error) };
  }
};

const isFromCloudFormation = (
  event: CloudFormationCustomResourceEvent | ByHand,
): event is CloudFormationCustomResourceEvent => 'ResponseURL' in event;

type Ending = { Status: 'SUCCESS'; Data?: Preparation } | { Status: 'FAILED'; Reason: string };

const report = async (event: CloudFormationCustomResourceEvent, ending: Ending): Promise<void> => {
  const { StackId, RequestId, LogicalResourceId, ResponseURL } = event;
  const body = { ...ending, PhysicalResourceId: 'database', StackId, RequestId, LogicalResourceId };
  // As bytes, because a text would bring a content type with it, which the URL's signature does not allow.
  const response = await fetch(ResponseURL, { method: 'PUT', body: Buffer.from(JSON.stringify(body)) });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: ${response.status}`);
};
