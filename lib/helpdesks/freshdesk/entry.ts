import { parseTimestamp } from '#lib/provider/moment.ts';
import { memberOf } from '#lib/provider/repair.ts';
import type { Gone } from '#lib/tickets/gone.ts';
import { readId } from '../canonical-ticket.ts';
import type { ListedEntry } from '../page.ts';
import type { TicketList } from './list-place.ts';

/** A ticket that is shown by its id says itself that it is gone. */
export const goneOf = (raw: unknown): Gone | null => {
  if (memberOf(raw, 'deleted') === true) return { kind: 'deleted' };
  return memberOf(raw, 'spam') === true ? { kind: 'spam' } : null;
};

export const listedEntry =
  (list: TicketList) =>
  (raw: unknown): ListedEntry => {
    const id = readId(memberOf(raw, 'id'));
    if (id === null) return { kind: 'malformed', id: null, reason: 'id: is neither a text nor an integer of 53 bits' };
    const updatedAt = parseTimestamp(memberOf(raw, 'updated_at'));
    const gone = list === 'tickets' ? goneOf(raw) : { kind: list };
    return gone ? { kind: 'gone', id, gone, updatedAt } : { kind: 'ticket', id, updatedAt, raw, needsDetail: false };
  };
