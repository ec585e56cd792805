import { describe, expect, it } from 'vitest';
import { jsm } from '#lib/helpdesks/jsm/jsm.ts';
import { aResponse, receivedAt } from '../fixtures.ts';

const minuteMs = 60_000;
const now = receivedAt.getTime();
const target = { site: 'acme', projects: 'HELP, IT' };
const everything = jsm.start(null, receivedAt, { since: null, target });
const issue = (id: number, updated: number | null) => ({
  id: `${id}`,
  key: `HELP-${id}`,
  fields: { updated: updated === null ? null : new Date(updated).toISOString() },
});
const pageAfter = (json: object, cursor = everything, at = receivedAt) => {
  const read = jsm.readList(cursor, aResponse(json, { receivedAt: at }));
  if (read.kind === 'broken') throw new Error(read.reason);
  return read.page;
};
const jqlOf = (cursor: string | null): string => jsm.list(cursor ?? '', 1).query?.jql ?? '';
const sinceOf = (cursor: string | null): number => Number(/updated >= (\d+)/.exec(jqlOf(cursor))?.[1]);

describe('a pass over the search', () => {
  it('asks for the issues of its projects, by milliseconds, which have no time zone', () => {
    expect(jsm.list(everything, 5_000)).toEqual({
      method: 'GET',
      path: '/rest/api/3/search/jql',
      query: {
        jql: 'project in ("HELP", "IT") AND updated >= 631152000000 ORDER BY updated ASC, key ASC',
        fields: 'summary,description,status,priority,reporter,assignee,labels,created,updated,project,issuetype',
        maxResults: '100',
      },
      bucket: 'default',
    });
    const all = jsm.start(null, receivedAt, { since: new Date('2026-02-01T00:00:59Z') });
    expect(jsm.list(all, 1).query?.jql).toBe(
      `projectType = "service_desk" AND updated >= ${Date.parse('2026-02-01T00:00:00Z')} ORDER BY updated ASC, key ASC`,
    );
  });

  it('goes on from the minute that a page ends in, and within a minute by the keys, or by the token', () => {
    const more = { isLast: false, nextPageToken: 'CAEaAggD' };
    const later = pageAfter({ issues: [issue(1, now - 10 * minuteMs), issue(2, now - 9 * minuteMs + 7)], ...more });
    expect(sinceOf(later.next)).toBe(now - 9 * minuteMs);
    expect(jsm.list(later.next ?? '', 1).query).not.toHaveProperty('nextPageToken');

    const minute = now - 9 * minuteMs;
    const byKeys = pageAfter({ issues: [issue(3, minute + 9)], ...more }, later.next ?? '');
    expect(jqlOf(byKeys.next)).toMatch(
      new RegExp(`AND updated >= ${minute} AND updated < ${minute + minuteMs} ORDER BY key ASC$`),
    );

    const byTokens = jsm.restart(byKeys.next ?? '');
    const within = pageAfter({ issues: [issue(3, minute + 9)], ...more }, byTokens);
    expect(sinceOf(within.next)).toBe(minute);
    expect(jsm.list(within.next ?? '', 1).query).toMatchObject({ nextPageToken: 'CAEaAggD' });
    expect(sinceOf(jsm.restart(within.next ?? ''))).toBe(now - 14 * minuteMs);
    expect(jsm.list(jsm.restart(within.next ?? ''), 1).query).not.toHaveProperty('nextPageToken');

    for (const odd of [
      [issue(1, now - minuteMs), issue(2, now - 2 * minuteMs)],
      [issue(1, null)],
      [issue(1, now + 2 * 86_400_000)],
      [],
    ])
      expect(jsm.list(pageAfter({ issues: odd, ...more }).next ?? '', 1).query).toMatchObject({
        nextPageToken: 'CAEaAggD',
      });
  });

  describe('of a minute of several pages', () => {
    const minute = now - 9 * minuteMs;
    const more = { isLast: false, nextPageToken: 'CAEaAggD' };
    const keyed = (...keys: readonly unknown[]) => keys.map((key, n) => ({ ...issue(n + 1, minute), key }));
    const ordinary = pageAfter({ issues: [issue(1, minute - minuteMs), issue(2, minute)], ...more }).next ?? '';
    const first = pageAfter({ issues: keyed('HELP-1'), ...more }, ordinary).next ?? '';

    it('goes on after the last key of a project, and to those that had no turn', () => {
      const second = pageAfter({ issues: keyed('HELP-2', 'HELP-10'), ...more }, first).next;
      expect(jqlOf(second)).toContain('(project = "HELP" AND key >= "HELP-10" OR project not in ("HELP"))');
      const third = pageAfter({ issues: keyed('HELP-10', 'IT-3', 'IT-4'), ...more }, second ?? '').next;
      expect(jqlOf(third)).toContain('(project = "IT" AND key >= "IT-4" OR project not in ("HELP", "IT"))');
      const end = pageAfter({ issues: keyed('IT-4'), isLast: true }, third ?? '').next;
      expect(jqlOf(end)).toMatch(new RegExp(`updated >= ${minute + minuteMs} ORDER BY updated ASC, key ASC$`));
    });

    it.each([
      ['keys are in another order', ['HELP-7', 'HELP-6']],
      ['a project comes twice', ['HELP-7', 'IT-1', 'HELP-8']],
      ['a key is none', ['HELP-7', 'Kim']],
      ['a key is missing', [undefined]],
      ['a page goes back', ['HELP-4', 'HELP-7']],
      ['a page is of other projects alone', ['IT-1']],
      ['a page has nothing new', ['HELP-5']],
      ['a page is empty', []],
    ])('reads it by tokens where %s', (_, keys) => {
      const second = pageAfter({ issues: keyed('HELP-5'), ...more }, first).next ?? '';
      const third = pageAfter({ issues: keyed(...keys), ...more }, second).next ?? '';

      expect(jqlOf(third)).toMatch(new RegExp(`updated >= ${minute} ORDER BY updated ASC, key ASC$`));
      const next = pageAfter({ issues: keyed('HELP-1'), ...more }, third);
      expect(next.listsAgain).toBe(true);
      expect(jsm.list(next.next ?? '', 1).query).toMatchObject({ nextPageToken: 'CAEaAggD' });
    });
  });

  it('searches a minute by tokens until two searches had as many of its issues', () => {
    const minute = now - 9 * minuteMs;
    const more = { isLast: false, nextPageToken: 'CAEaAggD' };
    const of = (...ids: number[]) => ids.map((id) => issue(id, minute));
    const ordinary = pageAfter({ issues: [issue(1, minute - minuteMs), ...of(2)], ...more }).next ?? '';
    let cursor = jsm.restart(pageAfter({ issues: of(1), ...more }, ordinary).next ?? '');
    /** Two pages of one search, of which the second is the last. */
    const search = (first: number[], second: number[]) => {
      const within = pageAfter({ issues: of(...first), ...more }, cursor);
      const end = pageAfter({ issues: of(...second), isLast: true }, within.next ?? '');
      cursor = end.next ?? '';
      return [within.listsAgain ?? false, end.next !== null && sinceOf(end.next) === minute];
    };

    // The second issue changes meanwhile, which moves the fourth one onto the first page; then the third one does.
    expect(search([2, 3], [5])).toEqual([true, true]);
    expect(search([3, 4], [])).toEqual([true, true]);
    expect(search([4, 5], [])).toEqual([true, false]);
  });

  it('ends where the site says so, or gives no token', () => {
    for (const end of [{ isLast: true }, { isLast: true, nextPageToken: 'x' }, {}, { nextPageToken: null }])
      expect(pageAfter({ issues: [issue(1, now)], ...end }).next).toBeNull();
    for (const odd of [{ issues: {} }, {}, { issues: [], isLast: false }, { issues: [], nextPageToken: 7 }])
      expect(jsm.readList(everything, aResponse(odd)).kind).toBe('broken');
  });

  it('leaves a checkpoint five minutes before what it saw, and not later than its start', () => {
    const seen = (minutesAgo: number) => pageAfter({ issues: [issue(1, now - minutesAgo * minuteMs)], isLast: true });
    expect(sinceOf(seen(30).checkpoint)).toBe(now - 35 * minuteMs);
    expect(sinceOf(seen(0).checkpoint)).toBe(now - 6 * minuteMs);

    // What changed since the first response may have moved behind a page.
    const first = pageAfter({ issues: [issue(1, now - 90 * minuteMs)], isLast: false, nextPageToken: 'x' });
    const hourLater = new Date(now + 60 * minuteMs);
    const last = pageAfter({ issues: [issue(2, now + 59 * minuteMs)], isLast: true }, first.next ?? '', hourLater);
    expect(sinceOf(last.checkpoint)).toBe(now - 6 * minuteMs);
  });

  it('stays where it is while nothing changes, and keeps its projects', () => {
    let checkpoint = pageAfter({ issues: [issue(1, now - 30 * minuteMs)] }).checkpoint ?? '';
    for (const issues of [[], [issue(1, now - 30 * minuteMs)], []]) {
      const start = checkpoint;
      checkpoint = pageAfter({ issues, isLast: true }, start).checkpoint ?? '';
    }
    expect(sinceOf(checkpoint)).toBe(now - 35 * minuteMs);
    expect(jsm.list(checkpoint, 1).query?.jql).toContain('"IT"');
  });
});
