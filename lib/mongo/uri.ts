import type { Config } from '#lib/config.ts';
import { callAws } from '#lib/outgoing/call-aws.ts';

type Source = Config<'mongo'>['mongo']['source'];

/**
 * The cluster's address. Deployed, it is the current version of a secret, read when an instance connects. Whoever asks
 * tries again.
 */
export const uriFrom = async (source: Source): Promise<string> => {
  if (source.uri !== undefined) return source.uri;
  const { secretArn, endpoint } = source;
  const [, partition, , region = ''] = secretArn.split(':');
  const answer = await callAws({
    service: 'secretsmanager',
    region,
    partition,
    endpoint,
    target: 'secretsmanager.GetSecretValue',
    input: { SecretId: secretArn, VersionStage: 'AWSCURRENT' },
  });
  if (answer.kind === 'failed') throw new Error(`Secrets Manager ${answer.reason}`);
  if (answer.kind === 'refused')
    throw new Error(`Secrets Manager does not give the address of MongoDB: ${answer.status} ${answer.text}`);
  const { SecretString } = answer.output;
  if (typeof SecretString !== 'string' || SecretString === '')
    throw new Error('The secret with the address of MongoDB is empty');
  return SecretString;
};
