import { describe, expect, it } from 'vitest';
import { firstPass, type Pass, passAfter } from '#lib/ingestion/pass.ts';
import { aConnection } from '#test/support/a-connection.ts';

const now = new Date('2026-03-01T09:00:00Z');
const dayMs = 86_400_000;

describe('a pass over a help desk', () => {
  it('knows since when a ticket must have changed to be in a list, where the desk archives tickets', () => {
    const overFreshdesk = firstPass(aConnection({ kind: 'freshdesk' }), {}, { now });
    expect(overFreshdesk.archived_before).toEqual(new Date(now.getTime() - 120 * dayMs));
    expect(firstPass(aConnection({ kind: 'zendesk' }), {}, { now })).not.toHaveProperty('archived_before');
  });

  it('is complete until all its tickets were listed, whatever lists of gone ones follow', () => {
    const at = (minute: number) => new Date(now.getTime() + minute * 60_000);
    const page = (minute: number, more: { next: string | null; endsTickets?: boolean }) => ({
      parse: () => ({ kind: 'foreign' as const }),
      gone: [],
      checkpoint: `after ${minute}`,
      listedUntil: at(minute),
      ...more,
    });
    const start: Pass = firstPass(aConnection({}), {}, { now });

    const first = passAfter(start, page(1, { next: 'b' }));
    expect(first).toMatchObject({ complete_until: null, cursor: 'b', checkpoint: 'after 1' });
    expect(passAfter(first, page(2, { next: null }))).toMatchObject({ complete_until: at(2), cursor: 'b' });
    const tickets = passAfter(first, page(2, { next: 'c', endsTickets: true }));
    const end = passAfter(tickets, page(9, { next: null }));
    expect(end).toMatchObject({ complete_until: at(2), cursor: 'c', checkpoint: 'after 9' });
  });
});
