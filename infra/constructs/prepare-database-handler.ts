import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { readConfig } from '#lib/config.ts';
import { messageOf } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/mongo/prepare.ts';
import { uriFrom } from '#lib/mongo/uri.ts';
import { uriPlaceholder } from './uri-placeholder.ts';

/** Either the database is ready, or the secret still waits for its owner to put the URI there. */
export type Preparation = { State: 'prepared' | 'secret not filled in' };

/** By hand it is invoked with an empty event. */
type ByHand = Record<string, never>;

const prepare = async (): Promise<Preparation> => {
  const { source, database, poolSize } = readConfig(['mongo']).mongo;
  const uri = await uriFrom(source);
  // A first deployment makes the secret. It must not fail for want of it, since it would take the secret away again.
  if (uri === uriPlaceholder) return { State: 'secret not filled in' };
  // Building an index over many tickets takes longer than any query of the functions may.
  const client = await connect(uri, { socketTimeoutMS: 0, maxPoolSize: poolSize });
  try {
    await prepareDatabase({ db: client.db(database) });
  } finally {
    await client.close();
  }
  return { State: 'prepared' };
};

/**
 * Prepares the database for a deployment and tells CloudFormation how that ended; a failure stops the deployment before
 * any function changes. It throws if CloudFormation cannot be told, so that Lambda tries again. Invoked by hand it answers
 * or throws.
 */
export const handler = async (event: CloudFormationCustomResourceEvent | ByHand): Promise<Preparation | undefined> => {
  if (!isFromCloudFormation(event)) return prepare();
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
