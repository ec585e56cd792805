import aws4 from 'aws4';
import type { Config } from '#lib/config.ts';
import { parseJson } from '#lib/json.ts';
import { sendRequest } from '#lib/outgoing/send-request.ts';

type Source = Config<'mongo'>['mongo']['source'];

const patienceMs = 5_000;

/** Far more than a secret, or the reason why there is none, ever has. */
const limitBytes = 128 * 1024;

/**
 * The cluster's address. Deployed, it is a secret, read when an instance connects: its current version, with one signed call,
 * since the SDK's client for it takes as long to load as the database's driver. Whoever asks tries again.
 */
export const uriFrom = async (source: Source): Promise<string> => {
  if (source.uri !== undefined) return source.uri;
  const { url, headers, body } = getSecretValue(source.secretArn, source.endpoint);
  const answer = await sendRequest(url, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(patienceMs),
    maxBytes: limitBytes,
    maxErrorBytes: limitBytes,
  });
  if (answer.kind === 'failed') throw new Error(`Secrets Manager ${answer.reason}`);
  const text = answer.body.toString('utf8');
  if (answer.status !== 200)
    throw new Error(`Secrets Manager does not give the address of MongoDB: ${answer.status} ${text}`);
  const { SecretString } = (parseJson(text) ?? {}) as { SecretString?: string };
  if (!SecretString) throw new Error('The secret with the address of MongoDB is empty');
  return SecretString;
};

/** The call, signed with the credentials that Lambda puts into the environment. */
const getSecretValue = (secretArn: string, endpoint?: string) => {
  const [, partition, , region = ''] = secretArn.split(':');
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(endpoint ?? `https://secretsmanager.${region}.${domain}`);
  const body = JSON.stringify({ SecretId: secretArn, VersionStage: 'AWSCURRENT' });
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
