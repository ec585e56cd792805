import { describe, expect, it } from 'vitest';
import { slack } from '#lib/destinations/kinds/slack.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { outcomeOf, requestOf } from './opened.ts';

const to = { target: { channel: 'C0123' }, credentials: { bot_token: 'xoxb-1' } };
const changeOf = (type: 'acknowledge' | 'resolve', ref: string | null) => {
  const notice = aNotice(type);
  return requestOf(slack, 'ref' in notice ? { ...notice, ref } : notice, to);
};
const posted = { ok: true, channel: 'C0123', ts: '1700000000.000100' };

describe('an app of Slack', () => {
  it('posts to the channel with its token, and nothing is unfurled', () => {
    const request = requestOf(slack, aNotice('trigger', anAlert({ subject: '<!channel> & co' })), to);
    expect(request).toMatchObject({
      url: 'https://slack.com/api/chat.postMessage',
      headers: { authorization: 'Bearer xoxb-1', 'content-type': 'application/json; charset=utf-8' },
      body: {
        ...{ channel: 'C0123', unfurl_links: false, unfurl_media: false },
        metadata: { event_type: 'intake_alert', event_payload: { alert_id: 'a1' } },
      },
    });
    expect(JSON.stringify(request?.body)).not.toContain('<!channel>');
    expect(request?.body.blocks[1].text.text).toBe('&lt;!channel&gt; &amp; co');
  });

  it.each(['acknowledge', 'resolve'] as const)('changes the message to %s, and needs to know which one', (type) => {
    expect(changeOf(type, 'C0999:1700000000.000100')).toMatchObject({
      url: 'https://slack.com/api/chat.update',
      body: { channel: 'C0999', ts: '1700000000.000100' },
    });
    for (const ref of [null, '', 'C0999', 'C0999:x', '<!channel>:1.2']) expect(changeOf(type, ref)).toBeNull();
  });

  it('turns the message green when it is resolved', () => {
    expect(changeOf('resolve', 'C1:1.2')?.body.blocks[0].text.text).toBe('✅ Ticket T-1 was closed');
  });

  it('answers which message it posted, for a later change', () => {
    expect(outcomeOf(slack, 200, posted)).toEqual({ kind: 'taken', ref: 'C0123:1700000000.000100' });
    expect(outcomeOf(slack, 200, { ok: true })).toEqual({ kind: 'taken' });
  });

  it.each([
    ['internal_error', 'failed'],
    ['fatal_error', 'failed'],
    ['service_unavailable', 'failed'],
    ['ratelimited', 'throttled'],
    ['invalid_auth', 'gone'],
    ['account_inactive', 'gone'],
    ['token_revoked', 'gone'],
    ['is_archived', 'gone'],
    ['not_in_channel', 'refused'],
    ['channel_not_found', 'refused'],
    ['msg_too_long', 'refused'],
    ['message_not_found', 'refused'],
    ['an_error_of_tomorrow', 'refused'],
  ])('that answers 200 with the error %s: %s', (error, kind) => {
    expect(outcomeOf(slack, 200, { ok: false, error }).kind).toBe(kind);
  });

  it.each<[number, unknown, object]>([
    [429, { ok: false, error: 'ratelimited' }, { kind: 'throttled', retryAfterMs: 30_000 }],
    [200, { ok: false, error: 'ratelimited' }, { kind: 'throttled', retryAfterMs: 30_000 }],
    [200, '<html>Welcome</html>', { kind: 'failed' }],
    [200, '', { kind: 'failed' }],
    [200, { ok: 'true' }, { kind: 'failed' }],
    [503, 'upstream', { kind: 'failed' }],
    [404, 'not found', { kind: 'refused' }],
  ])('that answers %i %j: %j', (status, body, outcome) => {
    const headers = status === 503 ? {} : { 'retry-after': '30' };
    expect(outcomeOf(slack, status, body, headers)).toMatchObject(outcome);
  });

  it('is connected by a channel and the token of a bot', () => {
    const isChannel = (channel: string) => slack.target().safeParse({ channel }).success;
    expect(['C0123ABCD', 'G0123', '#alerts', '#über-uns'].map(isChannel)).toEqual([true, true, true, true]);
    expect(['alerts', '#a b', 'C', '', '@alex'].map(isChannel)).toEqual([false, false, false, false, false]);
    const isToken = (bot_token: string) => slack.credentials().safeParse({ bot_token }).success;
    expect(['xoxb-1-a', 'xoxp-1', 'xoxb-', 'xoxb-1\r\nx: y'].map(isToken)).toEqual([true, false, false, false]);
  });
});
