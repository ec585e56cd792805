import * as z from 'zod';
import type { DestinationResponse, HttpAdapter, Outcome } from '../destination-adapter.ts';
import { answered, outcomeByStatus } from '../outcome.ts';
import { slackMessage } from './slack-message.ts';

/** Made for one channel of one workspace; anyone who knows it may write there. */
const incomingUrl = /^https:\/\/hooks\.slack(?:-gov)?\.com\/services\/[A-Za-z0-9]+\/[A-Za-z0-9]+\/[A-Za-z0-9]+$/;

/** Errors that stay until a person acts: the webhook, its channel or its workspace is no more. */
const gone: ReadonlySet<string> = new Set([
  ...['no_service', 'no_service_id', 'no_team', 'no_active_hooks', 'invalid_token'],
  ...['channel_not_found', 'channel_is_archived', 'team_disabled'],
]);

/** Slack answers with a word of plain text. */
const classify = (response: DestinationResponse): Outcome => {
  const word = response.body.trim();
  if (response.status === 200 && word !== 'ok') return { kind: 'failed', why: answered(response) };
  if (response.status >= 400 && response.status < 500 && gone.has(word))
    return { kind: 'gone', why: answered(response) };
  return outcomeByStatus(response);
};

/** A channel of Slack, by an incoming webhook. It only takes new messages: what calmed down is not said there. */
export const slackWebhook: HttpAdapter = {
  kind: 'slack_webhook',
  label: 'Slack (incoming webhook)',
  target: () => z.strictObject({}),
  credentials: () =>
    z.strictObject({
      url: z
        .string()
        .max(200)
        .regex(incomingUrl, 'must be https://hooks.slack.com/services/…')
        .meta({ title: 'Webhook URL', description: 'As Slack shows it for one channel; it is a secret' }),
    }),
  baseUrl: (_, credentials) => (credentials?.url === undefined ? null : new URL(credentials.url).origin),
  limit: { requests: 1, windowMs: 1_000 },
  takes: new Set(['trigger', 'summary', 'spike', 'test']),
  request(notice, { baseUrl, credentials }) {
    if (!slackWebhook.takes.has(notice.type)) return null;
    return {
      method: 'POST',
      url: new URL(`${baseUrl}${new URL(credentials.url ?? baseUrl).pathname}`),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(slackMessage(notice)),
    };
  },
  classify,
};
