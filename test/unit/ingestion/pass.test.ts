import { describe, expect, it } from 'vitest';
import { firstPass, isPartial, type Pass, passAfter } from '#lib/ingestion/pass.ts';
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

  describe('over all tickets, that lasts longer than an interval', () => {
    const minuteMs = 60_000;
    const at = (minute: number) => new Date(now.getTime() + minute * minuteMs);
    const checkpoint = { cursor: 'last time', taken_at: at(-9), complete_until: at(-10) };
    const connection = aConnection({ kind: 'freshdesk', checkpoint, last_full_at: at(-9) });
    const page = (minute: number, next: string | null, reached: string | null = null) => ({
      ...{ parse: () => ({ kind: 'foreign' as const }), gone: [], next, checkpoint: reached },
      ...{ listedUntil: at(minute - 1), asked: { at: at(minute), answeredAt: at(minute) } },
    });
    const start = firstPass(connection, { changesEveryMs: 5 * minuteMs }, { mode: 'full', now });
    const pagesOf = (pages: readonly ReturnType<typeof page>[], from = start) => pages.reduce(passAfter, from);
    const aside = pagesOf([page(4, 'b', 'list'), page(5, 'c')]);

    it('turns to what changed since the last pass when that is due, and then goes on where it was', () => {
      expect(pagesOf([page(4, 'b')])).toMatchObject({ cursor: 'b' });
      expect(aside).toMatchObject({ mode: 'full', cursor: 'last time' });
      expect(isPartial({ pass: aside })).toBe(true);
      const back = pagesOf([page(6, 'more', 'so far'), page(7, null)], aside);
      expect(back).toMatchObject({ cursor: 'c', checkpoint: 'list', complete_until: null });
      expect(isPartial({ pass: back })).toBe(false);
      expect(back.changes).toMatchObject({ checkpoint: 'so far', read_until: at(4), pages: 2, reading: null });
    });

    it('gives changes that take long no more time than the list', () => {
      const back = pagesOf([page(25, null)], aside);
      expect(pagesOf([page(44, 'd')], back)).toMatchObject({ cursor: 'd' });
      expect(isPartial({ pass: pagesOf([page(45, 'd')], back) })).toBe(true);
    });

    it('ends with its list, whatever is due', () => {
      const end = pagesOf([page(4, 'b'), page(50, null)]);
      expect(isPartial({ pass: end })).toBe(false);
      expect(end.complete_until).toEqual(at(49));
    });

    it('reads nothing in between the first time, or if only changes are read anyway', () => {
      const first = firstPass(aConnection({ kind: 'freshdesk' }), {}, { now });
      expect(first.mode).toBe('full');
      const later = firstPass(connection, {}, { now });
      expect(later.mode).toBe('incremental');
      for (const pass of [first, later]) expect(pagesOf([page(50, 'b')], pass)).toMatchObject({ cursor: 'b' });
    });
  });
});
