import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshdesk } from '#lib/helpdesks/freshdesk/freshdesk.ts';
import { aResponse, receivedAt } from '../fixtures.ts';
import { type Row, readPass } from './a-list.ts';

const second = receivedAt.getTime() / 1_000 - 10_000;
const read = (json: unknown, cursor: string, headers = {}) => freshdesk.readList(cursor, aResponse(json, { headers }));
const start = freshdesk.start(null, receivedAt, { since: null });
const queryOf = (cursor: string, size = 100) => freshdesk.list(cursor, size).query;
const pageAfter = (json: unknown, cursor: string, headers = {}) => {
  const found = read(json, cursor, headers);
  if (found.kind === 'broken') throw new Error(found.reason);
  return found.page;
};
const entry = (id: number, updated_at: unknown) => ({ id, updated_at, created_at: updated_at });

describe('a pass over the lists', () => {
  it('begins before any ticket, and asks for texts, which cost two credits more', () => {
    expect(freshdesk.list(start, 5_000)).toEqual({
      method: 'GET',
      path: '/api/v2/tickets',
      query: {
        updated_since: '1990-01-01T00:00:00Z',
        order_by: 'updated_at',
        order_type: 'asc',
        include: 'description',
        per_page: '100',
        page: '1',
      },
      bucket: 'list',
      cost: 3,
    });
    const since = new Date('2026-02-01T00:00:00Z');
    expect(queryOf(freshdesk.start(null, receivedAt, { since }))).toMatchObject({
      updated_since: '2026-02-01T00:00:00Z',
    });
  });

  it('reads what was deleted and what is spam after the tickets, never without a time', () => {
    const afterTickets = pageAfter([entry(1, '2026-03-01T08:00:00Z')], start);
    expect(afterTickets.endsTickets).toBe(true);
    const deleted = afterTickets.next ?? '';
    expect(queryOf(deleted)).toMatchObject({ filter: 'deleted', updated_since: '2026-02-28T09:00:00Z' });
    expect(queryOf(deleted)).not.toHaveProperty('include');
    expect(freshdesk.list(deleted, 100).cost).toBe(1);
    const afterDeleted = pageAfter([entry(2, '2026-03-01T08:30:00Z')], deleted);
    expect(afterDeleted).toMatchObject({ entries: [{ kind: 'gone', id: '2', gone: { kind: 'deleted' } }] });
    const spam = afterDeleted.next ?? '';
    expect(queryOf(spam)).toMatchObject({ filter: 'spam', updated_since: '2026-02-28T09:00:00Z' });
    const end = pageAfter([], spam);
    expect(end.next).toBeNull();

    // The next pass looks a minute back in each list; a full one in those of what is gone.
    const next = end.checkpoint ?? '';
    expect(queryOf(next)).toMatchObject({ updated_since: '2026-03-01T07:59:00Z' });
    const fullAgain = freshdesk.start(end.checkpoint, receivedAt, { since: null });
    expect(queryOf(fullAgain)).toEqual(queryOf(start));
    expect(queryOf(pageAfter([], fullAgain).next ?? '')).toMatchObject({ updated_since: '2026-03-01T08:29:00Z' });
  });

  it('stays where it is while nothing changes', () => {
    let checkpoint = pageAfter([entry(1, '2026-03-01T08:00:00Z')], start).checkpoint ?? '';
    for (const page of [[entry(1, '2026-03-01T08:00:00Z')], [], [entry(1, '2026-03-01T08:00:30Z')], []])
      checkpoint = pageAfter(page, checkpoint).checkpoint ?? '';
    expect(queryOf(checkpoint)).toMatchObject({ updated_since: '2026-03-01T07:59:30Z', page: '1' });
  });

  it('goes on after a full page, with or without a link, by the time of its last entry', () => {
    const link = { link: '<https://evil.example/?page=2>; rel="next"' };
    const short = [entry(1, '2026-03-01T08:00:00Z'), entry(2, '2026-03-01T08:00:07Z')];
    const expected = { updated_since: '2026-03-01T08:00:07Z', page: '1' };
    expect(queryOf(pageAfter(short, start, link).next ?? '')).toMatchObject(expected);
    const full = Array.from({ length: 100 }, (_, at) => entry(at + 1, '2026-03-01T08:00:07Z'));
    expect(queryOf(pageAfter(full, start).next ?? '')).toMatchObject(expected);
    expect(queryOf(pageAfter([], start, link).next ?? '')).toMatchObject({ filter: 'deleted' });
  });

  it.each([
    ['far in the future', [entry(1, '2026-03-01T08:00:00Z'), entry(2, '2031-01-01T00:00:00Z')]],
    ['in no order', [entry(1, '2026-03-01T08:00:00Z'), entry(2, '2026-03-01T07:00:00Z')]],
    ['without a time', [entry(1, '2026-03-01T08:00:00Z'), entry(2, null)]],
  ])('counts pages where entries are %s', (_, page) => {
    const link = { link: '<x>; rel=next' };
    expect(queryOf(pageAfter(page, start, link).next ?? '', 2)).toMatchObject({
      updated_since: '1990-01-01T00:00:00Z',
      page: '2',
    });
  });

  it('begins a second again where pages became smaller, and reads no page as another shape', () => {
    const cursor = pageAfter([entry(1, '2026-03-01T08:00:00Z')], start).checkpoint ?? '';
    expect(queryOf(freshdesk.restart(cursor))).toMatchObject({ updated_since: '2026-03-01T07:58:00Z', page: '1' });
    for (const odd of [{}, { tickets: [] }, null, 'x', 7]) expect(read(odd, start).kind).toBe('broken');
    expect(queryOf('not a cursor')).toEqual(queryOf(start));
  });
});

