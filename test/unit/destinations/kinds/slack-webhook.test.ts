import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slackMessage } from '#lib/destinations/kinds/slack-message.ts';
import { slackWebhook } from '#lib/destinations/kinds/slack-webhook.ts';
import { noticeTypes } from '#lib/destinations/notice.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';

type Block = { type: string; text: { type: string; text: string } };

const answer = (status: number, body: string, headers = {}) => slackWebhook.classify({ status, headers, body }).kind;

describe('a message for Slack', () => {
  const hostile = fc.oneof(
    fc.constantFrom('<!channel>', '<@U123>', '<https://evil.example|Open>', '*bold*', '&amp;', '🙏', '\ud83d'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const texts = fc.tuple(hostile, fc.integer({ min: 1, max: 4_000 })).map(([text, times]) => text.repeat(times));

  it('keeps to its limits, and lets no mention or link of a customer work', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...noticeTypes), (ticketId, subject, type) => {
        const { text, blocks } = slackMessage(aNotice(type, anAlert({ ticketId, subject, reason: subject })));
        expect(text).not.toMatch(/[<>]/);
        expect([...text].length).toBeLessThanOrEqual(3_000);
        for (const block of blocks as Block[]) {
          const { length } = [...block.text.text];
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(block.type === 'header' ? 150 : 3_000);
          if (block.text.type === 'mrkdwn') expect(block.text.text).toMatch(/^<https:\/\/[^<>|]+\|[^<>|]+>$/);
        }
        expect(blocks.length).toBeLessThanOrEqual(50);
      }),
      { numRuns: 60 },
    );
  });

  it.each([149, 150, 151])('has a title of %i characters whole, or cut at 150', (length) => {
    const ticketId = '🙏'.repeat(length - 'Urgent ticket '.length);
    const [header] = slackMessage(aNotice('trigger', anAlert({ ticketId }))).blocks as Block[];
    expect([...(header?.text.text ?? '')]).toHaveLength(Math.min(150, length));
    expect(header?.text.text.endsWith('…')).toBe(length > 150);
  });

  it('leads to the ticket and to the acknowledgement', () => {
    const { blocks } = slackMessage(aNotice('trigger', anAlert({ ticketUrl: 'https://acme.example/t?a=1&b=<|>' })));
    expect(JSON.stringify(blocks)).toContain('<https://acme.example/t?a=1&amp;b=%3C%7C%3E|Open the ticket>');
    expect(JSON.stringify(blocks)).toContain('|Acknowledge>');
  });
});

describe('an incoming webhook of Slack', () => {
  it.each([
    [200, 'ok', 'taken'],
    [200, '<html>Welcome</html>', 'failed'],
    [400, 'invalid_payload', 'refused'],
    [403, 'action_prohibited', 'refused'],
    [404, 'channel_not_found', 'gone'],
    [404, 'no_service', 'gone'],
    [404, '', 'refused'],
    [410, 'channel_is_archived', 'gone'],
    [500, 'rollup_error', 'failed'],
    [429, 'rate_limited', 'throttled'],
  ])('that answers %i %s: %s', (status, body, kind) => {
    expect(answer(status, body)).toBe(kind);
  });

  it('is called at the path of its URL, at its own host or a stand-in', () => {
    const credentials = { url: 'https://hooks.slack.com/services/T1/B2/x3' };
    const urlAt = (baseUrl: string) =>
      slackWebhook.request(aNotice('trigger'), { target: {}, baseUrl, credentials, former: null }, 'k', new Date(0))
        ?.url.href;
    expect(slackWebhook.baseUrl({}, credentials)).toBe('https://hooks.slack.com');
    expect(urlAt('https://hooks.slack.com')).toBe('https://hooks.slack.com/services/T1/B2/x3');
    expect(urlAt('http://127.0.0.1:9100')).toBe('http://127.0.0.1:9100/services/T1/B2/x3');
  });

  it.each([
    'https://hooks.slack.com.evil.example/services/T1/B2/x3',
    'https://evil.example/services/T1/B2/x3',
    'https://hooks.slack.com/triggers/T1/2/x3',
    'http://hooks.slack.com/services/T1/B2/x3',
    'https://user@hooks.slack.com/services/T1/B2/x3',
    'https://hooks.slack.com/services/T1/B2/../x3',
  ])('has no URL such as %s', (url) => {
    expect(slackWebhook.credentials().safeParse({ url }).success).toBe(false);
  });
});
