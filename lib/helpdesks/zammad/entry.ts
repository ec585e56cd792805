import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import { type ListedEntry, listedAs } from '../page.ts';
import { goneByState, stateWordOf } from './vocabulary.ts';

export const listedEntry = (raw: unknown): ListedEntry =>
  listedAs(raw, {
    updatedAt: parseTimestamp(memberOf(raw, 'updated_at')),
    gone: goneByState(stateWordOf(raw)),
    needsDetail: true,
  });

/** An array of tickets, or what some releases answer instead: ids in their order, and the tickets beside. */
export const ticketsIn = (json: unknown): readonly unknown[] | null => {
  if (Array.isArray(json)) return json;
  const ids = memberOf(json, 'tickets');
  const assets = memberOf(memberOf(json, 'assets'), 'Ticket');
  if (!Array.isArray(ids)) return null;
  return ids.map((id) => (typeof id === 'object' ? id : (memberOf(assets, `${id}`) ?? { id })));
};
