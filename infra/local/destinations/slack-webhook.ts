import type { Reply } from '../demo-provider/replies.ts';
import { blocksFault, type Shown, shownMessage } from './slack-blocks.ts';
import {
  type Call,
  type Json,
  jsonObject,
  mediaType,
  type StandIn,
  type StandInDestination,
  startStandIn,
} from './stand-in.ts';

export type SlackWebhook = StandIn & {
  readonly destination: StandInDestination;
  /** Where it is at this stand-in; the path is the secret. */
  readonly webhookUrl: string;
  readonly messages: readonly Shown[];
};

const path = '/services/T0STANDIN/B0STANDIN/standInSecretStandInSec1';

const refused = (status: number, error: string): Reply => ({ status, body: error });

/** Starts an incoming webhook of Slack. All its answers are plain text. */
export const startSlackWebhook = async ({ port = 0 } = {}): Promise<SlackWebhook> => {
  const messages: Shown[] = [];

  const answer = (call: Call): Reply => {
    if (call.path !== path) return refused(404, 'no_service');
    if (call.method !== 'POST') return refused(400, 'invalid_payload');
    const given = payloadOf(call);
    if (!given) return refused(400, 'invalid_payload');
    const { text, blocks } = given;
    if (blocks === undefined && (typeof text !== 'string' || text === '')) return refused(400, 'no_text');
    const fault = blocks === undefined ? undefined : blocksFault(blocks);
    if (fault) return refused(400, fault);
    messages.push(shownMessage(String(text ?? ''), Array.isArray(blocks) ? blocks : []));
    return { status: 200, body: 'ok' };
  };

  const refusals = {
    dead: refused(500, 'rollup_error'),
    throttling: refused(429, 'rate_limited'),
    revoked: refused(404, 'no_service'),
  };
  const standIn = await startStandIn({ answer, refusals }, port);
  const destination = {
    kind: 'slack_webhook',
    target: { base_url: standIn.url },
    credentials: { url: `https://hooks.slack.com${path}` },
  };
  return { ...standIn, destination, webhookUrl: `${standIn.url}${path}`, messages };
};

/** JSON, or a form whose `payload` is JSON. */
const payloadOf = (call: Call): Json | undefined => {
  if (mediaType(call) !== 'application/x-www-form-urlencoded') return jsonObject(call);
  const body = new URLSearchParams(call.body).get('payload') ?? '';
  return jsonObject({ ...call, headers: { 'content-type': 'application/json' }, body });
};
