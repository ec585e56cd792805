import { inSession, type Store } from '#lib/mongo/store.ts';
import { union } from '#lib/mongo/union.ts';
import { dayMs, nameOfPeriod, overlapOf, type Span } from './periods.ts';
import { countsCollection, idOfPeriod } from './ticket-counts.ts';

/**
 * The part of a span between the first and the last day that have stored counts: none are outside of it, so a span
 * without an end costs no more than its tickets' own. Empty if there are none.
 */
export const storedPart = async (store: Store, tenantId: string, { from, to }: Span): Promise<Span> => {
  const idAt = (at: Date) => idOfPeriod(tenantId, 'day', nameOfPeriod('day', at));
  const days = { tenant_id: tenantId, _id: { $gte: idAt(from), $lte: idAt(to) } };
  const first = (direction: 1 | -1) => [{ $match: days }, { $sort: { _id: direction } }, { $limit: 1 }];
  const [oldest, newest] = await store.db
    .collection(countsCollection)
    .aggregate<{ day: string }>(
      [
        ...first(1),
        ...union([{ coll: countsCollection, pipeline: first(-1) }]),
        { $project: { _id: 0, day: { $last: { $split: ['$_id', '/'] } } } },
      ],
      inSession(store),
    )
    .toArray();
  if (!oldest || !newest) return { from, to: from };
  return overlapOf({ from: new Date(oldest.day), to: new Date(Date.parse(newest.day) + dayMs) }, { from, to });
};
