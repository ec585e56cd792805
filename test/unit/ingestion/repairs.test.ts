import { describe, expect, it } from 'vitest';
import { countRepairs, withKnownDates } from '#lib/ingestion/repairs.ts';
import { type ParsedTicket, parseTicket } from '#lib/provider/provider-ticket.ts';
import { aKnownTicket, anIncomingTicket, aTicket } from '#test/support/builders.ts';

const parsed = (fields: Record<string, unknown>) => {
  const entry = parseTicket(aTicket(fields), 'harbour-bank', new Date('2026-05-01T00:00:00Z'));
  if (entry.kind !== 'ticket') throw new Error(`It was taken for ${entry.kind}`);
  return entry;
};

it('repairs are counted by field, and for the tenant’s tickets only', () => {
  const entries: ParsedTicket[] = [
    parsed({ subject: null, created_at: null }),
    parsed({ subject: 5 }),
    parsed({}),
    { kind: 'foreign' },
    { kind: 'malformed', id: null, reason: 'id: is empty' },
  ];

  expect(countRepairs(entries)).toEqual({ subject: 2, created_at: 1 });
});

describe('a date that is missing in an entry', () => {
  const stored = aKnownTicket(anIncomingTicket(), {
    created_at: new Date('2025-01-01T00:00:00Z'),
    version_at: new Date('2026-03-01T00:00:00Z'),
  });
  const datesOf = (fields: Record<string, unknown>, known = [stored]) => {
    const entry = parsed(fields);
    const [ticket] = withKnownDates([entry.ticket], [entry], new Map(known.map((one) => [one.external_id, one])));
    return [ticket?.created_at.toISOString().slice(0, 10), ticket?.updated_at.toISOString().slice(0, 10)];
  };

  it('is that of the stored ticket', () => {
    expect(datesOf({ created_at: null, updated_at: null })).toEqual(['2025-01-01', '2026-03-01']);
    expect(datesOf({ created_at: null, updated_at: '2026-04-01' })).toEqual(['2025-01-01', '2026-04-01']);
    expect(datesOf({ created_at: '2026-01-02', updated_at: null })).toEqual(['2026-01-02', '2026-03-01']);
  });

  it('is the default if the ticket is unknown', () => {
    expect(datesOf({ created_at: null, updated_at: null }, [])).toEqual(['2026-05-01', '2026-05-01']);
    expect(datesOf({ created_at: null, updated_at: '2026-04-01' }, [])).toEqual(['2026-04-01', '2026-04-01']);
  });

  it('is not replaced if the entry has both dates', () => {
    expect(datesOf({ created_at: '2026-01-02', updated_at: '2026-01-03' })).toEqual(['2026-01-02', '2026-01-03']);
  });
});
