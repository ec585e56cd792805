import * as z from 'zod';
import { badCursor, decodeCursor, encodeCursor } from '#lib/cursor.ts';
import type { Store } from '#lib/mongo/store.ts';
import { fitting } from '#lib/response-budget.ts';
import { type HistoryDoc, historyOf } from './ticket-history.ts';

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

/**
 * The tenant's change feed after a cursor, oldest first. Change numbers have no gaps and become visible in order, so a
 * reader that continues from `next_cursor` misses nothing and sees nothing twice. A page of long texts ends before
 * `limit`: where the response is full.
 */
export const readChanges = async (store: Store, tenantId: string, limit: number, cursor?: string) => {
  const list = ['changes', tenantId];
  const [after] = cursor === undefined ? [0] : (decodeCursor(list, cursor) ?? []);
  if (typeof after !== 'number') throw badCursor("this tenant's changes");
  const entries = await historyOf(store, tenantId).after(after, limit);
  const changes = fitting(entries.map(changeOf));
  return { changes, next_cursor: encodeCursor(list, [entries[changes.length - 1]?.seq ?? after]) };
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
