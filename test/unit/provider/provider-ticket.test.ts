import { describe, expect, it } from 'vitest';
import { type ParsedTicket, parseTicket } from '#lib/provider/provider-ticket.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import { aTicket } from '#test/support/builders.ts';

const tenant = 'harbour-bank';
const parse = (fields: Record<string, unknown>): ParsedTicket => parseTicket(aTicket(fields), tenant);

const accepted = (fields: Record<string, unknown>): IncomingTicket => {
  const parsed = parse(fields);
  if (parsed.kind !== 'ticket') throw new Error(`It was taken for ${JSON.stringify(parsed)}`);
  return parsed.ticket;
};

const reasonOf = (fields: Record<string, unknown>): string => {
  const parsed = parse(fields);
  if (parsed.kind !== 'malformed') throw new Error(`It was taken for ${parsed.kind}`);
  return parsed.reason;
};

describe('a ticket in order', () => {
  it('is taken as it is, its id as the external one', () => {
    expect(parse({})).toEqual({
      kind: 'ticket',
      ticket: {
        external_id: 'T-1',
        source: 'email',
        customer_id: 'C-1',
        subject: 'A question about my card',
        message: 'How do I change the delivery address?',
        status: 'open',
        created_at: new Date('2026-01-10T08:00:00Z'),
        updated_at: new Date('2026-01-10T09:00:00Z'),
      },
    });
  });

  it('brings none of its other fields along', () => {
    expect(accepted({ urgency: 'high', _id: 'x', deleted_at: null, $where: '1' })).toEqual(accepted({}));
  });

  it('may have no subject and no message to speak of', () => {
    expect(accepted({ subject: '', message: '' })).toMatchObject({ subject: '', message: '' });
  });
});

describe('whose a ticket is', () => {
  it.each(['river-shop', '', 'HARBOUR-BANK', 7, {}, [[]], true])('is another’s with the tenant %j', (tenant_id) => {
    expect(parse({ tenant_id })).toEqual({ kind: 'foreign' });
  });

  it.each([undefined, null])('is the asking tenant’s with the tenant %j', (tenant_id) => {
    expect(parse({ tenant_id }).kind).toBe('ticket');
  });

  it('is the asking tenant’s with its id as a number, as ids may come', () => {
    expect(parseTicket(aTicket({ tenant_id: 42 }), '42').kind).toBe('ticket');
    expect(parseTicket(aTicket({ tenant_id: 43 }), '42').kind).toBe('foreign');
  });

  it('is decided before its form: a malformed ticket of another tenant is no error of ours', () => {
    expect(parseTicket({ tenant_id: 'river-shop' }, tenant)).toEqual({ kind: 'foreign' });
  });
});

describe('a name, such as an id', () => {
  it('may be an integer', () => {
    expect(accepted({ id: 0, customer_id: 123_456_789_012 })).toMatchObject({
      external_id: '0',
      customer_id: '123456789012',
    });
  });

  it.each([1.5, 1e300, Number.NaN, true, null, {}, [['T-1']]])('may not be %j', (id) => {
    expect(parse({ id }).kind).toBe('malformed');
  });

  it('loses the spaces around it and every control character', () => {
    expect(accepted({ id: ' \u0000T-\t1\n\u0085 ' }).external_id).toBe('T-1');
  });

  it('may not be empty', () => {
    expect(reasonOf({ customer_id: ' \u0000 ' })).toBe('customer_id: is empty');
  });

  it.each([
    ['id', 256],
    ['customer_id', 256],
    ['source', 64],
    ['status', 64],
  ])('is refused rather than cut: %s has at most %i characters', (field, limit) => {
    expect(parse({ [field]: 'x'.repeat(limit) }).kind).toBe('ticket');
    expect(reasonOf({ [field]: 'x'.repeat(limit + 1) })).toBe(`${field}: is longer than ${limit} characters`);
  });
});

