import * as z from 'zod';
import { parseJson } from '#lib/json.ts';
import type { StartContext } from '../helpdesk-adapter.ts';
import type { Cursor } from '../page.ts';
import { capabilities } from './facts.ts';
import { projectsOf } from './target.ts';

const ms = () => z.int().min(0).max(10_000_000_000_000);

/** Projects in one minute; a place of more would be too long. */
export const mostDone = 80;

/** A place in the search. Times are milliseconds since 1970, at whole minutes: to how fine a JQL compares is unconfirmed. */
const placeSchema = z.lazy(() =>
  z.strictObject({
    /** Keys of the projects that are searched; none: all service projects. */
    projects: z.array(z.string().max(10)).max(20),
    /** Issues that changed at that time or later. */
    since: ms(),
    /** The next page of that search; null: its first. */
    token: z.string().max(1_500).nullable(),
    /** Issues of that minute that the pages of this search had so far, and those of the search before it; null: there was none. */
    met: z.int().min(0).default(0),
    metBefore: z.int().min(0).nullable().default(null),
    /** A minute of several pages in the order of keys: the last key that was read, and projects of which all are. */
    byKeys: z
      .strictObject({ after: z.string().max(40).nullable(), done: z.array(z.string().max(10)).max(mostDone) })
      .nullable()
      .default(null),
    /** The minute could not be read by keys. */
    byTokens: z.boolean().default(false),
    /** When the pass had its first response; null before that. */
    startedAt: ms().nullable(),
    /** Where the next pass begins to read. */
    reached: ms(),
  }),
);
export type Place = z.infer<typeof placeSchema>;

/** Before any site. */
const everything = Date.UTC(1990, 0);
export const minuteMs = 60_000;

export const wholeMinute = (time: number): number => Math.max(0, Math.floor(time / minuteMs) * minuteMs);

/** Any other text is the beginning: reading too much loses nothing. */
export const readPlace = (cursor: Cursor): Place => {
  const { data } = placeSchema.safeParse(parseJson(cursor));
  return data ?? { ...placeAt({ projects: [], startedAt: null, reached: everything }, everything) };
};

type Search = Pick<Place, 'since' | 'token' | 'met' | 'metBefore' | 'byKeys' | 'byTokens'>;

/** The first page of what changed at a time or later. */
export const placeAt = <Of extends Omit<Place, keyof Search>>(place: Of, since: number) => ({
  ...place,
  ...{ since, token: null, met: 0, metBefore: null, byKeys: null, byTokens: false },
});

/** The first page of the minute, which is read by tokens from there. */
export const placeByTokens = (place: Place): Place => ({ ...placeAt(place, place.since), byTokens: true });

export const writePlace = (place: Place): Cursor => JSON.stringify(place);

export const start = (_checkpoint: Cursor | null, _now: Date, { since, target }: StartContext): Cursor => {
  const from = since ? wholeMinute(since.getTime()) : everything;
  return writePlace(placeAt({ projects: projectsOf(target), startedAt: null, reached: from }, from));
};

/**
 * A token lives for a week. The search begins again before the page that it led to. A key is of no more use when its issue
 * is gone.
 */
export const restart = (lost: Cursor): Cursor => {
  const place = readPlace(lost);
  if (place.byKeys) return writePlace(placeByTokens(place));
  return writePlace(placeAt(place, Math.max(0, place.since - capabilities.overlapMs)));
};
