import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpdeskFields } from '#lib/tickets/helpdesk-fields.ts';
import { fingerprintOf, hasSameContent } from '#lib/tickets/ticket.ts';
import { ticketView, viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { anIncomingTicket, aStoredTicket, aVerdict } from '#test/support/builders.ts';
import { contents } from '../arbitraries.ts';

describe('the fingerprint of a ticket', () => {
  it('is equal for equal content, whatever the other fields and their order', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const other = { ...Object.fromEntries(Object.entries(content).reverse()), ...content, external_id: 'T-9' };

        expect(fingerprintOf(other)).toBe(fingerprintOf(content));
      }),
    );
  });

  it('differs for different content', () => {
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        fc.pre(!hasSameContent(one, other));

        expect(fingerprintOf(other)).not.toBe(fingerprintOf(one));
      }),
    );
  });

  it('differs if a text moves from one field to another', () => {
    const ticket = anIncomingTicket({ subject: 'ab', message: 'c' });

    expect(fingerprintOf(ticket)).not.toBe(fingerprintOf({ ...ticket, subject: 'a', message: 'bc' }));
    expect(fingerprintOf(ticket)).not.toBe(fingerprintOf({ ...ticket, subject: 'c', message: 'ab' }));
  });

  it('is short and the same on every machine, since it is stored', () => {
    expect(fingerprintOf(anIncomingTicket())).toBe('qE2CEcVysLbBiBBVKiVVwc');
  });

  it('is another one with each field that a help desk says, except where the ticket came from', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { origin, ...version } = content;
        const fields = helpdeskFields.filter((field) => field in version);
        const without = fields.map((field) => fingerprintOf({ ...version, [field]: undefined }));

        expect(without).not.toContain(fingerprintOf(content));
        expect(fingerprintOf(version)).toBe(fingerprintOf(content));
      }),
    );
  });
});

describe('the view of a ticket', () => {
  const stored = aStoredTicket({ deleted_at: null, triage: aVerdict({}, 'It burns').triage });

  it('has the provider’s id and the times in UTC, and no storage details', () => {
    const view = viewOfTicket(stored);

    expect(ticketView.unwrap().strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      ticket_id: 'T-1',
      external_id: 'T-1',
      created_at: '2026-01-10T08:00:00.000Z',
      alert: null,
    });
  });

  it('has the triage with its reason, and none if it is unknown', () => {
    const { triage: _, ...older } = stored;

    expect(viewOfTicket(stored).triage).toEqual({
      version: 'test',
      judged: true,
      confidence: null,
      score: 0,
      reason: 'It burns',
      signals: [],
      corrected: null,
      second_opinion: null,
    });
    expect(viewOfTicket(older).triage).toBeNull();
  });

  it('has the language that its help desk says, or else the one of its text, and says which', () => {
    const triage = { version: '6', score: 0, reason: 'None', signals: '[]', language: 'de', confidence: 0 };

    expect(viewOfTicket({ ...stored, judged: false, triage })).toMatchObject({
      language: 'de',
      language_source: 'detected',
      triage: { judged: false, confidence: 0 },
    });
    expect(viewOfTicket({ ...stored, language: 'fr-CH', triage })).toMatchObject({
      language: 'fr-CH',
      language_source: 'helpdesk',
    });
    for (const unknown of [stored, { ...stored, triage: { ...triage, language: null } }])
      expect(viewOfTicket(unknown)).toMatchObject({ language: null, language_source: null });
  });

  it('has the alert’s state, with null for what it does not have', () => {
    const alert = {
      id: 'a',
      state: 'queued' as const,
      reason: 'It burns',
      tries: 2,
      created_at: new Date(0),
      due_at: new Date(1),
    };

    const view = viewOfTicket({ ...stored, alert });

    expect(ticketView.unwrap().strict().parse(view).alert).toEqual({
      id: 'a',
      state: 'queued',
      reason: 'It burns',
      tries: 2,
      created_at: '1970-01-01T00:00:00.000Z',
      sent_at: null,
      error: null,
      acknowledged_at: null,
      acknowledged_by: null,
      suppressed_reason: null,
    });
  });
});
