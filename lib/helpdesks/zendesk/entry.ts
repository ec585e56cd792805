import { parseTimestamp } from '#lib/provider/moment.ts';
import { memberOf } from '#lib/provider/repair.ts';
import { readId, readText } from '../canonical-ticket.ts';
import type { ListedEntry } from '../page.ts';

/** Deleted tickets stay in the export, with this status. */
export const isDeleted = (entry: unknown): boolean => readText(memberOf(entry, 'status')).toLowerCase() === 'deleted';

export const listedEntry = (raw: unknown): ListedEntry => {
  const id = readId(memberOf(raw, 'id'));
  if (id === null) return { kind: 'malformed', id: null, reason: 'id: is neither a text nor an integer of 53 bits' };
  const updatedAt = parseTimestamp(memberOf(raw, 'updated_at'));
  if (isDeleted(raw)) return { kind: 'gone', id, gone: { kind: 'deleted' }, updatedAt };
  return { kind: 'ticket', id, updatedAt, raw, needsDetail: false };
};
