import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeTypes } from '#lib/destinations/notice.ts';
import { headlineOf, noticeText } from '#lib/destinations/notice-text.ts';
import { aNotice, anAlert } from '#test/support/a-destination.ts';

const hostile = fc.oneof(
  fc.constantFrom('a\nb', 'a\r\n\r\nb', 'a\u2028b', '\u202edesrever', '\u0000', '\ud83d', 'https://x.example/\n'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('the words of a notice', () => {
  it('are lines without controls, turned directions or halves of characters, whatever a customer wrote', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...noticeTypes), (ticketId, subject, type) => {
        const notice = aNotice(type, anAlert({ ticketId, subject, reason: subject, tenantId: ticketId }));
        const { title, subject: shown, lines, links } = noticeText(notice);
        for (const text of [title, shown ?? '', ...lines, ...links.map(({ label }) => label), headlineOf(notice)]) {
          expect(text).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u);
          expect(text.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('of an alert name its ticket and why, and its subject only if it is included', () => {
    expect(headlineOf(aNotice('trigger'))).toBe('Urgent ticket T-1: Outage: "down"');
    expect(headlineOf(aNotice('resolve', anAlert({ subject: 'Help' })))).toBe('Ticket T-1 was closed: Help');
    expect(headlineOf(aNotice('summary'))).toBe('7 alerts');
    expect(headlineOf(aNotice('spike'))).toBe('Unusual: 31 tickets about "login" in 15 minutes, usually 2');
    expect(noticeText(aNotice('trigger')).subject).toBeNull();
  });

  it.each([
    ['javascript:alert(1)', []],
    ['not a URL', []],
    [`https://acme.example/${'x'.repeat(1_000)}`, []],
    ['https://acme.example/t?a="b c"', ['https://acme.example/t?a=%22b%20c%22']],
    ['http://acme.example/t', ['http://acme.example/t']],
  ])('lead to %s only if it is a page of the web', (ticketUrl, links) => {
    const { links: shown } = noticeText(aNotice('resolve', anAlert({ ticketUrl })));
    expect(shown.map(({ url }) => url)).toEqual(links);
  });

  it('of a summary say how many more there are than the five that it shows', () => {
    const alerts = Array.from({ length: 6 }, (_, at) => anAlert({ ticketId: `T-${at}` }));
    const summary = aNotice('summary');
    const text = noticeText(summary.type === 'summary' ? { ...summary, samples: alerts } : summary);
    expect(text.lines.slice(4)).toEqual(['T-4: Outage: "down"', 'and 2 more', 'Tenant: acme']);
    expect(text.links).toHaveLength(5);
  });
});