describe('a text', () => {
  it.each([
    ['subject' as const, 1_000],
    ['message' as const, 65_536],
  ])('is cut to its limit with a mark: %s has at most %i characters', (field, limit) => {
    const whole = 'x'.repeat(limit);

    expect(accepted({ [field]: whole })[field]).toBe(whole);
    expect(accepted({ [field]: `${whole}x` })[field]).toBe(`${'x'.repeat(limit - 7)}… [cut]`);
  });

  it('keeps its lines and loses the other control characters', () => {
    expect(accepted({ message: 'one\r\n\ttwo\u0000\u0007\u009f three' }).message).toBe('one\r\n\ttwo three');
  });

  it('has no halves of surrogate pairs, not even where it is cut', () => {
    expect(accepted({ subject: 'a\ud83cb' }).subject).toBe('a\ufffdb');
    expect(accepted({ subject: `${'x'.repeat(992)}\u{1F3AB}${'x'.repeat(100)}` }).subject).toBe(
      `${'x'.repeat(992)}\ufffd… [cut]`,
    );
  });

  it.each([undefined, null, 5, [['text']]])('may not be %j', (message) => {
    expect(parse({ message }).kind).toBe('malformed');
  });
});

describe('a time', () => {
  it.each([
    ['2026-01-10T09:00:00Z', '2026-01-10T09:00:00.000Z'],
    ['2026-01-10T09:00:00.123456Z', '2026-01-10T09:00:00.123Z'],
    ['2026-01-10T09:00:00+05:30', '2026-01-10T03:30:00.000Z'],
    ['2026-01-10T09:00:00', '2026-01-10T09:00:00.000Z'],
    ['2026-01-10T09:00', '2026-01-10T09:00:00.000Z'],
    ['2026-01-10', '2026-01-10T00:00:00.000Z'],
    ['1990-01-01T00:00:00Z', '1990-01-01T00:00:00.000Z'],
    ['2099-12-31T23:59:59Z', '2099-12-31T23:59:59.000Z'],
  ])('may be %s, in UTC if it names no zone', (text, moment) => {
    expect(accepted({ updated_at: text }).updated_at.toISOString()).toBe(moment);
  });

  it.each([
    '',
    'yesterday',
    '10.01.2026',
    '2026-02-30T00:00:00Z',
    '2026-13-01',
    '2026-01-10T25:00:00Z',
    1_767_225_600,
    null,
  ])('may not be %j', (created_at) => {
    expect(reasonOf({ created_at })).toBe('created_at: must be an ISO 8601 time, such as 2026-01-31T12:00:00Z');
  });

  it.each(['1989-12-31T23:59:59Z', '0001-01-01', '2100-01-01T00:00:00Z', '9999-12-31'])(
    'may not be %s',
    (created_at) => {
      expect(reasonOf({ created_at })).toBe('created_at: is outside of 1990 to 2099');
    },
  );
});

describe('a malformed ticket', () => {
  it('is named by its id, if that can be told', () => {
    expect(parse({ message: null })).toMatchObject({ kind: 'malformed', id: 'T-1' });
    expect(parse({ id: 17, message: null })).toMatchObject({ kind: 'malformed', id: '17' });
    expect(parse({ id: null })).toMatchObject({ kind: 'malformed', id: null });
  });

  it('is named by the well-formed beginning of an id that is too long', () => {
    const parsed = parse({ id: `${'x'.repeat(255)}\u{1F3AB}${'x'.repeat(255)}` });

    expect(parsed).toMatchObject({ kind: 'malformed', id: `${'x'.repeat(255)}\ufffd` });
  });

  it('has its first faults told, each with its field and without what stood there', () => {
    const reason = reasonOf({ status: '', source: { secret: 'hunter2' }, created_at: 'hunter2' });

    expect(reason.split('; ').map((fault) => fault.split(':')[0])).toEqual(['source', 'status', 'created_at']);
    expect(reason).not.toContain('hunter2');
  });

  it.each([null, undefined, 0, '', 'T-1', true, [[]], [[aTicket()]], {}, 10n, Symbol('t'), () => {}])(
    'may be anything: %s',
    (entry) => {
      expect(parseTicket(entry, tenant)).toMatchObject({ kind: 'malformed', id: null });
    },
  );
});
