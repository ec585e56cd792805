import { parseTimestamp } from '#lib/provider/moment.ts';
import { memberOf } from '#lib/provider/repair.ts';
import { readId } from '../canonical-ticket.ts';
import type { ListedEntry } from '../page.ts';
import { goneByState, stateWordOf } from './vocabulary.ts';

export const listedEntry = (raw: unknown): ListedEntry => {
  const id = readId(memberOf(raw, 'id'));
  if (id === null) return { kind: 'malformed', id: null, reason: 'id: is neither a text nor an integer of 53 bits' };
  const updatedAt = parseTimestamp(memberOf(raw, 'updated_at'));
  const gone = goneByState(stateWordOf(raw));
  return gone ? { kind: 'gone', id, gone, updatedAt } : { kind: 'ticket', id, updatedAt, raw, needsDetail: true };
};

/** An array of tickets, or what some releases answer instead: ids in their order, and the tickets beside. */
export const ticketsIn = (json: unknown): readonly unknown[] | null => {
  if (Array.isArray(json)) return json;
  const ids = memberOf(json, 'tickets');
  const assets = memberOf(memberOf(json, 'assets'), 'Ticket');
  if (!Array.isArray(ids)) return null;
  return ids.map((id) => (typeof id === 'object' ? id : (memberOf(assets, `${id}`) ?? { id })));
};
