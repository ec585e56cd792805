import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import { readText } from '../canonical-ticket.ts';
import { type ListedEntry, listedAs } from '../page.ts';

/** Deleted tickets stay in the export, with this status. */
export const isDeleted = (entry: unknown): boolean => readText(memberOf(entry, 'status')).toLowerCase() === 'deleted';

export const listedEntry = (raw: unknown): ListedEntry =>
  listedAs(raw, {
    updatedAt: parseTimestamp(memberOf(raw, 'updated_at')),
    gone: isDeleted(raw) ? { kind: 'deleted' } : null,
  });
