import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teams } from '#lib/destinations/kinds/teams.ts';
import { noticeTypes } from '#lib/destinations/notice.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';
import { outcomeOf, requestOf } from './opened.ts';

const path =
  '/workflows/0f/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sig=s3cr3t';
const url = `https://prod-12.westeurope.logic.azure.com:443${path}`;
const to = { credentials: { url } };

type Element = { type: string; text: string; color?: string };
const bodyOf = (request: ReturnType<typeof requestOf>): Element[] => request?.body.attachments[0].content.body;

describe('a workflow of Teams', () => {
  it('gets one Adaptive Card at its own URL, or at a stand-in', () => {
    const request = requestOf(teams, aNotice('trigger', anAlert({ subject: 'Help' })), to);
    expect(request?.url).toBe(`https://prod-12.westeurope.logic.azure.com${path}`);
    expect(requestOf(teams, aNotice('test'), { ...to, baseUrl: 'http://127.0.0.1:9100' })?.url).toBe(
      `http://127.0.0.1:9100${path}`,
    );
    expect(request?.body).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: { type: 'AdaptiveCard', version: '1.5', msteams: { width: 'Full' } },
        },
      ],
    });
    expect(bodyOf(request)).toMatchObject([
      { type: 'TextBlock', text: 'Urgent ticket T-1', color: 'Attention', wrap: true },
      { text: 'Help' },
      { text: 'Reason: Outage: "down"' },
      { text: 'Tenant: acme' },
    ]);
    expect(request?.body.attachments[0].content.actions).toMatchObject([
      { type: 'Action.OpenUrl', title: 'Open the ticket' },
      { type: 'Action.OpenUrl', title: 'Acknowledge' },
    ]);
  });

  it.each([
    ['[pay](https://evil.example)', '\\[pay\\]\\(https://evil.example\\)'],
    ['**bold** _it_ `code` ~gone~ | a', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~gone\\~ \\| a'],
    ['# Title', '\\# Title'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['12) item', '12\\) item'],
    ['<at>everyone</at> &lt;', '\\<at\\>everyone\\</at\\> \\&lt;'],
    ['a\\*b', 'a\\\\\\*b'],
    ['1.5 - 2 + x', '1\\.5 - 2 + x'],
    ['a\n\n# b', 'a \\# b'],
  ])('shows %j as it is written', (subject, text) => {
    expect(bodyOf(requestOf(teams, aNotice('trigger', anAlert({ subject })), to))[1]?.text).toBe(text);
  });

  it('gets less than 20,000 bytes, whatever is written', () => {
    const letters = fc.constantFrom('\\', '*', '"', '😀', 'ü', '\ud83d', '\u0000', '字');
    const texts = letters.map((letter) => letter.repeat(2_000));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...noticeTypes), (ticketId, subject, type) => {
        const ticketUrl = `https://acme.example/${'x'.repeat(979)}`;
        const samples = Array.from({ length: 5 }, () => anAlert({ ticketId, subject, reason: subject, ticketUrl }));
        const notice = aNotice(type, samples[0]);
        const request = requestOf(
          teams,
          notice.type === 'summary' ? { ...notice, samples, title: subject } : notice,
          to,
        );
        expect(request?.bytes ?? 0).toBeLessThan(20_000);
      }),
      { numRuns: 60 },
    );
  });

  it('takes no notice that an alert is over', () => {
    expect(requestOf(teams, aNotice('resolve'), to)).toBeNull();
  });

  it.each([
    [202, '', 'taken'],
    [400, '', 'refused'],
    [401, '', 'gone'],
    [403, '', 'gone'],
    [404, '', 'gone'],
    [408, '', 'failed'],
    [410, '', 'gone'],
    [429, '', 'throttled'],
    [502, '', 'failed'],
  ])('that answers %i%s: %s', (status, body, kind) => {
    expect(outcomeOf(teams, status, body).kind).toBe(kind);
  });

  it('has a URL at the hosts of workflows', () => {
    const faultOf = (given: string) => teams.credentials().safeParse({ url: given }).error?.issues[0]?.message;
    expect(faultOf(url)).toBeUndefined();
    expect(faultOf('https://default0.1f.environment.api.powerplatform.com:443/powerautomate/x?sig=1')).toBeUndefined();
    for (const given of [
      'http://prod-12.westeurope.logic.azure.com/x?sig=1',
      'https://prod-12.westeurope.logic.azure.com:8443/x?sig=1',
      'https://prod-12.westeurope.logic.azure.com/x',
      'https://user@prod-12.westeurope.logic.azure.com/x?sig=1',
      'https://logic.azure.com.evil.example/x?sig=1',
      'https://evillogic.azure.com/x?sig=1',
      'https://169.254.169.254/x?sig=1',
      'no URL',
    ])
      expect(faultOf(given)).toMatch(/^must be the URL of a workflow/);
  });

  it('is no connector, whose URL is refused with what to do', () => {
    const parsed = teams.credentials().safeParse({
      url: 'https://acme.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4',
    });
    expect(parsed.error?.issues[0]?.message).toMatch(/connector, which Microsoft retired: make a workflow/);
  });
});