describe('one second with more tickets than a list shows', () => {
  const jam = (count: number, created: (id: number) => number): Row[] =>
    Array.from({ length: count }, (_, at) => ({ id: at + 1, created: created(at + 1), updated: second }));
  const others: Row[] = [1, 2, 3].map((n) => ({ id: 90_000 + n, created: second + n, updated: second + n }));

  it.each([
    ['that were made one after the other', (id: number) => second - 40_000 + id],
    ['that were made at once', () => second],
  ])('ends, and none of 35,000 tickets is lost %s', (_, created) => {
    const rows = [...jam(35_000, created), ...others];
    const held = new Map();

    const { end, orders } = readPass(() => rows, held, { pageSize: 100 });

    expect(end).toBe('end');
    expect(held.size).toBe(rows.length);
    expect([...orders]).toEqual(['updated_at asc', 'created_at desc', 'created_at asc']);
  });

  it('ends with a reason where the orders leave a gap', () => {
    const rows = jam(1_250, () => second);
    expect(readPass(() => rows, new Map(), { pageSize: 2 }).end).toMatch(/More tickets changed within one second/);
    expect(readPass(() => rows.slice(0, 1_150), new Map(), { pageSize: 2 }).end).toBe('end');
  });
});

describe('an account that changes while it is read', () => {
  type Change = (rows: Row[], id: number, now: number) => Row[];
  const changeRow = (rows: Row[], id: number, change: (row: Row) => Row) =>
    rows.map((row) => (row.id === id ? change(row) : row));
  const changes = fc.constantFrom<Change>(
    (rows, _, now) => [...rows, { id: rows.length + 1, created: now, updated: now }],
    (rows, id, now) => changeRow(rows, id, (row) => ({ ...row, updated: now })),
    (rows, id, now) => changeRow(rows, id, (row) => ({ ...row, updated: now, gone: 'deleted' })),
    (rows, id, now) => changeRow(rows, id, (row) => ({ ...row, updated: now, gone: 'spam' })),
    (rows, id, now) => changeRow(rows, id, ({ id, created }) => ({ id, created, updated: now })),
  );
  const moves = fc.array(fc.tuple(changes, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 40,
  });

  it('is held whole after a full pass and an incremental one', () => {
    fc.assert(
      fc.property(
        moves,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 14 }),
        (list, pageSize, distinct) => {
          let now = second;
          let rows: Row[] = Array.from({ length: 14 }, (_, at) => {
            const updated = now - 100 + (at % distinct);
            return { id: at + 1, created: updated, updated };
          });
          const left = [...list];
          const move = () => {
            const [change, id, passed] = left.shift() ?? [];
            now += passed ?? 0;
            if (change) rows = change(rows, id ?? 1, now);
          };
          const held = new Map();

          const { checkpoint } = readPass(() => rows, held, { pageSize, move });
          while (left.length > 0) move();
          const { end } = readPass(() => rows, held, { pageSize, from: checkpoint, mode: 'incremental' });

          expect(end).toBe('end');
          for (const { id, gone = 'living' } of rows) {
            const found = held.get(`${id}`);
            // Whatever is gone may never have been seen.
            if (gone === 'living' || found !== undefined) expect([id, found]).toEqual([id, gone]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
