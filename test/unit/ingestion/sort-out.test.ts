import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variantOf } from '#lib/ingestion/incoming-version.ts';
import { sortOut } from '#lib/ingestion/sort-out.ts';
import type { ParsedTicket } from '#lib/provider/provider-ticket.ts';
import { anIncomingTicket } from '#test/support/builders.ts';
import { incomingTickets } from '../arbitraries.ts';

const aSound = (fields: Parameters<typeof anIncomingTicket>[0] = {}): ParsedTicket => ({
  kind: 'ticket',
  ticket: anIncomingTicket(fields),
  repaired: [],
});
const foreign: ParsedTicket = { kind: 'foreign' };

describe('a page sorted into its kinds of entries', () => {
  it('reports its faults with the page number', () => {
    expect(sortOut(3, [{ kind: 'malformed', id: 'T-2', reason: 'id: is empty' }, foreign, foreign])).toEqual({
      page: 3,
      tickets: [],
      repeated: 0,
      foreign: 2,
      faults: [{ page: 3, ticket_id: 'T-2', reason: 'id: is empty' }],
      malformedIds: ['T-2'],
      unidentified: 0,
      unchangedIds: [],
      tombstones: [],
    });
  });

  it('keeps the newest of several versions of a ticket, wherever it is', () => {
    const older = aSound({ message: 'older', updated_at: new Date(1) });
    const newer = aSound({ message: 'newer', updated_at: new Date(2) });

    for (const page of [
      [older, newer],
      [newer, older],
      [older, newer, older],
    ]) {
      const { tickets, repeated } = sortOut(1, page);

      expect(tickets.map(({ message }) => message)).toEqual(['newer']);
      expect(repeated).toBe(page.length - 1);
    }
  });

  it('keeps each of several versions of the same time once, in order', () => {
    const [first, last] = [aSound({ message: 'first' }), aSound({ message: 'last' })];
    const { tickets, repeated } = sortOut(1, [first, last, first]);

    expect(tickets.map(({ message }) => message)).toEqual(['first', 'last']);
    expect(repeated).toBe(1);
  });
});

describe('the malformed entries of a page', () => {
  const malformed = (id: string | null): ParsedTicket => ({ kind: 'malformed', id, reason: 'message: is empty' });

  it('report each id once, unless the page has a valid entry of the ticket, too', () => {
    const page = [malformed('T-2'), malformed('T-2'), malformed('T-1'), aSound({ external_id: 'T-1' })];

    expect(sortOut(1, page)).toMatchObject({ malformedIds: ['T-2'], unidentified: 0 });
  });

  it('are counted separately if they have no readable id', () => {
    expect(sortOut(1, [malformed(null), malformed('T-2'), malformed(' '), foreign])).toMatchObject({
      malformedIds: ['T-2'],
      unidentified: 2,
    });
  });
});

describe('any page sorted into its kinds of entries', () => {
  const entries = fc.array(
    fc.oneof(
      incomingTickets.map((ticket): ParsedTicket => ({ kind: 'ticket', ticket, repaired: [] })),
      fc.constant(foreign),
      fc.string().map((reason): ParsedTicket => ({ kind: 'malformed', id: null, reason })),
    ),
  );

  it('accounts for each of its entries once', () => {
    fc.assert(
      fc.property(entries, (page) => {
        const sorted = sortOut(1, page);

        expect(sorted.tickets.length + sorted.repeated + sorted.foreign + sorted.faults.length).toBe(page.length);
      }),
    );
  });

  it('has no two equal tickets of an id, and none older than another of that id', () => {
    fc.assert(
      fc.property(entries, (page) => {
        const chosen = new Map(sortOut(1, page).tickets.map((ticket) => [ticket.external_id, ticket]));

        for (const entry of page) {
          if (entry.kind !== 'ticket') continue;
          const updatedAt = chosen.get(entry.ticket.external_id)?.updated_at.getTime();
          expect(updatedAt).toBeGreaterThanOrEqual(entry.ticket.updated_at.getTime());
        }
        const { tickets } = sortOut(1, page);
        expect(new Set(tickets.map((ticket) => ticket.external_id + variantOf(ticket))).size).toBe(tickets.length);
      }),
    );
  });
});
