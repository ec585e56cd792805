import { areAscending } from '../change-times.ts';
import { maxPages } from './facts.ts';
import { type Place, placeAt } from './list-place.ts';

/** What a page says about its place. Times are in seconds; null is none that can be. */
export type ListPage = {
  /** Entries, malformed ones too. */
  count: number;
  hasMore: boolean;
  /** When its entries changed, in their order. */
  changed: readonly (number | null)[];
  /** When they were created, and their ids. */
  created: readonly CreationKey[];
};
export type CreationKey = readonly [seconds: number, id: number];

/**
 * The place after a page of a list that moves while it is read: an entry that changes goes to its end. Every page begins at
 * the time that the last one ended with, so that no entry is passed over. A page within one second cannot: there, numbered
 * pages follow, and after the last of them the same ones backwards, since an entry that leaves moves the later ones up, onto
 * pages that the way back still has before it. Null at the end; `hidden` if a second holds more than can be shown.
 */
export const nextPlace = (place: Place, page: ListPage): Place | null | 'hidden' => {
  switch (place.walk) {
    case 'forward':
      return afterForward(place, page);
    case 'back':
      if (place.offset > 0) return { ...place, offset: Math.max(0, place.offset - place.step) };
      return place.next === null ? null : placeAt(place, place.next);
    case 'newest':
      return afterNewest(place, page);
    case 'oldest':
      return afterOldest(place, page);
  }
};

const afterForward = (place: Place, page: ListPage): Place | null => {
  const last = page.changed.at(-1) ?? 0;
  const hasPassed = areAscending(page.changed) && last > place.since;
  const isWithin = place.offset > 0;
  if (!page.hasMore) return isWithin ? back(place, null) : null;
  if (hasPassed) return isWithin ? back(place, place.since + 1) : placeAt(place, last);
  if (isLast(place, page)) return { ...placeAt(place, place.since), walk: 'newest' };
  return { ...further(place, page), step: place.step || page.count };
};

const back = (place: Place, next: number | null): Place => ({
  ...place,
  ...{ walk: 'back', offset: Math.max(0, place.offset - place.step), next },
});

/** By creation, every entry of that time or later comes: those of the second, and all that changed since. */
const afterNewest = (place: Place, page: ListPage): Place => {
  if (!page.hasMore) return placeAt(place, place.since + 1);
  if (!isLast(place, page)) return further(place, page);
  return { ...placeAt(place, place.since), walk: 'oldest', until: lowest(page.created) };
};

const afterOldest = (place: Place, page: ListPage): Place | 'hidden' => {
  const [untilSeconds, untilId] = place.until ?? [0, 0];
  const isMet = page.created.some(([at, id]) => at > untilSeconds || (at === untilSeconds && id > untilId));
  if (!page.hasMore || (isMet && isSorted(page.created, 1))) return placeAt(place, place.since + 1);
  return isLast(place, page) ? 'hidden' : further(place, page);
};

const further = (place: Place, { count }: ListPage): Place => ({ ...place, offset: place.offset + count });

const isLast = ({ offset }: Place, { count }: ListPage): boolean => offset + count >= maxPages * count;

/** The last entry of a page of the newest. Its id counts only where equally old ones are seen to be in that order. */
const lowest = (created: readonly CreationKey[]): [number, number] => {
  const [at, id] = created.at(-1) ?? [0, 0];
  const hasEqual = created.at(-2)?.[0] === at;
  return [at, hasEqual && isSorted(created, -1) ? id : Number.MAX_SAFE_INTEGER];
};

const isSorted = (keys: readonly CreationKey[], sign: 1 | -1): boolean =>
  keys.every(([at, id], index) => {
    const [before, idBefore] = keys[index - 1] ?? [at, sign * Number.NEGATIVE_INFINITY];
    return sign * (at - before) > 0 || (at === before && sign * (id - idBefore) > 0);
  });
