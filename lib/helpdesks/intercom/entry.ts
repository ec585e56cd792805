import { parseTimestamp } from '#lib/provider/moment.ts';
import { memberOf } from '#lib/provider/repair.ts';
import { readId } from '../canonical-ticket.ts';
import type { ListedEntry } from '../page.ts';
import { lacksText } from './text.ts';

export const listedEntry = (raw: unknown): ListedEntry => {
  const id = readId(memberOf(raw, 'id'));
  if (id === null) return { kind: 'malformed', id: null, reason: 'id: is neither a text nor an integer of 53 bits' };
  const updatedAt = parseTimestamp(memberOf(raw, 'updated_at'));
  return { kind: 'ticket', id, updatedAt, raw, needsDetail: lacksText(raw) };
};
