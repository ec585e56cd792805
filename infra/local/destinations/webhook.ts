import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Reply } from '../demo-provider/replies.ts';
import { type Call, type Json, jsonObject, type StandIn, type StandInDestination, startStandIn } from './stand-in.ts';

/** A message whose signature holds. */
export type ReceivedWebhook = { readonly id: string; readonly timestamp: number; readonly body: Json };

export type WebhookReceiver = StandIn & {
  readonly destination: StandInDestination;
  /** Accepted messages, each id once. */
  readonly messages: readonly ReceivedWebhook[];
  /** From now on only what this signs is accepted. */
  useSecret(secret: string): void;
};

const toleranceSeconds = 300;

/** Starts a receiver of webhooks that verifies them by Standard Webhooks, and drops those that it has already. */
export const startWebhookReceiver = async ({
  port = 0,
  secret = 'whsec_c3RhbmQtaW4gc2VjcmV0IG9mIDI0IGJ5dGVzIQ==',
  now = Date.now,
} = {}): Promise<WebhookReceiver> => {
  let expected = secret;
  const messages: ReceivedWebhook[] = [];

  const answer = (call: Call): Reply => {
    if (call.path !== '/hooks' || call.method !== 'POST') return { status: 404, body: 'no such hook' };
    const body = jsonObject(call);
    if (!body) return { status: 400, body: 'no JSON object' };
    const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
      String(call.headers[name] ?? ''),
    ) as [string, string, string];
    if (id === '' || !/^\d+$/.test(timestamp)) return { status: 401, body: 'the required headers are missing' };
    if (Math.abs(now() / 1_000 - Number(timestamp)) > toleranceSeconds)
      return { status: 401, body: 'too old or too new' };
    if (!isSigned({ id, timestamp, body: call.body }, signatures, expected))
      return { status: 401, body: 'no matching signature' };
    if (!messages.some((one) => one.id === id)) messages.push({ id, timestamp: Number(timestamp), body });
    return { status: 204, body: '' };
  };

  const refusals = {
    dead: { status: 500, body: 'failed' },
    throttling: { status: 429, body: 'slow down' },
    revoked: { status: 410, body: 'gone' },
  };
  const standIn = await startStandIn({ answer, refusals }, port);
  const useSecret = (next: string): void => {
    expected = next;
  };
  const destination = {
    kind: 'webhook',
    target: { base_url: standIn.url, url: `${standIn.url}/hooks` },
    credentials: { secret },
  };
  return { ...standIn, destination, messages, useSecret };
};

type Signed = { readonly id: string; readonly timestamp: string; readonly body: string };

/** Whether one of the signatures, which blanks separate, is that of the secret. */
const isSigned = ({ id, timestamp, body }: Signed, signatures: string, secret: string): boolean => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = Buffer.from(createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64'));
  return signatures.split(' ').some((signature) => {
    const given = Buffer.from(/^v1,(.+)$/.exec(signature)?.[1] ?? '');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
};
