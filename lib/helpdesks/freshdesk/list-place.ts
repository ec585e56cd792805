import * as z from 'zod';
import { parseJson } from '#lib/json.ts';
import type { ConnectionContext } from '../helpdesk-adapter.ts';
import type { Cursor } from '../page.ts';
import { capabilities } from './facts.ts';

/** A pass reads these, one after the other: only the last two hold what is gone. */
export const ticketLists = ['tickets', 'deleted', 'spam'] as const;
export type TicketList = (typeof ticketLists)[number];

const seconds = () => z.int().min(0).max(10_000_000_000);
const count = () => z.int().min(0).max(1_000_000);

/** A place in one of the lists. Times are in seconds since 1970, as fine as Freshdesk's. */
const placeSchema = z.lazy(() =>
  z.strictObject({
    list: z.enum(ticketLists),
    /** Entries that changed at that time or later. */
    since: seconds(),
    /**
     * `forward` and `back` go by the time of the change. `newest` and `oldest` go by creation, for a second in which more
     * tickets changed than one order shows.
     */
    walk: z.enum(['forward', 'back', 'newest', 'oldest']),
    /** Entries before it, beyond the first page of a second only. */
    offset: count(),
    /** The size of the pages of that second. */
    step: count(),
    /** Where it goes on after the way back; null: nowhere. */
    next: seconds().nullable(),
    /** Time and id that the newest entries were read down to. */
    until: z.tuple([seconds(), z.int()]).nullable(),
    /** Where the next pass begins to read each list. */
    reached: z.tuple([seconds(), seconds(), seconds()]),
  }),
);
export type Place = z.infer<typeof placeSchema>;

/** The first page of what changed at a time or later. */
export const placeAt = ({ list, reached }: Pick<Place, 'list' | 'reached'>, since: number): Place => ({
  ...{ list, since, reached },
  ...{ walk: 'forward', offset: 0, step: 0, next: null, until: null },
});

export const firstPlaceIn = (list: TicketList, reached: Place['reached']): Place =>
  placeAt({ list, reached }, reached[ticketLists.indexOf(list)] ?? 0);

/** Before any account. */
const everything = Date.UTC(1990, 0) / 1_000;

/** Any other text is the beginning: reading too much loses nothing. */
export const readPlace = (cursor: Cursor): Place => {
  const { data } = placeSchema.safeParse(parseJson(cursor));
  return data ?? firstPlaceIn('tickets', [everything, everything, everything]);
};

export const writePlace = (place: Place): Cursor => JSON.stringify(place);

const daySeconds = 86_400;

/**
 * Without `updated_since` the list would hold the last 30 days alone. What is gone is read from where the last pass ended,
 * or from the day before the first one on: that covers the pass itself, and a clock that differs.
 */
export const start = (checkpoint: Cursor | null, now: Date, { since }: Pick<ConnectionContext, 'since'>): Cursor => {
  const yesterday = Math.max(0, Math.floor(now.getTime() / 1_000) - daySeconds);
  const [, deleted, spam] = checkpoint === null ? [0, yesterday, yesterday] : readPlace(checkpoint).reached;
  const tickets = since ? Math.max(0, Math.floor(since.getTime() / 1_000)) : everything;
  return writePlace(firstPlaceIn('tickets', [tickets, deleted, spam]));
};

/** Pages became smaller: the second is read again from its first page, and a little before it. */
export const restart = (lost: Cursor): Cursor => {
  const place = readPlace(lost);
  return writePlace(placeAt(place, Math.max(0, place.since - capabilities.overlapMs / 1_000)));
};
