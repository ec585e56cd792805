import * as z from 'zod';
import type { ConnectionContext } from '../helpdesk-adapter.ts';
import { jsonCursor } from '../json-cursor.ts';
import type { Cursor } from '../page.ts';
import { capabilities } from './facts.ts';

const seconds = () => z.int().min(0).max(10_000_000_000);

/** Intercom's own place in the search; a longer one would make the cursor too long. */
const searchCursor = z.lazy(() => z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,1500}$/));

/**
 * A pass searches for conversations, then reads the list of deleted ones, the newest first. Where a version has no such
 * list, it ends with what changed since it began. Times are in seconds.
 */
const placeSchema = z.lazy(() =>
  z.strictObject({
    list: z.enum(['conversations', 'deleted', 'closing']),
    /** Conversations that changed at that time or later. */
    since: seconds(),
    after: searchCursor.nullable(),
    /** Of the deleted ones: its page, and down to which time they are read. */
    page: z.int().min(1).max(1_000_000),
    goneSince: seconds(),
    /** Every change before it could be found when the pass began; null: it begins. */
    settled: seconds().nullable(),
  }),
);
export type Place = z.infer<typeof placeSchema>;

const beginning: Place = { list: 'conversations', since: 0, after: null, page: 1, goneSince: 0, settled: null };

export const { read: readPlace, write: writePlace } = jsonCursor<Place>(placeSchema, beginning);

export const isSearchCursor = (value: unknown): value is string => searchCursor.safeParse(value).success;

const daySeconds = 86_400;
const secondsOf = (time: Date): number => Math.max(0, Math.floor(time.getTime() / 1_000));

/** The deleted ones are read from where the last pass ended, or from the day before the first one on. */
export const start = (checkpoint: Cursor | null, now: Date, { since }: Pick<ConnectionContext, 'since'>): Cursor => {
  const goneSince = checkpoint === null ? Math.max(0, secondsOf(now) - daySeconds) : readPlace(checkpoint).goneSince;
  return writePlace({ ...beginning, since: since ? secondsOf(since) : 0, goneSince });
};

const overlapSeconds = capabilities.overlapMs / 1_000;

/** A search whose place is lost begins again, and a little earlier. The list of deleted ones is only lost where there is none. */
export const restart = (lost: Cursor): Cursor => {
  const place = readPlace(lost);
  if (place.list === 'deleted') return writePlace({ ...place, list: 'closing', since: place.settled ?? place.since });
  const since = place.after === null ? Math.max(0, place.since - overlapSeconds) : place.since;
  return writePlace({ ...place, after: null, page: 1, since });
};

/** In a list without order, what was seen says nothing: the next pass begins where this one's began. */
export const checkpointOf = ({ list, settled, goneSince }: Place): Place => {
  const since = Math.max(0, (settled ?? 0) - overlapSeconds);
  return { ...beginning, since, goneSince: list === 'deleted' ? since : goneSince };
};
