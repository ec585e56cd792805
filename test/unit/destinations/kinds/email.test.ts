import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email } from '#lib/destinations/kinds/email.ts';
import { type Notice, noticeTypes } from '#lib/destinations/notice.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';

const to = { to: 'leads@acme.example, second@acme.example' };
const mailOf = (notice: Notice, key = 'k') => email.mail(notice, to, key);
const about = (type: 'trigger' | 'resolve', ticketId: string) =>
  aNotice(type, anAlert({ alertId: `${type} of ${ticketId}`, ticketId, subject: 'Help' }));

describe('a mail', () => {
  it('says in text and HTML what the alert is about', () => {
    const mail = mailOf(aNotice('trigger', anAlert({ subject: 'Über 1 < 2' })));
    expect(mail.to).toEqual(['leads@acme.example', 'second@acme.example']);
    expect(mail.subject).toBe('Urgent ticket T-1: Über 1 < 2');
    expect(mail.text).toBe(
      [
        'Urgent ticket T-1',
        'Über 1 < 2',
        'Reason: Outage: "down"',
        'Tenant: acme',
        '',
        'Open the ticket: https://acme.example/tickets/T-1',
        'Acknowledge: https://intake.example/alerts/a1/ack?t=token',
      ].join('\n'),
    );
    expect(mail.html).toContain('<p><strong>Urgent ticket T-1</strong></p>\n<p>Über 1 &lt; 2<br>');
    expect(mail.html).toContain('<a href="https://acme.example/tickets/T-1">Open the ticket</a>');
  });

  it('is in one thread with all that is said about its ticket, and with nothing else', () => {
    const first = mailOf(about('trigger', 'T-1'), 'k1');
    const later = mailOf(about('resolve', 'T-1'), 'k2');
    const other = mailOf(about('trigger', 'T-2'), 'k3');
    expect(later).toMatchObject({ threadId: first.threadId, subject: `Re: ${first.subject}` });
    expect(other.threadId).not.toBe(first.threadId);
    expect(new Set([first, later, other].map(({ id }) => id)).size).toBe(3);
  });

  it('is the same in every try of a delivery', () => {
    expect(mailOf(aNotice('trigger'), 'same')).toEqual(mailOf(aNotice('trigger'), 'same'));
  });

  it('has headers of one line each and ids that no header needs to escape, whatever is in it', () => {
    const hostile = fc.constant('a\r\nBcc: evil@evil.example\r\n\r\n<script>alert(1)</script> 😀 "x" & y');
    const texts = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 160 }));
    fc.assert(
      fc.property(texts, fc.constantFrom(...noticeTypes), (text, type) => {
        const alert = anAlert({ ticketId: text, subject: text, tenantId: text, reason: text });
        const { subject, id, threadId, html } = mailOf(aNotice(type, alert), text);
        expect(subject).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(`${id}${threadId}`).toMatch(/^[0-9a-f]{80}$/);
        expect(html).not.toMatch(/<script/i);
      }),
      { numRuns: 50 },
    );
  });

  it('has a subject of 150 code points at most, and no half of a character', () => {
    const subjectOf = (text: string) => mailOf(aNotice('trigger', anAlert({ subject: text }))).subject;
    const room = 150 - 'Urgent ticket T-1: '.length;
    for (const character of ['a', '😀', '\u0301']) {
      const full = `a${character.repeat(room - 1)}`;
      expect([...subjectOf(full)]).toHaveLength(150);
      expect(subjectOf(full).endsWith('…')).toBe(false);
      const longer = subjectOf(`${full}${character}`);
      expect([...longer]).toHaveLength(150);
      expect(longer.endsWith('…')).toBe(true);
      expect(longer.isWellFormed()).toBe(true);
    }
  });
});

it.each([
  ['a@acme.example', true],
  ['a@acme.example, b.c+d@sub.acme.example', true],
  [Array.from({ length: 10 }, (_, at) => `a${at}@acme.example`).join(','), true],
  [Array.from({ length: 11 }, (_, at) => `a${at}@acme.example`).join(','), false],
  ['', false],
  ['a@acme', false],
  ['a@acme.example,', false],
  ['Alex <a@acme.example>', false],
  ['"a b"@acme.example', false],
  ['a@acme.example\r\nBcc: evil@evil.example', false],
  ['a@-acme.example', false],
])('a destination of %j: %s', (addresses, isAccepted) => {
  expect(email.target().safeParse({ to: addresses }).success).toBe(isAccepted);
});
