import type { Config } from '#lib/config.ts';

/**
 * The cluster's address. Deployed, it is a secret, read when an instance makes its first connection; the client for that
 * is loaded only then, since most of a cold start is loading code.
 */
export const uriFrom = async (source: Config<'mongo'>['mongo']['source']): Promise<string> => {
  if (source.uri !== undefined) return source.uri;
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
  const client = new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: source.secretArn }));
  client.destroy();
  if (!SecretString) throw new Error('The secret with the address of MongoDB is empty');
  return SecretString;
};
