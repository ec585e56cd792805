import * as z from 'zod';
import { beforeChanges, reachedBy } from '../change-times.ts';
import type { StartContext } from '../helpdesk-adapter.ts';
import { jsonCursor } from '../json-cursor.ts';
import type { Cursor } from '../page.ts';
import { capabilities } from './facts.ts';

const milliseconds = () => z.int().min(0).max(10_000_000_000_000);
const count = () => z.int().min(0).max(100_000_000);

const placeSchema = z.lazy(() =>
  z.strictObject({
    /** `up` and `down` list all conversations by creation, `changes` the latest activity first. */
    step: z.enum(['up', 'down', 'changes']),
    /** Pages before the page. */
    offset: count(),
    /** Activity at that time or later is read. */
    since: milliseconds(),
    /** Conversations that did not change since are not wanted. */
    from: milliseconds(),
    newest: milliseconds(),
    settled: milliseconds().nullable(),
    /** Conversations that the account had at the page before; null: there is none, or it did not say. */
    count: count().nullable(),
    /** Whether conversations that were never listed may be among the old ones. */
    isFirst: z.boolean(),
  }),
);
export type Place = z.infer<typeof placeSchema>;

const beginning: Place = {
  ...{ step: 'up', offset: 0, since: 0, from: 0 },
  ...{ newest: 0, settled: null, count: null, isFirst: true },
};

export const { read: readPlace, write: writePlace } = jsonCursor<Place>(placeSchema, beginning);

export const start = (checkpoint: Cursor | null, _: Date, { since }: StartContext): Cursor => {
  return writePlace({ ...beginning, from: Math.max(0, since?.getTime() ?? 0), isFirst: checkpoint === null });
};

/** Numbers of pages are never lost. Should a server say so, the step before is done again. */
export const restart = (lost: Cursor): Cursor => {
  const place = readPlace(lost);
  if (place.step === 'down') return writePlace({ ...place, offset: place.offset + 1 });
  const step = place.step === 'changes' && place.offset > 0 ? 'changes' : 'up';
  return writePlace({ ...place, step, offset: 0, count: null });
};

/** The first page of what changed since the pass began, or shortly before. */
export const changesAfter = (place: Place): Place => ({
  ...place,
  ...beforeChanges(place),
  ...{ step: 'changes', offset: 0, since: reachedBy(place, capabilities.overlapMs), count: null },
});

/** Where the next pass begins. */
export const checkpointOf = (place: Place): Place => {
  const { newest, settled, from } = place;
  const since = reachedBy(place, capabilities.overlapMs);
  return { ...beginning, step: 'changes', since, newest: Math.min(newest, settled ?? 0), from, isFirst: false };
};
