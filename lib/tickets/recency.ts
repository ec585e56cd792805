import { Long } from 'mongodb';
import { shortHash } from '#lib/search/short-hash.ts';
import type { TicketDoc } from './ticket.ts';

/** The bits of a recency that tell tickets of the same millisecond apart. */
const tieBits = 16;

/** Times further away, of the year 6429, share the last recency. */
const lastMs = 2 ** (63 - tieBits) - 1;

/** The lowest and the highest recency of the tickets of a millisecond. */
export const firstRecencyAt = (moment: Date): Long =>
  Long.fromNumber(Math.max(-lastMs, Math.min(lastMs, moment.getTime()))).shiftLeft(tieBits);
export const lastRecencyAt = (moment: Date): Long => firstRecencyAt(moment).add(2 ** tieBits - 1);

/**
 * The order of search results, newest first: the time of creation, and a hash of the id, so that of a million tickets of
 * the same millisecond a dozen share a recency. One number costs an index less than time and `_id`.
 */
export const recencyOf = ({ external_id, created_at }: Pick<TicketDoc, 'external_id' | 'created_at'>): Long =>
  firstRecencyAt(created_at).add(shortHash(external_id, tieBits));
