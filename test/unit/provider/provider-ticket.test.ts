import { describe, expect, it } from 'vitest';
import { parseTicket } from '#lib/provider/provider-ticket.ts';
import { aTicket } from '#test/support/builders.ts';
import { accepted, parse, read, reasonOf, tenant } from './parsing.ts';

describe('a valid ticket', () => {
  it('is accepted as is, with its id as the external id', () => {
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
      repaired: [],
    });
  });

  it('has none of its unknown fields', () => {
    expect(accepted({ urgency: 'high', _id: 'x', deleted_at: null, $where: '1' })).toEqual(accepted({}));
  });

  it('may say when an agent responded first; what cannot be read is left out and repairs nothing', () => {
    const first_responded_at = new Date('2026-01-10T08:20:00Z');
    expect(parse({ first_responded_at: '2026-01-10T08:20:00Z' })).toMatchObject({
      ticket: { first_responded_at },
      repaired: [],
    });
    expect(accepted({ first_responded_at: first_responded_at.getTime() / 1_000 })).toMatchObject({
      first_responded_at,
    });
    for (const odd of [null, 0, '', 'soon', {}, '0001-01-01T00:00:00Z'])
      expect(parse({ first_responded_at: odd })).toEqual(parse({}));
  });

  it('may have an empty subject and message', () => {
    expect(accepted({ subject: '', message: '' })).toMatchObject({ subject: '', message: '' });
  });
});

describe('the owner of a ticket', () => {
  it.each(['river-shop', '', 'HARBOUR-BANK', 7, {}, [[]], true])(
    'is another tenant with the tenant %j',
    (tenant_id) => {
      expect(parse({ tenant_id })).toEqual({ kind: 'foreign' });
    },
  );

  it.each([undefined, null])('is the requesting tenant with the tenant %j', (tenant_id) => {
    expect(parse({ tenant_id }).kind).toBe('ticket');
  });

  it('is the requesting tenant if its id is sent as a number', () => {
    expect(parseTicket(aTicket({ tenant_id: 42 }), '42').kind).toBe('ticket');
    expect(parseTicket(aTicket({ tenant_id: 43 }), '42').kind).toBe('foreign');
  });

  it('is checked before the form: a malformed ticket of another tenant is not an error', () => {
    expect(parseTicket({ tenant_id: 'river-shop' }, tenant)).toEqual({ kind: 'foreign' });
  });
});

describe('the id of a ticket', () => {
  it('may be an integer', () => {
    expect(accepted({ id: 0 }).external_id).toBe('0');
    expect(accepted({ id: 12n }).external_id).toBe('12');
  });

  it.each([1.5, 1e300, Number.NaN, true, null, undefined, {}, [['T-1']], '', ' \u0000 '])('may not be %j', (id) => {
    expect(parse({ id })).toEqual({ kind: 'malformed', id: null, reason: expect.stringMatching(/^id: is /) });
  });

  it('loses the spaces around it and every control character', () => {
    expect(accepted({ id: ' \u0000T-\t1\n\u0085 ' }).external_id).toBe('T-1');
  });

  it('is rejected rather than truncated', () => {
    expect(accepted({ id: 'x'.repeat(256) }).external_id).toBe('x'.repeat(256));
    expect(reasonOf({ id: 'x'.repeat(257) })).toBe('id: is longer than 256 characters');
  });
});

describe('any other identifier', () => {
  it('may be an integer', () => {
    expect(read({ customer_id: 123_456_789_012, status: 2 })).toMatchObject({
      ticket: { customer_id: '123456789012', status: '2' },
      repaired: [],
    });
  });

  it.each(['source', 'customer_id', 'status'] as const)('is unknown if it is missing: %s', (field) => {
    for (const value of [undefined, null, '', ' \u0000 ', {}, [], true, { name: {} }, Number.NaN, 2 ** 60])
      expect(read({ [field]: value })).toMatchObject({ ticket: { [field]: 'unknown' }, repaired: [field] });
  });

  it('is taken from an object or a list', () => {
    expect(
      read({ customer_id: { id: 7, name: 'Jane' }, status: { id: 2, name: 'Open' }, source: [{}, 'x'] }),
    ).toMatchObject({
      ticket: { customer_id: '7', status: 'Open', source: 'unknown' },
      repaired: ['source', 'customer_id', 'status'],
    });
    expect(accepted({ source: ['email', 'web'] }).source).toBe('email');
  });

  it('keeps a status as sent, with its spaces but without control characters', () => {
    expect(read({ status: ' In  Progress ' })).toMatchObject({ ticket: { status: ' In  Progress ' }, repaired: [] });
    expect(read({ status: { name: 'open ' } }).ticket.status).toBe('open ');
    expect(accepted({ status: 'open\u0000\n' }).status).toBe('open');
    expect(accepted({ source: ' email ', customer_id: ' C-1 ' })).toMatchObject({
      source: 'email',
      customer_id: 'C-1',
    });
  });

  it.each(['source', 'status'] as const)('is truncated with a mark if it is too long: %s', (field) => {
    expect(read({ [field]: 'x'.repeat(64) })).toMatchObject({ ticket: { [field]: 'x'.repeat(64) }, repaired: [] });
    expect(read({ [field]: 'x'.repeat(65) })).toMatchObject({
      ticket: { [field]: `${'x'.repeat(63)}…` },
      repaired: [field],
    });
  });

  it('differs from another customer’s when truncated', () => {
    const [one, other] = ['1', '2'].map((end) => read({ customer_id: 'x'.repeat(300) + end }));

    expect(one?.repaired).toEqual(['customer_id']);
    expect(one?.ticket.customer_id).toMatch(/^x{200}…[\w-]{22}$/);
    expect(other?.ticket.customer_id).not.toBe(one?.ticket.customer_id);
    expect(accepted({ customer_id: one?.ticket.customer_id })).toEqual(one?.ticket);
  });
});

describe('a malformed ticket', () => {
  it('is reported with the beginning of an id that is too long', () => {
    const parsed = parse({ id: `${'x'.repeat(255)}\u{1F3AB}${'x'.repeat(255)}` });

    expect(parsed).toMatchObject({ kind: 'malformed', id: `${'x'.repeat(255)}\ufffd` });
  });

  it('is reported without its values', () => {
    expect(reasonOf({ id: { secret: 'hunter2' } })).toBe('id: is neither a string nor an integer');
  });

  it.each([null, undefined, 0, '', 'T-1', true, [[]], [[aTicket()]], {}, 10n, Symbol('t'), () => {}])(
    'may be anything: %s',
    (entry) => {
      expect(parseTicket(entry, tenant)).toMatchObject({ kind: 'malformed', id: null });
    },
  );
});
