import * as z from 'zod';
import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import type { Store } from '#lib/mongo/store.ts';
import { fitting } from '#lib/response-budget.ts';
import { type HistoryDoc, historyOf, lastNumberOf } from './ticket-history.ts';

const changes = z.lazy(() => z.record(z.string(), z.object({ old: z.unknown(), new: z.unknown() })));

const action = z.enum(['created', 'updated', 'deleted', 'restored']);

export const historyEntryView = z.lazy(() =>
  z
    .object({ action, changes, recorded_at: z.iso.datetime(), job_id: z.string().optional() })
    .meta({ id: 'HistoryEntry' }),
);

export const changeView = z.lazy(() =>
  z.object({ ticket_id: z.string(), action, changes, recorded_at: z.iso.datetime() }).meta({ id: 'Change' }),
);

/** One ticket's history, newest first, as much as a response holds; null if there never was such a ticket. */
export const readHistory = async (store: Store, tenantId: string, ticketId: string, limit: number) => {
  const entries = await historyOf(store, tenantId).ofTicket(ticketId, limit);
  return entries.length === 0 ? null : fitting(entries.map(entryOf));
};

/** A change as a stream has it: with the cursor of what comes after it. */
export type ChangeEvent = { cursor: string; change: Omit<HistoryDoc, 'tenant_id' | 'seq' | 'job_id'> };

/**
 * The tenant's change feed after a cursor, oldest first. Change numbers have no gaps and become visible in order, so a
 * reader that continues from `next_cursor` misses nothing and sees nothing twice. A page of long texts ends before
 * `limit`: where the response is full.
 */
export const readChanges = async (store: Store, tenantId: string, limit: number, cursor?: string) => {
  const { entries, next_cursor } = await readFeed(store, tenantId, { limit, cursor });
  return { changes: entries.map(changeOf), next_cursor };
};

/** The same page, at most so many bytes of it, each change with its own cursor: a reader may stop after any of them. */
export const readChangeEvents = async (
  store: Store,
  tenantId: string,
  wanted: { limit: number; maxBytes: number; cursor: string | undefined },
): Promise<{ events: ChangeEvent[]; next_cursor: string; isFull: boolean }> => {
  const { entries, next_cursor, isFull } = await readFeed(store, tenantId, wanted);
  const events = entries.map((entry) => ({ cursor: changeCursor(tenantId, entry.seq), change: changeOf(entry) }));
  return { events, next_cursor, isFull };
};

/** The cursor of what is not written yet. */
export const latestCursor = async (store: Store, tenantId: string): Promise<string> =>
  changeCursor(tenantId, await lastNumberOf(store, tenantId));

/** Whether a cursor is one of this tenant's feed. */
export const isChangeCursor = (tenantId: string, cursor: string): boolean => changeNumberIn(tenantId, cursor) !== null;

type Wanted = { limit: number; maxBytes?: number; cursor?: string | undefined };

const readFeed = async (store: Store, tenantId: string, { limit, maxBytes, cursor }: Wanted) => {
  const after = cursor === undefined ? 0 : changeNumberIn(tenantId, cursor);
  if (after === null) throw badCursor("this tenant's changes");
  const found = await historyOf(store, tenantId).after(after, limit);
  const count = fitting(found.map(changeOf), maxBytes).length;
  const entries = found.slice(0, count);
  const next_cursor = changeCursor(tenantId, entries.at(-1)?.seq ?? after);
  return { entries, next_cursor, isFull: found.length === limit || count < found.length };
};

const listOf = (tenantId: string): unknown => ['changes', tenantId];

/** The cursor after the change of that number. */
export const changeCursor = (tenantId: string, seq: number): string => encodeCursor(listOf(tenantId), [seq]);

/** The change number in a cursor of this tenant's feed; null for any other text. */
export const changeNumberIn = (tenantId: string, cursor: string): number | null => {
  const [seq] = decodeCursor(listOf(tenantId), cursor) ?? [];
  return typeof seq === 'number' ? seq : null;
};

const changeOf = ({ ticket_id, action, changes, recorded_at }: HistoryDoc) => ({
  ticket_id,
  action,
  changes,
  recorded_at,
});

const entryOf = ({ action, changes, recorded_at, job_id }: HistoryDoc) => ({
  action,
  changes,
  recorded_at,
  ...(job_id && { job_id }),
});
