import { describe, expect, it } from 'vitest';
import { checkedPage, type HelpdeskPage, type ListedEntry } from '#lib/helpdesks/page.ts';

const aPage = (page: Partial<HelpdeskPage>): HelpdeskPage => ({
  entries: [],
  next: 'b',
  totalCount: null,
  checkpoint: null,
  ...page,
});
const ticket = (id: string, raw: string, minute: number | null): ListedEntry => ({
  kind: 'ticket',
  id,
  raw,
  updatedAt: minute === null ? null : new Date(Date.UTC(2026, 0, 1, 0, minute)),
  needsDetail: false,
});

describe('a page', () => {
  it('that names itself as the next is broken', () => {
    expect(checkedPage('b', aPage({})).kind).toBe('broken');
    expect(checkedPage('a', aPage({})).kind).toBe('page');
  });

  it('whose cursor is longer than 2 KiB is broken', () => {
    expect(checkedPage('a', aPage({ next: 'x'.repeat(2_049) })).kind).toBe('broken');
    expect(checkedPage('a', aPage({ next: null, checkpoint: 'x'.repeat(2_049) })).kind).toBe('broken');
    expect(checkedPage('a', aPage({ next: 'x'.repeat(2_048) })).kind).toBe('page');
  });

  it('keeps the newest entry of each id, of equally new ones the last, and every entry without an id', () => {
    const nameless: ListedEntry = { kind: 'malformed', id: null, reason: 'id: is missing' };
    const entries = [
      ticket('1', 'newer', 2),
      ticket('2', 'first', 1),
      nameless,
      ticket('1', 'older', 1),
      ticket('2', 'last', 1),
      ticket('3', 'dateless', null),
      { kind: 'malformed', id: '1', reason: 'x' } as const,
      nameless,
    ];

    const read = checkedPage('a', aPage({ entries }));

    expect(read).toMatchObject({
      page: { entries: [{ raw: 'newer' }, { raw: 'last' }, nameless, { raw: 'dateless' }, nameless] },
    });
  });
});
