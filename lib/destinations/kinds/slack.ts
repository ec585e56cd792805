import * as z from 'zod';
import { memberOf, parseJson } from '#lib/json.ts';
import type { DestinationResponse, HttpAdapter, Outcome } from '../destination-adapter.ts';
import type { Notice } from '../notice.ts';
import { answered, outcomeByStatus, throttled } from '../outcome.ts';
import { slackMessage } from './slack-message.ts';

// What Slack's errors mean; any other one refuses the message.

const passing: ReadonlySet<string> = new Set([
  ...['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable', 'team_added_to_org'],
]);
const limited: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited']);
const gone: ReadonlySet<string> = new Set([
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'missing_scope'],
  ...['is_archived', 'team_access_not_granted', 'access_denied', 'org_login_required'],
]);

/** Errors come with 200, too: only `ok` says that a message was taken. */
const classify = (response: DestinationResponse): Outcome => {
  if (response.status !== 200) return outcomeByStatus(response);
  const answer = parseJson(response.body);
  if (memberOf(answer, 'ok') === true) return takenAs(answer);
  const error = memberOf(answer, 'error');
  if (typeof error !== 'string') return { kind: 'failed', why: answered(response) };
  if (limited.has(error)) return throttled(response);
  const why = answered(response, error.slice(0, 100));
  if (gone.has(error)) return { kind: 'gone', why };
  return { kind: passing.has(error) ? 'failed' : 'refused', why };
};

const takenAs = (answer: unknown): Outcome => {
  const [channel, ts] = [memberOf(answer, 'channel'), memberOf(answer, 'ts')];
  const ref = `${channel}:${ts}`;
  return messageRef.test(ref) ? { kind: 'taken', ref } : { kind: 'taken' };
};

/** The channel's id, which a change needs where a new message may name it, and the time that the message is known by. */
const messageRef = /^([A-Z0-9]+):(\d+\.\d+)$/;

/** A method and its arguments; null if there is no message to change. */
const callOf = (notice: Notice, channel: string | undefined): { method: string; place: object } | null => {
  if (notice.type !== 'acknowledge' && notice.type !== 'resolve')
    return { method: 'chat.postMessage', place: { channel } };
  const [, posted, ts] = messageRef.exec(notice.ref ?? '') ?? [];
  return ts === undefined ? null : { method: 'chat.update', place: { channel: posted, ts } };
};

/** Known to those who search messages by an app: several tries of one alert have the same. */
const metadataOf = (notice: Notice) =>
  'alert' in notice
    ? { metadata: { event_type: 'intake_alert', event_payload: { alert_id: notice.alert.alertId } } }
    : {};

/** A channel of Slack, by an app's bot. A message is changed when its alert is acknowledged or resolved. */
export const slack: HttpAdapter = {
  kind: 'slack',
  label: 'Slack (app)',
  target: () =>
    z.strictObject({
      channel: z
        .string()
        .regex(/^(?:[CDG][A-Z0-9]{2,20}|#[^\s#]{1,80})$/, 'must be the id of a channel, or # and its name')
        .meta({ title: 'Channel', description: 'Its id, at the end of its details', examples: ['C0123456789'] }),
    }),
  credentials: () =>
    z.strictObject({
      bot_token: z
        .string()
        .max(255)
        .regex(/^xoxb-[A-Za-z0-9-]+$/, 'must be the token of a bot, which begins with xoxb-')
        .meta({ title: 'Bot token', description: 'Of an app with the scope chat:write' }),
    }),
  baseUrl: () => 'https://slack.com',
  limit: { requests: 1, windowMs: 1_000 },
  takes: new Set(['trigger', 'acknowledge', 'resolve', 'summary', 'spike', 'test']),
  request(notice, { target, baseUrl, credentials }) {
    const call = callOf(notice, target.channel);
    if (!call) return null;
    return {
      method: 'POST',
      url: new URL(`${baseUrl}/api/${call.method}`),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${credentials.bot_token}`,
      },
      // A preview of a page would be a visit of it, and a link to acknowledge is such a page.
      body: JSON.stringify({
        ...call.place,
        ...slackMessage(notice),
        ...metadataOf(notice),
        ...(call.method === 'chat.postMessage' && { unfurl_links: false, unfurl_media: false }),
      }),
    };
  },
  classify,
};
