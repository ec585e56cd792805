import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFields, fingerprintOf, ticketView, viewOfTicket } from '#lib/tickets/ticket.ts';
import { anIncomingTicket, aStoredTicket, aVerdict } from '#test/support/builders.ts';
import { contents } from '../arbitraries.ts';

describe('a fingerprint', () => {
  it('is equal for equal content, whatever else is with it and in whatever order', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const other = { ...Object.fromEntries(Object.entries(content).reverse()), ...content, external_id: 'T-9' };

        expect(fingerprintOf(other)).toBe(fingerprintOf(content));
      }),
    );
  });

  it('is another for other content', () => {
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        fc.pre(contentFields.some((field) => one[field] !== other[field]));

        expect(fingerprintOf(other)).not.toBe(fingerprintOf(one));
      }),
    );
  });

  it('tells apart texts that only moved from one field to the next', () => {
    const ticket = anIncomingTicket({ subject: 'ab', message: 'c' });

    expect(fingerprintOf(ticket)).not.toBe(fingerprintOf({ ...ticket, subject: 'a', message: 'bc' }));
    expect(fingerprintOf(ticket)).not.toBe(fingerprintOf({ ...ticket, subject: 'c', message: 'ab' }));
  });

  it('is short and the same on every machine, since it is stored', () => {
    expect(fingerprintOf(anIncomingTicket())).toBe('qE2CEcVysLbBiBBVKiVVwc');
  });
});

describe('what callers see of a ticket', () => {
  const stored = aStoredTicket({ deleted_at: null, triage: aVerdict({}, 'It burns').triage });

  it('is the provider’s id, the times in UTC and nothing of how we keep it', () => {
    const view = viewOfTicket(stored);

    expect(ticketView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      ticket_id: 'T-1',
      external_id: 'T-1',
      created_at: '2026-01-10T08:00:00.000Z',
      alert: null,
    });
  });

  it('tells why it was judged as it was, and nothing where that is not known', () => {
    const { triage: _, ...older } = stored;

    expect(viewOfTicket(stored).triage).toEqual({ version: 'test', score: 0, reason: 'It burns', signals: [] });
    expect(viewOfTicket(older).triage).toBeNull();
  });

  it('tells how its alert stands, with null for what there is not', () => {
    const alert = {
      id: 'a',
      state: 'queued' as const,
      reason: 'It burns',
      tries: 2,
      created_at: new Date(0),
      due_at: new Date(1),
    };

    const view = viewOfTicket({ ...stored, alert });

    expect(ticketView.strict().parse(view).alert).toEqual({
      id: 'a',
      state: 'queued',
      reason: 'It burns',
      tries: 2,
      created_at: '1970-01-01T00:00:00.000Z',
      sent_at: null,
      error: null,
    });
  });
});
