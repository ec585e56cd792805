import { describe, expect, it } from 'vitest';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { fingerprintOf } from '#lib/tickets/ticket.ts';
import { aTicket } from '#test/support/builders.ts';
import { accepted, read, tenant } from './parsing.ts';

describe('the text of a ticket', () => {
  it.each([
    ['subject' as const, 1_000],
    ['message' as const, 65_536],
  ])('is truncated to its limit with a mark: %s has at most %i characters', (field, limit) => {
    const whole = 'x'.repeat(limit);

    expect(accepted({ [field]: whole })[field]).toBe(whole);
    expect(accepted({ [field]: `${whole}x` })[field]).toBe(`${'x'.repeat(limit - 7)}… [cut]`);
  });

  it('keeps its lines and loses the other control characters', () => {
    expect(accepted({ message: 'one\r\n\ttwo\u0000\u0007\u009f three' }).message).toBe('one\r\n\ttwo three');
  });

  it('has no lone surrogates, not even where it is truncated', () => {
    expect(accepted({ subject: 'a\ud83cb' }).subject).toBe('a\ufffdb');
    expect(accepted({ subject: `${'x'.repeat(992)}\u{1F3AB}${'x'.repeat(100)}` }).subject).toBe(
      `${'x'.repeat(992)}\ufffd… [cut]`,
    );
  });

  it.each(['subject', 'message'] as const)('is empty if it is missing: %s', (field) => {
    for (const value of [undefined, null, {}, [], { text: null }, Number.NaN])
      expect(read({ [field]: value })).toMatchObject({ ticket: { [field]: '' }, repaired: [field] });
  });

  it.each([
    [5, '5'],
    [true, 'true'],
    [['one', null, { body: 'two' }], 'one\ntwo'],
    [{ html: '<p>three</p>', id: 1 }, 'three'],
    [{ content: { text: 'four' } }, 'four'],
  ])('is taken from another type: %j', (message, text) => {
    expect(read({ message })).toMatchObject({ ticket: { message: text }, repaired: ['message'] });
  });

  it('in HTML equals its plain text', () => {
    const html = accepted({ message: '<p>The site is down &amp; out</p>' });

    expect(html).toEqual(accepted({ message: 'The site is down & out' }));
    expect(fingerprintOf(html)).toBe(fingerprintOf(accepted({ message: 'The site is down & out' })));
  });

  it('keeps a subject with tags as it was written', () => {
    const subject = 'What does <b>bold</b> do & <script>alert(1)</script>?';

    expect(accepted({ subject }).subject).toBe(subject);
  });

  it('in HTML is truncated after the conversion to text', () => {
    const message = `<style>${'p { color: red }'.repeat(10_000)}</style><p>This is an emergency</p>`;

    expect(accepted({ message }).message).toBe('This is an emergency');
  });

  it('without markup keeps its fingerprint', () => {
    const message = 'a < b\r\n  and  List<String> & c > d &amp; <jane@x.example>';

    expect(fingerprintOf(accepted({ message }))).toBe('CrAideTx5F6ze4MUgFu9Xo');
  });
});

describe('the time of a ticket', () => {
  it('may have any form of a timestamp', () => {
    const forms = ['2026-01-10T09:00:00.000+0000', '2026-01-10 09:00', 1_768_035_600, 'Sat, 10 Jan 2026 09:00:00 GMT'];

    for (const updated_at of forms)
      expect(read({ updated_at })).toMatchObject({
        ticket: { updated_at: new Date('2026-01-10T09:00:00Z') },
        repaired: [],
      });
  });

  it('may be in an object', () => {
    expect(accepted({ updated_at: { date: '2026-01-10 09:00:00.000000', timezone: 'UTC' } }).updated_at).toEqual(
      new Date('2026-01-10T09:00:00Z'),
    );
  });

  it.each([undefined, null, '', 'yesterday', '0001-01-01', '9999-12-31T23:59:59Z', 0, {}])(
    'is the other time of the ticket if it is %j',
    (odd) => {
      expect(read({ created_at: odd })).toMatchObject({
        ticket: { created_at: new Date('2026-01-10T09:00:00Z') },
        repaired: ['created_at'],
      });
      expect(read({ updated_at: odd })).toMatchObject({
        ticket: { updated_at: new Date('2026-01-10T08:00:00Z') },
        repaired: ['updated_at'],
      });
    },
  );

  it('is the time of ingestion if the ticket has no other', () => {
    const seenAt = new Date('2026-02-01T00:00:00Z');

    expect(parseTicket(aTicket({ created_at: null, updated_at: 'never' }), tenant, seenAt)).toMatchObject({
      ticket: { created_at: seenAt, updated_at: seenAt },
      repaired: ['created_at', 'updated_at'],
    });
  });
});
