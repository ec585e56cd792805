import { createHmac, randomBytes } from 'node:crypto';

// Standard Webhooks, v1 symmetric: https://github.com/standard-webhooks/standard-webhooks

const prefix = 'whsec_';

/** `whsec_` and 24 to 64 bytes in base64. */
export const isSigningSecret = (text: string): boolean => {
  if (!text.startsWith(prefix)) return false;
  const key = keyOf(text);
  return key.length >= 24 && key.length <= 64 && key.toString('base64') === text.slice(prefix.length);
};

export const newSigningSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(prefix.length), 'base64');

type Signed = { id: string; at: Date; body: string; secrets: readonly string[] };

/** The headers of a signed message: one signature for each secret that is valid, the newest first. */
export const signatureHeaders = ({ id, at, body, secrets }: Signed): Readonly<Record<string, string>> => {
  const seconds = `${Math.floor(at.getTime() / 1_000)}`;
  const sign = (secret: string): string =>
    `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': secrets.map(sign).join(' ') };
};
