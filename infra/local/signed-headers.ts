import type { IncomingMessage } from 'node:http';
import aws4 from 'aws4';
import type { Credentials } from '#lib/outgoing/bucket.ts';

/** What a request was signed for: the service, the path as that service signs it, and the body if it is part of it. */
type Signed = { service: 's3' | 'execute-api'; path: string; body?: string };

/** Whether a request's headers were signed with these credentials (AWS Signature Version 4). */
export const hasSignedHeaders = (request: IncomingMessage, credentials: Credentials, signed: Signed): boolean => {
  const { authorization = '' } = request.headers;
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const [, region = ''] = /Credential=[^/]+\/\d+\/([^/]+)/.exec(authorization) ?? [];
  const again = { ...signing(request, headersNamed(request, names)), ...signed, region };
  const { headers } = aws4.sign(again, credentials);
  return headers?.Authorization === authorization;
};

/** The request to sign again, without its path. */
export const signing = ({ method, headers: { host } }: IncomingMessage, headers: Record<string, string>) => ({
  ...{ region: process.env.AWS_REGION ?? 'us-east-1', headers },
  ...(method !== undefined && { method }),
  ...(host !== undefined && { host }),
});

export const headersNamed = ({ headers }: IncomingMessage, names: string): Record<string, string> =>
  Object.fromEntries(names.split(';').map((name) => [name, String(headers[name] ?? '')]));
