import type * as z from 'zod';
import { parseJson } from '#lib/json.ts';
import type { Cursor } from './page.ts';

/** Cursors that hold a place as JSON. Any other text is the `first` one: reading too much loses nothing. */
export const jsonCursor = <Place>(schema: z.ZodType<Place>, first: Place) => ({
  read: (cursor: Cursor): Place => schema.safeParse(parseJson(cursor)).data ?? first,
  write: (place: Place): Cursor => JSON.stringify(place),
});
