import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import type { Gone } from '#lib/tickets/gone.ts';
import { type ListedEntry, listedAs } from '../page.ts';
import type { TicketList } from './list-place.ts';

/** A ticket that is shown by its id says itself that it is gone. */
export const goneOf = (raw: unknown): Gone | null => {
  if (memberOf(raw, 'deleted') === true) return { kind: 'deleted' };
  return memberOf(raw, 'spam') === true ? { kind: 'spam' } : null;
};

export const listedEntry =
  (list: TicketList) =>
  (raw: unknown): ListedEntry =>
    listedAs(raw, {
      updatedAt: parseTimestamp(memberOf(raw, 'updated_at')),
      gone: list === 'tickets' ? goneOf(raw) : { kind: list },
    });
