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
const sinceOf = (cursor: string | null): number =>
  Number(/updated >= (\d+)/.exec(jsm.list(cursor ?? '', 1).query?.jql ?? '')?.[1]);

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

  it('goes on from the minute that a page ends in, and within a minute by the token', () => {
    const more = { isLast: false, nextPageToken: 'CAEaAggD' };
    const later = pageAfter({ issues: [issue(1, now - 10 * minuteMs), issue(2, now - 9 * minuteMs + 7)], ...more });
    expect(sinceOf(later.next)).toBe(now - 9 * minuteMs);
    expect(jsm.list(later.next ?? '', 1).query).not.toHaveProperty('nextPageToken');

    const within = pageAfter({ issues: [issue(3, now - 9 * minuteMs + 9)], ...more }, later.next ?? '');
    expect(sinceOf(within.next)).toBe(now - 9 * minuteMs);
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

  it('searches a minute of several pages until two searches had as many of its issues', () => {
    const minute = now - 9 * minuteMs;
    const more = { isLast: false, nextPageToken: 'CAEaAggD' };
    const of = (...ids: number[]) => ids.map((id) => issue(id, minute));
    let cursor = pageAfter({ issues: [issue(1, minute - minuteMs), ...of(2)], ...more }).next ?? '';
    /** Two pages of one search, of which the second is the last. */
    const search = (first: number[], second: number[]) => {
      const within = pageAfter({ issues: of(...first), ...more }, cursor);
      const end = pageAfter({ issues: of(...second), isLast: true }, within.next ?? '');
      cursor = end.next ?? '';
      return [within.listsAgain ?? false, end.next !== null && sinceOf(end.next) === minute];
    };

    // The second issue changes meanwhile, which moves the fourth one onto the first page; then the third one does.
    expect(search([2, 3], [5])).toEqual([false, true]);
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

    // What changed since the first answer may have moved behind a page.
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
