import aws4 from 'aws4';
import type { Config } from '#lib/config.ts';
import { parseJson } from '#lib/json.ts';
import { plainRequest } from '#lib/plain-request.ts';

type Source = Config<'mongo'>['mongo']['source'];

const patienceMs = 5_000;

/**
 * The cluster's address. Deployed, it is a secret, read when an instance makes its first connection: with one signed call,
 * since the SDK's client for it takes as long to load as the database's driver. Whoever asks tries again.
 */
export const uriFrom = async (source: Source): Promise<string> => {
  if (source.uri !== undefined) return source.uri;
  const { url, headers, body } = getSecretValue(source.secretArn, source.endpoint);
  const answer = await plainRequest(url, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(patienceMs),
  });
  if (answer.status !== 200)
    throw new Error(`Secrets Manager does not give the address of MongoDB: ${answer.status} ${answer.body}`);
  const { SecretString } = (parseJson(answer.body) ?? {}) as { SecretString?: string };
  if (!SecretString) throw new Error('The secret with the address of MongoDB is empty');
  return SecretString;
};

/** The call, signed with the credentials that Lambda puts into the environment. */
const getSecretValue = (secretArn: string, endpoint?: string) => {
  const [, partition, , region = ''] = secretArn.split(':');
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(endpoint ?? `https://secretsmanager.${region}.${domain}`);
  const body = JSON.stringify({ SecretId: secretArn });
  const { headers } = aws4.sign({
    host: url.host,
    service: 'secretsmanager',
    region,
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body,
  });
  return { url, headers: headers as Record<string, string>, body };
};
