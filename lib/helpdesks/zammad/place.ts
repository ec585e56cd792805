import * as z from 'zod';
import { reachedBy } from '../change-times.ts';
import type { ConnectionContext } from '../helpdesk-adapter.ts';
import { jsonCursor } from '../json-cursor.ts';
import type { Cursor } from '../page.ts';
import { capabilities } from './facts.ts';

const milliseconds = () => z.int().min(0).max(10_000_000_000_000);
const count = () => z.int().min(0).max(100_000_000);

const placeSchema = z.lazy(() =>
  z.strictObject({
    /** `up` and `down` list all tickets by id. `probe` asks whether there is a search; `changes` searches by time. */
    step: z.enum(['up', 'down', 'probe', 'changes']),
    /** Entries before the page. */
    offset: count(),
    /** Changes at that time or later are searched for. */
    since: milliseconds(),
    /** Older tickets are not wanted. */
    from: milliseconds(),
    /** The newest change that was seen. */
    newest: milliseconds(),
    /** Changes before it could be seen when the pass began; null: it begins. */
    settled: milliseconds().nullable(),
    /** A ticket that is there: the search must find it. */
    known: z.int().min(0),
    /** Whether tickets that were never listed may be among the old ones. */
    isFirst: z.boolean(),
    /** Whether this pass has asked for the search, or has read the list. */
    isProbed: z.boolean(),
    isListed: z.boolean(),
  }),
);
export type Place = z.infer<typeof placeSchema>;

const nothing = { offset: 0, since: 0, from: 0, newest: 0, settled: null, known: 0 };
const untouched = { ...nothing, isFirst: true, isProbed: false, isListed: false };

export const { read: readPlace, write: writePlace } = jsonCursor<Place>(placeSchema, { step: 'up', ...untouched });

export const start = (checkpoint: Cursor | null, _now: Date, { since }: Pick<ConnectionContext, 'since'>): Cursor => {
  const from = Math.max(0, since?.getTime() ?? 0);
  return writePlace({ step: 'up', ...untouched, from, isFirst: checkpoint === null });
};

/** Numbers of pages are never lost. Should a server say so, the step before is done again. */
export const restart = (lost: Cursor): Cursor => {
  const place = readPlace(lost);
  if (place.step === 'changes')
    return writePlace({ ...place, step: 'probe', offset: 0, since: Math.max(0, place.since - capabilities.overlapMs) });
  if (place.step === 'down') return writePlace({ ...place, offset: place.offset + capabilities.pageSize.max });
  return writePlace({ ...place, step: 'up', offset: 0 });
};

/** Where the next pass begins: by what was seen, and no later than what could be seen. */
export const checkpointOf = ({ newest, settled, known, from }: Place): Place => {
  const since = reachedBy({ newest, settled }, capabilities.overlapMs);
  return { step: 'probe', ...untouched, since, newest: Math.min(newest, settled ?? 0), from, known, isFirst: false };
};
