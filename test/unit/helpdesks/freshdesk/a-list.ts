import { freshdesk } from '#lib/helpdesks/freshdesk/freshdesk.ts';
import type { Cursor } from '#lib/helpdesks/page.ts';
import { aResponse } from '../fixtures.ts';

/** A ticket as far as lists order it; times are in seconds. */
export type Row = { id: number; created: number; updated: number; gone?: 'deleted' | 'spam' };

const iso = (seconds: number): string => new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');

type Query = Readonly<Record<string, string>>;

const sorted = new WeakMap<readonly Row[], Map<string, Row[]>>();

/** A list in its order; the same rows are sorted once. */
const listOf = (rows: readonly Row[], { updated_since = '', order_by, order_type, filter }: Query): Row[] => {
  const lists = sorted.get(rows) ?? new Map<string, Row[]>();
  sorted.set(rows, lists);
  const name = `${updated_since} ${order_by} ${order_type} ${filter}`;
  const since = Date.parse(updated_since) / 1_000;
  const sign = order_type === 'desc' ? -1 : 1;
  const key = ({ created, updated }: Row) => (order_by === 'updated_at' ? updated : created);
  const list =
    lists.get(name) ??
    rows
      .filter(({ updated, gone }) => updated >= since && gone === filter)
      .toSorted((one, other) => sign * (key(one) - key(other) || one.id - other.id));
  lists.set(name, list);
  return list;
};

/** Numbered pages as Freshdesk cuts them: beyond the 300th there is none. */
const rowsOf = (rows: readonly Row[], query: Query): { shown: Row[]; hasNext: boolean } | 'refused' => {
  if (Number(query.page) > 300) return 'refused';
  const list = listOf(rows, query);
  const from = (Number(query.page) - 1) * Number(query.per_page);
  const to = from + Number(query.per_page);
  return { shown: list.slice(from, to), hasNext: to < list.length };
};

type Reading = { pageSize: number; now?: Date; from?: Cursor | null; mode?: 'full' | 'incremental'; move?: () => void };

/** Reads an account to the end of a pass; `move` changes it after each call. Ends early if a page is broken. */
export const readPass = (
  rows: () => readonly Row[],
  held: Map<string, Row['gone'] | 'living'>,
  { pageSize, now = new Date('2026-03-01T09:00:00Z'), from = null, mode = 'full', move = () => {} }: Reading,
) => {
  const orders = new Set<string>();
  let checkpoint = from;
  let calls = 0;
  let cursor: Cursor | null =
    mode === 'incremental' && from !== null ? from : freshdesk.start(from, now, { since: null });
  while (cursor !== null) {
    const query: Query = freshdesk.list(cursor, pageSize).query ?? {};
    calls++;
    orders.add(`${query.order_by} ${query.order_type}`);
    const rowsRead = rowsOf(rows(), query);
    if (rowsRead === 'refused') return { checkpoint, calls, orders, end: 'refused' };
    const answer = rowsRead.shown.map(({ id, created, updated }) => ({
      id,
      created_at: iso(created),
      updated_at: iso(updated),
    }));
    const headers = rowsRead.hasNext ? { link: '<https://acme.freshdesk.com/api/v2/tickets?page=2>; rel="next"' } : {};
    const read = freshdesk.readList(cursor, aResponse(answer, { headers, receivedAt: now }));
    if (read.kind === 'broken') return { checkpoint, calls, orders, end: read.reason };
    for (const entry of read.page.entries)
      if (entry.id !== null) held.set(entry.id, entry.kind === 'gone' ? (query.filter as Row['gone']) : 'living');
    checkpoint = read.page.checkpoint;
    cursor = read.page.next;
    move();
  }
  return { checkpoint, calls, orders, end: 'end' };
};
